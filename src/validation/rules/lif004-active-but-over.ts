import { isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayLastDay } from '../say-thing.js';
import { sayThing } from '../say-where.js';

export const lif004ActiveButOver: Rule = {
  code: 'LIF004',
  slug: 'active-but-over',
  purpose: 'Something is marked active although its time is over.',
  needs: ['at'],
  why: 'Lists show it as on sale, and every order for it is refused.',
  help: 'Retire it, or give it a new end.',
  check: findOver,
};

// That an upsell rule is over is the matter of UPS017.
const collections = ['products', 'pricePlans', 'offers', 'discounts'] as const;

function* findOver(context: RuleContext): Iterable<Finding> {
  for (const collection of collections) {
    for (const [at, { status, validFor }] of (context.catalogue[collection] ?? []).entries()) {
      const span = context.spanOf(validFor);
      if (status !== 'active' || span.until > context.at || isEmptySpan(span)) continue;
      const path = [collection, at, 'status'];
      const message = `${sayThing(context, path)} is marked active, but it ended on ${sayLastDay(validFor?.until ?? '')}.`;
      const fix = { title: 'Mark it as retired', applicability: 'unsafe', edits: [{ op: 'replace', path, value: 'retired' }] } as const;
      yield { path: [collection, at, 'validFor', 'until'], message, fixes: [fix], data: { until: validFor?.until } };
    }
  }
}
