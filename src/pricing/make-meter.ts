/** Reads projected usage as a meter would: what falls into the days of a billing period, counted the way the charge says. */
import { daysBetween } from '../kernel/date.js';
import { type Decimal, decimalFromInteger, zeroDecimal } from '../kernel/decimal.js';
import { maximumDecimal, multiplyDecimals, subtractDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import { requireDuration } from '../kernel/duration.js';
import { type Period, periodContaining } from '../kernel/period.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { convertQuantity } from '../lookup/convert-quantity.js';
import type { Aggregation, Charge } from '../model/charge.js';
import type { Price } from '../model/price.js';
import type { MeterReading, ReadMeter } from './pricing-scene.js';
import type { UsageMonth, UsageMonths } from './usage-months.js';

/** How a meter runs. */
export interface MeterOptions {
  /** The first day of the first month. */
  readonly from: string;
  /** Every month takes this month's figure; absent: each takes its own. */
  readonly always?: number;
}

/**
 * Makes a meter over projected usage.
 *
 * @param index - The index, for units that are multiples of others.
 * @param usage - The months of each unit.
 * @param options - The first day of the first month.
 * @returns A meter; it reads nothing for a unit of which no usage is given.
 */
export function makeMeter(index: CatalogueIndex, usage: readonly UsageMonths[], options: MeterOptions): ReadMeter {
  return ({ charge, price, period }) => {
    const readUnit = (unit: string): MeterReading | undefined => {
      const entries = usage.filter(one => convertQuantity(index, zeroDecimal, { from: one.unit, to: unit }) !== undefined);
      if (entries.length === 0) return undefined;
      const parts = entries.map(entry => readEntry(index, entry, { unit, charge, period, options }));
      return joinReadings(entries, parts);
    };
    if (charge.unit !== undefined) return readUnit(charge.unit);
    const bound = unitsOfTiers(price).map(unit => ({ unit, reading: readUnit(unit) }));
    const units = bound.flatMap(({ unit, reading }) => (reading === undefined ? [] : [[unit, reading.quantity] as const]));
    return bound.length === 0 || units.length < bound.length ? undefined : { quantity: zeroDecimal, units: Object.fromEntries(units) };
  };
}

/** The units that the tiers of a price are bound by. */
function unitsOfTiers(price: Price): readonly string[] {
  const bounds = [...(price.volume ?? []), ...(price.graduated ?? [])].map(({ upTo }) => upTo);
  return [...new Set(bounds.flatMap(bound => (typeof bound === 'object' && bound !== null ? Object.keys(bound) : [])))];
}

function joinReadings(entries: readonly UsageMonths[], parts: readonly (UsageMonth | undefined)[]): MeterReading | undefined {
  const known = parts.flatMap(part => part ?? []);
  if (known.length < parts.length) return undefined;
  const events = known.flatMap(part => part.events ?? []);
  const groups = entries.flatMap(({ dimensions }, at) => {
    const part = known[at];
    return dimensions === undefined || part === undefined ? [] : [{ quantity: part.quantity, dimensions }];
  });
  return {
    quantity: sumDecimals(known.map(part => part.quantity)),
    ...(known.every(part => part.events !== undefined) ? { events } : {}),
    ...(groups.length === 0 ? {} : { groups }),
  };
}

interface EntryQuestion {
  readonly unit: string;
  readonly charge: Charge;
  readonly period: Period;
  readonly options: MeterOptions;
}

function readEntry(index: CatalogueIndex, entry: UsageMonths, question: EntryQuestion): UsageMonth | undefined {
  const decimals = index.units.get(question.unit)?.decimals ?? 6;
  const convert = (quantity: Decimal): Decimal => convertQuantity(index, quantity, { from: entry.unit, to: question.unit }) ?? zeroDecimal;
  const slices = sliceMonths(question.period, question.options.from).map(slice => {
    const position = question.options.always ?? slice.index;
    const { months } = entry;
    const month = months[((position % months.length) + months.length) % months.length] ?? { quantity: zeroDecimal };
    const events = month.events?.map(convert);
    return { ...slice, quantity: convert(month.quantity), ...(events === undefined ? {} : { events }) };
  });
  const aggregation = question.charge.meter?.aggregation ?? 'sum';
  const quantity = aggregate[aggregation](slices, decimals);
  const isWhole = slices.every(({ from, until, days }) => from === 0 && until === days);
  const events = slices.flatMap(slice => slice.events ?? []);
  const hasEvents = isWhole && slices.every(slice => slice.events !== undefined);
  return quantity === undefined ? undefined : { quantity, ...(hasEvents ? { events } : {}) };
}

/** The part of a projected month that lies in a period: days from its first, the end exclusive. */
interface MonthSlice {
  readonly index: number;
  readonly days: number;
  readonly from: number;
  readonly until: number;
}

interface MonthPart extends MonthSlice, UsageMonth {}

const oneMonth = /* @__PURE__ */ requireDuration('P1M');

function sliceMonths(period: Period, anchor: string): readonly MonthSlice[] {
  const slices: MonthSlice[] = [];
  const first = periodContaining(anchor, oneMonth, period.from);
  let { index } = first;
  for (let month: Period = first; month.from < period.until; month = periodContaining(anchor, oneMonth, month.until)) {
    const days = daysBetween(month.from, month.until);
    const from = Math.max(0, daysBetween(month.from, period.from));
    slices.push({ index, days, from, until: Math.min(days, daysBetween(month.from, period.until)) });
    index += 1;
  }
  return slices;
}

type Aggregate = (parts: readonly MonthPart[], decimals: number) => Decimal | undefined;

// What only counts cannot be told for several months from one number for each: who is unique in both?
const aggregate: Readonly<Record<Aggregation, Aggregate>> = {
  sum: sumShares,
  count: sumShares,
  maximum: parts => parts.map(part => part.quantity).reduce(maximumDecimal),
  last: parts => parts.at(-1)?.quantity,
  uniqueCount: parts => (parts.length === 1 ? parts[0]?.quantity : undefined),
  average: (parts, decimals) => {
    const days = parts.reduce((sum, { from, until }) => sum + until - from, 0);
    const weighted = sumDecimals(parts.map(({ quantity, from, until }) => multiplyDecimals(quantity, decimalFromInteger(until - from))));
    return divideDecimals(weighted, decimalFromInteger(days), { scale: Math.max(decimals, 6) });
  },
};

function sumShares(parts: readonly MonthPart[], decimals: number): Decimal {
  return sumDecimals(parts.map(part => shareOfMonth(part, decimals)));
}

// Rounded from the first of the month on, so that the parts of a month add up to it.
function shareOfMonth({ quantity, days, from, until }: MonthPart, decimals: number): Decimal {
  if (from === 0 && until === days) return quantity;
  const upTo = (day: number): Decimal => {
    if (day === days) return quantity;
    return divideDecimals(multiplyDecimals(quantity, decimalFromInteger(day)), decimalFromInteger(days), { scale: decimals });
  };
  return subtractDecimals(upTo(until), upTo(from));
}
