/** Projected usage in one shape: exact quantities, month by month. */

import { CatalogueError } from '../kernel/catalogue-error.js';
import { type Decimal, decimal, oneDecimal, zeroDecimal } from '../kernel/decimal.js';
import { compareDecimals, isNegativeDecimal, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import { isRecord } from '../kernel/is-record.js';
import { areRecords, requireArgument } from '../kernel/require-argument.js';
import { requireFields } from '../kernel/require-fields.js';
import type { ProjectedUsage, UsageDistribution, UsageFigures } from './projected-usage.js';

/** One month of usage. */
export interface UsageMonth {
  readonly quantity: Decimal;
  readonly events?: readonly Decimal[];
}

/** The usage of one unit, at one place of a matrix; `months` begins again after its last. */
export interface UsageMonths {
  readonly unit: string;
  readonly months: readonly UsageMonth[];
  readonly dimensions?: Readonly<Record<string, string>>;
}

/**
 * Brings projected usage to months.
 *
 * @param usage - Figures or distributions, one for each unit and place.
 * @param count - How many months are projected: a distribution gives each month the quantity of its quantile.
 * @returns The months of each.
 * @throws `bad-usage` for no months, quantiles that do not rise to 1, or a quantity below zero; `not-a-decimal`.
 */
export function readUsageMonths(usage: readonly ProjectedUsage[], count: number): readonly UsageMonths[] {
  return usage.map(one => {
    requireProjected(one);
    const { unit, dimensions } = one;
    const months = 'months' in one ? one.months.map(month => readMonth(one, month)) : spreadQuantiles(one, count);
    if (months.length === 0) throw badUsage(unit, 'has no month');
    return { unit, months, ...(dimensions === undefined ? {} : { dimensions }) };
  });
}

/**
 * Counts the months of usage of which each may come in the place of another: that is how far a cost can vary.
 *
 * @param usage - The months of each unit.
 * @returns The most months that are known of a unit, up to 24; 0 where all months are alike.
 */
export function countVariants(usage: readonly UsageMonths[]): number {
  const most = Math.max(0, ...usage.map(({ months }) => months.length));
  return most < 2 ? 0 : Math.min(most, 24);
}

function requireProjected(one: ProjectedUsage): void {
  const isProjected = isRecord(one) && ('months' in one ? isMonths(one.months) : areRecords(one.quantiles));
  requireArgument(isProjected, 'usage', 'figures for each unit, such as `{ unit: "gb", months: ["12", "9.5"] }`');
  requireFields('usage', one, { unit: 'text', dimensions: 'named' });
}

// A month is its figure, or the figures of its events.
function isMonths(months: unknown): boolean {
  const isFigure = (figure: unknown): boolean => typeof figure === 'string';
  return Array.isArray(months) && months.every(month => isFigure(month) || (Array.isArray(month) && month.every(isFigure)));
}

function readMonth({ unit }: UsageFigures, month: string | readonly string[]): UsageMonth {
  if (typeof month === 'string') return { quantity: readQuantity(unit, month) };
  const events = month.map(event => readQuantity(unit, event));
  return { quantity: sumDecimals(events), events };
}

// Each month stands for an equal share of the distribution and takes the quantity at its middle.
function spreadQuantiles({ unit, quantiles }: UsageDistribution, count: number): readonly UsageMonth[] {
  const known = quantiles.map(({ share, quantity }) => ({ share: decimal(share), quantity: readQuantity(unit, quantity) }));
  const rises = known.every(({ share }, at) => compareDecimals(share, known[at - 1]?.share ?? decimal('0')) > 0);
  if (!rises || compareDecimals(known.at(-1)?.share ?? decimal('0'), oneDecimal) !== 0)
    throw badUsage(unit, 'has quantiles that do not rise to 1');
  return Array.from({ length: count }, (_, month) => {
    const middle = divideDecimals(decimal(String(2 * month + 1)), decimal(String(2 * count)), { scale: 12 });
    const found = known.find(({ share }) => compareDecimals(middle, share) <= 0);
    return { quantity: found?.quantity ?? zeroDecimal };
  });
}

function readQuantity(unit: string, text: string): Decimal {
  const quantity = decimal(text);
  if (isNegativeDecimal(quantity)) throw badUsage(unit, `has a month below zero: \`${text}\``);
  return quantity;
}

function badUsage(unit: string, what: string): CatalogueError {
  return new CatalogueError('bad-usage', `the usage of \`${unit}\` ${what}`, { unit });
}
