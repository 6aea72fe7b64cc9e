import { listItemPlans, listItems } from '../../lookup/list-items.js';
import type { DiscountScope } from '../../model/discount.js';
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
  for (const [at, discount] of (catalogue.discounts ?? []).entries()) {
    for (const [position, { offer, pricePlan }] of discount.appliesTo.entries()) {
      const sold = offer === undefined ? undefined : index.offers.get(offer);
      const plan = pricePlan === undefined ? undefined : index.pricePlans.get(pricePlan);
      if (discount.status !== 'active' || sold === undefined || plan === undefined || plansOf(context, { offer: sold.id }).has(plan))
        continue;
      const message = `Discount ${nameOf(discount)} is for price plan ${nameOf(plan)} of offer ${nameOf(sold)}, which is not sold on it. It takes nothing off.`;
      yield { path: ['discounts', at, 'appliesTo', position], message, data: { offer: sold.id, pricePlan: plan.id } };
    }
  }
}

// A bundle may set the plan of this offer, and what follows a plan counts as it does.
function plansOf({ catalogue, index }: RuleContext, { offer }: DiscountScope): ReadonlySet<unknown> {
  const own = offer === undefined ? [] : (index.offers.get(offer)?.pricePlans ?? []);
  const set = catalogue.offers.flatMap(bundle =>
    listItems(bundle).flatMap(item => (index.offers.get(item.offer)?.id === offer ? listItemPlans(item) : [])),
  );
  const plans = new Set([...own, ...set].map(id => index.pricePlans.get(id)));
  for (const plan of plans) if (typeof plan?.after === 'object') plans.add(index.pricePlans.get(plan.after.pricePlan));
  return plans;
}
