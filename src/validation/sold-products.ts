import type { Path } from '../kernel/issue.js';
import type { Product } from '../model/product.js';
import type { RuleContext } from './rule-context.js';

/** An active product that an active offer sells. */
export interface SoldProduct {
  readonly product: Product;
  readonly path: Path;
}

/** Lists the active products that active offers sell, in the order of the catalogue. */
export function listSoldProducts({ catalogue, index }: RuleContext): readonly SoldProduct[] {
  const sold = new Set(
    catalogue.offers.flatMap(({ status, product }) => (status === 'active' && product !== undefined ? [index.products.get(product)] : [])),
  );
  return [...catalogue.products.entries()].flatMap(([at, product]) =>
    product.status === 'active' && sold.has(product) ? [{ product, path: ['products', at] }] : [],
  );
}
