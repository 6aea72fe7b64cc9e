import { isDateText } from '../../kernel/date.js';
import type { UpsellReason } from '../../upsell/upsell-candidate.js';
import { cleanText } from '../output/clean-text.js';
import { listWords } from '../words/list-words.js';
import type { Speaker } from '../words/speaker.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Says one predicate that held: in the catalogue's words where there are some, with what is and what is asked for.
 *
 * @param reason - The predicate.
 * @param words - How to say it.
 * @returns A sentence with a mark before it.
 */
export function sayHeld(reason: UpsellReason, words: UpsellWords): string {
  const { paint, symbols } = words.layout;
  return `${paint.green(symbols.yes)} ${sayReason(reason, words, reason.outcome === 'false')}`;
}

/**
 * Says one predicate that is in the way, or that is not known.
 *
 * @param reason - The predicate.
 * @param words - How to say it.
 * @returns A sentence with a mark before it.
 */
export function sayMissing(reason: UpsellReason, words: UpsellWords): string {
  const { paint, symbols } = words.layout;
  const mark = reason.outcome === 'unknown' ? paint.yellow(symbols.maybe) : paint.red(symbols.no);
  return `${mark} ${sayReason(reason, words, reason.outcome === 'true')}`;
}

// A predicate within a `not` speaks of the opposite of what is wanted.
function sayReason({ text, actual, reason }: UpsellReason, { layout, speaker }: UpsellWords, isNegated: boolean): string {
  const predicate = `${isNegated ? 'not: ' : ''}${cleanText(text)}`;
  const found = actual === undefined ? predicate : `${predicate}; is ${sayValue(actual, speaker)}`;
  return reason === undefined ? found : `${cleanText(reason)} ${layout.paint.dim(`(${found})`)}`;
}

/** Says a value of a fact or of a comparison. */
export function sayValue(value: unknown, speaker: Speaker): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listWords(value.map(each => sayValue(each, speaker)));
  if (value === true) return 'yes';
  if (typeof value === 'string' && isDateText(value)) return speaker.day(value);
  return value === false ? 'no' : cleanText(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
