import type { Path } from '../../kernel/issue.js';
import type { Offer } from '../../model/offer.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { walkPattern } from '../walk-pattern.js';

export const ref013PlanNotOffered: Rule = {
  code: 'REF013',
  slug: 'plan-not-offered',
  purpose: 'A price plan is named for an offer that cannot be bought on it.',
  why: 'The order is refused, or the customer is put on a plan that nobody meant.',
  help: 'Add the price plan to the offer, or name one that it has.',
  check: findForeign,
};

function* findForeign(context: RuleContext): Iterable<Finding> {
  for (const { offer, plan, path } of listChoices(context)) {
    const named = context.index.pricePlans.get(plan);
    const own = (offer.pricePlans ?? []).map(id => context.index.pricePlans.get(id));
    if (named === undefined || own.includes(named) || own.includes(undefined)) continue;
    const message = `Price plan ${context.nameOf(named)} is named for offer ${context.nameOf(offer)}, which cannot be bought on it.`;
    const related = [{ path: context.targets().offers.get(offer.id) ?? [], message: `Offer ${context.nameOf(offer)}.` }];
    yield { path, message, related, data: { pricePlan: named.id, offer: offer.id } };
  }
}

interface Choice {
  readonly offer: Offer;
  readonly plan: string;
  readonly path: Path;
}

function* listChoices({ catalogue, index }: RuleContext): Iterable<Choice> {
  for (const [at, offer] of catalogue.offers.entries()) {
    if (offer.defaultPricePlan !== undefined) yield { offer, plan: offer.defaultPricePlan, path: ['offers', at, 'defaultPricePlan'] };
  }
  const patterns = ['offers.*.items.*', 'offers.*.groups+.items.*', 'upsellRules.*.targets.*'];
  for (const { path, value } of patterns.flatMap(pattern => walkPattern(catalogue, pattern))) {
    const plans = ['pricePlan', 'pricePlan.*'].flatMap(pattern => walkPattern(value, pattern));
    const [named] = walkPattern(value, 'offer');
    const offer = typeof named?.value === 'string' ? index.offers.get(named.value) : undefined;
    // A member that is included in the price of its bundle has no price of its own.
    const isIncluded = walkPattern(value, 'charged').some(match => match.value === false);
    for (const plan of offer === undefined || isIncluded ? [] : plans) {
      if (offer !== undefined && typeof plan.value === 'string') yield { offer, plan: plan.value, path: [...path, ...plan.path] };
    }
  }
}
