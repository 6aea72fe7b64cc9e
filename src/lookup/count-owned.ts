import { type Decimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals } from '../kernel/decimal-arithmetic.js';
import type { Ownable } from '../model/condition.js';
import type { CatalogueIndex } from './catalogue-index.js';
import type { HeldThing } from './list-held-things.js';

/**
 * Counts how many of something a customer has. Ids may be former ones.
 *
 * @param index - The index.
 * @param things - What the customer has.
 * @param what - An offer, a product through any offer, a category with its sub-categories, of the offer or of its product, or a family.
 * @returns The sum of the quantities; undefined where a thing may be of the kind and may be not.
 */
export function countOwned(index: CatalogueIndex, things: readonly HeldThing[], what: Ownable): Decimal | undefined {
  const isOf = testOf(index, what);
  let sum = zeroDecimal;
  for (const thing of things) {
    const isOne = isOf(thing);
    if (isOne === undefined || (isOne && !thing.isCertain)) return undefined;
    if (isOne) sum = addDecimals(sum, thing.quantity);
  }
  return sum;
}

// Of an offer that no release has, only the id is known.
function testOf(index: CatalogueIndex, { offer, product, category, family }: Ownable): (thing: HeldThing) => boolean | undefined {
  if (offer !== undefined) {
    const id = index.offers.get(offer)?.id ?? offer;
    return thing => thing.offer === id;
  }
  if (family !== undefined) return thing => (thing.isKnown ? thing.family === family : undefined);
  if (product === undefined) {
    const isOnShelf = shelfTest(index, category);
    return thing => (thing.isKnown ? isOnShelf(thing) : undefined);
  }
  const isProduct = isThe(index, product);
  return thing => (thing.isKnown ? thing.product !== undefined && isProduct(thing.product.id) : undefined);
}

function isThe(index: CatalogueIndex, product: string): (id: string) => boolean {
  const wanted = index.products.get(product)?.id ?? product;
  return id => (index.products.get(id)?.id ?? id) === wanted;
}

// Where a product or an offer stands is a matter of today's catalogue, whenever it was sold.
function shelfTest(index: CatalogueIndex, category: string | undefined): (thing: HeldThing) => boolean {
  const isWithin = (shelf: string): boolean => index.categoryPaths.get(shelf)?.some(one => one.id === category) === true;
  const ofProduct = ({ product }: HeldThing): readonly string[] => index.products.get(product?.id ?? '')?.categories ?? [];
  return thing => ofProduct(thing).some(isWithin) || (thing.categories ?? []).some(isWithin);
}
