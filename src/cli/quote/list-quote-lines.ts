import { sayTariff } from '../../desk/say-quote.js';
import type { PricedQuote, Quote, QuoteLine, UnknownQuote } from '../../pricing/quote.js';
import { cleanLine } from '../output/clean-text.js';
import { amountRow, bullet, bulletSection } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import { listQuoteLine } from './list-quote-line.js';
import { listTimelineLines } from './list-timeline-lines.js';
import type { QuoteWords } from './quote-words.js';
import { sayQuoteAssumptions, sayQuoteReason } from './say-quote-note.js';

/**
 * Writes a quote for a person.
 *
 * @param quote - The quote.
 * @param words - How to say it.
 * @returns The lines.
 */
export function listQuoteLines(quote: Quote, words: QuoteWords): readonly string[] {
  return [
    ...listHead(quote, words),
    ...(quote.kind === 'priced' ? listPrices(quote, words) : listReasons(quote, words)),
    ...bulletSection(words.layout, words.say('taken'), sayQuoteAssumptions(quote.assumptions, words)),
  ];
}

function listHead(quote: Quote, { say, layout, scene, offer, pricePlan }: QuoteWords): readonly string[] {
  const { paint, symbols, width } = layout;
  const name = offer(quote.offer);
  const facts = [
    ...(quote.pricePlan === undefined ? [] : [pricePlan(quote.pricePlan)]),
    say('from', { day: scene.speaker.day(quote.at) }),
    ...(quote.currency === undefined ? [] : [quote.currency]),
    ...(quote.kind === 'unknown' || quote.taxIncluded === undefined ? [] : [say(`tax_${quote.taxIncluded}`)]),
    ...(quote.release === undefined ? [] : [say('release', { version: quote.release.version })]),
  ];
  const title = `${paint.bold(name)}${name === quote.offer ? '' : ` ${paint.dim(`(${cleanLine(quote.offer)})`)}`}`;
  return [...wrapText(title, { width }), ...wrapText(facts.join(` ${symbols.dot} `), { width })];
}

function listPrices(quote: PricedQuote, words: QuoteWords): readonly string[] {
  const { say, every, scene } = words;
  const { offer } = quote;
  return [
    ...listSum(say('due', { day: scene.speaker.day(quote.at) }), { ...quote.dueToday, offer }, words),
    ...quote.recurring.flatMap(sum => listSum(capital(every(sum.period)), { ...sum, offer }, words)),
    ...listTimelineLines(quote, words),
    ...listUsage(quote, words),
    ...listMembers(quote, words),
    ...listTermTotal(quote, words),
  ];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

interface WrittenSum {
  readonly lines: readonly QuoteLine[];
  readonly total: string;
  readonly offer: string;
}

function listSum(heading: string, { lines, total, offer }: WrittenSum, words: QuoteWords): readonly string[] {
  const { paint } = words.layout;
  return [
    '',
    ...amountRow(words.layout, { label: paint.bold(heading), amount: paint.bold(words.money(total)) }),
    ...lines.flatMap(line => listQuoteLine({ line, offer }, words)),
  ];
}

function listUsage({ usage }: PricedQuote, { layout, say, scene, told }: QuoteWords): readonly string[] {
  if (usage.length === 0) return [];
  const said = usage.map(tariff => sayTariff(scene, tariff).map(told).join(' '));
  const lines = [...new Set(said)].flatMap(sentence => wrapText(sentence, { width: layout.width, first: '  ', hang: '    ' }));
  return ['', layout.paint.bold(say('usage')), ...lines];
}

function listMembers({ members }: PricedQuote, { say, offer, layout, scene: { speaker } }: QuoteWords): readonly string[] {
  const included = members.filter(({ charged }) => !charged);
  const lines = included.map(each => `${each.count === 1 ? '' : `${speaker.number(each.count)} × `}${offer(each.offer)}`);
  return bulletSection(layout, say('included'), lines);
}

function listTermTotal({ termTotal, usage }: PricedQuote, { say, layout, money, scene: { speaker } }: QuoteWords): readonly string[] {
  if (termTotal === undefined) return [];
  const { paint } = layout;
  const values = { length: speaker.length(termTotal.commitment), lastDay: speaker.lastDay(termTotal.until) };
  const label = say(usage.length === 0 ? 'total' : 'totalWithoutUsage', values);
  return ['', ...amountRow(layout, { label: paint.bold(label), amount: paint.bold(money(termTotal.total)) })];
}

function listReasons({ knownLines, reasons, offer }: UnknownQuote, words: QuoteWords): readonly string[] {
  const { layout, say, scene, told } = words;
  const known = knownLines.flatMap(line => listQuoteLine({ line, offer }, words));
  return [
    '',
    layout.paint.yellow(told(scene.speaker.say('priceNotKnown'))),
    ...[...new Set(reasons.map(reason => sayQuoteReason(reason, words)))].flatMap(sentence => bullet(layout, sentence)),
    ...(known.length === 0 ? [] : ['', layout.paint.bold(say('known')), ...known]),
  ];
}
