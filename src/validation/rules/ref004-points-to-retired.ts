import { listNeeds } from '../list-needs.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayList } from '../say-thing.js';

export const ref004PointsToRetired: Rule = {
  code: 'REF004',
  slug: 'points-to-retired',
  purpose: 'Something active needs something that is retired or still a draft.',
  why: 'Reps see it on sale, and every order for it fails.',
  help: 'Replace what is no longer sold, or retire what needs it.',
  check: findUnsold,
};

function* findUnsold(context: RuleContext): Iterable<Finding> {
  for (const [at, offer] of context.catalogue.offers.entries()) {
    if (offer.status !== 'active') continue;
    for (const { path, word, anyOf } of listNeeds(context, offer, ['offers', at])) {
      if (anyOf.some(({ entity }) => entity.status === 'active')) continue;
      const states = anyOf.map(({ entity }) => `${context.nameOf(entity)} is ${entity.status === 'draft' ? 'still a draft' : 'retired'}`);
      const message = `Offer ${context.nameOf(offer)} is active, but it cannot be sold with its ${word}: ${sayList(states, 'and')}.`;
      const related = anyOf.map(one => ({
        path: [...one.path, 'status'],
        message: `${context.nameOf(one.entity)} is ${one.entity.status}.`,
      }));
      yield { path, message, related, data: { needs: anyOf.map(({ entity }) => entity.id) } };
    }
  }
}
