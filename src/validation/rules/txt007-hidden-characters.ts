import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayWhere } from '../say-where.js';

export const txt007HiddenCharacters: Rule = {
  code: 'TXT007',
  slug: 'hidden-characters',
  purpose: 'A text contains characters that nobody sees, or spaces at its ends or in a row.',
  why: 'A search for the words does not find them, and two names look the same that are not.',
  help: 'Remove the characters.',
  check: findHidden,
};

function* findHidden(context: RuleContext): Iterable<Finding> {
  for (const { path, string } of context.strings()) {
    const fault = faultOf(string);
    if (fault === undefined) continue;
    const fix = {
      title: 'Remove what nobody sees',
      applicability: 'safe',
      edits: [{ op: 'replace', path, value: clean(string) }],
    } as const;
    yield { path, message: `${sayWhere(context, path)} ${fault}`, fixes: [fix], data: { text: JSON.stringify(string) } };
  }
}

// Joiners are wanted between letters of many scripts and in emoji, but never beside Latin letters or digits.
const hidden = /[\u200B\u2060\uFEFF\u00AD]|(?<=[A-Za-z0-9])[\u200C\u200D]|[\u200C\u200D](?=[A-Za-z0-9])/g;
const doubleSpace = /(?<=\S) {2,}(?=\S)/g;

function faultOf(text: string): string | undefined {
  const at = text.search(hidden);
  if (at >= 0) {
    const before = text.slice(0, at).split(/\s/).at(-1) ?? '';
    return `contains a character that nobody sees${before === '' ? '' : ` after “${before}”`}. A search will not find it.`;
  }
  if (text !== text.trim() && text.trim() !== '') return 'begins or ends with a space.';
  return text.search(doubleSpace) >= 0 ? 'has two spaces in a row.' : undefined;
}

function clean(text: string): string {
  return text.replace(hidden, '').replace(doubleSpace, ' ').trim();
}
