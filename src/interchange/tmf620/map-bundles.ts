/** The members of a bundle, and groups of them to choose from. */
import type { Path } from '../../kernel/issue.js';
import type { OfferGroup, OfferItem } from '../../model/offer-item.js';
import { catalogueIdOf } from '../common/catalogue-id.js';
import { cleanId, openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import { countOf } from './map-characteristic.js';
import { type MapScene, resolveReference } from './map-scene.js';
import type { TmfResource } from './tmf-resource.js';
import { elementsOf, mapOf, type TmfMap, textOf } from './tmf-value.js';

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
  return groupsOf(scene, { from, value: from.value, path: [], least: 0 }, openUniqueIds());
}

function itemsOf(scene: MapScene, { from, value, path, least }: Holder): readonly OfferItem[] {
  return elementsOf(value, 'bundledProductOffering').flatMap(({ value: one, path: step }): readonly OfferItem[] => {
    const offer = resolveReference(scene, { kind: 'offering', value: one, from, path: [...path, ...step] });
    if (offer === undefined) return [];
    const option = mapOf(one, 'bundledProductOfferingOption');
    const min = countOf(option, 'numberRelOfferLowerLimit') ?? least;
    const usual = countOf(option, 'numberRelOfferDefault');
    const max = countOf(option, 'numberRelOfferUpperLimit') ?? Math.max(1, min, usual ?? 0);
    return [{ offer, min, max, ...(usual === undefined ? {} : { default: usual }), charged: true }];
  });
}

function groupsOf(scene: MapScene, holder: Holder, ids: UniqueIds): readonly OfferGroup[] {
  return elementsOf(holder.value, 'bundledGroupProductOffering').map(({ value, path: step }): OfferGroup => {
    const path = [...holder.path, ...step];
    const name = textOf(value, 'name');
    const id = ids.claim(cleanId(textOf(value, 'id') ?? '') || catalogueIdOf(name ?? 'group'), 'group');
    const items = itemsOf(scene, { ...holder, value, path, least: 0 });
    const groups = groupsOf(scene, { ...holder, value, path }, ids);
    const option = mapOf(value, 'bundledGroupProductOfferingOption');
    const min = countOf(option, 'numberRelOfferLowerLimit') ?? 0;
    return {
      id,
      ...(name === undefined ? {} : { name }),
      min,
      max: countOf(option, 'numberRelOfferUpperLimit') ?? Math.max(min, items.length + groups.length),
      items,
      ...(groups.length === 0 ? {} : { groups }),
    };
  });
}
