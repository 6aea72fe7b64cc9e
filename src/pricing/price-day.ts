/** Everything that a set of price plans costs on one day: the one place where drafts, discounts and rounding meet. */
import { compareDates } from '../kernel/date.js';
import type { Charge } from '../model/charge.js';
import { applyDiscounts, type DiscountedLine } from './apply-discounts.js';
import { type DraftLine, type DraftResult, draftLine, joinDrafts } from './draft-line.js';
import { dayDueOnce } from './due-once.js';
import { findUnpriced } from './find-unpriced.js';
import { finishLine, sumLines } from './finish-line.js';
import type { Findings, PlannedPhase, PricedPart, PricingScene } from './pricing-scene.js';
import type { QuotePhase, RecurringSum, UsageTariff } from './quote.js';

/** A part with its phases. */
export interface PlannedPart {
  readonly part: PricedPart;
  readonly phases: readonly PlannedPhase[];
}

/** What is charged on one day. */
export interface PricedDay extends Findings {
  readonly phases: readonly QuotePhase[];
  /** What is charged once in the phases that begin on this day, and on the occasion of this day. */
  readonly oneTime: readonly DiscountedLine[];
  /** What is charged in the periods in which the day lies. */
  readonly recurring: readonly DiscountedLine[];
  readonly usage: readonly UsageTariff[];
}

/**
 * Prices one day.
 *
 * @param scene - What is fixed for the quote.
 * @param parts - The price plans with their phases.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns The lines with discounts, the tariffs of usage, and what is not known.
 */
export function priceDay(scene: PricingScene, parts: readonly PlannedPart[], date: string): PricedDay {
  const running = parts.flatMap(({ part, phases }) => {
    const planned = phases.find(phase => contains(phase, date));
    return planned === undefined ? [] : [{ part, planned }];
  });
  const spots = running.flatMap(spot => chargesOn(scene, spot.planned, date).map(charge => ({ ...spot, charge })));
  const drafts: DraftResult = joinDrafts(spots.map(spot => draftLine(scene, spot, date)));
  const unpriced = running.flatMap(spot => findUnpriced(scene, spot));
  return {
    phases: running.map(({ part, planned }) => ({
      offer: part.offer,
      pricePlan: planned.plan.id,
      phase: planned.phase.id,
      kind: planned.phase.kind,
    })),
    oneTime: applyDiscounts(
      scene,
      drafts.lines.filter(line => line.period === undefined),
    ),
    recurring: groupByPeriod(drafts.lines.filter(line => line.period !== undefined)).flatMap(({ lines }) => applyDiscounts(scene, lines)),
    usage: drafts.usage,
    reasons: [...drafts.reasons, ...unpriced],
    assumptions: drafts.assumptions,
  };
}

/**
 * Sums recurring lines by their period.
 *
 * @param scene - What is fixed for the quote.
 * @param lines - The lines of one day.
 * @returns One sum for each period, in the order in which the periods first occur.
 */
export function sumByPeriod(scene: PricingScene, lines: readonly DiscountedLine[]): readonly RecurringSum[] {
  const byLine = new Map(lines.map(discounted => [discounted.line, discounted]));
  return groupByPeriod(lines.map(({ line }) => line)).map(({ period, lines: group }) => {
    const finished = group.flatMap(line => {
      const discounted = byLine.get(line);
      return discounted === undefined ? [] : [finishLine(scene, discounted)];
    });
    return { period, ...sumLines(finished, scene.minorUnits) };
  });
}

function contains(planned: PlannedPhase, date: string): boolean {
  return compareDates(planned.from, date) <= 0 && (planned.until === undefined || compareDates(date, planned.until) < 0);
}

function chargesOn(scene: PricingScene, planned: PlannedPhase, date: string): readonly Charge[] {
  return planned.phase.charges.filter(charge => charge.kind !== 'oneTime' || dayDueOnce(scene, { charge, planned }) === date);
}

interface PeriodGroup {
  readonly period: string;
  readonly lines: DraftLine[];
}

// P12M and P1Y are one period, called by the first of the two names.
function groupByPeriod(lines: readonly DraftLine[]): readonly PeriodGroup[] {
  const groups = new Map<string, PeriodGroup>();
  for (const line of lines) {
    const { years, months, weeks, days } = line.period?.duration ?? { years: 0, months: 0, weeks: 0, days: 0 };
    const key = `${years * 12 + months}/${weeks * 7 + days}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { period: line.charge.period ?? '', lines: [line] });
    else group.lines.push(line);
  }
  return [...groups.values()];
}
