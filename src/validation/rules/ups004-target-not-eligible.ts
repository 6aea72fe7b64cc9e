import type { Condition } from '../../model/condition.js';
import type { Finding, Rule } from '../rule.js';
import type { ConditionGroup } from '../rule-conditions.js';
import type { RuleContext } from '../rule-context.js';
import { listTargetPlaces } from '../upsell-windows.js';

export const ups004TargetNotEligible: Rule = {
  code: 'UPS004',
  slug: 'target-not-eligible',
  purpose: 'An upsell rule is for customers of whom none may buy what it suggests.',
  why: 'The rule never suggests anything, or a rep calls customers who are then refused.',
  help: 'Suggest an offer that these customers may buy, or correct one of the conditions.',
  check: findIneligible,
};

function* findIneligible(context: RuleContext): Iterable<Finding> {
  const groups = new Map(context.conditionGroups().flatMap(group => (isAsked(group) ? [[group.owner.join('/'), group]] : [])));
  for (const { rule, offer, path } of listTargetPlaces(context)) {
    const asked = groups.get(path.slice(0, 2).join('/'));
    const allowed = groups.get((context.targets().offers.get(offer.id) ?? []).join('/'));
    if (asked === undefined || allowed === undefined || isImpossible(context, asked.condition) || isImpossible(context, allowed.condition))
      continue;
    const both: Condition = { all: [asked.condition, allowed.condition] };
    if (!isImpossible(context, both)) continue;
    const { words } = context.analysis().contradiction(both);
    const message = `Upsell rule ${context.nameOf(rule)} suggests ${context.nameOf(offer)} to customers who may not buy it: ${words === '' ? 'the conditions' : words} cannot hold together.`;
    const related = [{ path: [...allowed.owner, 'eligibility'], message: `Who may buy ${context.nameOf(offer)}.` }];
    yield { path: [...path, 'offer'], message, related, data: { offer: offer.id } };
  }
}

function isAsked({ use }: ConditionGroup): boolean {
  return use === 'when' || use === 'suits' || use === 'eligibility';
}

function isImpossible(context: RuleContext, condition: Condition): boolean {
  return context.analysis().canHold(condition) === 'no';
}
