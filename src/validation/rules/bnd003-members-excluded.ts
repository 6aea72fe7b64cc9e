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
    const parts = [{ offer: bundle, path: [] }, ...members];
    const said = new Set<string>();
    for (const { offer, path } of parts) {
      for (const other of parts) {
        const pair = [offer.id, other.offer.id].sort().join('\n');
        if (other.offer === offer || said.has(pair) || !excludes(context, offer, other.offer)) continue;
        said.add(pair);
        const message = `${nameOf(offer)} and ${nameOf(other.offer)} cannot be sold together, but ${nameOf(bundle)} always contains both.`;
        yield {
          path: ['offers', at, ...(path.length === 0 ? other.path : path)],
          message,
          data: { members: [offer.id, other.offer.id].sort() },
          discriminator: pair,
        };
      }
    }
  }
}

function excludes({ index }: RuleContext, offer: Offer, other: Offer): boolean {
  const product = offer.product === undefined ? undefined : index.products.get(offer.product);
  const otherProduct = other.product === undefined ? undefined : index.products.get(other.product);
  return (
    targetsOf(offer.relationships).some(id => index.offers.get(id) === other) ||
    (otherProduct !== undefined && targetsOf(product?.relationships).some(id => index.products.get(id) === otherProduct))
  );
}

// One that applies only under a condition may not apply to the buyer.
function targetsOf(relationships: readonly Relationship[] | undefined): readonly string[] {
  const standing = (relationships ?? []).filter(({ kind, when }) => kind === 'excludes' && when === undefined);
  return standing.flatMap(({ target, anyOf }) => (target === undefined ? (anyOf ?? []) : [target]));
}
