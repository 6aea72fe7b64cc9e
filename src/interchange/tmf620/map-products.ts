/** Specifications as products, and drafts for those that are referred to and not there. */
import type { Characteristic } from '../../model/characteristic.js';
import type { Product } from '../../model/product.js';
import type { Relationship } from '../../model/relationship.js';
import { mapShelves } from './map-categories.js';
import { characteristicId, mapCharacteristic } from './map-characteristic.js';
import { entityOf } from './map-common.js';
import { mapRelationships } from './map-relationships.js';
import { type MapScene, originOfMissing, resolveReference } from './map-scene.js';
import type { TmfResource } from './tmf-resource.js';
import { elementsOf, type TmfMap } from './tmf-value.js';

/** What offerings say of the products that they sell: by the product's id. */
export interface SaidOfProducts {
  /** Uses of characteristics that define them, for products that are not there themselves. */
  readonly characteristics: ReadonlyMap<string, readonly Characteristic[]>;
}

/** Maps all products; the references in the offerings must have been resolved before. */
export function mapProducts(scene: MapScene, said: SaidOfProducts): readonly Product[] {
  const real = scene.of('specification').map((resource): Product => mapProduct(scene, resource));
  const missing = scene.missing('specification').map((thing): Product => {
    const characteristics = said.characteristics.get(thing.own) ?? [];
    return {
      id: thing.own,
      name: thing.name,
      status: 'draft',
      origin: originOfMissing(thing),
      kind: 'base',
      ...(characteristics.length === 0 ? {} : { characteristics }),
    };
  });
  return [...real, ...missing];
}

function mapProduct(scene: MapScene, resource: TmfResource): Product {
  const categories = mapShelves(scene, resource);
  const characteristics = mapCharacteristics(resource.value);
  const relationships = [...mapMembers(scene, resource), ...mapRelationships(scene, resource, 'productSpecificationRelationship')];
  return {
    ...entityOf(scene, resource),
    kind: 'base',
    ...(categories.length === 0 ? {} : { categories }),
    ...(characteristics.length === 0 ? {} : { characteristics }),
    ...(relationships.length === 0 ? {} : { relationships }),
  };
}

/** The characteristics that a specification defines; of two with one id the first. */
export function mapCharacteristics(value: TmfMap): readonly Characteristic[] {
  const characteristics = new Map<string, Characteristic>();
  for (const { value: one } of elementsOf(value, 'productSpecCharacteristic')) {
    const id = characteristicId(one);
    if (id !== undefined && !characteristics.has(id)) characteristics.set(id, mapCharacteristic(one, id));
  }
  return [...characteristics.values()];
}

function mapMembers(scene: MapScene, from: TmfResource): readonly Relationship[] {
  return elementsOf(from.value, 'bundledProductSpecification').flatMap(({ value, path }): readonly Relationship[] => {
    const target = resolveReference(scene, { kind: 'specification', value, from, path });
    return target === undefined ? [] : [{ kind: 'includes', target }];
  });
}
