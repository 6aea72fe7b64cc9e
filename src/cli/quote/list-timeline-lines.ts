import type { PricedQuote, PricedStretch, QuoteStretch } from '../../pricing/quote.js';
import { amountRow } from '../output/layout.js';
import { explainQuoteReason } from '../words/explain-quote-reason.js';
import { sayPer } from '../words/say-duration.js';
import type { LineWords } from './list-quote-line.js';

/**
 * Writes what a price becomes, where it does not stay as it begins.
 *
 * @param quote - The quote.
 * @param words - How to say it.
 * @returns The lines; none where nothing changes.
 */
export function listTimelineLines({ phases }: PricedQuote, words: LineWords): readonly string[] {
  const [only, second] = phases;
  if (second === undefined && only?.until === undefined) return [];
  const end = phases.at(-1)?.until;
  return [
    '',
    words.layout.paint.bold(second === undefined ? 'How long' : 'What follows'),
    ...phases.flatMap(stretch => listStretch(stretch, words)),
    ...(end === undefined ? [] : [`  from ${words.speaker.day(end)}: the price plan ends`]),
  ];
}

function listStretch(stretch: QuoteStretch, words: LineWords): readonly string[] {
  const { speaker, layout } = words;
  const label = `${spanOf(stretch, words)}${kindOf(stretch)}`;
  if (stretch.kind === 'priced') return amountRow(layout, { label, amount: amountOf(stretch, words), indent: 2 });
  const [first] = stretch.reasons;
  const why = first === undefined ? '' : ` ${explainQuoteReason(first, speaker)}`;
  return [...amountRow(layout, { label, amount: 'not known', indent: 2 }), ...(why === '' ? [] : [`     ${why.trim()}`])];
}

function spanOf({ from, until }: QuoteStretch, { speaker }: LineWords): string {
  return until === undefined ? `from ${speaker.day(from)}` : `${speaker.day(from)} to ${speaker.lastDay(until)}`;
}

function kindOf({ phases }: QuoteStretch): string {
  const kind = phases[0]?.kind;
  if (kind === 'trial') return ', on trial';
  return kind === 'discount' ? ', at a lower price' : '';
}

function amountOf(stretch: PricedStretch, { speaker, currency }: LineWords): string {
  const recurring = stretch.recurring.map(sum => `${speaker.money(sum.total, currency)} ${sayPer(sum.period)}`);
  const once = stretch.oneTime.lines.length === 0 ? [] : [`${speaker.money(stretch.oneTime.total, currency)} once`];
  const all = [...recurring, ...once];
  return all.length === 0 ? speaker.money('0', currency) : all.join(' and ');
}
