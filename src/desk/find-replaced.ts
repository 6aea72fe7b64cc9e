import { CatalogueError } from '../kernel/catalogue-error.js';
import type { Holding } from '../model/holding.js';
import type { Offer } from '../model/offer.js';
import type { Relationship } from '../model/relationship.js';
import type { DeskScene } from './desk-scene.js';

/**
 * Finds the holding whose place an offer would take.
 *
 * @param scene - The scene; its context may name one.
 * @param offer - The offer.
 * @param current - What the customer has now.
 * @returns The one named; else the first of another offer in the same family; else the first that says it upgrades to the offer or is
 *   substituted by it; undefined where the offer would come on top.
 * @throws `unknown-holding` for a name that is none of these holdings.
 */
export function findReplaced({ index, context }: DeskScene, offer: Offer, current: readonly Holding[]): Holding | undefined {
  const { replaces } = context;
  if (replaces !== undefined) {
    const named = current.find(({ id }) => id === replaces);
    if (named === undefined)
      throw new CatalogueError('unknown-holding', `the customer has no holding \`${replaces}\` now`, { holding: replaces });
    return named;
  }
  const others = current.filter(({ parent, offer: id }) => parent === undefined && index.offers.get(id) !== offer);
  const related = (holding: Holding): boolean => leadsTo(index.offers.get(holding.offer), offer, index);
  const isOfFamily = (holding: Holding): boolean => offer.family !== undefined && index.offers.get(holding.offer)?.family === offer.family;
  return others.find(isOfFamily) ?? others.find(related);
}

function leadsTo(from: Offer | undefined, to: Offer, index: DeskScene['index']): boolean {
  const product = index.products.get(from?.product ?? '');
  return pointsTo(from?.relationships, to.id) || (to.product !== undefined && pointsTo(product?.relationships, to.product));
}

function pointsTo(relationships: readonly Relationship[] | undefined, id: string): boolean {
  return (relationships ?? []).some(
    ({ kind, target, anyOf, of }) => (kind === 'upgradesTo' || kind === 'substitutes') && [target, ...(anyOf ?? of ?? [])].includes(id),
  );
}
