/** Resources as a catalogue, without what either of them says beyond the other. */
import { isIsoCurrency } from '../../kernel/currency.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Market } from '../../model/market.js';
import type { Named } from '../../model/named.js';
import type { PricePlan } from '../../model/price-plan.js';
import type { Product } from '../../model/product.js';
import { cleanId } from '../common/unique-ids.js';
import { mapCategories } from './map-categories.js';
import { mapDiscounts } from './map-discounts.js';
import { mapOffers } from './map-offers.js';
import { mapPricePlans } from './map-price-plans.js';
import { mapProducts } from './map-products.js';
import { type MapScene, openScene, originOfResource, referredId } from './map-scene.js';
import { planPrices } from './plan-prices.js';
import { type Finder, type TmfResource, tmfSystem } from './tmf-resource.js';
import { elementsOf, textOf } from './tmf-value.js';

/** The catalogue, and the resources of which nothing could be made. */
export interface MappedTmf {
  readonly catalogue: Catalogue;
  readonly unmapped: readonly TmfResource[];
}

export function mapTmf(resources: readonly TmfResource[], find: Finder): MappedTmf {
  const scene = openScene(resources, find);
  const planning = planPrices(scene);
  const { offers, said } = mapOffers(scene, planning);
  const products = mapProducts(scene, said);
  const pricePlans = mapPricePlans(scene, planning, offers);
  const { discounts, unmapped } = mapDiscounts(scene, planning, pricePlans);
  const currencies = currenciesOf(pricePlans, discounts);
  const catalogue: Catalogue = {
    ...headOf(scene),
    timeZone: 'UTC',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: currencies.map(code => ({ code })),
    channels: namedIn(scene, 'channel'),
    markets: namedIn(scene, 'place').map((place): Market => ({ ...place, currencies, locales: ['en'] })),
    segments: namedIn(scene, 'marketSegment'),
    categories: mapCategories(scene),
    units: unitsOf(products, pricePlans),
    features: [],
    facts: {},
    products,
    pricePlans,
    offers,
    ...(discounts.length === 0 ? {} : { discounts }),
    ...originOfCatalogue(scene),
  };
  return { catalogue, unmapped };
}

function headOf(scene: MapScene): Pick<Catalogue, 'catalogue' | 'id' | 'name'> {
  const [catalog] = scene.of('catalog');
  if (catalog === undefined) return { catalogue: 1, id: tmfSystem, name: 'TMF620' };
  const id = cleanId(catalog.id) || tmfSystem;
  return { catalogue: 1, id, name: textOf(catalog.value, 'name') ?? id };
}

function originOfCatalogue(scene: MapScene): Pick<Catalogue, 'metadata'> {
  const [catalog] = scene.of('catalog');
  if (catalog === undefined) return { metadata: { origin: { system: tmfSystem, id: tmfSystem, raw: { '@role': 'reference' } } } };
  const { origin } = originOfResource(catalog);
  return origin === undefined ? {} : { metadata: { origin } };
}

// What is only ever referred to: channels, places, market segments.
function namedIn(scene: MapScene, list: string): readonly Named[] {
  const named = new Map<string, Named>();
  for (const resource of [...scene.of('offering'), ...scene.of('price')]) {
    for (const { value } of elementsOf(resource.value, list)) {
      const id = referredId(value);
      if (id !== undefined && cleanId(id) === id && !named.has(id)) named.set(id, { id, name: textOf(value, 'name') ?? id });
    }
  }
  return [...named.values()];
}

function currenciesOf(pricePlans: readonly PricePlan[], discounts: Catalogue['discounts'] = []): readonly string[] {
  const charges = pricePlans.flatMap(({ phases }) => phases).flatMap(phase => phase.charges);
  const ofPrices = charges.flatMap(({ prices }) => prices).map(({ currency }) => currency);
  const ofDiscounts = discounts.flatMap(({ amounts = [] }) => amounts).map(({ currency }) => currency);
  return [...new Set([...ofPrices, ...ofDiscounts])].filter(code => isIsoCurrency(code));
}

function unitsOf(products: readonly Product[], pricePlans: readonly PricePlan[]): readonly Named[] {
  const ofProducts = products.flatMap(({ characteristics = [] }) => characteristics).flatMap(({ unit }) => unit ?? []);
  const ofCharges = pricePlans.flatMap(({ phases }) => phases).flatMap(({ charges }) => charges.flatMap(({ unit }) => unit ?? []));
  return [...new Set([...ofProducts, ...ofCharges])].map(id => ({ id, name: id }));
}
