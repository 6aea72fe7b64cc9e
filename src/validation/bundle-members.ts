/** What a buyer of a bundle always gets: the members with a minimum, and theirs. */
import type { Path } from '../kernel/issue.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { listItems } from '../lookup/list-items.js';
import type { Offer } from '../model/offer.js';
import type { Graph } from './find-cycles.js';

/** A member that every buyer gets. */
export interface FixedMember {
  readonly offer: Offer;
  /** Its own price is charged. */
  readonly isCharged: boolean;
  /** The item of the bundle through which it comes, as a path below the bundle. */
  readonly path: Path;
  /** The bundle that contains it, as a member itself; absent for a member of the outermost. */
  readonly parent?: FixedMember;
}

// Bundles of more parts are not sold by people, and hostile ones must stay cheap.
const mostMembers = 100;

/**
 * Lists the members that every buyer of a bundle gets, to any depth; one that comes in two ways comes twice.
 *
 * @param index - The indexed catalogue.
 * @param bundle - The bundle.
 * @returns The members, the nearest first; none for a bundle with too many, and none twice on one way.
 */
export function listFixedMembers(index: CatalogueIndex, bundle: Offer): readonly FixedMember[] {
  const members: FixedMember[] = [...membersOf(index, bundle, undefined)];
  for (const member of members) {
    if (members.length > mostMembers) return [];
    members.push(...membersOf(index, member.offer, member).filter(({ offer }) => offer !== bundle && !isOnTheWay(offer, member)));
  }
  return members;
}

function membersOf(index: CatalogueIndex, bundle: Offer, parent: FixedMember | undefined): readonly FixedMember[] {
  return (bundle.items ?? []).flatMap((item, at) => {
    const offer = item.min === 0 ? undefined : index.offers.get(item.offer);
    if (offer === undefined) return [];
    // What is included in the price of its bundle is charged for nothing within it either.
    const isCharged = (parent?.isCharged ?? true) && item.charged;
    return [{ offer, isCharged, path: parent?.path ?? ['items', at], ...(parent === undefined ? {} : { parent }) }];
  });
}

function isOnTheWay(offer: Offer, from: FixedMember): boolean {
  for (let member: FixedMember | undefined = from; member !== undefined; member = member.parent) if (member.offer === offer) return true;
  return false;
}

/** Which offer contains which, optional members included. */
export function containment(index: CatalogueIndex): Graph {
  return new Map(
    index.catalogue.offers.map(offer => [offer.id, [...new Set(listItems(offer).flatMap(item => index.offers.get(item.offer)?.id ?? []))]]),
  );
}
