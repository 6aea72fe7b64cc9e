// A valid catalogue with one of each thing that a test needs; tests say only what matters to them.
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Offer } from '../../src/model/offer.js';
import type { Price } from '../../src/model/price.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import type { Release } from '../../src/model/release.js';

/**
 * A valid catalogue: the product `line`, the offer `fibre` on the price plan `fibre-monthly` at 20.00 EUR a month, currencies EUR and
 * GBP, the channels web and shop, the markets ie and gb, the segments home and work, the unit seat. Members that are given replace the whole member.
 */
export function minimalCatalogue(overrides: Partial<Catalogue> = {}): Catalogue {
  return {
    catalogue: 1,
    id: 'test',
    name: 'Test',
    timeZone: 'UTC',
    defaultLocale: 'en',
    locales: ['en'],
    currencies: [{ code: 'EUR' }, { code: 'GBP' }],
    channels: [
      { id: 'web', name: 'Web' },
      { id: 'shop', name: 'Shop' },
    ],
    markets: [
      { id: 'ie', name: 'Ireland', currencies: ['EUR'], locales: ['en'] },
      { id: 'gb', name: 'Great Britain', currencies: ['GBP'], locales: ['en'] },
    ],
    segments: [
      { id: 'home', name: 'Home' },
      { id: 'work', name: 'Work' },
    ],
    categories: [],
    units: [{ id: 'seat', name: 'Seat', decimals: 0 }],
    features: [],
    facts: {},
    products: [{ id: 'line', name: 'Line', status: 'active', kind: 'base' }],
    pricePlans: [minimalPricePlan()],
    offers: [minimalOffer()],
    ...overrides,
  };
}

/** The offer `fibre` of the product `line` on the price plan `fibre-monthly`. */
export function minimalOffer(overrides: Partial<Offer> = {}): Offer {
  return { id: 'fibre', name: 'Fibre', status: 'active', product: 'line', pricePlans: ['fibre-monthly'], ...overrides };
}

/** The price plan `fibre-monthly`: one endless phase with one monthly charge. */
export function minimalPricePlan(overrides: Partial<PricePlan> = {}): PricePlan {
  return {
    id: 'fibre-monthly',
    status: 'active',
    proration: 'none',
    phases: [{ id: 'main', kind: 'evergreen', charges: [minimalCharge()] }],
    ...overrides,
  };
}

/** The monthly charge `monthly` of 20.00 EUR in advance. */
export function minimalCharge(overrides: Partial<Charge> = {}): Charge {
  return {
    id: 'monthly',
    kind: 'recurring',
    timing: 'inAdvance',
    period: 'P1M',
    quantity: { kind: 'fixed' },
    prices: [minimalPrice()],
    ...overrides,
  };
}

/** A one-time charge `setup` of 50.00 EUR, due on the first day. */
export function oneTimeCharge(overrides: Partial<Charge> = {}): Charge {
  return {
    id: 'setup',
    kind: 'oneTime',
    timing: 'inAdvance',
    quantity: { kind: 'fixed' },
    prices: [{ currency: 'EUR', flat: '50' }],
    ...overrides,
  };
}

/** 20.00 EUR, flat; a model that is given comes beside the currency alone. */
export function minimalPrice(overrides: Partial<Price> = { flat: '20' }): Price {
  return { currency: 'EUR', ...overrides };
}

/** A catalogue with the one offer `fibre` on the one price plan that is given. */
export function catalogueWithPlan(plan: Partial<PricePlan>, overrides: Partial<Catalogue> = {}): Catalogue {
  return minimalCatalogue({ pricePlans: [minimalPricePlan(plan)], ...overrides });
}

/** A catalogue with the one offer `fibre`, whose one endless phase has the charges that are given. */
export function catalogueWithCharges(charges: readonly Charge[], overrides: Partial<Catalogue> = {}): Catalogue {
  return catalogueWithPlan({ phases: [{ id: 'main', kind: 'evergreen', charges }] }, overrides);
}

/** A release of a catalogue, with hashes that are not checked. */
export function minimalRelease(overrides: Partial<Release> = {}): Release {
  return {
    release: 1,
    version: '1.0.0',
    sequence: 1,
    effectiveFrom: '2026-01-01',
    author: 'test',
    reason: 'test',
    contentHash: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    hashes: {},
    catalogue: minimalCatalogue(),
    ...overrides,
  };
}
