/** What a plain order costs over some months, without writing its bills: for those who compare many. */
import { type Decimal, decimal, decimalFromInteger } from '../kernel/decimal.js';
import { maximumDecimal, minimumDecimal, multiplyDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { durationInMonths } from '../kernel/duration.js';
import { formatInstant, requireInstant } from '../kernel/instant.js';
import { formatAmount, roundMoney } from '../kernel/money.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Charge } from '../model/charge.js';
import type { Price } from '../model/price.js';
import { readBillingPeriod } from './charge-period.js';
import { chooseOnlyPrice, choosePrice } from './choose-price.js';
import { isOrdered, isUnconditional } from './compile-plan.js';
import { isMetered } from './draft-line.js';
import type { PlanOption } from './list-plan-options.js';
import type { RatingInput } from './models/price-rating.js';
import { makePlainScene, type PlainCircumstances, type PlainScene, plainPlan, readingsOf } from './plain-scene.js';
import { ratePrice } from './rate-price.js';
import { type PlainCost, totalInWhole } from './total-in-whole.js';

/** What orders cost together, and between what that can lie if months come as they came. */
export interface PlainTotal {
  readonly total: string;
  /** The same as a number. */
  readonly amount: Decimal;
  /** Between what it can lie; few are asked for it. */
  readonly bounds: () => { readonly low: string; readonly high: string };
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
  const scene = makePlainScene(index, circumstances);
  return options => {
    if (scene === undefined) return undefined;
    const whole = totalInWhole(scene, options);
    if (whole !== undefined) return writeTotal(scene, whole);
    const costs: PlainCost[] = [];
    for (const option of options) {
      const charges = plainCharges(scene, option);
      if (charges === undefined) return undefined;
      for (const charge of charges) {
        const cost = costOf(scene, charge);
        if (cost === undefined) return undefined;
        costs.push(cost);
      }
    }
    const sumOf = (name: keyof PlainCost): Decimal => sumDecimals(costs.map(cost => cost[name]));
    return writeTotal(scene, { total: sumOf('total'), low: sumOf('low'), high: sumOf('high') });
  };
}

function writeTotal({ minorUnits }: PlainScene, { total, low, high }: PlainCost): PlainTotal {
  return {
    total: formatAmount(total, minorUnits),
    amount: total,
    bounds: () => ({ low: formatAmount(low, minorUnits), high: formatAmount(high, minorUnits) }),
  };
}

function plainCharges(scene: PlainScene, option: PlanOption): readonly Charge[] | undefined {
  const charges = plainPlan(scene, option)?.phases[0]?.charges.filter(isOrdered);
  return charges?.every(isUnconditional) === false ? undefined : charges;
}

function costOf(scene: PlainScene, charge: Charge): PlainCost | undefined {
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
function costOfUsage(scene: PlainScene, charge: Charge): PlainCost | undefined {
  const price = isSteady(charge) ? priceAt(scene, charge, 0) : undefined;
  const amounts: Decimal[] = [];
  for (const reading of charge.unit === undefined ? [undefined] : readingsOf(scene, charge, charge.unit).inputs) {
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
