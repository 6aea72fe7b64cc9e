import { listFixedMembers } from '../bundle-members.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayList } from '../say-thing.js';

export const bnd008SameMemberTwice: Rule = {
  code: 'BND008',
  slug: 'same-member-twice',
  purpose: 'A bundle contains the same offer in two ways, and both are charged.',
  why: 'The customer pays twice for what they need once.',
  help: 'Take one of the two out, or include it in the price with `charged: false`.',
  check: findDoubles,
};

function* findDoubles({ catalogue, index, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, bundle] of catalogue.offers.entries()) {
    if (bundle.status !== 'active' || bundle.items === undefined) continue;
    const charged = listFixedMembers(index, bundle).filter(({ isCharged }) => isCharged);
    const seen = new Map<string, (typeof charged)[number]>();
    const said = new Set<string>();
    for (const member of charged) {
      const { id } = member.offer;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, member);
      else if (!said.has(id) && first.parent?.offer !== member.parent?.offer) {
        said.add(id);
        const ways = [first, member].map(({ parent }) => nameOf(parent?.offer ?? bundle));
        const message = `${nameOf(member.offer)} is in ${nameOf(bundle)} twice (through ${sayList(ways, 'and')}) and would be charged twice.`;
        yield { path: ['offers', at, ...member.path], message, data: { member: id }, identity: `${bundle.id}/${id}` };
      }
    }
  }
}
