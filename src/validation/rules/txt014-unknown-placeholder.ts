import { specOf } from '../../condition/read-facts.js';
import { isPlaceholder, placeholderTypes } from '../../upsell/placeholders.js';
import { listStrings } from '../list-texts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { sayWhere } from '../say-where.js';

export const txt014UnknownPlaceholder: Rule = {
  code: 'TXT014',
  slug: 'unknown-placeholder',
  purpose: 'The words of a rep contain a placeholder that nothing fills.',
  why: 'The rep reads the braces to the customer, or the sentence is left out.',
  help: 'Write a placeholder that exists, such as {price.monthly}, {feature.ID} or {fact.NAME}.',
  check: findUnknown,
};

function* findUnknown(context: RuleContext): Iterable<Finding> {
  for (const place of context.texts()) {
    const said = new Set<string>();
    for (const { path, string } of place.isSaid ? listStrings([place], context.catalogue.defaultLocale) : []) {
      for (const [, name = ''] of string.matchAll(/\{([^{}]+)\}/g)) {
        if (said.has(name) || isFilled(context, name)) continue;
        said.add(name);
        const suggestion = context.suggest(name, { group: 'placeholders', words: () => knownNames(context) });
        const hint = suggestion === undefined ? '' : ` Did you mean {${suggestion}}?`;
        const message = `${sayWhere(context, path)} has the placeholder ${quoted(`{${name}}`)}, which nothing fills.${hint}`;
        yield {
          path: place.path,
          message,
          data: { placeholder: name, ...(suggestion === undefined ? {} : { suggestion }) },
          discriminator: name,
        };
      }
    }
  }
}

function isFilled({ catalogue, index }: RuleContext, name: string): boolean {
  if (name.startsWith('feature.')) return index.features.has(name.slice(8));
  // What is delicate is never put into words for a customer.
  if (name.startsWith('fact.')) return (specOf(catalogue.facts, name.slice(5))?.sensitivity ?? 'care') !== 'care';
  return isPlaceholder(name);
}

function knownNames({ catalogue }: RuleContext): readonly string[] {
  const features = catalogue.features.map(({ id }) => `feature.${id}`);
  return [...Object.keys(placeholderTypes), ...features, ...Object.keys(catalogue.facts).map(name => `fact.${name}`)];
}
