/** What is charged again and again before and after a change. */
import { type Decimal, decimal, decimalFromInteger, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import { parseDuration } from '../kernel/duration.js';
import { formatAmount } from '../kernel/money.js';
import { sumLines } from './finish-line.js';
import type { PricedChange, RecurringChange } from './holding-change.js';
import { type PricedDay, sumByPeriod } from './price-day.js';
import { type PricingScene, withoutRepeats } from './pricing-scene.js';
import type { RecurringSum } from './quote.js';

/** A day with the scene in which it was priced. */
export type SceneDay = readonly [PricingScene | undefined, PricedDay | undefined];

/** What is charged again and again before and after, and the difference by period. */
export function compareRecurring(scene: PricingScene, old: readonly SceneDay[], taken: readonly SceneDay[]): RecurringChange {
  const sums = { before: sumDays(scene, old), after: sumDays(scene, taken) };
  const periods = withoutRepeats([...sums.before, ...sums.after].map(({ period }) => period));
  const totalOf = (side: readonly RecurringSum[], period: string): Decimal =>
    decimal(side.find(sum => sum.period === period)?.total ?? '0');
  const change = periods.map(period => ({
    period,
    amount: formatAmount(subtractDecimals(totalOf(sums.after, period), totalOf(sums.before, period)), scene.minorUnits),
  }));
  return { ...sums, change };
}

// Several holdings that are charged by one period make one sum.
function sumDays({ minorUnits }: PricingScene, days: readonly SceneDay[]): readonly RecurringSum[] {
  const sums = days.flatMap(([own, day]) => (own === undefined || day === undefined ? [] : sumByPeriod(own, fixedOf(day))));
  return withoutRepeats(sums.map(({ period }) => period)).map(period => ({
    period,
    ...sumLines(
      sums.filter(sum => sum.period === period).flatMap(({ lines }) => lines),
      minorUnits,
    ),
  }));
}

function fixedOf(day: PricedDay): PricedDay['recurring'] {
  return day.recurring.filter(({ line }) => line.charge.kind === 'recurring');
}

// Charges of different periods are brought to one length only to tell more from less.
/** Tells whether it is more or less; in the long run, where periods differ. */
export function directionOf({ before, after }: Pick<RecurringChange, 'before' | 'after'>): PricedChange['direction'] {
  const order = compareDecimals(inLongRun(after), inLongRun(before));
  if (order === 0) return 'level';
  return order > 0 ? 'upgrade' : 'downgrade';
}

function inLongRun(sums: readonly RecurringSum[]): Decimal {
  return sums.reduce((sum, { period, total }) => addDecimals(sum, overCenturies(period, total)), zeroDecimal);
}

// 400 years have 4,800 months and 146,097 days, whatever the year.
function overCenturies(period: string, total: string): Decimal {
  const duration = parseDuration(period);
  if (duration === undefined) return zeroDecimal;
  const days = duration.weeks * 7 + duration.days;
  const months = duration.years * 12 + duration.months;
  const [all, each] = days === 0 ? [4800, months] : [146_097 * 4800, days * 4800 + months * 146_097];
  return divideDecimals(multiplyDecimals(decimal(total), decimalFromInteger(all)), decimalFromInteger(Math.max(1, each)), { scale: 6 });
}
