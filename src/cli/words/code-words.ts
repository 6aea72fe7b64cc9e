/** What codes mean and are called, in the words of the desk page: one source for all screens. */
import { codeNames } from '../../desk-page/code-names.data.js';
import { codeWords } from '../../desk-page/codes.data.js';
import type { UnknownCode, UpsellCode } from '../../upsell/upsell-code.js';

/** A code that has a name. */
export type NamedCode = keyof (typeof codeNames)['en'];

/**
 * Says why an offer is not suggested.
 *
 * @param locale - The locale; English is spoken where there are no words in its language.
 * @param code - The code.
 * @returns A sentence.
 */
export function sayCode(locale: string, code: UpsellCode | UnknownCode): string {
  return inLanguage(codeWords, locale)[code];
}

/**
 * Names a code, such as a kind, a status or a part of a rule.
 *
 * @param locale - The locale; English is spoken where there are no words in its language.
 * @param code - The code.
 * @returns A few words.
 */
export function nameCode(locale: string, code: NamedCode): string {
  return inLanguage(codeNames, locale)[code];
}

/**
 * Picks the words of a language.
 *
 * @param book - The words by language.
 * @param locale - The locale; English is spoken where there are no words in its language.
 * @returns The words.
 */
export function inLanguage<Words>({ en, de }: { readonly en: Words; readonly de: Words }, locale: string): Words {
  return locale.split('-', 1)[0] === 'de' ? de : en;
}
