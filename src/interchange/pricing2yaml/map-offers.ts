/** Plans and add-ons of a pricing as offers of a catalogue. */
import type { Offer } from '../../model/offer.js';
import { isCountable } from './count-of-pieces.js';
import { originOf } from './origin-of.js';
import type { PricingAddOn, PricingItem } from './pricing.js';

/** What an offer is made of. */
export interface OfferParts {
  readonly id: string;
  /** Ids of its price plans, the default one first. */
  readonly pricePlans: readonly string[];
}

/** Maps a plan to an offer; the plans of one pricing replace one another, so they are one family. */
export function mapPlanOffer(plan: PricingItem, parts: OfferParts, family: string): Offer {
  return { ...offerOf(plan, parts), family };
}

/** Maps an add-on to an offer. */
export function mapAddOnOffer(addOn: PricingAddOn, parts: OfferParts, hasPlans: boolean): Offer {
  const isForNobody = hasPlans && addOn.availableFor?.length === 0;
  return { ...offerOf(addOn, parts), ...mostOf(addOn), ...(isForNobody ? { sellable: false } : {}) };
}

function offerOf({ label, name }: PricingItem, { id, pricePlans }: OfferParts): Offer {
  const [first] = pricePlans;
  return {
    id,
    name: label,
    status: 'active',
    product: id,
    pricePlans,
    ...(first === undefined || pricePlans.length === 1 ? {} : { defaultPricePlan: first }),
    origin: originOf(name),
  };
}

// An add-on that is not charged by a unit is held several times instead.
function mostOf({ unit, quantity }: PricingAddOn): Pick<Offer, 'maxPerCustomer'> {
  const most = unit.unit === undefined ? quantity.max : undefined;
  return most !== undefined && isCountable(most) ? { maxPerCustomer: Number(most) } : {};
}
