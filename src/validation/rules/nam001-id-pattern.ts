import { thingCollections } from '../../lookup/things.data.js';
import { targetWords } from '../references.data.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted, withArticle } from '../say-thing.js';
import { thingsOf } from '../things-with-ids.js';

export const nam001IdPattern: Rule = {
  code: 'NAM001',
  slug: 'id-pattern',
  purpose: 'An id is not written in lower case with words joined by hyphens.',
  why: 'Ids that follow one pattern are typed without a slip and found without a search.',
  help: 'Rename it before it is used elsewhere, and keep the old id under `aliases`.',
  check: findUneven,
};

function* findUneven({ catalogue }: RuleContext): Iterable<Finding> {
  for (const collection of thingCollections) {
    const things = thingsOf(catalogue, collection);
    for (const [at, { id }] of things.entries()) {
      if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) continue;
      const suggestion = kebab(id);
      const message = `The id ${quoted(id)} of ${withArticle(targetWords[collection])} is not in lower case with hyphens.`;
      yield {
        path: [collection, at, 'id'],
        message: suggestion === '' ? message : `${message} Suggested: ${suggestion}.`,
        data: { id, suggestion },
      };
    }
  }
}

function kebab(id: string): string {
  return id
    .normalize('NFKD')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
