/** The collections of a catalogue whose things have ids. */
import type { Catalogue, Collection } from '../model/catalogue.js';

/** Their names, in the order of the model. */
export const thingCollections: readonly Collection[] = [
  'channels',
  'markets',
  'segments',
  'categories',
  'units',
  'features',
  'priceLists',
  'products',
  'pricePlans',
  'offers',
  'discounts',
  'upsellRules',
];

/** What all of these things have. */
export interface Thing {
  readonly id: string;
  readonly aliases?: readonly string[];
}

/** The things of a collection. */
export function thingsOf(catalogue: Catalogue, collection: Collection): readonly Thing[] {
  return catalogue[collection] ?? [];
}
