import type { SaidText } from '../lookup/pick-text.js';
import type { Product } from '../model/product.js';
import { describeCategories, sayCategories } from './describe-categories.js';
import type { DescribedProduct } from './described-product.js';
import type { DeskScene } from './desk-scene.js';
import { sayValidity } from './say-price.js';
import { sayThing } from './say-thing.js';

/**
 * Describes a product: what it is, and on which shelves it stands.
 *
 * @param scene - The scene, in which is noted what is not stated.
 * @param product - The product.
 * @returns The product in words and as data.
 */
export function describeProduct(scene: DeskScene, product: Product): DescribedProduct {
  const { id, kind, name, description } = product;
  if (description === undefined) scene.note('NOT_STATED', { kind: 'product', id, field: 'description' }, { phrase: 'noDescription' });
  const categories = describeCategories(scene, product, 'product');
  return {
    product: id,
    kind,
    name: scene.tell(name ?? id, { kind: 'product', id, field: 'name' }),
    ...(description === undefined ? {} : { description: scene.tell(description, { kind: 'product', id, field: 'description' }) }),
    categories,
    words: sayProduct(scene, product, categories),
  };
}

function sayProduct(scene: DeskScene, product: Product, categories: DescribedProduct['categories']): readonly SaidText[] {
  const { speaker } = scene;
  return [
    speaker.say(`kind_${product.kind}`),
    ...sayCategories(scene, categories),
    ...(product.status === 'active' ? [] : [speaker.say(`status_${product.status}`)]),
    ...sayValidity(scene, product.validFor),
    ...sayThing(scene, product),
  ];
}
