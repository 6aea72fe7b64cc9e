/** Price plans that end without saying what comes then. */
import { parseDuration } from '../kernel/duration.js';
import type { Path } from '../kernel/issue.js';
import type { Phase, PricePlan } from '../model/price-plan.js';
import type { RuleContext } from './rule-context.js';
import { sayList } from './say-thing.js';

/** The last phase of a plan. */
export interface OpenEnd {
  readonly plan: PricePlan;
  readonly phase: Phase;
  readonly path: Path;
}

/**
 * Lists the last phases that end, of plans that do not say what follows.
 *
 * @param context - The catalogue.
 * @returns The phases with their plans.
 */
export function listOpenEnds({ catalogue }: Pick<RuleContext, 'catalogue'>): readonly OpenEnd[] {
  return catalogue.pricePlans.flatMap((plan, at) => {
    const phase = plan.phases.at(-1);
    const isOpen = plan.status !== 'retired' && plan.after === undefined && phase?.duration !== undefined;
    return phase === undefined || !isOpen ? [] : [{ plan, phase, path: ['pricePlans', at, 'phases', plan.phases.length - 1] }];
  });
}

/** Writes a duration for people: `P1M` is 1 month. */
export function sayDuration(text: string | undefined): string {
  const duration = text === undefined ? undefined : parseDuration(text);
  if (duration === undefined) return text ?? 'no length';
  const words = Object.entries(duration)
    .filter(([, count]) => count !== 0)
    .map(([units, count]) => `${count} ${count === 1 ? units.slice(0, -1) : units}`);
  return words.length === 0 ? '0 days' : sayList(words, 'and');
}
