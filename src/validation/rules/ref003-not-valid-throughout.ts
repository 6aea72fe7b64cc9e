import type { Path } from '../../kernel/issue.js';
import type { Offer } from '../../model/offer.js';
import { listNeeds, type Need } from '../list-needs.js';
import { findGaps, isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { saySpan } from '../say-thing.js';

export const ref003NotValidThroughout: Rule = {
  code: 'REF003',
  slug: 'not-valid-throughout',
  purpose: 'An offer is on sale at a time at which something that it needs does not apply.',
  why: 'On those days an order could be taken and not be fulfilled or billed.',
  help: 'Extend the validity of what is needed, or end the offer with it.',
  check: findUncovered,
};

function* findUncovered(context: RuleContext): Iterable<Finding> {
  for (const [at, offer] of context.catalogue.offers.entries()) {
    if (offer.status !== 'active') continue;
    const span = context.fromNow(context.spanOf(offer.validFor));
    for (const need of listNeeds(context, offer, ['offers', at])) {
      const active = need.anyOf.filter(({ entity }) => entity.status === 'active');
      // That something never applies is the matter of LIF001.
      if (active.some(({ entity }) => isEmptySpan(context.spanOf(entity.validFor)))) continue;
      const [gap] =
        active.length === 0
          ? []
          : findGaps(
              span,
              active.map(({ entity }) => context.spanOf(entity.validFor)),
            );
      if (gap !== undefined) yield report(context, { offer, need, path: need.path, when: saySpan(gap, context.timeZone) });
    }
  }
}

interface Uncovered {
  readonly offer: Offer;
  readonly need: Need;
  readonly path: Path;
  readonly when: string;
}

function report(context: RuleContext, { offer, need, path, when }: Uncovered): Finding {
  const names = need.anyOf.map(({ entity }) => context.nameOf(entity));
  const what = names.length === 1 ? `its ${need.words[0]} ${names[0]} does not apply` : `none of its ${need.words[1]} applies`;
  return {
    path,
    message: `Offer ${context.nameOf(offer)} is on sale ${when}, but ${what} then.`,
    related: need.anyOf.map(one => ({
      path: one.path,
      message: `${context.nameOf(one.entity)} applies ${saySpan(context.spanOf(one.entity.validFor), context.timeZone)}.`,
    })),
    data: { needs: need.anyOf.map(({ entity }) => entity.id), when },
  };
}
