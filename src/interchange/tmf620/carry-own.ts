/** What only this package knows travels in the member `onecatalogue` of the resource of a thing; what belongs to no thing, in that of the catalog. */
import type { Path } from '../../kernel/issue.js';
import { cleanId } from '../common/unique-ids.js';
import { type Applied, applyDifference } from './apply-difference.js';
import { changeValues, type PlaceChange, valueAt } from './catalogue-parts.js';
import { unpackDifference } from './pack-difference.js';
import type { TmfKind, TmfResource } from './tmf-resource.js';
import { isList, memberOf, type TmfValue } from './tmf-value.js';

const collections: Readonly<Record<Exclude<TmfKind, 'catalog'>, readonly string[]>> = {
  category: ['categories'],
  specification: ['products'],
  offering: ['offers'],
  price: ['pricePlans', 'discounts'],
};

/** Finds things of a catalogue by the resources that they are. */
export type ThingFinder = (resource: TmfResource) => Path | undefined;

/** Opens the finder over a catalogue; a price that is only a part of a price plan is no thing. */
export function findThings(catalogue: TmfValue): ThingFinder {
  const places = new Map<string, Path>();
  for (const collection of Object.values(collections).flat()) {
    const list = memberOf(catalogue, collection);
    if (!isList(list)) continue;
    for (const [index, thing] of list.entries()) places.set(`${collection} ${String(memberOf(thing, 'id'))}`, [collection, index]);
  }
  return ({ kind, id }) => {
    if (kind === 'catalog') return undefined;
    const found = collections[kind].flatMap(collection => {
      const place = places.get(`${collection} ${cleanId(id)}`);
      return place === undefined ? [] : [place];
    });
    return found[0];
  };
}

/** A catalogue that was given what its resources carry. */
export interface Completed {
  readonly catalogue: TmfValue;
  /** The resources that carry something which no longer fits. */
  readonly stale: readonly TmfResource[];
}

/** Gives each thing what its resource carries, and then the whole what the catalog carries. */
export function completeCatalogue(catalogue: TmfValue, resources: readonly TmfResource[]): Completed {
  const stale: TmfResource[] = [];
  const things = completeThings(catalogue, resources, stale);
  const [catalog] = resources.filter(({ kind }) => kind === 'catalog');
  const whole = applyDifference(things, unpackDifference(catalog?.own));
  if (catalog !== undefined && whole.stale.length > 0) stale.push(catalog);
  return { catalogue: whole.value ?? things, stale };
}

/** Gives each thing what its resource carries. */
export function completeThings(catalogue: TmfValue, resources: readonly TmfResource[], stale: TmfResource[] = []): TmfValue {
  const find = findThings(catalogue);
  const changes: PlaceChange[] = [];
  for (const resource of resources) {
    const place = resource.own === undefined ? undefined : find(resource);
    if (place === undefined) continue;
    const applied: Applied = applyDifference(valueAt(catalogue, place), unpackDifference(resource.own));
    if (applied.stale.length > 0) stale.push(resource);
    changes.push({ path: place, change: () => applied.value });
  }
  return changeValues(catalogue, changes);
}
