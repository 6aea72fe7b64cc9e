/** From a customer's record of usage to figures month by month. */

import { compareText } from '../kernel/compare-text.js';
import { daysBetween } from '../kernel/date.js';
import { type Decimal, decimal, decimalFromInteger, formatDecimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, multiplyDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import { requireDuration } from '../kernel/duration.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { type Period, periodAt } from '../kernel/period.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireCustomer, requireIndex } from '../lookup/require-question.js';
import type { Customer, Usage } from '../model/customer.js';
import type { UsageFigures } from './projected-usage.js';

/** Which months are measured. */
export interface MeasuredMonths {
  /** The first day after the last month. */
  readonly until: string;
  /** How many months before it. */
  readonly months: number;
}

/**
 * Measures what a customer used, month by month. Records that are a month long each are taken as they are; others are shared out over the
 * months before `until` by days, and a month that the records do not cover to its last day is left out.
 *
 * @param index - The index.
 * @param customer - The customer with a record of usage.
 * @param options - The months.
 * @returns Figures for each unit, and for each place of a matrix, oldest month first; none for a unit without a record.
 * @throws `bad-argument`, `not-an-instant` for records that were not checked.
 * @example
 * const usage = [{ unit: 'gb', from: '2026-10-01', until: '2026-11-01', quantity: '22' }]
 * measureUsage(index, { id: 'eve', facts: {}, usage }, { until: '2026-12-01', months: 12 }) // => [{ unit: 'gb', months: ['22'] }]
 */
export function measureUsage(index: CatalogueIndex, customer: Customer, options: MeasuredMonths): readonly UsageFigures[] {
  requireIndex(index);
  requireCustomer(customer);
  requireArgument(
    isRecord(options) && Number.isSafeInteger(options.months),
    'options',
    'the months that are measured: `{ until, months }`',
  );
  const { timeZone } = index.catalogue;
  const dateOf = (text: string): string => localDateOf(requireInstant(text, timeZone), timeZone);
  const window = { from: periodAt(options.until, oneMonth, -options.months).from, until: options.until };
  const records = (customer.usage ?? [])
    .map(record => ({ record, from: dateOf(record.from), until: dateOf(record.until) }))
    .filter(({ from, until }) => from < window.until && until > window.from && from < until)
    .sort((a, b) => compareText(a.from, b.from));
  return groupRecords(records).flatMap(group => measureGroup(group, options));
}

const oneMonth = /* @__PURE__ */ requireDuration('P1M');

interface DatedRecord extends Period {
  readonly record: Usage;
}

function groupRecords(records: readonly DatedRecord[]): readonly (readonly DatedRecord[])[] {
  const groups = new Map<string, DatedRecord[]>();
  for (const dated of records) {
    const places = Object.entries(dated.record.dimensions ?? {}).sort(([a], [b]) => compareText(a, b));
    const key = JSON.stringify([dated.record.unit, places]);
    groups.set(key, [...(groups.get(key) ?? []), dated]);
  }
  return [...groups.values()];
}

function measureGroup(group: readonly DatedRecord[], options: MeasuredMonths): readonly UsageFigures[] {
  const record = group[0]?.record;
  if (record === undefined) return [];
  const months = group.every(isMonth) && !overlap(group) ? group.map(({ record: one }) => figureOf(one)) : shareOut(group, options);
  const { unit, dimensions } = record;
  return months.length === 0 ? [] : [{ unit, months, ...(dimensions === undefined ? {} : { dimensions }) }];
}

function isMonth({ from, until }: Period): boolean {
  const days = daysBetween(from, until);
  return days >= 28 && days <= 31;
}

function overlap(group: readonly DatedRecord[]): boolean {
  return group.some(({ from }, at) => from < (group[at - 1]?.until ?? from));
}

function figureOf({ quantity, events }: Usage): string | readonly string[] {
  return events ?? quantity ?? '0';
}

function shareOut(group: readonly DatedRecord[], { until, months }: MeasuredMonths): readonly string[] {
  return Array.from({ length: months }, (_, month) => periodAt(until, oneMonth, month - months)).flatMap(days => {
    const covered = group.reduce((sum, one) => sum + commonDays(one, days), 0);
    if (covered < daysBetween(days.from, days.until)) return [];
    return [formatDecimal(group.reduce((sum, one) => addDecimals(sum, shareOf(one, days)), zeroDecimal))];
  });
}

function shareOf(dated: DatedRecord, days: Period): Decimal {
  const { record, from, until } = dated;
  const whole = record.events === undefined ? decimal(record.quantity ?? '0') : sumDecimals(record.events.map(decimal));
  const part = decimalFromInteger(commonDays(dated, days));
  return divideDecimals(multiplyDecimals(whole, part), decimalFromInteger(daysBetween(from, until)), { scale: 6 });
}

function commonDays(a: Period, b: Period): number {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  return Math.max(0, daysBetween(from, until));
}
