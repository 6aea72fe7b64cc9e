import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';

export const phs017OccasionNever: Rule = {
  code: 'PHS017',
  slug: 'occasion-never',
  purpose: 'A charge names occasions, and is not charged once, or never on any of them.',
  why: 'A fee that everybody believes to be charged is charged to nobody.',
  help: 'Leave the occasions out, or move the charge to where they happen.',
  check: findNever,
};

function* findNever(context: RuleContext): Iterable<Finding> {
  for (const place of context.charges()) {
    const { charge, plan, path } = place;
    const { kind, occasions } = charge;
    if (occasions === undefined) continue;
    const said = sayChargeFirst(context, place);
    if (kind !== 'oneTime') {
      yield { path: [...path, 'occasions'], message: `${said} comes again and again, so that it has no occasions.` };
    } else if (occasions.every(occasion => occasion === 'order') && path[3] !== 0) {
      yield {
        path: [...path, 'occasions'],
        message: `${said} is for new orders, but stands in a later phase than that with which ${context.nameOf(plan)} begins.`,
      };
    }
  }
}
