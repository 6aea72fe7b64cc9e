import { findWrongKind } from '../find-wrong-kind.js';
import type { Reference } from '../list-references.js';
import { targetWords } from '../references.data.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted, sayList, withArticle } from '../say-thing.js';
import { sayThing } from '../say-where.js';

export const ref002WrongKind: Rule = {
  code: 'REF002',
  slug: 'wrong-kind',
  purpose: 'An id is named that belongs to a thing of another kind.',
  mandatory: true,
  why: 'What is of another kind cannot do what is asked of it: a product is not for sale, an offer is.',
  help: 'Name a thing of the right kind.',
  check: findWrong,
};

function* findWrong(context: RuleContext): Iterable<Finding> {
  for (const reference of context.references()) {
    const wrong = findWrongKind(context, reference);
    if (wrong === undefined) continue;
    const { path, id, to, byKey } = reference;
    const right = instead(context, reference);
    const hint = right.length === 0 ? '' : ` Did you mean ${sayList(right.map(quoted), 'or')}?`;
    yield {
      path,
      ...(byKey ? { part: 'key' } : {}),
      message: `${sayThing(context, path)} names ${quoted(id)} as ${withArticle(targetWords[to])}, but it is ${withArticle(targetWords[wrong.kind])}.${hint}`,
      related: [{ path: wrong.path, message: `The ${targetWords[wrong.kind]} ${quoted(id)}.` }],
      data: { id, to, is: wrong.kind, instead: right },
    };
  }
}

// An offer sells a product, so the one is often written for the other.
function instead({ index }: RuleContext, { to, id }: Reference): readonly string[] {
  if (to === 'offers') return (index.offersOfProduct.get(id) ?? index.offersOfPricePlan.get(id) ?? []).slice(0, 3).map(offer => offer.id);
  const offer = index.offers.get(id);
  if (to === 'products') return offer?.product === undefined ? [] : [offer.product];
  return to === 'pricePlans' ? (offer?.pricePlans ?? []).slice(0, 3) : [];
}
