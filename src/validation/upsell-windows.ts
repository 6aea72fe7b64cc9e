/** The times of an upsell rule and of what it suggests. */
import type { Path } from '../kernel/issue.js';
import type { Offer } from '../model/offer.js';
import type { UpsellRule } from '../model/upsell-rule.js';
import type { Target } from '../model/upsell-target.js';
import type { Span } from './read-span.js';
import type { RuleContext } from './rule-context.js';

/** A target of an active rule, with the offer that it names. */
export interface TargetPlace {
  readonly rule: UpsellRule;
  readonly target: Target;
  readonly offer: Offer;
  readonly path: Path;
  /** When the rule speaks, from the instant that is asked about. */
  readonly ruleSpan: Span;
  /** When the offer is on sale. */
  readonly offerSpan: Span;
}

/**
 * Lists the targets of active rules, as far as their offers are there.
 *
 * @param context - The catalogue.
 * @returns The targets, in order.
 */
export function listTargetPlaces({ catalogue, index, spanOf, fromNow }: RuleContext): readonly TargetPlace[] {
  return (catalogue.upsellRules ?? []).flatMap((rule, at) =>
    rule.status !== 'active'
      ? []
      : rule.targets.flatMap((target, position): readonly TargetPlace[] => {
          const offer = index.offers.get(target.offer);
          if (offer === undefined) return [];
          const path = ['upsellRules', at, 'targets', position];
          return [{ rule, target, offer, path, ruleSpan: fromNow(spanOf(rule.validFor)), offerSpan: spanOf(offer.validFor) }];
        }),
  );
}
