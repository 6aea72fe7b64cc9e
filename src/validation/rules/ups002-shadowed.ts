import type { Condition } from '../../model/condition.js';
import type { UpsellRule } from '../../model/upsell-rule.js';
import { commonSpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { idsLeftOut } from '../sale-place.js';
import { sayList } from '../say-thing.js';
import { findSureScore, isSurelyAbove, type SureScore } from '../sure-score.js';

export const ups002Shadowed: Rule = {
  code: 'UPS002',
  slug: 'shadowed',
  purpose: 'Whoever an upsell rule is for, a rule of its exclusion group that ranks above it is for them too.',
  why: 'The rule is hardly ever shown, and nobody notices what it was meant to win.',
  help: 'Narrow the rules above it, let it rank higher, or retire it.',
  check: findShadowed,
};

function* findShadowed(context: RuleContext): Iterable<Finding> {
  const asked = listAsked(context);
  for (const one of asked) {
    const { rule } = one;
    const above = asked.filter(other => isBefore(context, other, one));
    const takers = above.length === 0 ? [] : findTakers(context, above, one.condition);
    if (takers.length === 0) continue;
    const names = sayList(
      takers.map(taker => context.nameOf(taker.rule)),
      takers.length === 1 ? 'and' : 'or',
    );
    const whom = takers.length === 1 ? `${names} is for all its customers` : `whoever it is for, ${names} is too`;
    const message = `Upsell rule ${context.nameOf(rule)} loses in its group ${rule.exclusionGroup}: ${whom}, and ranks above it.`;
    const related = takers.map(taker => ({ path: ['upsellRules', taker.at], message: 'A rule above it.' }));
    yield { path: ['upsellRules', one.at], message, related, data: { takers: takers.map(taker => taker.rule.id).join(', ') } };
  }
}

interface Asked {
  readonly rule: UpsellRule;
  readonly at: number;
  readonly condition: Condition;
  readonly score: SureScore;
}

// Only rules of which all conditions can be decided, and that fit anybody at all: the others have findings of their own.
function listAsked(context: RuleContext): readonly Asked[] {
  return context.conditionGroups().flatMap(({ owner: [, at], use, condition }): readonly Asked[] => {
    const rule = typeof at === 'number' && (use === 'when' || use === 'suits') ? context.catalogue.upsellRules?.[at] : undefined;
    if (rule?.exclusionGroup === undefined || typeof at !== 'number' || context.analysis().canHold(condition) !== 'yes') return [];
    return [{ rule, at, condition, score: findSureScore(rule, context.catalogue) }];
  });
}

// It speaks wherever and whenever the other does, with no consent or rest that the other does not need, and is sure to rank above it.
function isBefore(context: RuleContext, { rule, score }: Asked, other: Asked): boolean {
  if (rule.exclusionGroup !== other.rule.exclusionGroup || !isSurelyAbove(score, other.score)) return false;
  const { channels } = context.catalogue;
  const isEverywhere = idsLeftOut(other.rule.channels, rule.channels, channels).length === 0;
  const span = context.fromNow(context.spanOf(other.rule.validFor));
  const common = commonSpan(span, context.spanOf(rule.validFor));
  const isAlways = common.from === span.from && common.until === span.until;
  return isEverywhere && isAlways && !isHeldBack(rule, other.rule);
}

function isHeldBack(rule: UpsellRule, other: UpsellRule): boolean {
  const asksConsent = rule.purpose === 'marketing' && other.purpose !== 'marketing';
  const rests = [rule.caps, rule.coolDown, rule.fatigue, rule.quietHours, rule.experiment, rule.consent].some(limit => limit !== undefined);
  return asksConsent || rests;
}

// One that takes them all, else as few as do so together.
function findTakers(context: RuleContext, above: readonly Asked[], condition: Condition): readonly Asked[] {
  const take = (list: readonly Asked[]): boolean =>
    context.analysis().implies(condition, { any: list.map(({ condition: taken }) => taken) });
  const alone = above.find(one => take([one]));
  if (alone !== undefined) return [alone];
  if (above.length < 2 || !take(above)) return [];
  return above.reduce<readonly Asked[]>((kept, one) => {
    const rest = kept.filter(taker => taker !== one);
    return rest.length > 1 && take(rest) ? rest : kept;
  }, above);
}
