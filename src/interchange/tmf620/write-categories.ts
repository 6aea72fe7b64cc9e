import { mapOfDefined, type TmfMap } from './tmf-value.js';
import { filledList, noteOf, ownOf, referenceTo, type WriteScene, type WrittenResource, wireId } from './write-scene.js';

/** Writes the categories that are more than a name that somebody refers to. */
export function writeCategories(scene: WriteScene): readonly WrittenResource[] {
  const { categories } = scene.catalogue;
  const known = new Map(categories.map(category => [category.id, category]));
  const children = new Map<string, TmfMap[]>();
  for (const category of categories) {
    if (category.parent === undefined) continue;
    const siblings = children.get(category.parent) ?? [];
    children.set(category.parent, siblings);
    siblings.push(referenceTo(scene, category, category.id));
  }
  return categories.flatMap((category, index): readonly WrittenResource[] => {
    if (noteOf(category, '@role') !== undefined) return [];
    const parent = category.parent === undefined ? undefined : referenceTo(scene, known.get(category.parent), category.parent);
    const value = mapOfDefined({
      id: wireId(category),
      name: scene.say(category.name),
      description: scene.say(category.description),
      isRoot: parent === undefined,
      parent: scene.version === '5.0' ? parent : undefined,
      parentId: scene.version === '4.1' ? parent?.['id'] : undefined,
      subCategory: filledList(children.get(category.id) ?? []),
    });
    return [{ kind: 'category', id: wireId(category), value, home: ['categories', index], ...ownOf(category) }];
  });
}
