import type { PricedQuote, PricedStretch, QuoteStretch } from '../../pricing/quote.js';
import { amountRow } from '../output/layout.js';
import { wrapText } from '../output/wrap-text.js';
import type { QuoteWords } from './quote-words.js';
import { sayQuoteReason } from './say-quote-note.js';

/**
 * Writes what a price becomes, where it does not stay as it begins.
 *
 * @param quote - The quote.
 * @param words - How to say it.
 * @returns The lines; none where nothing changes.
 */
export function listTimelineLines({ phases }: PricedQuote, words: QuoteWords): readonly string[] {
  const [only, second] = phases;
  if (second === undefined && only?.until === undefined) return [];
  const end = phases.at(-1)?.until;
  const { say, layout, scene } = words;
  return [
    '',
    layout.paint.bold(say(second === undefined ? 'howLong' : 'whatFollows')),
    ...phases.flatMap(stretch => listStretch(stretch, words)),
    ...(end === undefined ? [] : [`  ${say('planEnds', { day: scene.speaker.day(end) })}`]),
  ];
}

function listStretch(stretch: QuoteStretch, words: QuoteWords): readonly string[] {
  const { layout, say } = words;
  const label = labelOf(stretch, words);
  if (stretch.kind === 'priced') return amountRow(layout, { label, amount: amountOf(stretch, words), indent: 2 });
  const [first] = stretch.reasons;
  const why = first === undefined ? [] : wrapText(sayQuoteReason(first, words), { width: layout.width, first: '     ' });
  return [...amountRow(layout, { label, amount: say('notKnown'), indent: 2 }), ...why];
}

function labelOf({ from, until, phases }: QuoteStretch, { say, scene: { speaker } }: QuoteWords): string {
  const day = speaker.day(from);
  const span = until === undefined ? say('from', { day }) : say('span', { from: day, lastDay: speaker.lastDay(until) });
  const kind = phases[0]?.kind;
  if (kind === 'trial') return say('onTrial', { span });
  return kind === 'discount' ? say('atLowerPrice', { span }) : span;
}

function amountOf(stretch: PricedStretch, { say, money, scene: { speaker } }: QuoteWords): string {
  const recurring = stretch.recurring.map(sum => speaker.per(money(sum.total), sum.period));
  const once = stretch.oneTime.lines.length === 0 ? [] : [say('once', { amount: money(stretch.oneTime.total) })];
  const all = [...recurring, ...once];
  return all.length === 0 ? money('0') : speaker.list(all);
}
