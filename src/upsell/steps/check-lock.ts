import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import type { ChangeMatch } from '../../model/change-policy.js';
import type { PricePlan } from '../../model/price-plan.js';
import { quoteHolding } from '../../pricing/quote-holding.js';
import type { PricedCandidate } from '../price-candidate.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/** The change policy does not forbid the change; a penalty is a cost and no lock. */
export function checkLock(priced: PricedCandidate, scene: UpsellScene): Verdict {
  const holding = priced.candidate.situation.replaced?.holding;
  const cases = scene.index.catalogue.changePolicy?.change ?? [];
  if (holding === undefined || cases.length === 0) return passed;
  const change = describeChange(priced, scene);
  const position = cases.findIndex(({ when = {} }) => Object.entries(when).every(([key, value]) => change.get(key)?.includes(value)));
  if (cases[position]?.then !== 'illegal') return passed;
  return suppress('LOCKED_IN', { by: { kind: 'holding', id: holding.id }, details: { case: position } });
}

// What is not known of a change fits no case that asks for it.
function describeChange(
  { candidate, price }: PricedCandidate,
  { index, customer, context, decide }: UpsellScene,
): ReadonlyMap<string, readonly string[]> {
  const { replaced } = candidate.situation;
  const holding = replaced?.holding;
  const from = index.products.get(replaced?.offer.product ?? '');
  const to = index.products.get(candidate.offer.product ?? '');
  const held = holding === undefined ? undefined : quoteHolding(index, { customer, holding, at: context.at, decide });
  const known = held?.kind === 'priced' ? held : undefined;
  const change: Readonly<Record<keyof ChangeMatch, readonly (string | undefined)[]>> = {
    fromProduct: [from?.id],
    toProduct: [to?.id],
    kind: [from?.kind],
    toKind: [to?.kind],
    phase: known?.phases.slice(0, 1).map(({ kind }) => kind) ?? [],
    fromPeriod: known?.recurring.map(({ period }) => period) ?? [],
    toPeriod: price.recurring.map(({ period }) => period),
    fromPriceList: listsOf(index, index.pricePlans.get(holding?.pricePlan ?? '')),
    toPriceList: listsOf(index, index.pricePlans.get(price.quote.pricePlan ?? '')),
  };
  return new Map(Object.entries(change).map(([key, values]) => [key, values.flatMap(value => value ?? [])]));
}

function listsOf(index: CatalogueIndex, plan: PricePlan | undefined): readonly string[] {
  const standard = (index.catalogue.priceLists ?? []).filter(list => list.default === true).map(({ id }) => id);
  return plan === undefined ? [] : (plan.priceLists ?? standard);
}
