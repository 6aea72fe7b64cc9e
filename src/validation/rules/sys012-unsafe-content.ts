import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayWhere } from '../say-where.js';

export const sys012UnsafeContent: Rule = {
  code: 'SYS012',
  slug: 'unsafe-content',
  purpose: 'A text contains control characters, turns the direction of reading, or begins like a formula.',
  why: 'Terminals, bills and spreadsheets do what such characters say instead of showing them.',
  help: 'Write the text without these characters.',
  check: findUnsafe,
};

function* findUnsafe(context: RuleContext): Iterable<Finding> {
  for (const { path, string } of context.strings()) {
    const fault = faultOf(string);
    if (fault !== undefined) yield { path, message: `${sayWhere(context, path)} ${fault}`, data: { text: JSON.stringify(string) } };
  }
}

function faultOf(string: string): string | undefined {
  const control = controlCharacter.exec(string)?.[0];
  if (control !== undefined) return `contains the control character ${nameOf(control)}, which terminals and printers obey.`;
  const turn = directionTurn.exec(string)?.[0];
  if (turn !== undefined)
    return `contains the invisible character ${nameOf(turn)}, which turns the direction in which people read the rest.`;
  return formulaStart.test(string) ? `begins with “${string.slice(0, 1)}” like a formula. Spreadsheets would run it.` : undefined;
}

// Line ends and tabs are wanted; all other control characters are not.
const controlCharacter = /[^\P{Cc}\n\r\t]/u;
const directionTurn = /[\u202A-\u202E\u2066-\u2069]/;
// A sign before a number or a word alone is no formula: “+5 GB” and “@Home” are names.
const formulaStart = /^(?:=|[+\-@][A-Za-z]+[(|!])/;

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
