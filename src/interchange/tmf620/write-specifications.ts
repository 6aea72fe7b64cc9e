import { mapOfDefined } from './tmf-value.js';
import { writeCharacteristic } from './write-characteristic.js';
import { writeRelationships } from './write-relationships.js';
import { filledList, noteOf, ownOf, referenceTo, type WriteScene, type WrittenResource, wireId, writeEntity } from './write-scene.js';

/** Writes the products that are more than a name that somebody refers to. */
export function writeSpecifications(scene: WriteScene): readonly WrittenResource[] {
  const shelves = new Map(scene.catalogue.categories.map(category => [category.id, category]));
  return scene.catalogue.products.flatMap((product, index): readonly WrittenResource[] => {
    if (noteOf(product, '@role') !== undefined) return [];
    const { characteristics = [], relationships = [], categories = [] } = product;
    const members = relationships.flatMap(({ kind, target }) => (kind === 'includes' && target !== undefined ? [target] : []));
    const others = relationships.filter(({ kind, target }) => kind !== 'includes' || target === undefined);
    // Version 4 has no categories of specifications.
    const shown = scene.version === '4.1' ? [] : categories;
    const value = mapOfDefined({
      ...writeEntity(scene, product),
      isBundle: members.length > 0,
      category: filledList(shown.map(id => referenceTo(scene, shelves.get(id), id))),
      productSpecCharacteristic: filledList(characteristics.map(one => writeCharacteristic(scene, one))),
      bundledProductSpecification: filledList(members.map(id => referenceTo(scene, scene.products.get(id), id))),
      productSpecificationRelationship: filledList(writeRelationships(scene, others, scene.products)),
    });
    return [{ kind: 'specification', id: wireId(product), value, home: ['products', index], ...ownOf(product) }];
  });
}
