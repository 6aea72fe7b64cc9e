/** The billing periods of a charge within a phase. */
import { addDays, compareDates, daysBetween } from '../kernel/date.js';
import { type Duration, parseDuration } from '../kernel/duration.js';
import { requireInstant } from '../kernel/instant.js';
import { type NumberedPeriod, type Period, periodAt, periodContaining } from '../kernel/period.js';
import type { PlanProration } from '../model/price-plan.js';
import type { PlannedPhase, PricingScene } from './pricing-scene.js';
import type { LineShare } from './quote.js';

/** Reads a billing period; undefined for one that is missing, empty, or has a time. */
export function readBillingPeriod(text: string | undefined): Duration | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  if (duration === undefined || duration.hours + duration.minutes + duration.seconds > 0) return undefined;
  return duration.years + duration.months + duration.weeks + duration.days > 0 ? duration : undefined;
}

/** The period of a phase's charge in which a day lies. */
export function billedPeriodAt(
  scene: PricingScene,
  planned: PlannedPhase,
  period: { readonly duration: Duration; readonly date: string },
): NumberedPeriod {
  return periodContaining(anchorOf(scene, planned, period.duration), period.duration, period.date);
}

/** Counts the periods that begin within a stretch of days. */
export function countPeriodStarts(scene: PricingScene, planned: PlannedPhase, stretch: Period & { readonly duration: Duration }): number {
  if (compareDates(stretch.from, stretch.until) >= 0) return 0;
  const { duration } = stretch;
  const first = billedPeriodAt(scene, planned, { duration, date: stretch.from });
  const last = billedPeriodAt(scene, planned, { duration, date: addDays(stretch.until, -1) });
  return last.index - first.index + (first.from === stretch.from ? 1 : 0);
}

/** The share of a period that lies within its phase, where it is not the whole and the plan charges by the part. */
export function shareWithinPhase(period: Period, planned: PlannedPhase, timeZone: string): LineShare | undefined {
  const { proration } = planned.plan;
  const { from, until } = clipToPhase(period, planned);
  if (proration === 'none' || (from === period.from && until === period.until)) return undefined;
  const after = from === period.from ? 0 : lengthOf({ from: period.from, until: from }, proration, timeZone);
  const part = lengthOf({ from, until }, proration, timeZone);
  return { part, of: lengthOf(period, proration, timeZone), ...(after === 0 ? {} : { after }) };
}

/** The days of a period that lie within its phase. */
export function clipToPhase(period: Period, planned: PlannedPhase): Period {
  return {
    from: compareDates(period.from, planned.from) < 0 ? planned.from : period.from,
    until: planned.until !== undefined && compareDates(planned.until, period.until) < 0 ? planned.until : period.until,
  };
}

/** The periods of a phase's charge that have a day within a stretch, each as it would be without the ends of the phase. */
export function listPeriods(scene: PricingScene, planned: PlannedPhase, span: Period & { readonly duration: Duration }): readonly Period[] {
  const { from, until } = clipToPhase(span, planned);
  if (compareDates(from, until) >= 0) return [];
  const anchor = anchorOf(scene, planned, span.duration);
  const periods: NumberedPeriod[] = [periodContaining(anchor, span.duration, from)];
  for (let last = periods.at(-1); last !== undefined && compareDates(last.until, until) < 0; last = periods.at(-1)) {
    periods.push({ index: last.index + 1, ...periodAt(anchor, span.duration, last.index + 1) });
  }
  return periods;
}

/** The instant at which a billed period begins: that of the first day is the instant that was asked about. */
export function instantOfDay(scene: PricingScene, date: string): number {
  return compareDates(date, scene.start) <= 0 ? scene.startMs : requireInstant(date, scene.timeZone);
}

function lengthOf(period: Period, proration: PlanProration, timeZone: string): number {
  if (proration !== 'bySecond') return daysBetween(period.from, period.until);
  return (requireInstant(period.until, timeZone) - requireInstant(period.from, timeZone)) / 1000;
}

// The anchor of the run keeps month ends, but only where a period begins on the phase's first day.
function anchorOf(scene: PricingScene, planned: PlannedPhase, duration: Duration): string {
  if (scene.billingAnchor !== undefined) return scene.billingAnchor;
  const isAligned = periodContaining(planned.anchor, duration, planned.from).from === planned.from;
  return isAligned ? planned.anchor : planned.from;
}
