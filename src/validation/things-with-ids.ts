/** The things of a catalogue that have ids. */
import type { Catalogue, Collection } from '../model/catalogue.js';

/** What all of these things have. */
export interface Thing {
  readonly id: string;
  readonly aliases?: readonly string[];
}

/** The things of a collection. */
export function thingsOf(catalogue: Catalogue, collection: Collection): readonly Thing[] {
  return catalogue[collection] ?? [];
}
