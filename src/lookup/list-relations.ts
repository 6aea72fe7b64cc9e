/** The relationships of what comes or is there, with their targets found. */

import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import type { Relationship } from '../model/relationship.js';
import type { CatalogueIndex } from './catalogue-index.js';
import type { Brought } from './list-brought.js';

/** A relationship of an offer or a product. */
export interface Relation {
  /** Whose it is. */
  readonly thing: Offer | Product;
  readonly kind: 'offer' | 'product';
  readonly relationship: Relationship;
  readonly targets: readonly (Offer | Product)[];
  /** How many of the targets it speaks of. */
  readonly atLeast: number;
}

/**
 * Lists the relationships of one kind; the second time for the same things they are there already.
 *
 * @param index - The index.
 * @param brings - Whose relationships.
 * @param kind - The kind.
 * @returns Those of the offers, then those of the products.
 */
export function listRelations(index: CatalogueIndex, brings: Brought, kind: 'requires' | 'excludes'): readonly Relation[] {
  const kept = known.get(brings) ?? {};
  known.set(brings, kept);
  kept[kind] ??= findRelations(index, brings, kind);
  return kept[kind];
}

const known = /* @__PURE__ */ new WeakMap<Brought, Partial<Record<'requires' | 'excludes', readonly Relation[]>>>();

function findRelations(index: CatalogueIndex, { offers, products }: Brought, kind: 'requires' | 'excludes'): readonly Relation[] {
  const of = (
    what: Relation['kind'],
    things: readonly (Offer | Product)[],
    byId: ReadonlyMap<string, Offer | Product>,
  ): readonly Relation[] =>
    things.flatMap(thing =>
      (thing.relationships ?? [])
        .filter(relationship => relationship.kind === kind)
        .map(relationship => ({
          thing,
          kind: what,
          relationship,
          targets: targetsOf(relationship).flatMap(id => byId.get(id) ?? []),
          atLeast: relationship.atLeast ?? 1,
        })),
    );
  return [...of('offer', offers, index.offers), ...of('product', products, index.products)];
}

function targetsOf({ target, anyOf, of }: Relationship): readonly string[] {
  return target === undefined ? (anyOf ?? of ?? []) : [target];
}
