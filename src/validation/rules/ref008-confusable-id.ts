import { thingCollections } from '../../lookup/things.data.js';
import { lookOf } from '../look-of-text.js';
import { makeNumbering } from '../number-in-group.js';
import { targetWords } from '../references.data.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { thingsOf } from '../things-with-ids.js';

export const ref008ConfusableId: Rule = {
  code: 'REF008',
  slug: 'confusable-id',
  purpose: 'Two ids of one collection differ only in capitals, separators, or letters that look the same.',
  why: 'People and spreadsheets mix them up, and then the wrong thing is sold.',
  help: 'Rename one of them, and keep its old id under `aliases`.',
  check: findConfusable,
};

function* findConfusable({ catalogue }: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  for (const collection of thingCollections) {
    const seen = new Map<string, { readonly id: string; readonly at: number }>();
    const things = thingsOf(catalogue, collection);
    for (const [at, { id }] of things.entries()) {
      const look = lookOf(id);
      const other = seen.get(look);
      if (other === undefined) seen.set(look, { id, at });
      else if (other.id !== id) {
        const message = `The ids of two ${targetWords[collection]}s look alike: ${quoted(other.id)} and ${quoted(id)}.`;
        const related = [{ path: [collection, other.at, 'id'], message: `The other id, ${quoted(other.id)}.` }];
        yield {
          path: [collection, at, 'id'],
          message,
          related,
          data: { id, other: other.id },
          identity: numbered(`${collection}/${look}`),
        };
      }
    }
  }
}
