/** What was chosen and has no price: nothing, where a price for it is missing, would be a price that nobody made. */
import type { Charge } from '../model/charge.js';
import { chosenValue, isChosen } from './meet-characteristics.js';
import type { PlannedPhase, PricedPart, PricingScene } from './pricing-scene.js';
import type { QuoteReason } from './quote.js';

/** A phase of a part. */
interface PhaseSpot {
  readonly part: PricedPart;
  readonly planned: PlannedPhase;
}

/**
 * Finds characteristics whose chosen value no charge is for, though all that is charged again and again is for values of characteristics.
 * Beside a charge for everybody such charges are surcharges, and a value without one costs nothing more.
 *
 * @param scene - What is fixed for the quote.
 * @param spot - The phase.
 * @returns A reason for each.
 */
export function findUnpriced(scene: PricingScene, { part, planned }: PhaseSpot): readonly QuoteReason[] {
  const repeated = planned.phase.charges.filter(({ kind }) => kind !== 'oneTime');
  if (repeated.length === 0 || repeated.some(({ characteristics }) => characteristics === undefined)) return [];
  const names = new Set(repeated.flatMap(({ characteristics = {} }) => Object.keys(characteristics)));
  return [...names].flatMap((name): readonly QuoteReason[] => {
    const chosen = chosenValue(scene, part.offer, name);
    if (chosen.kind !== 'values' || repeated.some(charge => isFor(charge, name, chosen.values))) return [];
    const place = { offer: part.offer, pricePlan: planned.plan.id, phase: planned.phase.id };
    return [{ code: 'CHARACTERISTIC_NOT_PRICED', ...place, details: { characteristic: name, chosen: chosen.values } }];
  });
}

function isFor({ characteristics = {} }: Charge, name: string, chosen: Parameters<typeof isChosen>[1]): boolean {
  const wanted = Object.hasOwn(characteristics, name) ? characteristics[name] : undefined;
  return wanted !== undefined && isChosen(wanted, chosen);
}
