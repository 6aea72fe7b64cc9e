/** When something is due that is charged once. */
import { compareDates } from '../kernel/date.js';
import type { Charge, ChargeOccasion } from '../model/charge.js';
import type { PlannedPhase, PricedOccasion, PricingScene } from './pricing-scene.js';

/** A charge in its phase. */
interface PlannedCharge {
  readonly charge: Charge;
  readonly planned: PlannedPhase;
}

/**
 * Finds the day on which something that is charged once is due: where it names occasions, the day of the one that happens, if its phase runs
 * then; else the day on which its phase begins.
 *
 * @param scene - What is fixed, with the occasion.
 * @param spot - The charge with its phase.
 * @returns The day; undefined where it is not due.
 */
export function dayDueOnce({ occasion }: Pick<PricingScene, 'occasion'>, { charge, planned }: PlannedCharge): string | undefined {
  if (charge.occasions === undefined) return planned.isRepeat ? undefined : planned.from;
  return occasion !== undefined && isOccasion(charge.occasions, occasion.kind) && runsOn(planned, occasion) ? occasion.on : undefined;
}

/** Tells whether an occasion is among some: a change up or down is a change. */
export function isOccasion(occasions: readonly ChargeOccasion[], kind: ChargeOccasion): boolean {
  return occasions.includes(kind) || ((kind === 'upgrade' || kind === 'downgrade') && occasions.includes('change'));
}

function runsOn({ from, until }: PlannedPhase, { on }: PricedOccasion): boolean {
  return compareDates(from, on) <= 0 && (until === undefined || compareDates(on, until) < 0);
}
