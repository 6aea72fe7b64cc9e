import type { Path } from '../../kernel/issue.js';
import type { Offer } from '../../model/offer.js';
import type { Relationship } from '../../model/relationship.js';
import { listFixedMembers } from '../bundle-members.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const bnd003MembersExcluded: Rule = {
  code: 'BND003',
  slug: 'members-excluded',
  purpose: 'A bundle always contains two things that exclude each other.',
  why: 'Every order for it fails.',
  help: 'Take one of the two out, or end the exclusion.',
  check: findClashes,
};

function* findClashes(context: RuleContext): Iterable<Finding> {
  const { catalogue, index, nameOf } = context;
  for (const [at, bundle] of catalogue.offers.entries()) {
    if (bundle.status !== 'active' || bundle.items === undefined) continue;
    const members = listFixedMembers(index, bundle);
    const paths = new Map<Offer, Path>();
    for (const { offer, path } of members) if (!paths.has(offer)) paths.set(offer, path);
    const said = new Set<string>();
    for (const offer of [bundle, ...paths.keys()]) {
      for (const other of excludedOffers(context, offer, [bundle, ...paths.keys()])) {
        const pair = [offer.id, other.id].sort();
        if (other === offer || said.has(pair.join())) continue;
        said.add(pair.join());
        const message = `${nameOf(offer)} and ${nameOf(other)} cannot be sold together, but ${nameOf(bundle)} always contains both.`;
        yield {
          path: ['offers', at, ...(paths.get(offer) ?? paths.get(other) ?? [])],
          message,
          data: { members: pair },
          identity: `${bundle.id}/${pair.join('/')}`,
        };
      }
    }
  }
}

// Asked from the side of the exclusions, of which there are few.
function excludedOffers({ index }: RuleContext, offer: Offer, parts: readonly Offer[]): readonly Offer[] {
  const product = offer.product === undefined ? undefined : index.products.get(offer.product);
  const offers = new Set(targetsOf(offer.relationships).map(id => index.offers.get(id)));
  const products = new Set(targetsOf(product?.relationships).map(id => index.products.get(id)));
  if (offers.size + products.size === 0) return [];
  return parts.filter(part => offers.has(part) || (part.product !== undefined && products.has(index.products.get(part.product))));
}

// One that applies only under a condition may not apply to the buyer.
function targetsOf(relationships: readonly Relationship[] | undefined): readonly string[] {
  const standing = (relationships ?? []).filter(({ kind, when }) => kind === 'excludes' && when === undefined);
  return standing.flatMap(({ target, anyOf }) => (target === undefined ? (anyOf ?? []) : [target]));
}
