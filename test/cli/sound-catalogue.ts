import type { Catalogue } from '../../src/model/catalogue.js';
import { minimalCatalogue, minimalPricePlan } from '../support/minimal-catalogue.js';

/** The minimal catalogue without anything that the recommended profile finds. */
export function soundCatalogue(overrides: Partial<Catalogue> = {}): Catalogue {
  return minimalCatalogue({
    name: 'Example',
    currencies: [{ code: 'EUR' }],
    markets: [{ id: 'ie', name: 'Ireland', currencies: ['EUR'], locales: ['en'] }],
    units: [],
    pricePlans: [minimalPricePlan({ name: 'Fibre, monthly', taxIncluded: true })],
    ...overrides,
  });
}
