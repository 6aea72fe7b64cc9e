import type { SaidText } from '../lookup/pick-text.js';
import type { Product } from '../model/product.js';
import type { DescribedProduct } from './described-product.js';
import type { DeskScene } from './desk-scene.js';
import { refer } from './refer.js';
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
  const categories = listCategories(scene, product);
  return {
    product: id,
    kind,
    name: scene.tell(name ?? id, { kind: 'product', id, field: 'name' }),
    ...(description === undefined ? {} : { description: scene.tell(description, { kind: 'product', id, field: 'description' }) }),
    categories,
    words: sayProduct(scene, product, categories),
  };
}

function listCategories(scene: DeskScene, { id, categories = [] }: Product): DescribedProduct['categories'] {
  return categories.map(category => {
    const path = scene.index.categoryPaths.get(category) ?? [];
    if (path.length === 0) refer(scene, { kind: 'category', id: category, from: { kind: 'product', id, field: 'categories' } });
    const parent = path.at(-1)?.parent;
    if (parent !== undefined)
      refer(scene, { kind: 'category', id: parent, from: { kind: 'category', id: path.at(-1)?.id ?? category, field: 'parent' } });
    const names = path.map(({ id: shelf, name }) => scene.tell(name, { kind: 'category', id: shelf, field: 'name' }));
    return { category, path: names.reverse() };
  });
}

function sayProduct(scene: DeskScene, product: Product, categories: DescribedProduct['categories']): readonly SaidText[] {
  const { speaker } = scene;
  const shelves = categories.map(({ path, category }) => (path.length === 0 ? category : path.map(({ text }) => text).join(' › ')));
  return [
    speaker.say(`kind_${product.kind}`),
    ...(shelves.length === 0 ? [] : [speaker.say('shelves', { shelves: speaker.list(shelves) })]),
    ...(product.status === 'active' ? [] : [speaker.say(`status_${product.status}`)]),
    ...sayValidity(scene, product.validFor),
    ...sayThing(scene, product),
  ];
}
