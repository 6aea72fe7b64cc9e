import type { Status } from '../../model/entity.js';
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
    for (const { path, words, anyOf } of listNeeds(context, offer, ['offers', at])) {
      if (anyOf.some(({ entity }) => entity.status === 'active')) continue;
      const states = anyOf.map(({ entity }) => `${context.nameOf(entity)} is ${stateOf(entity.status)}`);
      const complaint =
        anyOf.length === 1 ? `its ${words[0]} ${states.join()}` : `none of its ${words[1]} is on sale: ${sayList(states, 'and')}`;
      const message = `Offer ${context.nameOf(offer)} is active, but ${complaint}.`;
      const related = anyOf.map(one => ({
        path: [...one.path, 'status'],
        message: `${context.nameOf(one.entity)} is ${one.entity.status}.`,
      }));
      yield { path, message, related, data: { needs: anyOf.map(({ entity }) => entity.id) } };
    }
  }
}

function stateOf(status: Status): string {
  return status === 'draft' ? 'still a draft' : status;
}
