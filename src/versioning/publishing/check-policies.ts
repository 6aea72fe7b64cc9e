/** Whether those who hold a price plan are told, and in time, that it costs more. */
import { daysBetween } from '../../kernel/date.js';
import { localDateOf, requireInstant } from '../../kernel/instant.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { ClassifiedChange } from '../classified-change.js';
import type { Refusal } from '../history.js';
import type { PublishCheck, ReviewScene } from './review-scene.js';

/** Checks the existing-subscriber policy of each price plan that may have become dearer. */
export const checkPolicies: PublishCheck = scene => {
  const plans = new Map<string, ClassifiedChange[]>();
  for (const change of scene.changes.filter(mayCostMore)) plans.set(change.id, [...(plans.get(change.id) ?? []), change]);
  return scene.release.catalogue.pricePlans.flatMap(plan => {
    const changes = plans.get(plan.id);
    return changes === undefined ? [] : checkPolicy(scene, plan, changes);
  });
};

// What cannot be shown to be no dearer needs a policy too.
function mayCostMore({ collection, roles, direction, rule, draft }: ClassifiedChange): boolean {
  if (collection !== 'pricePlans' || !roles.includes('price') || draft) return false;
  return rule === 'price.basis-changed' || (direction !== undefined && direction !== 'better');
}

function checkPolicy(scene: ReviewScene, plan: PricePlan, changes: readonly ClassifiedChange[]): readonly Refusal[] {
  const policy = plan.existingSubscribers;
  const what = `The price plan "${plan.id}" ${changes.some(({ direction }) => direction === 'worse') ? 'becomes dearer' : 'may become dearer'}`;
  if (policy === undefined) {
    const message = `${what}, and nothing says what becomes of those who have it. Give it "existingSubscribers", if only with the mode "keep".`;
    return [{ code: 'policy-missing', message, changes }];
  }
  if (policy.mode === 'keep') return [];
  if (policy.noticeDays === undefined) {
    const message = `${what}, and those who have it are moved without notice. Say in "existingSubscribers" with how many days of notice.`;
    return [{ code: 'notice-missing', message, changes }];
  }
  const days = daysOfNotice(scene, policy.from);
  if (days >= policy.noticeDays) return [];
  const message = `${what}, and its ${policy.noticeDays} days of notice do not fit into the ${days} days until then. Move the date, or shorten the notice.`;
  return [{ code: 'notice-too-short', message, changes }];
}

// Nobody is moved before the release applies, nor before the policy says so.
function daysOfNotice({ release, options }: ReviewScene, from: string | undefined): number {
  const { timeZone } = release.catalogue;
  const begins = requireInstant(release.effectiveFrom, timeZone);
  const moved = from === undefined ? begins : Math.max(begins, requireInstant(from, timeZone));
  const today = localDateOf(requireInstant(options.now, timeZone), timeZone);
  return Math.max(0, daysBetween(today, localDateOf(moved, timeZone)));
}
