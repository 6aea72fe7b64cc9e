/** The best plan of a customer, for each base product that they have. */
import type { BestPlanAnswer } from '../pricing/best-plan.js';
import { findBestPlan } from '../pricing/find-best-plan.js';
import type { RankedUpsell } from './ranked-upsell.js';
import type { UpsellBestPlan } from './upsell-best-plan.js';
import type { UpsellScene } from './upsell-scene.js';
import { usageOf } from './usage-of.js';

/**
 * Finds the best plan in place of each base product that the customer has. No consent is asked: it is a service, whoever objected to what.
 *
 * @param scene - The scene.
 * @returns One for each holding of a base product, by start and id.
 */
export function findBestPlans(scene: UpsellScene): readonly UpsellBestPlan[] {
  const { index, payer, possessions } = scene;
  const { at, channel } = scene.context;
  const bases = possessions.filter(({ source, offer }) => source === 'owned' && index.products.get(offer.product ?? '')?.kind === 'base');
  return bases.flatMap(({ holding }) => {
    if (holding === undefined) return [];
    const options = { at, ...(channel === undefined ? {} : { channel }), holding: holding.id, usage: usageOf(scene) };
    return [{ holding: holding.id, ...summarize(findBestPlan(index, payer, options)) }];
  });
}

function summarize(best: BestPlanAnswer): Omit<UpsellBestPlan, 'holding'> {
  const { isCertain } = best;
  if (best.kind === 'none') return { isCertain };
  const { choices, cost, saving, isCurrentBest } = best;
  return { choices, total: cost.total, ...(saving === undefined ? {} : { saving }), isCurrentBest, isCertain };
}

/**
 * Tells whether a suggestion is the best plan in place of what it replaces.
 *
 * @param upsell - The suggestion.
 * @param plans - The best plans.
 * @returns True where the best choice is its offer on its price plan, and nothing else.
 */
export function isBestPlan(
  { offer, pricePlan, replaces }: Pick<RankedUpsell, 'offer' | 'pricePlan' | 'replaces'>,
  plans: readonly UpsellBestPlan[],
): boolean {
  const [choice, another] = plans.find(({ holding }) => holding === replaces?.holding)?.choices ?? [];
  return choice !== undefined && another === undefined && choice.offer === offer && choice.pricePlan === pricePlan;
}
