/** Price plans as Stripe's prices: one for each charge. */
import type { Path } from '../../kernel/issue.js';
import type { Charge } from '../../model/charge.js';
import type { Price } from '../../model/price.js';
import type { Phase, PricePlan } from '../../model/price-plan.js';
import {
  dress,
  isRecord,
  markOrigin,
  plain,
  rawOf,
  type StripeExport,
  type StripeObject,
  some,
  stripeIdOf,
  tellMetadata,
  tellText,
} from './export-context.js';
import { type StripeAmounts, writeAmounts } from './write-amounts.js';
import { writeRecurring } from './write-recurring.js';

/** A price plan to be written. */
export interface PlanToWrite {
  readonly plan: PricePlan;
  readonly path: Path;
  /** The id of the product at Stripe. */
  readonly product: string;
  /** The ids that prices have already. */
  readonly taken: Set<string>;
  /** The lookup keys that prices have already. */
  readonly keys: Set<string>;
}

/** A price that was written, and the unit that it counts. */
export interface WrittenPrice {
  readonly object: StripeObject;
  /** How it is called in the form that was asked for. */
  readonly name: string;
  readonly unit?: string;
  readonly unitPath?: Path;
}

/** Writes the prices of a plan; none, and a loss, where Stripe cannot charge exactly this. */
export function writePrices(context: StripeExport, to: PlanToWrite): readonly WrittenPrice[] {
  const { plan, path } = to;
  const { log } = context;
  const phases = readPhases(plan);
  if (phases === undefined) {
    log.lost(path, 'Stripe has no phases in a price but a free trial of whole days.');
    return [];
  }
  const { main, trialDays } = phases;
  const at = [...path, 'phases', plan.phases.indexOf(main)];
  const index = main.charges.findIndex(charge => !canBeSaid(context, plan, charge));
  if (index >= 0) {
    log.lost(path, sayWhyNot(main, index));
    return [];
  }
  const written = main.charges.flatMap((charge, index) => {
    const place: ChargePlace = { ...to, charge, at: [...at, 'charges', index], isOnly: main.charges.length === 1, trialDays };
    return writePrice(context, place) ?? [];
  });
  if (written.length > 0) markPlan(context, to, { main, at });
  if (written.length > 1) {
    const message = `The price plan “${plan.id}” has ${main.charges.length} charges, which became prices of their own: sell them together.`;
    log.find([...at, 'charges'], { code: 'EXP001', message });
  }
  return written;
}

// A plan without one of its charges would be another plan.
function sayWhyNot({ charges }: Phase, index: number): string {
  const charge = charges.length === 1 ? 'exactly this' : `exactly what its charge “${charges[index]?.id}” does`;
  return `Stripe has no pricing model that charges ${charge}.`;
}

function canBeSaid({ form }: StripeExport, plan: PricePlan, charge: Charge): boolean {
  const hasAmount = charge.prices.some(price => writeAmounts(price, { quantity: charge.quantity, form }) !== undefined);
  const isForAll = charge.when === undefined && charge.characteristics === undefined && charge.occasions === undefined;
  return hasAmount && isForAll && writeRecurring(charge, { trialDays: undefined, hasMeter: hasMeter(plan) }) !== undefined;
}

function hasMeter({ origin }: PricePlan): boolean {
  const { recurring } = rawOf(origin);
  return isRecord(recurring) && typeof recurring['meter'] === 'string';
}

interface PlanPhases {
  readonly main: Phase;
  readonly trialDays?: number;
}

function readPhases({ phases }: PricePlan): PlanPhases | undefined {
  const [first, second] = phases;
  const main = phases.length === 1 ? first : second;
  if (main === undefined || main.kind !== 'evergreen' || main.duration !== undefined || phases.length > 2) return undefined;
  if (phases.length === 1) return { main };
  const [, days] = /^P([1-9]\d{0,5})D$/.exec(first?.duration ?? '') ?? [];
  const isTrial =
    first?.kind === 'trial' && first.charges.length === 0 && days !== undefined && main.charges.every(({ kind }) => kind !== 'oneTime');
  return isTrial ? { main, trialDays: Number(days) } : undefined;
}

function markPlan(context: StripeExport, { plan, path }: PlanToWrite, { main, at }: { main: Phase; at: Path }): void {
  const { log } = context;
  for (const name of ['id', 'status']) log.mapped([...path, name]);
  if (plan.status === 'draft')
    log.find([...path, 'status'], { code: 'EXP001', message: `The draft “${plan.id}” is a price that is not active.` });
  for (const [index, phase] of plan.phases.entries()) {
    const own = [...path, 'phases', index];
    log.mapped([...own, 'kind']);
    if (phase.id === (phase === main ? 'main' : 'trial')) log.mapped([...own, 'id']);
    if (phase !== main) for (const name of ['duration', 'charges']) log.mapped([...own, name]);
  }
  const isOnce = main.charges.every(({ kind }) => kind === 'oneTime');
  if (plan.proration === (isOnce ? 'none' : 'bySecond')) log.mapped([...path, 'proration']);
  log.mapped([...at, 'kind']);
  markOrigin(context, [...path, 'origin'], { origin: plan.origin, only: ['recurring'] });
}

interface ChargePlace extends PlanToWrite {
  readonly charge: Charge;
  readonly at: Path;
  /** Whether it is the only charge of its plan. */
  readonly isOnly: boolean;
  readonly trialDays: number | undefined;
}

function writePrice(context: StripeExport, place: ChargePlace): WrittenPrice | undefined {
  const { plan, path, charge, at, product } = place;
  const { form } = context;
  const raw = rawOf(plan.origin);
  const recurring = writeRecurring(charge, { trialDays: place.trialDays, hasMeter: hasMeter(plan) });
  const amounts = pickAmounts(context, place);
  // It has been seen before that there are both.
  if (recurring === undefined || amounts === undefined) return undefined;
  const id = claimId(place);
  const lookupKey = tellLookupKey(context, place, id);
  const name = tellText(charge.name, [...at, 'name'], context) ?? tellText(plan.name, [...path, 'name'], context);
  const metadata = tellMetadata(plan.metadata, [...path, 'metadata'], context);
  markCharge(context, place, recurring.meterFrom);
  const own = some({
    id: form === 'parameters' ? undefined : id,
    product,
    active: plan.status === 'active',
    nickname: name,
    lookup_key: lookupKey,
    ...amounts.object,
    recurring: recurring.object === undefined ? undefined : { ...recurring.object, ...keptRecurring(raw, form) },
    metadata,
  });
  const unit = amounts.isCounted ? charge.unit : undefined;
  return {
    object: dress(own, { kind: 'price', raw: withoutPlaced(raw) }, form),
    name: lookupKey ?? id,
    ...(unit === undefined ? {} : { unit, unitPath: [...at, 'unit'] }),
  };
}

// As parameters it is the only name of the price, so that there must be one, and no other like it.
function tellLookupKey({ log, form }: StripeExport, { plan, path, isOnly, keys }: ChargePlace, id: string): string | undefined {
  const kept = rawOf(plan.origin)['lookup_key'];
  const alias = isOnly ? plan.aliases?.[0] : undefined;
  const own = plain(alias ?? (isOnly && typeof kept === 'string' ? kept : ''));
  const key = own === '' || (form === 'parameters' && keys.has(own)) ? undefined : own;
  if (key !== undefined && alias !== undefined) log.mapped([...path, 'aliases', 0]);
  if (form === 'resources') return key;
  const free = key ?? freeId(id, keys);
  keys.add(free);
  return free;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

// What is written in its own place, or was kept for the plan alone.
function withoutPlaced({ recurring: _recurring, product: _product, lookup_key: _key, ...raw }: StripeObject): StripeObject {
  return raw;
}

function keptRecurring({ recurring }: StripeObject, form: StripeExport['form']): StripeObject {
  if (!isRecord(recurring)) return {};
  if (form === 'resources') return recurring;
  return Object.hasOwn(recurring, 'meter') ? { meter: recurring['meter'] } : {};
}

function claimId({ plan, charge, isOnly, taken }: ChargePlace): string {
  const id = freeId(isOnly ? stripeIdOf(plan) : `${stripeIdOf(plan)}-${charge.id}`, taken);
  taken.add(id);
  return id;
}

function markCharge({ log }: StripeExport, { charge, at }: ChargePlace, meterFrom: boolean): void {
  const { kind, timing, quantity } = charge;
  const isMetered = kind === 'usage' || quantity.kind === 'metered';
  log.mapped([...at, 'kind']);
  if (charge.id === 'price') log.mapped([...at, 'id']);
  if (timing === (isMetered ? 'inArrears' : 'inAdvance')) log.mapped([...at, 'timing']);
  if (kind !== 'oneTime' && charge.period !== undefined) log.mapped([...at, 'period']);
  log.mapped([...at, 'quantity', 'kind']);
  if (quantity.default === '1') log.mapped([...at, 'quantity', 'default']);
  if (meterFrom) log.mapped([...at, 'meter']);
}

interface PickedAmounts {
  readonly object: StripeObject;
  readonly isCounted: boolean;
}

// The first price that Stripe can charge is the main one; those of other currencies of the same model go with it.
function pickAmounts(context: StripeExport, { plan, path, charge, at }: ChargePlace): PickedAmounts | undefined {
  const { log, form } = context;
  const told = charge.prices.map((price, index) => ({ price, index, amounts: writeAmounts(price, { quantity: charge.quantity, form }) }));
  const main = told.find(({ amounts }) => amounts !== undefined);
  if (main?.amounts === undefined) return undefined;
  const { scheme, mode } = main.amounts;
  const taxIncluded = main.price.taxIncluded ?? plan.taxIncluded;
  const options: [string, StripeObject][] = [];
  const seen = new Set([main.price.currency]);
  for (const { price, index, amounts } of told) {
    if (index === main.index) continue;
    if (amounts === undefined || seen.has(price.currency) || !isAlike(main, { price, amounts })) {
      log.lost([...at, 'prices', index], 'Stripe has one price a currency, of one pricing model, for all and always.');
      continue;
    }
    seen.add(price.currency);
    const own = price.taxIncluded ?? plan.taxIncluded;
    const tax = own === undefined || own === taxIncluded ? undefined : taxOf(own);
    options.push([price.currency.toLowerCase(), some({ ...amounts.amounts, tax_behavior: tax })]);
    log.mapped([...at, 'prices', index]);
  }
  log.mapped([...at, 'prices', main.index]);
  if (plan.taxIncluded !== undefined) log.mapped([...path, 'taxIncluded']);
  const { divideBy } = main.price;
  return {
    object: some({
      currency: main.price.currency.toLowerCase(),
      billing_scheme: scheme,
      tiers_mode: mode,
      ...main.amounts.amounts,
      transform_quantity: divideBy === undefined ? undefined : { divide_by: Number(divideBy.size), round: divideBy.round },
      tax_behavior: taxOf(taxIncluded),
      currency_options: options.length === 0 ? undefined : Object.fromEntries(options),
    }),
    isCounted: main.price.chosen === undefined,
  };
}

function taxOf(taxIncluded: boolean | undefined): string | undefined {
  return taxIncluded === undefined ? undefined : taxIncluded ? 'inclusive' : 'exclusive';
}

interface Told {
  readonly price: Price;
  readonly amounts: StripeAmounts | undefined;
}

function isAlike(main: Told, { price, amounts }: Told): boolean {
  const sameModel = main.amounts?.scheme === amounts?.scheme && main.amounts?.mode === amounts?.mode;
  const sameChoice = (main.price.chosen === undefined) === (price.chosen === undefined);
  const samePackage = main.price.divideBy?.size === price.divideBy?.size && main.price.divideBy?.round === price.divideBy?.round;
  return sameModel && sameChoice && samePackage;
}
