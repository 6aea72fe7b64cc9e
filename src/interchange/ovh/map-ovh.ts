/** A public catalogue of OVHcloud as a catalogue. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Unit } from '../../model/unit.js';
import { catalogueIdOf } from '../common/catalogue-id.js';
import type { ImportLog } from '../common/import-log.js';
import { mapDiscounts } from './map-discounts.js';
import { mapOffers } from './map-offers.js';
import { mapProducts } from './map-products.js';
import { originOf } from './origin-of.js';
import type { OvhCatalogue } from './ovh-catalogue.js';
import { claimOvhIds } from './ovh-ids.js';
import { planPrices } from './plan-prices.js';
import { subsidiaryLocales } from './subsidiaries.data.js';

/** Maps a catalogue that was read without error; the log may have errors afterwards. */
export function mapOvh(ovh: OvhCatalogue, log: ImportLog, id: string = catalogueIdOf(`ovh ${ovh.subsidiary}`)): Catalogue {
  const ids = claimOvhIds(ovh, log);
  const locale = Object.hasOwn(subsidiaryLocales, ovh.subsidiary) ? (subsidiaryLocales[ovh.subsidiary] ?? 'en') : 'en';
  const products = mapProducts(ovh, ids, log);
  const priced = planPrices(ovh, ids, log);
  const offers = mapOffers(ovh, { ids, priced, fixed: products.fixed }, log);
  const discounts = mapDiscounts(priced, ovh.currency, log);
  return {
    catalogue: 1,
    id,
    name: `OVHcloud ${ovh.subsidiary}`,
    timeZone: 'UTC',
    defaultLocale: locale,
    locales: [locale],
    currencies: [{ code: ovh.currency }],
    channels: [],
    markets: [{ id: ovh.subsidiary, name: ovh.subsidiary, currencies: [ovh.currency], locales: [locale] }],
    segments: [],
    categories: [],
    units: unitsOf(priced.units),
    features: [],
    facts: {},
    products: products.products,
    pricePlans: priced.pricePlans,
    offers,
    ...(discounts.length === 0 ? {} : { discounts }),
    metadata: { origin: originOf(ovh.id, ovh.raw) },
  };
}

function unitsOf(used: ReadonlySet<string>): readonly Unit[] {
  return [...used].toSorted().map(id => ({ id, name: id, ...(id === 'unit' ? { decimals: 0 } : {}) }));
}
