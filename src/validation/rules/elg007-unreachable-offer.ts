import type { Condition } from '../../model/condition.js';
import type { Offer } from '../../model/offer.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const elg007UnreachableOffer: Rule = {
  code: 'ELG007',
  slug: 'unreachable-offer',
  purpose: 'There is no customer and no place for which an offer is sold.',
  why: 'It is priced, translated and released, and every rep who tries to sell it is refused.',
  help: 'Name where it is sold, or correct one of the conditions; what is not to be sold any more should be retired.',
  check: findUnreachable,
};

function* findUnreachable(context: RuleContext): Iterable<Finding> {
  const allowed = conditionsOf(context, 'eligibility');
  const needed = conditionsOf(context, 'provisioning');
  for (const [at, offer] of context.catalogue.offers.entries()) {
    if (offer.status !== 'active') continue;
    const list = placeLists.find(name => offer[name]?.length === 0);
    if (list !== undefined) {
      const message = `No customer can buy ${context.nameOf(offer)}: its list of ${list} is empty, so it is sold in none.`;
      yield { path: ['offers', at, list], message, data: { list } };
    }
    const condition = allowed.get(`offers/${at}`);
    if (condition !== undefined) yield* findUnservable(context, { offer, at, condition, needed });
  }
}

const placeLists = ['channels', 'markets', 'segments'] as const;

// Each condition alone is the matter of ELG001.
function conditionsOf(context: RuleContext, wanted: 'eligibility' | 'provisioning'): ReadonlyMap<string, Condition> {
  const groups = context
    .conditionGroups()
    .filter(({ use, condition }) => use === wanted && context.analysis().canHold(condition) === 'yes');
  return new Map(groups.map(({ owner, condition }) => [owner.join('/'), condition]));
}

interface Servable {
  readonly offer: Offer;
  readonly at: number;
  readonly condition: Condition;
  readonly needed: ReadonlyMap<string, Condition>;
}

function* findUnservable(context: RuleContext, { offer, at, condition, needed }: Servable): Iterable<Finding> {
  // An option of a group need not be taken.
  const members = (offer.items ?? []).flatMap(({ offer: id, min }) => (min > 0 ? (context.index.offers.get(id) ?? []) : []));
  const products = new Set([offer, ...members].flatMap(({ product }) => (product === undefined ? [] : [product])));
  for (const id of products) {
    const place = context.targets().products.get(id) ?? [];
    const needs = needed.get(place.join('/'));
    if (needs === undefined || context.analysis().canHold({ all: [condition, needs] }) !== 'no') continue;
    const { words } = context.analysis().contradiction({ all: [condition, needs] });
    const product = context.nameOf(context.index.products.get(id) ?? { id });
    const what = words === '' ? 'both' : words;
    const message = `No customer can buy ${context.nameOf(offer)}: what it asks for and what its product ${product} needs exclude each other, since ${what} cannot hold together.`;
    const related = [{ path: [...place, 'provisioning', 'needs'], message: `What ${product} needs.` }];
    yield { path: ['offers', at, 'eligibility'], message, related, data: { product: id } };
  }
}
