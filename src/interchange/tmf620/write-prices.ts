/** Price plans as prices: one that stands for itself, a bundle of several, or, where an offering put them together, several by themselves. */
import { canonicalJson } from '../../kernel/canonical-json.js';
import type { Path } from '../../kernel/issue.js';
import type { Charge, ChargeKind } from '../../model/charge.js';
import { type Price, priceModels } from '../../model/price.js';
import type { Phase, PricePlan } from '../../model/price-plan.js';
import { openUniqueIds } from '../common/unique-ids.js';
import { priceReference } from './hoist-prices.js';
import { compositeId } from './plan-prices.js';
import { mapOfDefined, numberValue, type TmfMap, type TmfValue } from './tmf-value.js';
import { writeValueUses } from './write-characteristic.js';
import { writePeriod } from './write-duration.js';
import { writeTerm } from './write-offerings.js';
import {
  filledList,
  isOfTmf,
  noteOf,
  ownOf,
  referenceTo,
  type WriteScene,
  type WrittenResource,
  wireId,
  writeEntity,
  writeValidity,
} from './write-scene.js';

export interface WrittenPrices {
  readonly resources: readonly WrittenResource[];
  /** The references by which an offering names the prices of a plan. */
  readonly ofPlan: (pricePlan: string) => readonly TmfMap[];
}

/** The alterations that name a charge or a whole price plan. */
export type Alterations = (pricePlan: string, charge?: string) => readonly TmfMap[];

interface Writing {
  readonly scene: WriteScene;
  readonly alterations: Alterations;
  readonly claim: (id: string) => string;
}

export function writePrices(scene: WriteScene, alterations: Alterations): WrittenPrices {
  const ids = openUniqueIds();
  for (const thing of [...scene.catalogue.pricePlans, ...(scene.catalogue.discounts ?? [])]) ids.claim(wireId(thing), 'price');
  const writing: Writing = { scene, alterations, claim: id => ids.claim(id, 'charge') };
  const written = scene.catalogue.pricePlans.map((plan, index) => ({ plan, ...writePlan(writing, plan, ['pricePlans', index]) }));
  const references = new Map(written.map(({ plan, references: own }) => [plan.id, own]));
  return {
    resources: firstOfEach(written.flatMap(({ resources }) => resources)),
    ofPlan: id => references.get(id) ?? [priceReference(id, undefined)],
  };
}

// A price that stands for itself and is a part of other plans is written once.
function firstOfEach(resources: readonly WrittenResource[]): readonly WrittenResource[] {
  const first = new Map<string, WrittenResource>();
  for (const resource of resources) if (!first.has(resource.id)) first.set(resource.id, resource);
  return [...first.values()];
}

interface WrittenPlan {
  readonly resources: readonly WrittenResource[];
  readonly references: readonly TmfMap[];
}

function writePlan(writing: Writing, plan: PricePlan, home: Path): WrittenPlan {
  const { scene } = writing;
  const name = scene.say(plan.name);
  const whole = [priceReference(wireId(plan), name)];
  if (noteOf(plan, '@role') !== undefined) return { resources: [], references: whole };
  const places = placesOf(plan, home);
  if (isComposite(plan))
    return {
      resources: writeParts(writing, plan, places),
      references: places.map(({ charge }) => priceReference(wireId(fromOrigin(charge)), scene.say(charge.name))),
    };
  const [only, ...others] = places;
  if (only !== undefined && others.length === 0 && only.charge.origin === undefined && isOnePrice(only.charge)) {
    return { resources: [writeSingle(writing, plan, only)], references: whole };
  }
  const parts = writeParts(writing, plan, places);
  return { resources: [writeBundle(writing, { plan, home, parts }), ...parts], references: whole };
}

// One price for several places is one price there.
function isOnePrice({ prices: [first, ...others] }: Charge): boolean {
  if (first === undefined || others.length === 0) return true;
  const isAsFirst = ({ scope, ...price }: Price): boolean => {
    const isOfPlace = scope?.market !== undefined && scope.channel === undefined && scope.segment === undefined;
    return isOfPlace && canonicalJson({ ...price, scope: first.scope }) === canonicalJson(first);
  };
  return isAsFirst(first) && others.every(isAsFirst);
}

interface ChargePlace {
  readonly phase: Phase;
  readonly charge: Charge;
  readonly home: Path;
}

function placesOf({ phases }: PricePlan, home: Path): readonly ChargePlace[] {
  return phases.flatMap((phase, at) =>
    phase.charges.map((charge, index) => ({ phase, charge, home: [...home, 'phases', at, 'charges', index] })),
  );
}

// A plan that an import put together of the prices of an offering is no price there.
function isComposite({ id, phases, origin }: PricePlan): boolean {
  const charges = phases.flatMap(phase => phase.charges);
  if (origin !== undefined || charges.length < 2 || !charges.every(charge => isOfTmf(charge.origin))) return false;
  return id.replace(/\+$/, '') === compositeId(charges.map(charge => charge.id));
}

function writeSingle({ scene, alterations }: Writing, plan: PricePlan, { phase, charge, home: place }: ChargePlace): WrittenResource {
  const home = place.slice(0, 2);
  const terms = termsOf(scene, plan);
  const inline = noteOf(plan, '@inline');
  const value = mapOfDefined({
    ...writeEntity(scene, plan),
    isBundle: false,
    ...writeCharge(scene, charge, { plan, price: charge.prices[0], isForeign: isOfTmf(plan.origin) }),
    productOfferingTerm: filledList(terms),
    popRelationship: filledList([...alterations(plan.id), ...alterations(plan.id, charge.id)]),
  });
  const own = ownOf(plan, { '@phase': phase.id, '@charge': charge.id });
  return { kind: 'price', id: wireId(plan), value, home, ...own, ...(inline === undefined ? {} : { inline }) };
}

// The terms that the plan is for, as the first offer with them calls them.
function termsOf(scene: WriteScene, { id, terms = [] }: PricePlan): readonly TmfMap[] {
  if (terms.length === 0) return [];
  const sellers = scene.sellers.get(id) ?? [];
  const offer = sellers.find(({ terms: offered = [] }) => offered.some(term => terms.includes(term.id)));
  return (offer?.terms ?? []).filter(term => terms.includes(term.id)).map(term => writeTerm(scene, term));
}

interface Bundle {
  readonly plan: PricePlan;
  readonly home: Path;
  readonly parts: readonly WrittenResource[];
}

function writeBundle({ scene, alterations }: Writing, { plan, home, parts }: Bundle): WrittenResource {
  const references = new Map(parts.map(part => [part.id, mapOfDefined({ id: part.id, name: part.value['name'] })]));
  for (const { charge } of placesOf(plan, home)) {
    const { origin } = charge;
    if (origin !== undefined && noteOf(charge, '@role') !== undefined)
      references.set(origin.id, referenceTo(scene, fromOrigin(charge), origin.id));
  }
  const value = mapOfDefined({
    ...writeEntity(scene, plan),
    isBundle: true,
    bundledPopRelationship: filledList([...references.values()]),
    productOfferingTerm: filledList(termsOf(scene, plan)),
    popRelationship: filledList(alterations(plan.id)),
  });
  return { kind: 'price', id: wireId(plan), value, home, ...ownOf(plan) };
}

function writeParts(writing: Writing, plan: PricePlan, places: readonly ChargePlace[]): readonly WrittenResource[] {
  return places.flatMap(place => (noteOf(place.charge, '@role') === undefined ? writePart(writing, plan, place) : []));
}

function writePart(writing: Writing, plan: PricePlan, { phase, charge, home }: ChargePlace): readonly WrittenResource[] {
  const { scene, alterations, claim } = writing;
  const isForeign = isOfTmf(charge.origin);
  const inline = noteOf(charge, '@inline');
  const prices: readonly (Price | undefined)[] = charge.prices.length === 0 ? [undefined] : charge.prices;
  const shown = isForeign ? prices.slice(0, 1) : prices;
  return shown.map((price): WrittenResource => {
    const id = isForeign ? wireId(fromOrigin(charge)) : claim(`${wireId(plan)}-${charge.id}`);
    const value = mapOfDefined({
      id,
      name: scene.say(charge.name),
      description: scene.say(charge.description),
      lifecycleStatus: 'Active',
      validFor: writeValidity(scene, price?.validFor),
      isBundle: false,
      ...writeCharge(scene, charge, { plan, price, isForeign }),
      popRelationship: filledList(alterations(plan.id, charge.id)),
    });
    const own = ownOf(charge, { '@phase': phase.id, '@charge': charge.id });
    return { kind: 'price', id, value, home, ...own, ...(inline === undefined ? {} : { inline }) };
  });
}

function fromOrigin(charge: Charge): {
  readonly id: string;
  readonly name?: NonNullable<Charge['name']>;
  readonly origin?: NonNullable<Charge['origin']>;
} {
  const { id, name, origin } = charge;
  return { id, ...(name === undefined ? {} : { name }), ...(origin === undefined ? {} : { origin }) };
}

const priceTypes: Readonly<Record<ChargeKind, string>> = { oneTime: 'oneTime', recurring: 'recurring', usage: 'usage' };

interface WrittenCharge {
  readonly plan: PricePlan;
  readonly price: Price | undefined;
  /** Whether the price came from there: then it may say whether its amount is with tax. */
  readonly isForeign: boolean;
}

function writeCharge(
  scene: WriteScene,
  charge: Charge,
  { plan, price, isForeign }: WrittenCharge,
): Readonly<Record<string, TmfValue | undefined>> {
  const { kind, period, unit, taxCategory, characteristics = {} } = charge;
  const sold = (scene.sellers.get(plan.id) ?? []).flatMap(({ product = '' }) => scene.products.get(product)?.characteristics ?? []);
  const markets = [...new Set(charge.prices.flatMap(({ scope }) => scope?.market ?? []))];
  const own = price?.scope?.market === undefined ? [] : [price.scope.market];
  const shown = isOfTmf(charge.origin) || isOnePrice(charge) ? markets : own;
  return {
    priceType: priceTypes[kind],
    ...writePeriod(period),
    ...writeAmount(price, isForeign),
    unitOfMeasure: unit === undefined ? undefined : { amount: numberValue(price?.divideBy?.size ?? '1'), units: unit },
    place: filledList(
      shown.map(id => mapOfDefined({ id, name: scene.say(scene.catalogue.markets.find(market => market.id === id)?.name) })),
    ),
    prodSpecCharValueUse: filledList(writeValueUses(scene, characteristics, sold)),
    tax: taxCategory === undefined ? undefined : [{ taxCategory }],
  };
}

// What is more than an amount is named, so that nobody takes a price without one for a price of nothing.
function writeAmount(price: Price | undefined, isForeign: boolean): Readonly<Record<string, TmfValue | undefined>> {
  if (price === undefined) return {};
  const amount = price.flat ?? price.perUnit;
  if (amount !== undefined) {
    const money = { unit: price.currency, value: numberValue(amount) };
    const isTold = isForeign && price.taxIncluded !== undefined;
    return { price: isTold ? { [price.taxIncluded ? 'taxIncludedAmount' : 'dutyFreeAmount']: money } : money };
  }
  const model = priceModels.find(name => price[name] !== undefined) ?? 'external';
  return {
    pricingLogicAlgorithm: [
      { id: `onecatalogue-${model}`, name: model, description: 'How it is worked out stands in the member “onecatalogue”.' },
    ],
  };
}
