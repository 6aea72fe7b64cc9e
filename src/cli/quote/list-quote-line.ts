import type { QuoteLine, TierPart } from '../../pricing/quote.js';
import { cleanLine } from '../output/clean-text.js';
import { amountRow } from '../output/layout.js';
import type { QuoteWords } from './quote-words.js';

/** A line with the offer that is quoted: lines of its own do not repeat its name. */
export interface WrittenLine {
  readonly line: QuoteLine;
  readonly offer: string;
}

/**
 * Writes one line of a quote, with the tiers and discounts that make its amount.
 *
 * @param written - The line.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listQuoteLine({ line, offer }: WrittenLine, words: QuoteWords): readonly string[] {
  const { layout, money } = words;
  return [
    ...amountRow(layout, { label: labelOf(line, offer, words), amount: money(line.amount), indent: 2 }),
    ...[...tiersOf(line, words), ...discountsOf(line, words)].map(text => layout.paint.dim(`      ${text}`)),
  ];
}

function labelOf(line: QuoteLine, offer: string, words: QuoteWords): string {
  const name = line.text === undefined ? words.charge(line) : words.told(words.scene.speaker.text(line.text));
  const notes = notesOf(line, words);
  const whose = line.offer === offer ? '' : `${words.offer(line.offer)}: `;
  const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  const times = line.times === undefined ? '' : `${line.times} × `;
  return `${times}${whose}${name}${quantityOf(line, words)}${note}`;
}

function notesOf(
  { from, until, share, timing, period, price }: QuoteLine,
  { say, every, scene: { speaker } }: QuoteWords,
): readonly string[] {
  const isLate = timing === 'inArrears';
  return [
    ...(from === undefined || until === undefined ? [] : [say('span', { from: speaker.day(from), lastDay: speaker.lastDay(until) })]),
    ...(share === undefined
      ? []
      : [say(share.of > 366 ? 'partOfSeconds' : 'partOfDays', { part: speaker.number(share.part), of: speaker.number(share.of) })]),
    ...(isLate ? [period === undefined ? say('atEnd') : say('atEndEvery', { every: every(period) })] : []),
    ...(price.isAgreed ? [say('agreed')] : []),
    ...(price.limit === undefined ? [] : [say(`limit_${price.limit}`)]),
  ];
}

function quantityOf({ quantity, unit }: QuoteLine, { name, scene: { index, speaker } }: QuoteWords): string {
  if (unit === undefined) return quantity === '1' ? '' : `, ${speaker.number(quantity)}`;
  return `, ${speaker.number(quantity)} ${name(index.units.get(unit), unit)}`;
}

function tiersOf({ tiers }: QuoteLine, words: QuoteWords): readonly string[] {
  return tiers.map(tier => `${sayRates(tier, words)} = ${words.money(tier.amount)}`);
}

function sayRates({ quantity, unitAmount, flatAmount, rate }: TierPart, { say, money, scene: { speaker } }: QuoteWords): string {
  const number = speaker.number(quantity);
  const rates = [
    ...(unitAmount === undefined ? [] : [say('tierAt', { quantity: number, amount: money(unitAmount) })]),
    ...(rate === undefined ? [] : [say('tierShare', { quantity: number, percent: speaker.percent(rate) })]),
    ...(flatAmount === undefined ? [] : [say('tierFlat', { amount: money(flatAmount) })]),
  ];
  return rates.length === 0 ? number : speaker.list(rates);
}

function discountsOf({ discounts }: QuoteLine, { say, money, name, scene: { index } }: QuoteWords): readonly string[] {
  return discounts.map(({ discount, amount }) =>
    say('less', { amount: money(amount), discount: cleanLine(name(index.discounts.get(discount), discount)) }),
  );
}
