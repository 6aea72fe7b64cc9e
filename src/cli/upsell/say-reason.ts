import type { UpsellReason } from '../../upsell/upsell-candidate.js';
import { cleanText } from '../output/clean-text.js';
import { listWords } from '../words/list-words.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Says one predicate: in the catalogue's words where there are some, with what is and what is asked for.
 *
 * @param reason - The predicate.
 * @param words - How to say it.
 * @returns A sentence with a mark before it.
 */
export function sayReason(reason: UpsellReason, { layout }: UpsellWords): string {
  const { symbols, paint } = layout;
  const mark = { true: paint.green(symbols.yes), false: paint.red(symbols.no), unknown: paint.yellow(symbols.maybe) }[reason.outcome];
  const predicate = cleanText(reason.text);
  const actual = reason.actual === undefined ? '' : `; is ${sayValue(reason.actual)}`;
  return reason.reason === undefined
    ? `${mark} ${predicate}${actual}`
    : `${mark} ${cleanText(reason.reason)} ${paint.dim(`(${predicate}${actual})`)}`;
}

/** Says a value of a fact or of a comparison. */
export function sayValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : listWords(value.map(sayValue));
  if (value === true) return 'yes';
  return value === false ? 'no' : cleanText(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
