/** What the page was made with: data beside its program, in the page itself. */

import { type Catalogue, type CatalogueIndex, type Customer, indexCatalogue, openRelease, type Release, readCustomer } from '../query.js';
import type { PageWords } from './page-words.js';

/** What is written into the page. */
export interface PageData {
  /** A release, or a catalogue that was never released. */
  readonly catalogue: Release | Catalogue;
  /** Releases before it, for customers who were sold from them. */
  readonly earlier: readonly Release[];
  /** Loose records of customers, as a CRM gives them. */
  readonly customers: readonly unknown[];
  /** The day that the page begins with. */
  readonly at: string;
  readonly channel?: string;
  readonly currency?: string;
  readonly locale?: string;
  /** Words in languages that the page does not know, or instead of its own. */
  readonly words?: readonly PageWords[];
}

/** What the page asks. */
export interface Desk {
  readonly index: CatalogueIndex;
  readonly customers: readonly Customer[];
  readonly data: PageData;
}

/** Opens what is written into the page. */
export function openDesk(data: PageData): Desk {
  const { catalogue, earlier, customers } = data;
  const index = 'release' in catalogue ? openRelease(catalogue, { earlier }) : indexCatalogue(catalogue, { earlier });
  const read = customers.flatMap(record => {
    const result = readCustomer(index, record);
    return result.ok ? [result.value] : [];
  });
  return { index, customers: read, data };
}
