// The example catalogue as its tests read it: through the loader, and the customers as loose JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../src/kernel/result.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { readCustomer } from '../../src/lookup/read-customer.js';
import type { LoadedCatalogue } from '../../src/model/catalogue-reading.js';
import type { Customer } from '../../src/model/customer.js';

const folder = join(import.meta.dirname, '../../examples');

/** The instant that the example's questions are asked at: a Tuesday in the daytime. */
export const askedAt = '2026-12-01T11:00:00Z';

/** Loads the example catalogue. */
export function loadAcme(): Promise<LoadedCatalogue> {
  return loadCatalogue(join(folder, 'acme-telecom'));
}

/** Reads every customer of the example, by file name. */
export function readAcmeCustomers(index: CatalogueIndex): ReadonlyMap<string, Result<Customer>> {
  const customers = join(folder, 'acme-customers');
  const names = readdirSync(customers).toSorted();
  return new Map(names.map(name => [name, readCustomer(index, JSON.parse(readFileSync(join(customers, name), 'utf8')))]));
}
