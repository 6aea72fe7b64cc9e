import { listStrings } from '../list-texts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { sayWhere } from '../say-where.js';

export const txt003LiteralAmount: Rule = {
  code: 'TXT003',
  slug: 'literal-amount',
  purpose: 'The words of a rep name an amount of money instead of a placeholder.',
  why: 'The amount stays when the price changes, and the rep promises what is not true.',
  help: 'Write a placeholder such as {price.monthly}; it is filled from the answer.',
  check: findAmounts,
};

function* findAmounts(context: RuleContext): Iterable<Finding> {
  const amount = amountPattern(context.catalogue.currencies.map(({ code }) => code));
  for (const place of context.texts()) {
    // The same sentence in several locales is one fault: the first of them is shown.
    const strings = place.isSaid ? listStrings([place], context.catalogue.defaultLocale) : [];
    const [first] = strings.flatMap(({ path, string }) =>
      [...string.matchAll(amount)].map(([found]) => ({ path, found: found.replace(/[.,]$/, '') })),
    );
    if (first === undefined) continue;
    const message = `${sayWhere(context, first.path)} says ${quoted(first.found)}. The price can change; the words would not.`;
    yield { path: place.path, message, data: { amount: first.found }, discriminator: 'amount' };
  }
}

function amountPattern(codes: readonly string[]): RegExp {
  const currency = `(?:[£$€¥₹]|\\b(?:${codes.length === 0 ? 'EUR' : codes.join('|')})\\b)`;
  return new RegExp(`${currency}\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:${currency}|(?:euros?|pounds?|dollars?)\\b)`, 'gu');
}
