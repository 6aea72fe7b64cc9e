import { addDays, compareDates } from '../kernel/date.js';
import type { Period } from '../kernel/period.js';
import type { PlannedPart } from './price-day.js';
import type { QuoteReason } from './quote.js';

/** Days on which a customer is bound, and no phase says what that costs. */
export interface PhaseGap extends Period {
  readonly reason: QuoteReason;
}

/**
 * Finds where the phases of price plans are over although the customer is still bound. Nothing is charged there, but that it costs nothing is
 * not what the catalogue says: it says nothing.
 *
 * @param parts - The price plans with their phases, planned as far as the customer is bound.
 * @param bound - The days on which the customer is bound; the first one at least.
 * @returns A gap for each price plan that is over too soon.
 */
export function findPhaseGaps(parts: readonly PlannedPart[], bound: Period): readonly PhaseGap[] {
  return parts.flatMap(({ part, phases }) => {
    const last = phases.at(-1);
    const over = last === undefined ? bound.from : last.until;
    if (over === undefined || compareDates(over, bound.until) >= 0) return [];
    const phase = last?.phase ?? part.plan.phases.at(-1);
    const place = { offer: part.offer, pricePlan: part.plan.id, ...(phase === undefined ? {} : { phase: phase.id }) };
    const from = compareDates(over, bound.from) < 0 ? bound.from : over;
    return [{ from, until: bound.until, reason: { code: 'PHASES_ENDED', ...place, details: { ended: over, boundUntil: bound.until } } }];
  });
}

/**
 * Tells the days on which a customer is bound.
 *
 * @param from - The first day.
 * @param until - The first day after the commitment; absent without one.
 * @returns The days: without a commitment, the first one.
 */
export function boundDays(from: string, until: string | undefined): Period {
  const next = addDays(from, 1);
  return { from, until: until === undefined || compareDates(until, next) < 0 ? next : until };
}
