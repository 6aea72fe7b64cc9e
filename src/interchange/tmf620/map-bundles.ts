/** The members of a bundle, and groups of them to choose from. */
import type { Path } from '../../kernel/issue.js';
import type { OfferGroup, OfferItem } from '../../model/offer-item.js';
import { catalogueIdOf } from '../common/catalogue-id.js';
import { cleanId, openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import { countOf } from './map-characteristic.js';
import { type MapScene, resolveReference } from './map-scene.js';
import type { TmfResource } from './tmf-resource.js';
import { elementsOf, mapOf, memberOf, type TmfMap, textOf } from './tmf-value.js';

/** A place that has members. */
interface Holder {
  readonly from: TmfResource;
  readonly value: TmfMap;
  readonly path: Path;
  /** How many of a member there are at least where nothing is said: a part of a bundle is there, an option is not. */
  readonly least: number;
}

/** Maps the members of an offering that are always there or may be added. */
export function mapItems(scene: MapScene, from: TmfResource): readonly OfferItem[] {
  return itemsOf(scene, { from, value: from.value, path: [], least: 1 });
}

/** Maps the groups of an offering. */
export function mapGroups(scene: MapScene, from: TmfResource): readonly OfferGroup[] {
  const ids = openUniqueIds();
  const holder: Holder = { from, value: from.value, path: [], least: 0 };
  const groups = groupsOf(scene, holder, ids);
  return groups.length > 0 ? groups : optionGroupsOf(scene, holder, ids);
}

function itemsOf(scene: MapScene, { from, value, path, least }: Holder, list = 'bundledProductOffering'): readonly OfferItem[] {
  return elementsOf(value, list).flatMap(({ value: one, path: step }): readonly OfferItem[] => {
    const offer = resolveReference(scene, { kind: 'offering', value: one, from, path: [...path, ...step] });
    if (offer === undefined) return [];
    const option = mapOf(one, 'bundledProductOfferingOption');
    const min = countOf(option, 'numberRelOfferLowerLimit') ?? least;
    const usual = countOf(option, 'numberRelOfferDefault') ?? (memberOf(one, 'isDefault') === true ? 1 : undefined);
    const max = countOf(option, 'numberRelOfferUpperLimit') ?? Math.max(1, min, usual ?? 0);
    return [{ offer, min, max, ...(usual === undefined ? {} : { default: usual }), charged: true }];
  });
}

function groupsOf(scene: MapScene, holder: Holder, ids: UniqueIds): readonly OfferGroup[] {
  return elementsOf(holder.value, 'bundledGroupProductOffering').map(({ value, path: step }): OfferGroup => {
    const inner: Holder = { ...holder, value, path: [...holder.path, ...step] };
    const id = claimGroup(value, ids);
    const items = itemsOf(scene, inner);
    const groups = groupsOf(scene, inner, ids);
    const group = groupOf(value, {
      id,
      items,
      option: mapOf(value, 'bundledGroupProductOfferingOption'),
      count: items.length + groups.length,
    });
    return groups.length === 0 ? group : { ...group, groups };
  });
}

// The official message of a new offering writes groups so: the limits and the options in one.
function optionGroupsOf(scene: MapScene, holder: Holder, ids: UniqueIds): readonly OfferGroup[] {
  return elementsOf(holder.value, 'bundledGroupProductOfferingOption').map(({ value, path }): OfferGroup => {
    const items = itemsOf(scene, { ...holder, value, path }, 'productOffering');
    return groupOf(value, { id: claimGroup(value, ids), items, option: value, count: items.length });
  });
}

function claimGroup(value: TmfMap, ids: UniqueIds): string {
  return ids.claim(cleanId(textOf(value, 'id') ?? '') || catalogueIdOf(textOf(value, 'name') ?? 'group'), 'group');
}

interface GroupParts {
  readonly id: string;
  readonly items: readonly OfferItem[];
  readonly option: TmfMap | undefined;
  /** How many there are to choose from. */
  readonly count: number;
}

function groupOf(value: TmfMap, { id, items, option, count }: GroupParts): OfferGroup {
  const name = textOf(value, 'name');
  const min = countOf(option, 'numberRelOfferLowerLimit') ?? 0;
  const max = countOf(option, 'numberRelOfferUpperLimit') ?? Math.max(min, count);
  return { id, ...(name === undefined ? {} : { name }), min, max, items };
}
