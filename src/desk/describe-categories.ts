/** On which shelves an offer or a product stands. */
import type { SaidText } from '../lookup/pick-text.js';
import type { DescribedCategory } from './described-product.js';
import type { DeskScene } from './desk-scene.js';
import { refer } from './refer.js';

/** What stands on shelves. */
interface Shelved {
  readonly id: string;
  readonly categories?: readonly string[];
}

/** Describes the categories, each with those that contain it. */
export function describeCategories(
  scene: DeskScene,
  { id, categories = [] }: Shelved,
  kind: 'offer' | 'product',
): readonly DescribedCategory[] {
  return categories.map(category => {
    const path = scene.index.categoryPaths.get(category) ?? [];
    if (path.length === 0) refer(scene, { kind: 'category', id: category, from: { kind, id, field: 'categories' } });
    const parent = path.at(-1)?.parent;
    if (parent !== undefined)
      refer(scene, { kind: 'category', id: parent, from: { kind: 'category', id: path.at(-1)?.id ?? category, field: 'parent' } });
    const names = path.map(({ id: shelf, name }) => scene.tell(name, { kind: 'category', id: shelf, field: 'name' }));
    return { category, path: names.reverse() };
  });
}

/** Says where it is found; nothing where it stands nowhere. */
export function sayCategories({ speaker }: DeskScene, categories: readonly DescribedCategory[]): readonly SaidText[] {
  const shelves = categories.map(({ path, category }) => (path.length === 0 ? category : path.map(({ text }) => text).join(' › ')));
  return shelves.length === 0 ? [] : [speaker.say('shelves', { shelves: speaker.list(shelves) })];
}
