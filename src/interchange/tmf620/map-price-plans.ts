/** Price plans: the prices that are charged together. */
import type { Charge } from '../../model/charge.js';
import type { Offer } from '../../model/offer.js';
import type { Phase, PricePlan } from '../../model/price-plan.js';
import { cleanId, openUniqueIds } from '../common/unique-ids.js';
import { mapCharge } from './map-charge.js';
import { entityOf } from './map-common.js';
import { type MapScene, originOfMissing } from './map-scene.js';
import { commitmentsOf } from './map-terms.js';
import type { PlannedPrices, Planning } from './plan-prices.js';
import { sellersOf } from './sellers-of.js';
import type { TmfResource } from './tmf-resource.js';
import { textOf } from './tmf-value.js';

export function mapPricePlans(scene: MapScene, { plans }: Planning, offers: readonly Offer[]): readonly PricePlan[] {
  const sellers = sellersOf(offers);
  return plans.map(plan => {
    const terms = termsOf(plan, sellers.get(plan.id) ?? []);
    return { ...headOf(scene, plan), phases: phasesOf(scene, plan), ...(terms.length === 0 ? {} : { terms }), proration: 'none' };
  });
}

function headOf(scene: MapScene, { id, whole, parts }: PlannedPrices): Omit<PricePlan, 'phases' | 'proration'> {
  if (whole === undefined)
    return { id, name: parts.map(({ id: part, value }) => textOf(value, 'name') ?? part).join(' + '), status: 'active' };
  if (!whole.isMissing) return { ...entityOf(scene, whole), id };
  const [thing] = scene.missing('price').filter(missing => missing.id === whole.id);
  return {
    id,
    name: textOf(whole.value, 'name') ?? id,
    status: 'draft',
    ...(thing === undefined ? {} : { origin: originOfMissing(thing) }),
  };
}

// Ours say of which phase and which charge they are a price.
function phasesOf(scene: MapScene, { whole, parts }: PlannedPrices): readonly Phase[] {
  const phases = new Map<string, Map<string, Charge>>();
  const ids = openUniqueIds();
  const isSingle = whole !== undefined && parts.length === 1 && parts[0]?.id === whole.id;
  for (const part of parts) {
    const phase = hintOf(part, 'phase') ?? 'main';
    const charges = phases.get(phase) ?? new Map<string, Charge>();
    phases.set(phase, charges);
    const hint = hintOf(part, 'charge');
    const id = hint ?? (isSingle ? 'charge' : (ids.idOf(part.id) ?? ids.claim(part.id, 'charge')));
    const charge = mapCharge(scene, part, { id, isPart: !isSingle });
    const known = charges.get(id);
    charges.set(id, known === undefined ? charge : { ...known, prices: [...known.prices, ...charge.prices] });
  }
  const made = [...phases].map(([id, charges]): Phase => ({ id, kind: 'evergreen', charges: [...charges.values()] }));
  return made.length === 0 ? [{ id: 'main', kind: 'evergreen', charges: [] }] : made;
}

function hintOf({ own }: TmfResource, name: string): string | undefined {
  const hint = textOf(own, `@${name}`);
  return hint !== undefined && cleanId(hint) === hint ? hint : undefined;
}

// The terms of its offers that its prices are for: those that bind as long, where all offers call them the same.
function termsOf({ parts }: PlannedPrices, sellers: readonly Offer[]): readonly string[] {
  const commitments = new Set(parts.flatMap(({ value }) => commitmentsOf(value)));
  if (commitments.size === 0) return [];
  const named = sellers.map(({ terms = [] }) =>
    terms.filter(({ commitment }) => commitment !== undefined && commitments.has(commitment)).map(term => term.id),
  );
  const [first = [], ...others] = named;
  return others.every(ids => ids.join('\n') === first.join('\n')) ? first : [];
}
