import { addDecimals } from '../kernel/decimal-arithmetic.js';
import { requireDuration } from '../kernel/duration.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { type Period, periodAt } from '../kernel/period.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Charge } from '../model/charge.js';
import type { Customer } from '../model/customer.js';
import type { Discount } from '../model/discount.js';
import type { PricePlan } from '../model/price-plan.js';
import type { PriceCircumstances } from './choose-price.js';
import type { PlanOption } from './list-plan-options.js';
import { makeMeter } from './make-meter.js';
import { chooseCurrency } from './make-scene.js';
import type { RatingInput } from './models/price-rating.js';
import type { ReadMeter } from './pricing-scene.js';
import { countVariants, type UsageMonths } from './usage-months.js';

/** Who orders, where and for how long, and what is used. */
export interface PlainCircumstances {
  readonly customer: Customer;
  readonly channel?: string;
  /** The day or instant of the order. */
  readonly at: string;
  /** How many months are projected. */
  readonly months: number;
  readonly usage: readonly UsageMonths[];
}

/** What a meter shows in each month. */
export interface Readings {
  readonly inputs: readonly (RatingInput | undefined)[];
  /** The quantities as whole numbers of one scale, where they are safe. */
  readonly whole: WholeQuantities | undefined;
}

/** Quantities as whole numbers. */
export interface WholeQuantities {
  readonly scale: number;
  readonly quantities: readonly number[];
}

/** What is fixed for the comparison. */
export interface PlainScene {
  readonly index: CatalogueIndex;
  readonly place: Omit<PriceCircumstances, 'at'>;
  readonly startMs: number;
  readonly minorUnits: number;
  /** The discounts that may apply by themselves. */
  readonly discounts: readonly Discount[];
  /** The months that are projected, and after them those of which usage is known besides. */
  readonly days: readonly Period[];
  readonly months: number;
  /** Of how many months each may come in the place of another. */
  readonly varied: number;
  readonly readMeter: ReadMeter;
  /** What the meters show in each month, by unit and aggregation. */
  readonly readings: Map<string, Readings>;
}

/**
 * Fixes the scene of a comparison.
 *
 * @param index - The index.
 * @param circumstances - Who orders, where and for how long, and what is used.
 * @returns The scene; undefined where there is no currency, or the months make no sense.
 * @throws `not-an-instant`.
 */
export function makePlainScene(
  index: CatalogueIndex,
  { customer, channel, at, months, usage }: PlainCircumstances,
): PlainScene | undefined {
  const { timeZone, discounts = [] } = index.catalogue;
  const { market, segment } = customer;
  const startMs = requireInstant(at, timeZone);
  const from = localDateOf(startMs, timeZone);
  const { currency } = chooseCurrency(index, { customer, ...(market === undefined ? {} : { market }) });
  // A number of months that makes no sense is for the projection to refuse.
  if (currency === undefined || !(months >= 1 && months <= 600)) return undefined;
  const varied = countVariants(usage);
  return {
    index,
    place: {
      currency,
      timeZone,
      ...(channel === undefined ? {} : { channel }),
      ...(market === undefined ? {} : { market }),
      ...(segment === undefined ? {} : { segment }),
    },
    startMs,
    minorUnits: index.minorUnits.get(currency) ?? 0,
    discounts: discounts.filter(({ code, status }) => code === undefined && status === 'active'),
    days: Array.from({ length: Math.max(months, varied) }, (_, month) => periodAt(from, oneMonth, month)),
    months,
    varied,
    readMeter: makeMeter(index, usage, { from }),
    readings: new Map(),
  };
}

const oneMonth = /* @__PURE__ */ requireDuration('P1M');

/**
 * Finds the price plan of a plain order.
 *
 * @param scene - The scene.
 * @param option - The offer on its price plan.
 * @returns The plan; undefined where the offer has members, its contract ends, or the plan has phases or a discount.
 */
export function plainPlan({ index, discounts }: PlainScene, { offer, choice }: PlanOption): PricePlan | undefined {
  const plan = choice.pricePlan === undefined ? undefined : index.pricePlans.get(choice.pricePlan);
  const term = offer.terms?.find(({ id }) => id === choice.term);
  const [phase, second] = plan?.phases ?? [];
  if (plan === undefined || phase === undefined || second !== undefined || phase.duration !== undefined) return undefined;
  if (offer.items !== undefined || offer.groups !== undefined || (term?.renewal === 'end' && term.commitment !== undefined))
    return undefined;
  const isDiscounted = discounts.some(({ appliesTo }) =>
    appliesTo.some(scope => (scope.offer ?? offer.id) === offer.id && (scope.pricePlan ?? plan.id) === plan.id),
  );
  return isDiscounted ? undefined : plan;
}

/** Reads the meters of a charge in all months, once for charges that count alike. */
export function readingsOf({ readings, days, readMeter }: PlainScene, charge: Charge, unit: string): Readings {
  const key = `${unit} ${charge.meter?.aggregation}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const [price] = charge.prices;
  const read = days.map(period => {
    const reading = price === undefined ? undefined : readMeter({ charge, price, period });
    return reading === undefined ? undefined : { ...reading, unit };
  });
  const found = { inputs: read, whole: wholeOf(read) };
  readings.set(key, found);
  return found;
}

function wholeOf(inputs: readonly (RatingInput | undefined)[]): WholeQuantities | undefined {
  const known = inputs.flatMap(input => input?.quantity ?? []);
  const scale = Math.max(0, ...known.map(quantity => quantity.scale));
  const quantities = known.map(quantity => Number(addDecimals(quantity, { coefficient: 0n, scale }).coefficient));
  const isWhole = known.length === inputs.length && quantities.every(quantity => Number.isSafeInteger(quantity) && quantity >= 0);
  return isWhole ? { scale, quantities } : undefined;
}
