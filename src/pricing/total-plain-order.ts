/** What a plain order costs over some months, without writing its bills: for those who compare many. */
import { type Decimal, decimal, decimalFromInteger } from '../kernel/decimal.js';
import { maximumDecimal, minimumDecimal, multiplyDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { durationInMonths, requireDuration } from '../kernel/duration.js';
import { formatInstant, localDateOf, requireInstant } from '../kernel/instant.js';
import { formatAmount, roundMoney } from '../kernel/money.js';
import { type Period, periodAt } from '../kernel/period.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Charge } from '../model/charge.js';
import type { Customer } from '../model/customer.js';
import type { Discount } from '../model/discount.js';
import type { Price } from '../model/price.js';
import { readBillingPeriod } from './charge-period.js';
import { chooseOnlyPrice, choosePrice, type PriceCircumstances } from './choose-price.js';
import { isMetered } from './draft-line.js';
import type { PlanOption } from './list-plan-options.js';
import { makeMeter } from './make-meter.js';
import { chooseCurrency } from './make-scene.js';
import type { RatingInput } from './models/price-rating.js';
import type { ReadMeter } from './pricing-scene.js';
import { ratePrice } from './rate-price.js';
import { countVariants, type UsageMonths } from './usage-months.js';

/** What orders cost together, and between what that can lie if months come as they came. */
export interface PlainTotal {
  readonly total: string;
  readonly low: string;
  readonly high: string;
}

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

/**
 * Makes a function that works out what plain orders cost. Plain is an offer without members, on a price plan of one endless phase, whose
 * charges need no condition and no discount and come once or every so many months.
 *
 * @param index - The index.
 * @param circumstances - What is the same for all orders that are compared.
 * @returns A function that gives the amounts of `projectCost` for orders together, or undefined where one is not plain or anything is not known.
 * @throws `not-an-instant`.
 */
export function makePlainTotals(
  index: CatalogueIndex,
  circumstances: PlainCircumstances,
): (options: readonly PlanOption[]) => PlainTotal | undefined {
  const scene = makeScene(index, circumstances);
  return options => {
    if (scene === undefined) return undefined;
    const costs: ChargeCost[] = [];
    for (const option of options) {
      const charges = plainCharges(scene, option);
      if (charges === undefined) return undefined;
      for (const charge of charges) {
        const cost = costOf(scene, charge);
        if (cost === undefined) return undefined;
        costs.push(cost);
      }
    }
    const sumOf = (name: keyof ChargeCost): string => formatAmount(sumDecimals(costs.map(cost => cost[name])), scene.minorUnits);
    return { total: sumOf('total'), low: sumOf('low'), high: sumOf('high') };
  };
}

interface PlainScene {
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
  readonly readings: Map<string, readonly (RatingInput | undefined)[]>;
}

function makeScene(index: CatalogueIndex, { customer, channel, at, months, usage }: PlainCircumstances): PlainScene | undefined {
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

function plainCharges({ index, discounts }: PlainScene, { offer, choice }: PlanOption): readonly Charge[] | undefined {
  const plan = choice.pricePlan === undefined ? undefined : index.pricePlans.get(choice.pricePlan);
  const term = offer.terms?.find(({ id }) => id === choice.term);
  const [phase, second] = plan?.phases ?? [];
  if (plan === undefined || phase === undefined || second !== undefined || phase.duration !== undefined) return undefined;
  if (offer.items !== undefined || offer.groups !== undefined || (term?.renewal === 'end' && term.commitment !== undefined))
    return undefined;
  const isDiscounted = discounts.some(({ appliesTo }) =>
    appliesTo.some(scope => (scope.offer ?? offer.id) === offer.id && (scope.pricePlan ?? plan.id) === plan.id),
  );
  return isDiscounted || phase.charges.some(({ when }) => when !== undefined) ? undefined : phase.charges;
}

interface ChargeCost {
  readonly total: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

function costOf(scene: PlainScene, charge: Charge): ChargeCost | undefined {
  const { kind, timing, quantity } = charge;
  const duration = readBillingPeriod(charge.period);
  const every = kind === 'oneTime' ? scene.months : duration === undefined ? undefined : durationInMonths(duration);
  if (isMetered(charge)) return every === 1 && kind !== 'oneTime' ? costOfUsage(scene, charge) : undefined;
  const count = quantity.default ?? (quantity.kind === 'fixed' ? '1' : quantity.min);
  if (every === undefined || count === undefined) return undefined;
  const turns = scene.months / every;
  const periods = timing === 'inAdvance' || kind === 'oneTime' ? Math.ceil(turns) : Math.floor(turns);
  const reading = { quantity: decimal(count), ...(charge.unit === undefined ? {} : { unit: charge.unit }) };
  const amounts: Decimal[] = [];
  for (let turn = 0; turn < (isSteady(charge) ? Math.min(periods, 1) : periods); turn += 1) {
    const amount = rateOnce(scene, priceAt(scene, charge, turn * every), reading);
    if (amount === undefined) return undefined;
    amounts.push(amount);
  }
  const total = multiplyDecimals(sumDecimals(amounts), decimalFromInteger(isSteady(charge) ? periods : 1));
  return { total, low: total, high: total };
}

// Each month of usage has its own amount, and each of them could come in any month.
function costOfUsage(scene: PlainScene, charge: Charge): ChargeCost | undefined {
  const price = isSteady(charge) ? priceAt(scene, charge, 0) : undefined;
  const amounts: Decimal[] = [];
  for (const reading of charge.unit === undefined ? [undefined] : readingsOf(scene, charge, charge.unit)) {
    const amount = rateOnce(scene, price, reading);
    if (amount === undefined) return undefined;
    amounts.push(amount);
  }
  const own = amounts.slice(0, scene.months);
  const total = sumDecimals(own);
  if (scene.varied === 0) return { total, low: total, high: total };
  const varied = amounts.slice(0, scene.varied);
  const lowest = varied.reduce(minimumDecimal);
  const highest = varied.reduce(maximumDecimal);
  return {
    total,
    low: sumDecimals(own.map(amount => minimumDecimal(amount, lowest))),
    high: sumDecimals(own.map(amount => maximumDecimal(amount, highest))),
  };
}

function readingsOf({ readings, days, readMeter }: PlainScene, charge: Charge, unit: string): readonly (RatingInput | undefined)[] {
  const key = `${unit} ${charge.meter?.aggregation}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const [price] = charge.prices;
  const read = days.map(period => {
    const reading = price === undefined ? undefined : readMeter({ charge, price, period });
    return reading === undefined ? undefined : { ...reading, unit };
  });
  readings.set(key, read);
  return read;
}

function rateOnce({ minorUnits }: PlainScene, price: Price | undefined, input: RatingInput | undefined): Decimal | undefined {
  if (price === undefined || input === undefined) return undefined;
  const rating = ratePrice(price, input);
  return rating.kind === 'unrated' ? undefined : roundMoney(rating.amount, minorUnits);
}

function isSteady({ prices }: Charge): boolean {
  return prices.every(({ validFor }) => validFor === undefined);
}

function priceAt({ place, startMs, days }: PlainScene, { prices }: Charge, month: number): Price | undefined {
  const only = chooseOnlyPrice(prices, place.currency);
  if (only !== undefined) return only.price;
  const periodMs = month === 0 ? startMs : requireInstant(days[month]?.from ?? '', place.timeZone);
  const choice = choosePrice(prices, { ...place, at: formatInstant(periodMs) });
  return choice.kind === 'found' ? choice.price : undefined;
}
