/** What is billed within a stretch of days: every line of every period, at the day on which it falls due. */
import { compareText } from '../kernel/compare-text.js';
import { compareDates } from '../kernel/date.js';
import type { Period } from '../kernel/period.js';
import { clipToPhase, listPeriods, readBillingPeriod } from './charge-period.js';
import type { DraftLine } from './draft-line.js';
import { dayDueOnce } from './due-once.js';
import { finishDatedLine } from './finish-line.js';
import { type PlannedPart, priceDay } from './price-day.js';
import { type Findings, type PlannedPhase, type PricingScene, withoutRepeats } from './pricing-scene.js';
import type { QuoteLine } from './quote.js';

/** A line with the day on which it falls due. */
export interface BilledLine {
  /** The first day of what it covers where it is charged in advance, else the first day after it. */
  readonly on: string;
  /** Whether it falls due at the end of what it covers. */
  readonly isAtEnd: boolean;
  readonly line: QuoteLine;
}

/** Lines in the order in which they fall due, with what was found on the way. */
export interface BilledLines extends Findings {
  readonly lines: readonly BilledLine[];
}

/** Which lines are wanted. */
export interface BillingSpan extends Period {
  /** Only what begins to be charged within these days; absent: whatever falls due in the span. */
  readonly begins?: Period;
}

/**
 * Lists what falls due within a span: what is charged in advance from its first day on, what is charged in arrears after its first day up
 * to and on the first day after it. So a span of twelve months has twelve bills of a monthly charge, in advance or in arrears.
 *
 * @param scene - What is fixed; with a meter, usage has amounts.
 * @param parts - The price plans with their phases, planned at least to the end of the span.
 * @param span - The first day, and the first day after the span.
 * @returns The lines, rounded once each, and what is not known.
 */
export function listBilledLines(scene: PricingScene, parts: readonly PlannedPart[], span: BillingSpan): BilledLines {
  const begins = listBeginnings(scene, parts, span).filter(date => isWithin(date, span.begins));
  const days = begins.map(date => ({ date, day: priceDay(scene, parts, date) }));
  const lines = days.flatMap(({ date, day }) =>
    [...day.oneTime, ...day.recurring]
      .filter(discounted => beginningOf(scene, discounted.line) === date)
      .map(discounted => ({ ...dueDayOf(scene, discounted.line), line: finishDatedLine(scene, discounted) })),
  );
  return {
    lines: lines.filter(billed => isDueWithin(span, billed)).sort((a, b) => compareText(a.on, b.on)),
    reasons: withoutRepeats(days.flatMap(({ day }) => day.reasons)),
    assumptions: withoutRepeats(days.flatMap(({ day }) => day.assumptions)),
  };
}

/**
 * Tells whether something falls due within a span of days.
 *
 * @param days - The span.
 * @param billed - The line with its day.
 * @returns True from the first day on for what falls due at a start; after the first day, and up to and on the day after the span, for an end.
 */
export function isDueWithin(days: Period, { on, isAtEnd }: Pick<BilledLine, 'on' | 'isAtEnd'>): boolean {
  if (!isAtEnd) return compareDates(days.from, on) <= 0 && compareDates(on, days.until) < 0;
  return compareDates(days.from, on) < 0 && compareDates(on, days.until) <= 0;
}

/**
 * Lists the days on which something begins to be charged that falls due within a span.
 *
 * @param scene - What is fixed.
 * @param parts - The price plans with their phases.
 * @param span - The span.
 * @returns Days in order, each once; some may lie before the span.
 */
export function listBeginnings(scene: PricingScene, parts: readonly PlannedPart[], span: Period): readonly string[] {
  const dates = new Set<string>();
  for (const { phases } of parts) {
    for (const planned of phases) for (const date of beginningsOf(scene, planned, span)) dates.add(date);
  }
  return [...dates].sort(compareText);
}

function beginningsOf(scene: PricingScene, planned: PlannedPhase, span: Period): readonly string[] {
  return planned.phase.charges.flatMap(charge => {
    const duration = readBillingPeriod(charge.period);
    if (charge.kind === 'oneTime' || duration === undefined) {
      const day = charge.kind === 'oneTime' ? dayDueOnce(scene, { charge, planned }) : planned.from;
      return day !== undefined && compareDates(day, span.until) < 0 ? [day] : [];
    }
    return listPeriods(scene, planned, { ...span, duration }).map(period => clipToPhase(period, planned).from);
  });
}

function beginningOf(scene: PricingScene, line: DraftLine): string {
  if (line.period !== undefined) return clipToPhase(line.period, line.planned).from;
  return dayDueOnce(scene, line) ?? line.planned.from;
}

// What is charged once in arrears is due at the end of its phase, and in an endless phase or on an occasion at once.
function dueDayOf(scene: PricingScene, line: DraftLine): Pick<BilledLine, 'on' | 'isAtEnd'> {
  const { charge, period, planned } = line;
  const end = period === undefined ? planned.until : clipToPhase(period, planned).until;
  const isAtOnce = charge.timing === 'inAdvance' || end === undefined || charge.occasions !== undefined;
  return isAtOnce ? { on: beginningOf(scene, line), isAtEnd: false } : { on: end, isAtEnd: true };
}

function isWithin(date: string, days: Period | undefined): boolean {
  return days === undefined || (compareDates(days.from, date) <= 0 && compareDates(date, days.until) < 0);
}
