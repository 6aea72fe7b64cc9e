import type { UpsellReason } from '../../upsell/upsell-candidate.js';
import { cleanLine } from '../output/clean-text.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Says one predicate that held: in the catalogue's words where there are some, with what is and what is wanted.
 *
 * @param reason - The predicate.
 * @param words - How to say it.
 * @returns A sentence with a mark before it.
 */
export function sayHeld(reason: UpsellReason, words: UpsellWords): string {
  const { paint, symbols } = words.layout;
  return `${paint.green(symbols.yes)} ${sayReason(reason, words)}`;
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
  return `${mark} ${sayReason(reason, words)}`;
}

// The catalogue's own words come first, the facts behind them, so that nothing hides behind friendly words.
function sayReason(reason: UpsellReason, { layout, predicate }: UpsellWords): string {
  const found = predicate(reason);
  return reason.reason === undefined ? found : `${cleanLine(reason.reason)} ${layout.paint.dim(`(${found})`)}`;
}
