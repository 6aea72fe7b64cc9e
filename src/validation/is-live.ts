import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Entity } from '../model/entity.js';

/** Whether what stands at a path belongs to something active, or to something that has no status. */
export function isLive(catalogue: Catalogue, path: Path): boolean {
  const entity = entityOf(catalogue, path);
  return entity === undefined || entity.status === 'active';
}

/**
 * Finds the product, price plan, offer, discount or upsell rule that a path leads into.
 *
 * @param catalogue - The catalogue.
 * @param path - A path in it.
 * @returns The thing; undefined for a path into anything else.
 */
export function entityOf(catalogue: Catalogue, path: Path): Entity | undefined {
  const [collection, at] = path;
  if (typeof at !== 'number') return undefined;
  switch (collection) {
    case 'products':
    case 'pricePlans':
    case 'offers':
    case 'discounts':
    case 'upsellRules':
      return catalogue[collection]?.[at];
    default:
      return undefined;
  }
}
