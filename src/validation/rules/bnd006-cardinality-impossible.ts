import type { OfferGroup, OfferItem } from '../../model/offer-item.js';
import { listGroupPlaces, listItemPlaces } from '../list-item-places.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayList } from '../say-thing.js';

export const bnd006CardinalityImpossible: Rule = {
  code: 'BND006',
  slug: 'cardinality-impossible',
  purpose: 'A bundle asks for more members than can be chosen, or chooses by default what is not allowed.',
  why: 'Nobody can complete the order.',
  help: 'Correct the numbers, or add options.',
  check: findImpossible,
};

function* findImpossible({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, offer] of catalogue.offers.entries()) {
    for (const { path, item, group } of listItemPlaces(offer, ['offers', at])) {
      const complaint = complainOfItem(item, group !== undefined);
      if (complaint !== undefined) yield { path, message: `${nameOf(offer)}: ${complaint}`, data: { ...item } };
    }
    for (const { path, group } of listGroupPlaces(offer, ['offers', at])) {
      const complaint = complainOfGroup(group);
      const { id, min, max } = group;
      if (complaint !== undefined) yield { path, message: `${nameOf(offer)}: ${complaint}`, data: { group: id, min, max } };
    }
  }
}

function complainOfItem({ offer, min, max, default: usual }: OfferItem, isOption: boolean): string | undefined {
  if (min > max) return `of member ${offer} at least ${min} must be taken, but at most ${max} can be.`;
  if (usual === undefined || (isOption && usual === 0)) return undefined;
  if (usual < min) return `${usual} of member ${offer} are taken by default, but at least ${min} must be.`;
  return usual > max ? `${usual} of member ${offer} are taken by default, but at most ${max} can be.` : undefined;
}

function complainOfGroup({ id, name, min, max, items }: OfferGroup): string | undefined {
  const group = typeof name === 'string' ? name : id;
  const choosable = items.filter(item => item.max > 0);
  const chosen = items.filter(item => (item.default ?? item.min) > 0);
  if (min > max) return `at least ${sayOptions(min)} of ${group} must be chosen, but at most ${max} can be.`;
  if (choosable.length < min)
    return `${sayOptions(min)} of ${group} must be chosen, but only ${choosable.length} can be. Nobody can complete this order.`;
  if (chosen.length <= max) return undefined;
  const names = sayList(
    chosen.slice(0, 5).map(item => item.offer),
    'and',
  );
  return `${sayOptions(chosen.length)} of ${group} are chosen by default (${names}), but at most ${max} can be.`;
}

function sayOptions(count: number): string {
  return count === 1 ? '1 option' : `${count} options`;
}
