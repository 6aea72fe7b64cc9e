import type { QuoteLine, TierPart } from '../../pricing/quote.js';
import { cleanText } from '../output/clean-text.js';
import { amountRow, type Layout } from '../output/layout.js';
import { sayEvery } from '../words/say-duration.js';
import type { Speaker } from '../words/speaker.js';

/** What a line needs to be written. */
export interface LineWords {
  readonly speaker: Speaker;
  readonly layout: Layout;
  readonly currency: string;
  /** The offer that is quoted: lines of its own do not repeat its name. */
  readonly offer: string;
}

/**
 * Writes one line of a quote, with the tiers and discounts that make its amount.
 *
 * @param line - The line.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listQuoteLine(line: QuoteLine, words: LineWords): readonly string[] {
  const { speaker, layout, currency } = words;
  return [
    ...amountRow(layout, { label: labelOf(line, words), amount: speaker.money(line.amount, currency), indent: 2 }),
    ...[...tiersOf(line, words), ...discountsOf(line, words)].map(text => layout.paint.dim(`      ${text}`)),
  ];
}

function labelOf(line: QuoteLine, { speaker, offer }: LineWords): string {
  const name = line.text === undefined ? speaker.charge(line) : speaker.text(line.text);
  const notes = [
    ...(line.from === undefined || line.until === undefined ? [] : [`${speaker.day(line.from)} to ${speaker.lastDay(line.until)}`]),
    ...(line.share === undefined ? [] : [`${line.share.part} of ${line.share.of} ${line.share.of > 366 ? 'seconds' : 'days'}`]),
    ...(line.timing === 'inArrears' && line.period !== undefined ? [`at the end, ${sayEvery(line.period)}`] : []),
    ...(line.timing === 'inArrears' && line.period === undefined ? ['at the end'] : []),
    ...(line.price.isAgreed ? ['as agreed'] : []),
    ...(line.price.limit === undefined ? [] : [`${line.price.limit} charge`]),
  ];
  const whose = line.offer === offer ? '' : `${speaker.offer(line.offer)}: `;
  const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  return `${timesOf(line)}${whose}${name}${quantityOf(line, speaker)}${note}`;
}

function timesOf({ times }: QuoteLine): string {
  return times === undefined ? '' : `${times} × `;
}

function quantityOf({ quantity, unit }: QuoteLine, speaker: Speaker): string {
  if (unit === undefined) return quantity === '1' ? '' : `, ${quantity}`;
  return `, ${quantity} ${speaker.unit(unit)}`;
}

function tiersOf({ tiers }: QuoteLine, { speaker, currency }: LineWords): readonly string[] {
  if (tiers.length === 0) return [];
  const sayTier = ({ quantity, unitAmount, flatAmount, rate, amount }: TierPart): string => {
    const rates = [
      ...(unitAmount === undefined ? [] : [`${quantity} at ${speaker.money(unitAmount, currency)}`]),
      ...(rate === undefined ? [] : [`${quantity} at a share of ${rate}`]),
      ...(flatAmount === undefined ? [] : [`${speaker.money(flatAmount, currency)} flat`]),
    ];
    return `${rates.length === 0 ? quantity : rates.join(' and ')} = ${speaker.money(amount, currency)}`;
  };
  return tiers.map(sayTier);
}

function discountsOf({ discounts }: QuoteLine, { speaker, currency }: LineWords): readonly string[] {
  return discounts.map(({ discount, amount }) => `less ${speaker.money(amount, currency)}, ${cleanText(discount)}`);
}
