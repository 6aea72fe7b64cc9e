import { compareDates } from '../kernel/date.js';
import type { PlannedPhase } from './pricing-scene.js';

/**
 * Begins phases that count from an earlier day on the day on which something is taken: those that were over are over; the one that runs
 * begins with it, and what it charges once was for its first day.
 *
 * @param date - The day on which it is taken.
 * @param phases - The phases, from the day from which they count.
 * @returns The phases from that day on.
 */
export function beginPhases(date: string, phases: readonly PlannedPhase[]): readonly PlannedPhase[] {
  return phases
    .filter(({ until }) => until === undefined || compareDates(date, until) < 0)
    .map(phase => (compareDates(phase.from, date) < 0 ? { ...phase, from: date, isRepeat: true } : phase));
}
