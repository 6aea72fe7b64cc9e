/** Categories, each below the one that names it or that it names. */
import type { Category } from '../../model/category.js';
import { describedBy } from './map-common.js';
import { type MapScene, originOfMissing, originOfResource, referredId, resolveReference } from './map-scene.js';
import type { TmfResource } from './tmf-resource.js';
import { elementsOf, mapOf, type TmfMap, textOf } from './tmf-value.js';

export function mapCategories(scene: MapScene): readonly Category[] {
  const listed = listedParents(scene);
  const real = scene.of('category').map((resource): Category => {
    const parent = parentOf(scene, resource) ?? listed.get(scene.idOf('category', resource.id));
    return {
      id: scene.idOf('category', resource.id),
      name: textOf(resource.value, 'name') ?? resource.id,
      ...describedBy(resource.value),
      ...(parent === undefined ? {} : { parent }),
      ...originOfResource(resource),
    };
  });
  const missing = scene.missing('category').map((thing): Category => {
    const parent = listed.get(thing.own);
    return { id: thing.own, name: thing.name, ...(parent === undefined ? {} : { parent }), origin: originOfMissing(thing) };
  });
  return [...real, ...missing];
}

// Version 5 has a reference, version 4 an id.
function parentOf(scene: MapScene, from: TmfResource): string | undefined {
  const reference = mapOf(from.value, 'parent');
  const parentId = textOf(from.value, 'parentId');
  const value: TmfMap | undefined = reference ?? (parentId === undefined ? undefined : { id: parentId });
  if (referredId(value) === from.id) return undefined;
  return resolveReference(scene, { kind: 'category', value, from, path: [reference === undefined ? 'parentId' : 'parent'] });
}

/** The categories that an offering or a specification names, each once. */
export function mapShelves(scene: MapScene, from: TmfResource): readonly string[] {
  const named = elementsOf(from.value, 'category').flatMap(
    ({ value, path }) => resolveReference(scene, { kind: 'category', value, from, path }) ?? [],
  );
  return [...new Set(named)];
}

/** The categories that list offerings, by the id of the offering. */
export function mapListedShelves(scene: MapScene): ReadonlyMap<string, readonly string[]> {
  const shelves = new Map<string, readonly string[]>();
  for (const from of scene.of('category')) {
    for (const { value } of elementsOf(from.value, 'productOffering')) {
      const id = referredId(value);
      if (id !== undefined) shelves.set(id, [...(shelves.get(id) ?? []), scene.idOf('category', from.id)]);
    }
  }
  return shelves;
}

function listedParents(scene: MapScene): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const from of scene.of('category')) {
    const own = scene.idOf('category', from.id);
    for (const { value, path } of elementsOf(from.value, 'subCategory')) {
      const child = resolveReference(scene, { kind: 'category', value, from, path });
      if (child !== undefined && child !== own && !parents.has(child)) parents.set(child, own);
    }
  }
  return parents;
}
