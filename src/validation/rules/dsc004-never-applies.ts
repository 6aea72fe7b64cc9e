import { listItemPlans, listItems } from '../../lookup/list-items.js';
import type { Offer } from '../../model/offer.js';
import type { PricePlan } from '../../model/price-plan.js';
import { memo } from '../keep-answers.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const dsc004NeverApplies: Rule = {
  code: 'DSC004',
  slug: 'never-applies',
  purpose: 'A discount is for a price plan of an offer that is not sold on it.',
  why: 'It takes nothing off, and nobody notices until a customer complains.',
  help: 'Name a price plan of the offer, or leave one of the two out.',
  check: findIdle,
};

function* findIdle(context: RuleContext): Iterable<Finding> {
  const { catalogue, index, nameOf } = context;
  const plansOf = makePlanFinder(context);
  for (const [at, discount] of (catalogue.discounts ?? []).entries()) {
    for (const [position, { offer, pricePlan }] of discount.appliesTo.entries()) {
      const sold = offer === undefined ? undefined : index.offers.get(offer);
      const plan = pricePlan === undefined ? undefined : index.pricePlans.get(pricePlan);
      if (discount.status !== 'active' || sold === undefined || plan === undefined || plansOf(sold).has(plan)) continue;
      const message = `Discount ${nameOf(discount)} is for price plan ${nameOf(plan)} of offer ${nameOf(sold)}, which is not sold on it. It takes nothing off.`;
      yield { path: ['discounts', at, 'appliesTo', position], message, data: { offer: sold.id, pricePlan: plan.id } };
    }
  }
}

// A bundle may set the plan of this offer, and what follows a plan counts as it does.
function makePlanFinder({ catalogue, index }: RuleContext): (offer: Offer) => ReadonlySet<PricePlan> {
  const set = new Map<Offer, string[]>();
  for (const item of catalogue.offers.flatMap(listItems)) {
    const member = index.offers.get(item.offer);
    const known = member === undefined ? undefined : set.get(member);
    if (known !== undefined) known.push(...listItemPlans(item));
    else if (member !== undefined) set.set(member, [...listItemPlans(item)]);
  }
  return memo(offer => {
    const ids = [...(offer.pricePlans ?? []), ...(set.get(offer) ?? [])];
    const plans = new Set(ids.flatMap(id => index.pricePlans.get(id) ?? []));
    for (const { after } of plans) {
      const next = typeof after === 'object' ? index.pricePlans.get(after.pricePlan) : undefined;
      if (next !== undefined) plans.add(next);
    }
    return plans;
  });
}
