/** Stripe's objects as a catalogue. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Feature } from '../../model/feature.js';
import type { Offer } from '../../model/offer.js';
import type { Product } from '../../model/product.js';
import type { ImportLog } from '../common/import-log.js';
import { cleanId, openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import { mapCoupons } from './map-coupons.js';
import { mapPrices, type PriceContext } from './map-prices.js';
import { originOf } from './origin-of.js';
import type { StripeData, StripeProduct, StripeThing } from './stripe-data.js';
import type { StripeIds } from './stripe-ids.js';
import { indexStripe, type StripeIndex } from './stripe-index.js';

/** Maps what was read without error. */
export function mapStripe(read: StripeData, log: ImportLog, id: string): Catalogue {
  const data = { ...read, prices: sortPrices(read) };
  const ids: StripeIds = {
    products: claim(data.products, log, 'product'),
    prices: claim(data.prices, log, 'price'),
    features: claim(data.features, log, 'feature'),
    units: openUniqueIds(),
  };
  const index = indexStripe(data);
  const context: PriceContext = { data, index, ids: ids.prices, units: ids.units };
  const pricePlans = mapPrices(context);
  const offers = data.products.map(product => mapOffer(product, index, ids));
  const discounts = mapCoupons(data, { ids, offers, log });
  checkProducts(data, log);
  return {
    catalogue: 1,
    id,
    name: id,
    timeZone: 'UTC',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: currenciesOf(data).map(code => ({ code })),
    channels: [],
    markets: [],
    segments: [],
    categories: [],
    units: ids.units.all().map(([name, unit]) => ({ id: unit, name })),
    features: data.features.map(
      (feature): Feature => ({
        id: ids.features.idOf(feature.id) ?? feature.id,
        name: feature.name,
        type: 'boolean',
        ...withMetadata(feature, { ...feature.raw, ...(feature.lookupKey === undefined ? {} : { lookup_key: feature.lookupKey }) }),
      }),
    ),
    facts: {},
    products: data.products.map(product => mapProduct(product, index, ids)),
    pricePlans,
    offers,
    ...(discounts.discounts.length === 0 ? {} : { discounts: discounts.discounts }),
    metadata: { origin: originOf(id, { ...data.raw, ...discounts.raw }) },
  };
}

// Product by product, so that the order of the two lists in the file does not matter.
function sortPrices({ products, prices }: StripeData): StripeData['prices'] {
  const places = new Map(products.map(({ id }, index) => [id, index]));
  const placeOf = (product: string): number => places.get(product) ?? products.length;
  return prices.toSorted((a, b) => placeOf(a.product) - placeOf(b.product));
}

function claim(things: readonly StripeThing[], log: ImportLog, word: string): UniqueIds {
  const ids = openUniqueIds();
  for (const { id, fields } of things) {
    const claimed = ids.claim(id, word);
    if (claimed === id) continue;
    log.find(fields.node.members.get('id') ?? fields.node, {
      code: 'IMP003',
      severity: 'warning',
      message: `The ${word} “${cleanId(id)}” has the id “${claimed}” in the catalogue.`,
    });
  }
  return ids;
}

// A feature has no origin in the model; a text of the owner's that has its name stays with it.
function withMetadata({ id, metadata = {} }: StripeThing, raw: StripeThing['raw']): Pick<Feature, 'metadata'> {
  const { origin, ...others } = metadata;
  return { metadata: { ...others, origin: originOf(id, origin === undefined ? raw : { ...raw, metadata: { origin } }) } };
}

function mapProduct(
  { id, name, description, isActive, images, url, metadata, raw }: StripeProduct,
  { featuresOf }: StripeIndex,
  ids: StripeIds,
): Product {
  const links = [...(url === undefined ? [] : [{ rel: 'product', href: url }]), ...images.map(href => ({ rel: 'image', href }))];
  const features = (featuresOf.get(id) ?? []).flatMap(feature => ids.features.idOf(feature) ?? []);
  return {
    id: ids.products.idOf(id) ?? id,
    name,
    status: isActive ? 'active' : 'retired',
    kind: 'standalone',
    ...(description === undefined ? {} : { description }),
    ...(links.length === 0 ? {} : { links }),
    ...(features.length === 0 ? {} : { features: Object.fromEntries(features.map(feature => [feature, true])) }),
    origin: originOf(id, raw),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

function mapOffer({ id, name, isActive, defaultPrice }: StripeProduct, { pricesOf }: StripeIndex, ids: StripeIds): Offer {
  const plans = (pricesOf.get(id) ?? []).flatMap(price => ids.prices.idOf(price.id) ?? []);
  const offer = ids.products.idOf(id) ?? id;
  const claimed = defaultPrice === undefined ? undefined : ids.prices.idOf(defaultPrice);
  // A price of another product is no price of this offer.
  const standard = claimed !== undefined && plans.includes(claimed) ? claimed : undefined;
  return {
    id: offer,
    name,
    status: isActive ? 'active' : 'retired',
    product: offer,
    ...(plans.length === 0 ? {} : { pricePlans: plans }),
    ...(standard === undefined ? {} : { defaultPricePlan: standard }),
    ...(defaultPrice !== undefined && standard === undefined ? { origin: originOf(id, { default_price: defaultPrice }) } : {}),
  };
}

// A price of a product that is not in the file is kept, and nobody can buy it.
function checkProducts({ products, prices, productFeatures, features }: StripeData, log: ImportLog): void {
  const known = new Set(products.map(({ id }) => id));
  for (const { id, product, fields } of prices) {
    if (known.has(product)) continue;
    const message = `The price “${id}” is of the product “${product}”, which is not in this file.`;
    log.find(fields.node.members.get('product') ?? fields.node, { code: 'REF001', severity: 'warning', message });
  }
  const knownFeatures = new Set(features.map(({ id }) => id));
  const [first] = products;
  for (const { product, feature } of productFeatures) {
    if ((known.has(product) && knownFeatures.has(feature)) || first === undefined) continue;
    const message = `The feature “${feature}” of the product “${product}” has no place, since one of them is not in this file.`;
    log.find(first.fields.node, { code: 'IMP002', severity: 'warning', message });
  }
}

function currenciesOf({ prices, coupons }: StripeData): readonly string[] {
  const inPrices = prices.flatMap(price => price.prices.map(({ currency }) => currency));
  return [...new Set([...inPrices, ...coupons.flatMap(({ amountsOff }) => amountsOff.map(({ currency }) => currency))])];
}
