/** From a holding to what is priced: the plans it was sold on, and the scene. */
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { listItems } from '../lookup/list-items.js';
import { treeOfHoldings } from '../lookup/tree-of-holdings.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import { decideFor } from './decide-for.js';
import { listParts } from './list-parts.js';
import { dimensionsOf, placeOf } from './make-scene.js';
import type { ActiveDiscount, Decide, PricedPart, PricingScene } from './pricing-scene.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';

/** Whose holding, and when. */
export interface HoldingQuestion {
  readonly customer: Customer;
  readonly holding: Holding;
  /** The day or instant that is asked about. */
  readonly at: string;
  /** Decides conditions of charges; absent: by what is known of the customer. */
  readonly decide?: Decide;
}

/** What a holding is priced by. */
export interface HeldParts {
  readonly parts: readonly PricedPart[];
  readonly reasons: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
}

/** Takes a holding apart; a bundle's charged members are holdings of their own where the customer has any. */
export function listHeldParts(held: CatalogueIndex, customer: Customer, holding: Holding): HeldParts {
  const offer = held.offers.get(holding.offer);
  const plan = held.pricePlans.get(holding.pricePlan);
  const lost = (holding.discounts ?? []).filter(({ discount }) => !held.discounts.has(discount));
  if (lost.length > 0) {
    return {
      parts: [],
      assumptions: [],
      reasons: lost.map(({ discount }) => ({ code: 'DISCOUNT_UNKNOWN', offer: holding.offer, details: { discount } })),
    };
  }
  if (offer === undefined || plan === undefined) {
    const missing = offer === undefined ? { offer: holding.offer } : { offer: offer.id, pricePlan: holding.pricePlan };
    return { parts: [], assumptions: [], reasons: [{ code: 'NOT_IN_RELEASE', ...missing, details: { release: held.release?.sequence } }] };
  }
  const hasMembers = treeOfHoldings(customer.holdings ?? []).membersOf.has(holding.id);
  if (hasMembers) return { parts: [{ key: offer.id, offer: offer.id, plan, times: 1 }], reasons: [], assumptions: [] };
  return listParts(held, { offer, plan }, { at: holding.start });
}

/** Finds the holding in whose price a holding is included: that of a bundle which has it as a member without a price of its own. */
export function findIncluding(held: CatalogueIndex, customer: Customer, holding: Holding): string | undefined {
  const [parent] = holding.parent === undefined ? [] : (treeOfHoldings(customer.holdings ?? []).byId.get(holding.parent) ?? []);
  const bundle = parent === undefined ? undefined : held.offers.get(parent.offer);
  if (parent === undefined || bundle === undefined) return undefined;
  const own = held.offers.get(holding.offer);
  const items = listItems(bundle).filter(item => held.offers.get(item.offer) === own);
  return items.length > 0 && items.every(item => !item.charged) ? parent.id : undefined;
}

/** Fixes the scene of a holding, as it was sold. */
export function makeHeldScene(held: CatalogueIndex, { customer, holding, at, decide }: HoldingQuestion, currency: string): PricingScene {
  const { timeZone } = held.catalogue;
  const dateOf = (text: string): string => localDateOf(requireInstant(text, timeZone), timeZone);
  const { billingAnchor, characteristics = {} } = holding;
  const start = dateOf(holding.start);
  return {
    index: held,
    timeZone,
    start,
    startMs: requireInstant(holding.start, timeZone),
    ...(billingAnchor === undefined ? {} : { billingAnchor: dateOf(billingAnchor) }),
    currency,
    minorUnits: held.minorUnits.get(currency) ?? 0,
    ...placeOf({ offer: holding.offer, at, customer }),
    // How it began is not recorded; what a new order pays is what is known of it.
    occasion: { kind: 'order', on: start },
    quantities: holding.quantities ?? {},
    characteristics,
    dimensions: dimensionsOf(characteristics) ?? {},
    chosenAmounts: {},
    agreedAmounts: holding.priceOverrides ?? {},
    isOrder: false,
    discounts: heldDiscounts(held, holding, dateOf),
    decide: decide ?? decideFor(held, customer, at),
  };
}

function heldDiscounts(held: CatalogueIndex, holding: Holding, dateOf: (text: string) => string): readonly ActiveDiscount[] {
  return (holding.discounts ?? []).flatMap(({ discount: id, from }) => {
    const discount = held.discounts.get(id);
    return discount === undefined ? [] : [{ discount, from: dateOf(from) }];
  });
}
