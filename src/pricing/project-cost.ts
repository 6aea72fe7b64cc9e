import { type Decimal, decimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, maximumDecimal, minimumDecimal, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { addDuration, requireDuration, scaleDuration } from '../kernel/duration.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { formatAmount } from '../kernel/money.js';
import { type Period, periodAt } from '../kernel/period.js';
import { areRecords, requireArgument } from '../kernel/require-argument.js';
import { requireFields } from '../kernel/require-fields.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireCustomer, requireIndex } from '../lookup/require-question.js';
import type { Bill, CostByKind, CostProjection, ProjectionFrame } from './cost-projection.js';
import { sumLines } from './finish-line.js';
import { type BilledLine, isDueWithin } from './list-billed-lines.js';
import { makeMeter } from './make-meter.js';
import { measureUsage } from './measure-usage.js';
import { type ReadMeter, withoutRepeats } from './pricing-scene.js';
import { type BillingQuestion, billHoldings, billOrder, type SubjectBilling } from './project-subject.js';
import type { ProjectedUsage } from './projected-usage.js';
import type { ProjectionSubject } from './projection-subject.js';
import { questionFields } from './question-fields.data.js';
import type { QuoteAssumption } from './quote.js';
import { requireMonths } from './require-months.js';
import { countVariants, readUsageMonths, type UsageMonths } from './usage-months.js';

/** How far a projection looks, and in which circumstances. */
export interface ProjectionOptions {
  /** The first day, or an instant on it. */
  readonly at: string;
  /** How many months; 12 unless given. */
  readonly months?: number;
}

/**
 * Projects what will be billed over some months: planned rises, phase and contract ends, discounts, usage with overage and limits of spend.
 * What is charged in advance counts in the month in which it begins, what is charged in arrears in the month in which it ends.
 *
 * @param index - The index; with earlier releases for holdings that are pinned to them.
 * @param subject - A new order, or what a customer has.
 * @param usage - What is used each month; absent: what the customer's record of the months before `at` shows.
 * @param options - The first day and the number of months.
 * @returns The bills, their exact sum, and between what it can lie; or `unknown` with every reason, USAGE_UNKNOWN among them.
 * @throws `bad-months` for a number of months below 1 or above 600, `bad-argument`, `bad-usage`, `unknown-holding`, and for an order what
 *   `quoteOffer` throws.
 * @example
 * const order = { kind: 'order', request: { offer: 'fibre-100', currency: 'GBP', market: 'uk' } } as const
 * const cost = projectCost(index, order, [], { at: '2026-12-01', months: 6 })
 * cost.kind === 'priced' ? cost.bills.length : cost.reasons // => 6
 */
export function projectCost(
  index: CatalogueIndex,
  subject: ProjectionSubject,
  usage: readonly ProjectedUsage[] | undefined,
  options: ProjectionOptions,
): CostProjection {
  const open = openProjection(index, subject, { ...options, usage });
  const cost = writeProjection(open);
  if (cost.kind === 'unknown' || !open.billing.lines.some(({ line }) => line.kind === 'usage')) return deepFreeze(cost);
  const range = rangeOf(open);
  return deepFreeze(range === undefined ? cost : { ...cost, range });
}

/**
 * Projects a cost without working out between what it can lie, for those who compare many.
 *
 * @param index - The index.
 * @param subject - A new order, or what a customer has.
 * @param options - As for `projectCost`, with the usage.
 * @returns As `projectCost`, without the range.
 * @throws what `projectCost` throws.
 */
export function projectTotal(
  index: CatalogueIndex,
  subject: ProjectionSubject,
  options: ProjectionOptions & Pick<Asked, 'usage'>,
): CostProjection {
  return writeProjection(openProjection(index, subject, options));
}

interface OpenProjection {
  readonly frame: ProjectionFrame;
  readonly billing: SubjectBilling;
  /** The billing with every month as one month was, for each. */
  readonly vary: () => readonly SubjectBilling[];
}

function openProjection(
  index: CatalogueIndex,
  subject: ProjectionSubject,
  options: ProjectionOptions & Pick<Asked, 'usage'>,
): OpenProjection {
  requireIndex(index);
  requireSubject(subject);
  requireArgument(isRecord(options), 'options', 'how far the projection looks, such as `{ at }`');
  const { at, usage, months = 12 } = options;
  requireArgument(usage === undefined || areRecords(usage), 'usage', 'a list of figures for each unit, such as `measureUsage` gives');
  requireMonths(months);
  const { timeZone } = index.catalogue;
  const from = localDateOf(requireInstant(at, timeZone), timeZone);
  const span = { from, until: addDuration(from, scaleDuration(oneMonth, months)) };
  const taken = takeUsage(index, subject, { usage, span, months });
  const bill = (readMeter: ReadMeter, only: Pick<BillingQuestion, 'usageOnly'> = {}): SubjectBilling => {
    const question = { at, span, readMeter, ...only };
    return subject.kind === 'order' ? billOrder(index, subject, question) : billHoldings(index, subject, question);
  };
  const billing = bill(makeMeter(index, taken.months, { from }));
  return {
    frame: { ...span, months, assumptions: withoutRepeats([...billing.assumptions, ...taken.assumptions]) },
    billing,
    vary: () => variantsOf(taken.months).map(always => bill(makeMeter(index, taken.months, { from, always }), { usageOnly: true })),
  };
}

function requireSubject(subject: ProjectionSubject): void {
  const isKnown = isRecord(subject) && (subject.kind === 'order' ? isRecord(subject.request) : subject.kind === 'holdings');
  requireArgument(isKnown, 'subject', '`{ kind: "order", request }` or `{ kind: "holdings", customer }`');
  if (subject.kind === 'order') requireFields('subject.request', subject.request, questionFields);
  const customer = subject.kind === 'order' ? subject.request.customer : subject.customer;
  if (subject.kind === 'holdings' || customer !== undefined) requireCustomer(customer);
}

const oneMonth = /* @__PURE__ */ requireDuration('P1M');

interface Asked {
  readonly usage: readonly ProjectedUsage[] | undefined;
  readonly span: Period;
  readonly months: number;
}

interface TakenUsage {
  readonly months: readonly UsageMonths[];
  readonly assumptions: readonly QuoteAssumption[];
}

function takeUsage(index: CatalogueIndex, subject: ProjectionSubject, { usage, span, months }: Asked): TakenUsage {
  const customer = subject.kind === 'order' ? subject.request.customer : subject.customer;
  const measured = usage ?? (customer === undefined ? [] : measureUsage(index, customer, { until: span.from, months }));
  const known = readUsageMonths(measured, months);
  const assumptions = measured.flatMap((one): readonly QuoteAssumption[] =>
    'months' in one && one.months.length < months
      ? [{ code: 'USAGE_REPEATED', details: { unit: one.unit, months: one.months.length } }]
      : [],
  );
  return { months: known, assumptions };
}

// Every month as the first was, every month as the second was …: between these lies whatever comes.
function variantsOf(usage: readonly UsageMonths[]): readonly number[] {
  return Array.from({ length: countVariants(usage) }, (_, month) => month);
}

function writeProjection({ frame, billing }: OpenProjection): CostProjection {
  const { currency, minorUnits, lines } = billing;
  if (currency === undefined || billing.reasons.length > 0) {
    return { ...frame, kind: 'unknown', ...(currency === undefined ? {} : { currency }), reasons: withoutRepeats(billing.reasons) };
  }
  const bills = billMonths(frame, lines, minorUnits);
  const total = formatAmount(sumDecimals(bills.map(one => decimal(one.total))), minorUnits);
  return { ...frame, kind: 'priced', currency, total, byKind: sumByKind(lines, minorUnits), bills };
}

function billMonths(frame: ProjectionFrame, lines: readonly BilledLine[], minorUnits: number): readonly Bill[] {
  return Array.from({ length: frame.months }, (_, month) => {
    const days = periodAt(frame.from, oneMonth, month);
    return {
      ...days,
      ...sumLines(
        lines.filter(one => isDueWithin(days, one)).map(({ line }) => line),
        minorUnits,
      ),
    };
  });
}

function sumByKind(lines: readonly BilledLine[], minorUnits: number): CostByKind {
  const sumOf = (kind: keyof CostByKind): string =>
    formatAmount(sumDecimals(lines.filter(({ line }) => line.kind === kind).map(({ line }) => decimal(line.amount))), minorUnits);
  return { oneTime: sumOf('oneTime'), recurring: sumOf('recurring'), usage: sumOf('usage') };
}

// Each usage line at its lowest and at its highest; prices may fall with the quantity, so the least used month need not be the cheapest.
function rangeOf({ billing, vary }: OpenProjection): { readonly low: string; readonly high: string } | undefined {
  const amounts = [billing, ...vary()].map(({ lines }) => new Map(lines.map(({ line }) => [line.id, decimal(line.amount)])));
  const bounds = billing.lines.map(({ line }) => {
    const own = amounts.flatMap(known => known.get(line.id) ?? []);
    return { low: own.reduce(minimumDecimal), high: own.reduce(maximumDecimal) };
  });
  const low = bounds.map(bound => bound.low).reduce(addDecimals);
  const high = bounds.map(bound => bound.high).reduce(addDecimals);
  const write = (amount: Decimal): string => formatAmount(amount, billing.minorUnits);
  return compareDecimals(low, high) === 0 ? undefined : { low: write(low), high: write(high) };
}
