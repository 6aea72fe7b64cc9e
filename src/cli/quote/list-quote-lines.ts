import type { PricedQuote, Quote, QuoteLine, RecurringSum, UnknownQuote } from '../../pricing/quote.js';
import { cleanText } from '../output/clean-text.js';
import { amountRow, bulletSection, type Layout } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { explainQuoteAssumption, explainQuoteReason } from '../words/explain-quote-reason.js';
import { sayDuration, sayEvery } from '../words/say-duration.js';
import type { Speaker } from '../words/speaker.js';
import { type LineWords, listQuoteLine } from './list-quote-line.js';
import { listTariffLines } from './list-tariff-lines.js';
import { listTimelineLines } from './list-timeline-lines.js';

/**
 * Writes a quote for a person.
 *
 * @param quote - The quote.
 * @param speaker - Says names and amounts.
 * @param layout - The terminal.
 * @returns The lines.
 */
export function listQuoteLines(quote: Quote, speaker: Speaker, layout: Layout): readonly string[] {
  const words = { speaker, layout, currency: quote.currency ?? '', offer: quote.offer };
  return [
    ...listHead(quote, words),
    ...(quote.kind === 'priced' ? listPrices(quote, words) : listReasons(quote, words)),
    ...bulletSection(
      layout,
      'Taken for granted',
      quote.assumptions.map(assumption => explainQuoteAssumption(assumption, speaker)),
    ),
  ];
}

function listHead(quote: Quote, { speaker, layout }: LineWords): readonly string[] {
  const { paint, symbols, width } = layout;
  const name = speaker.offer(quote.offer);
  const facts = [
    ...(quote.pricePlan === undefined ? [] : [speaker.pricePlan(quote.pricePlan)]),
    `from ${speaker.day(quote.at)}`,
    ...(quote.currency === undefined ? [] : [quote.currency]),
    ...(quote.kind === 'priced' ? taxWords(quote.taxIncluded) : []),
    ...(quote.release === undefined ? [] : [`release ${quote.release.version}`]),
  ];
  return [
    `${paint.bold(name)}${name === quote.offer ? '' : ` ${paint.dim(`(${cleanText(quote.offer)})`)}`}`,
    ...wrapText(facts.join(` ${symbols.dot} `), { width }),
  ];
}

function taxWords(taxIncluded: PricedQuote['taxIncluded']): readonly string[] {
  if (taxIncluded === undefined) return [];
  if (taxIncluded === 'mixed') return ['some prices with tax, some without'];
  return [taxIncluded ? 'tax included' : 'tax not included'];
}

function listPrices(quote: PricedQuote, words: LineWords): readonly string[] {
  return [
    ...listSum(`Due on ${words.speaker.day(quote.at)}`, quote.dueToday, words),
    ...quote.recurring.flatMap(sum => listRecurring(sum, words)),
    ...listTimelineLines(quote, words),
    ...listTariffLines(quote.usage, words),
    ...listMembers(quote, words),
    ...listTermTotal(quote, words),
  ];
}

function listRecurring(sum: RecurringSum, words: LineWords): readonly string[] {
  const every = sayEvery(sum.period);
  return listSum(`${every.charAt(0).toUpperCase()}${every.slice(1)}`, sum, words);
}

function listSum(
  heading: string,
  sum: { readonly lines: readonly QuoteLine[]; readonly total: string },
  words: LineWords,
): readonly string[] {
  const { paint } = words.layout;
  const total = paint.bold(words.speaker.money(sum.total, words.currency));
  return [
    '',
    ...amountRow(words.layout, { label: paint.bold(heading), amount: total }),
    ...sum.lines.flatMap(line => listQuoteLine(line, words)),
  ];
}

function listMembers(quote: PricedQuote, { speaker, layout }: LineWords): readonly string[] {
  const included = quote.members.filter(({ charged }) => !charged);
  return bulletSection(
    layout,
    'Included in the price',
    included.map(({ offer, count }) => `${count === 1 ? '' : `${count} × `}${speaker.offer(offer)}`),
  );
}

function listTermTotal({ termTotal, usage }: PricedQuote, { speaker, layout, currency }: LineWords): readonly string[] {
  if (termTotal === undefined) return [];
  const { paint } = layout;
  const label = `Total of ${sayDuration(termTotal.commitment)}, until ${speaker.lastDay(termTotal.until)}${usage.length === 0 ? '' : ', without usage'}`;
  return ['', ...amountRow(layout, { label: paint.bold(label), amount: paint.bold(speaker.money(termTotal.total, currency)) })];
}

function listReasons(quote: UnknownQuote, words: LineWords): readonly string[] {
  const { layout, speaker } = words;
  const known = quote.knownLines.flatMap(line => listQuoteLine(line, words));
  return [
    '',
    layout.paint.yellow('The price is not known.'),
    ...quote.reasons.flatMap(reason =>
      wrapText(explainQuoteReason(reason, speaker), { width: layout.width, first: `  ${layout.symbols.bullet} ` }),
    ),
    ...(known.length === 0 ? [] : ['', layout.paint.bold('What is known'), ...known]),
  ];
}
