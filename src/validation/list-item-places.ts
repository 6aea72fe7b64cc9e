/** The members and groups of a bundle with their paths. */
import type { Path } from '../kernel/issue.js';
import type { Offer } from '../model/offer.js';
import type { OfferGroup, OfferItem } from '../model/offer-item.js';

/** A group where the catalogue holds it. */
export interface GroupPlace {
  readonly path: Path;
  readonly group: OfferGroup;
}

/** A member where the catalogue holds it. */
export interface ItemPlace {
  readonly path: Path;
  readonly item: OfferItem;
  /** The group of which it is an option. */
  readonly group?: OfferGroup;
}

/** Lists the groups of a bundle, with the groups within them. */
export function listGroupPlaces(bundle: Pick<Offer | OfferGroup, 'groups'>, path: Path): readonly GroupPlace[] {
  return (bundle.groups ?? []).flatMap((group, at) => {
    const place = [...path, 'groups', at];
    return [{ path: place, group }, ...listGroupPlaces(group, place)];
  });
}

/** Lists the members of a bundle, then the options of its groups. */
export function listItemPlaces(offer: Offer, path: Path): readonly ItemPlace[] {
  const members = (offer.items ?? []).map((item, at) => ({ path: [...path, 'items', at], item }));
  const options = listGroupPlaces(offer, path).flatMap(({ path: place, group }) =>
    group.items.map((item, at) => ({ path: [...place, 'items', at], item, group })),
  );
  return [...members, ...options];
}
