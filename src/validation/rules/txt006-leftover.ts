import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';
import { sayWhere } from '../say-where.js';

export const txt006Leftover: Rule = {
  code: 'TXT006',
  slug: 'leftover',
  purpose: 'A text of something active is still a stand-in: a note to the writer, dummy words, or what a program left.',
  why: 'Customers see it as it is.',
  help: 'Write the text.',
  check: findLeftovers,
};

function* findLeftovers(context: RuleContext): Iterable<Finding> {
  for (const { path, string, locale } of context.strings()) {
    const found = leftoverIn(string, locale);
    if (found === undefined) continue;
    yield { path, message: `${sayWhere(context, path)} still says ${quoted(found)}. Customers would see it.`, data: { found } };
  }
}

// “Todo” is an everyday word in Spanish and Portuguese.
const noteToSelf = /\b[T]ODO\b|\bFIX[ _-]?ME\b|\bTBD\b|\bXXX+\b/;
const spanishLike = /^(?:es|pt|gl|ca)\b/;
const leftBehind = /\blorem ipsum\b|\[object Object\]|\{\{|\}\}|<%|%>|^(?:undefined|null|NaN|asdf+|dummy|placeholder)$/i;

function leftoverIn(text: string, locale: string): string | undefined {
  const note = spanishLike.test(locale) ? undefined : noteToSelf.exec(text)?.[0];
  return note ?? leftBehind.exec(text.trim())?.[0];
}
