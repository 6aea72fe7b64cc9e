/** The stretches of a quote in which the price stays the same: phases, planned price changes and the ends of discounts part them. */
import { compareText } from '../kernel/compare-text.js';
import { compareDates } from '../kernel/date.js';
import { addDuration, requireDuration, scaleDuration } from '../kernel/duration.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { Charge } from '../model/charge.js';
import { discountedPeriods, isDiscountFor } from './apply-discounts.js';
import { billedPeriodAt, instantOfDay, readBillingPeriod } from './charge-period.js';
import type { DraftPeriod } from './draft-line.js';
import type { PhaseGap } from './find-phase-gaps.js';
import { finishLine, sumLines } from './finish-line.js';
import { type PlannedPart, type PricedDay, priceDay, sumByPeriod } from './price-day.js';
import type { PlannedPhase, PricingScene } from './pricing-scene.js';
import type { QuoteStretch } from './quote.js';

/** A stretch with the lines behind it. */
export interface TimelineStretch {
  readonly from: string;
  readonly until?: string;
  readonly day: PricedDay;
}

/**
 * Parts the time from the first day into stretches and prices each at its first day.
 *
 * @param scene - What is fixed for the quote.
 * @param parts - The price plans with their phases.
 * @param gaps - Where a price plan is over while the customer is bound: what that costs is not known.
 * @returns The stretches in order, without gaps.
 */
export function buildTimeline(scene: PricingScene, parts: readonly PlannedPart[], gaps: readonly PhaseGap[]): readonly TimelineStretch[] {
  const cuts = new Set<string>([scene.start]);
  for (const part of parts) for (const planned of part.phases) for (const cut of cutsOf(scene, part, planned)) cuts.add(cut);
  for (const { from, until } of gaps) cuts.add(from).add(until);
  const dates = [...cuts].sort(compareText);
  return dates.flatMap((from, position) => {
    const day = withGaps(priceDay(scene, parts, from), from, gaps);
    const until = dates[position + 1];
    const isOver = position > 0 && day.phases.length === 0 && day.reasons.length === 0;
    return isOver ? [] : [{ from, ...(until === undefined ? {} : { until }), day }];
  });
}

function withGaps(day: PricedDay, date: string, gaps: readonly PhaseGap[]): PricedDay {
  const open = gaps.filter(({ from, until }) => compareDates(from, date) <= 0 && compareDates(date, until) < 0);
  return open.length === 0 ? day : { ...day, reasons: [...day.reasons, ...open.map(({ reason }) => reason)] };
}

/**
 * Writes stretches as an answer shows them; neighbours that differ in nothing become one.
 *
 * @param scene - What is fixed for the quote.
 * @param timeline - The stretches.
 * @returns The stretches with sums, or with what is not known.
 */
export function writeTimeline(scene: PricingScene, timeline: readonly TimelineStretch[]): readonly QuoteStretch[] {
  const written: { stretch: QuoteStretch; key: string }[] = [];
  for (const { from, until, day } of timeline) {
    const content = writeDay(scene, day);
    const key = JSON.stringify(content);
    const last = written.at(-1);
    const isMore = last?.key === key && day.oneTime.length === 0;
    const stretch: QuoteStretch = { ...content, from: isMore ? last.stretch.from : from, ...(until === undefined ? {} : { until }) };
    if (isMore) written.pop();
    written.push({ stretch, key });
  }
  return written.map(({ stretch }) => stretch);
}

type StretchContent = {
  [Kind in QuoteStretch['kind']]: Omit<Extract<QuoteStretch, { kind: Kind }>, 'from' | 'until'>;
}[QuoteStretch['kind']];

function writeDay(scene: PricingScene, day: PricedDay): StretchContent {
  if (day.reasons.length > 0) return { kind: 'unknown', phases: day.phases, reasons: day.reasons };
  return {
    kind: 'priced',
    phases: day.phases,
    oneTime: sumLines(
      day.oneTime.map(line => finishLine(scene, line)),
      scene.minorUnits,
    ),
    recurring: sumByPeriod(scene, day.recurring),
  };
}

function cutsOf(scene: PricingScene, { part }: PlannedPart, planned: PlannedPhase): readonly string[] {
  const cuts = planned.phase.charges.flatMap(charge => {
    const place = { offer: part.offer, pricePlan: planned.plan.id, phase: planned.phase.id, charge: charge.id };
    const discounts = scene.discounts.filter(({ discount }) => isDiscountFor(discount, place));
    return charge.kind === 'recurring' ? changesOf(scene, planned, { charge, discounts }) : [];
  });
  return [planned.from, ...(planned.until === undefined ? [] : [planned.until]), ...cuts];
}

interface ChangingCharge {
  readonly charge: Charge;
  readonly discounts: PricingScene['discounts'];
}

// The first days, within a phase, of periods that another price or discount may apply to.
function changesOf(scene: PricingScene, planned: PlannedPhase, { charge, discounts }: ChangingCharge): readonly string[] {
  const duration = readBillingPeriod(charge.period);
  if (duration === undefined) return [];
  const horizon = requireInstant(addDuration(scene.start, farAhead), scene.timeZone);
  const bounds = charge.prices
    .filter(price => price.currency === scene.currency)
    .flatMap(({ validFor }) => [validFor?.from, validFor?.until])
    .flatMap(bound => (bound === undefined ? [] : [requireInstant(bound, scene.timeZone)]));
  const ends = discounts.flatMap(({ discount, from }) => {
    const { first, end } = discountedPeriods(discount);
    return [first, end]
      .filter(count => count > 0 && count <= mostPeriods)
      .map(count => instantOfDay(scene, addDuration(from, scaleDuration(duration, count))));
  });
  return [...bounds, ...ends]
    .filter(instant => instant > scene.startMs && instant < horizon)
    .map(instant => firstPeriodFrom(scene, planned, { instant, duration }))
    .filter(date => compareDates(planned.from, date) < 0 && (planned.until === undefined || compareDates(date, planned.until) < 0));
}

// Nobody plans prices further ahead, and dates end with the year 9999.
const farAhead = /* @__PURE__ */ requireDuration('P100Y');
const mostPeriods = 1200;

function firstPeriodFrom(
  scene: PricingScene,
  planned: PlannedPhase,
  bound: { readonly instant: number; readonly duration: DraftPeriod['duration'] },
): string {
  const date = localDateOf(bound.instant, scene.timeZone);
  const period = billedPeriodAt(scene, planned, { duration: bound.duration, date });
  return instantOfDay(scene, period.from) >= bound.instant ? period.from : period.until;
}
