/** A pricing as a catalogue. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Offer } from '../../model/offer.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { Product } from '../../model/product.js';
import { catalogueIdOf } from '../common/catalogue-id.js';
import { shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { mapFeatures, setNames } from './map-features.js';
import { mapAddOnOffer, mapPlanOffer } from './map-offers.js';
import { mapPricePlans } from './map-price-plans.js';
import { mapAddOnProduct, mapPlanProduct, type ProductMapping } from './map-products.js';
import { originOf } from './origin-of.js';
import type { Pricing, PricingAddOn, PricingItem } from './pricing.js';
import { claimIds } from './pricing-ids.js';

/** Maps a pricing that was read without error. */
export function mapPricing(pricing: Pricing, log: ImportLog, id: string = catalogueIdOf(pricing.name)): Catalogue {
  const ids = claimIds(pricing, log);
  const features = mapFeatures(pricing, ids);
  const mapping: ProductMapping = { pricing, ids, sets: setNames(pricing) };
  const things = [...pricing.plans.map(plan => mapPlan(plan, mapping, id)), ...pricing.addOns.map(addOn => mapAddOn(addOn, mapping, log))];
  return {
    catalogue: 1,
    id,
    name: pricing.name,
    timeZone: 'UTC',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: [{ code: pricing.currency }],
    channels: [],
    markets: [],
    segments: [],
    categories: [],
    units: ids.units.all().map(([name, unit]) => ({ id: unit, name })),
    features,
    facts: {},
    products: things.map(({ product }) => product),
    pricePlans: things.flatMap(({ pricePlans }) => pricePlans),
    offers: things.map(({ offer }) => offer),
    metadata: { origin: originOf(pricing.name, pricing.raw) },
  };
}

interface MappedThing {
  readonly product: Product;
  readonly pricePlans: readonly PricePlan[];
  readonly offer: Offer;
}

function mapPlan(plan: PricingItem, mapping: ProductMapping, family: string): MappedThing {
  const product = mapPlanProduct(plan, mapping);
  const pricePlans = mapPricePlans(plan, { ...mapping, id: product.id, quantity: {}, isOnce: plan.unit.once });
  return { product, pricePlans, offer: mapPlanOffer(plan, { id: product.id, pricePlans: pricePlans.map(({ id }) => id) }, family) };
}

function mapAddOn(addOn: PricingAddOn, mapping: ProductMapping, log: ImportLog): MappedThing {
  const product = mapAddOnProduct(addOn, mapping);
  const { quantity } = addOn;
  const pricePlans = mapPricePlans(addOn, { ...mapping, id: product.id, quantity, isOnce: isPaidOnce(addOn, mapping.pricing, log) });
  const hasPlans = mapping.pricing.plans.length > 0;
  return { product, pricePlans, offer: mapAddOnOffer(addOn, { id: product.id, pricePlans: pricePlans.map(({ id }) => id) }, hasPlans) };
}

// `message` names no period: messages are paid for as they are bought, unless they extend a limit that begins anew every period.
function isPaidOnce({ unit, extensions, name, node }: PricingAddOn, { usageLimits }: Pricing, log: ImportLog): boolean {
  if (unit.once || unit.unit === undefined || unit.period !== undefined) return unit.once;
  const isRenewed = usageLimits.some(limit => limit.resetPeriod !== undefined && extensions.has(limit.name));
  log.find(node.members.get('unit') ?? node, {
    code: 'IMP001',
    severity: 'info',
    message: `The price of the add-on “${shorten(name)}” is for each “${shorten(unit.unit)}” and names no period; it was read as paid ${isRenewed ? 'every month' : 'once for each'}.`,
    help: 'Write the period, such as “/month”, or “one-time payment”.',
  });
  return !isRenewed;
}
