/** What the cases of the change policy ask of a change. */
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { PricePlan } from '../model/price-plan.js';
import { type HoldingChange, isTaking } from './holding-change.js';
import type { Leaving } from './leave-holding.js';
import type { ChangeFacts } from './match-policy.js';

/** The side that is left. */
export function factsOfHolding(index: CatalogueIndex, leaving: Leaving | undefined): ChangeFacts {
  if (leaving === undefined) return {};
  const { old, plan, phase, period } = leaving;
  const product = old.offer?.product === undefined ? undefined : old.held.products.get(old.offer.product);
  const priceList = priceListOf(index, plan);
  return {
    ...(product === undefined ? {} : { fromProduct: product.id, kind: product.kind }),
    ...(phase === undefined ? {} : { phase: phase.kind }),
    ...(period === undefined ? {} : { fromPeriod: period }),
    ...(priceList === undefined ? {} : { fromPriceList: priceList }),
  };
}

/** The side that is taken, as far as the change itself says it. */
export function factsOfOrder(index: CatalogueIndex, change: HoldingChange): ChangeFacts {
  if (!isTaking(change)) return {};
  const offer = index.offers.get(change.offer);
  const product = offer?.product === undefined ? undefined : index.products.get(offer.product);
  const named = change.pricePlan ?? offer?.defaultPricePlan ?? offer?.pricePlans?.[0];
  const plan = named === undefined ? undefined : index.pricePlans.get(named);
  const period = periodOf(plan);
  const priceList = change.priceList ?? priceListOf(index, plan);
  return {
    ...(product === undefined ? {} : { toProduct: product.id, toKind: product.kind }),
    ...(period === undefined ? {} : { toPeriod: period }),
    ...(priceList === undefined ? {} : { toPriceList: priceList }),
  };
}

function periodOf(plan: PricePlan | undefined): string | undefined {
  return plan?.phases
    .at(-1)
    ?.charges.flatMap(({ kind, period }) => (kind === 'recurring' && period !== undefined ? [period] : []))
    .at(0);
}

// A plan that names no list stands on the default one.
function priceListOf(index: CatalogueIndex, plan: PricePlan | undefined): string | undefined {
  return plan?.priceLists?.[0] ?? (plan === undefined ? undefined : index.catalogue.priceLists?.find(list => list.default === true)?.id);
}
