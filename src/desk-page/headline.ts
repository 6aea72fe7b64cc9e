/** The price of a quote in a few words: what comes back, what follows, what is due at once. */
import type { DescribedQuote } from '../desk.js';
import type { PricedQuote, QuoteStretch } from '../query.js';
import type { DeskScene } from './desk-scene.js';

/** A price in a few words. */
export interface Headline {
  /** What comes back at first, or once where nothing does. */
  readonly amount: string;
  /** What follows, with the day. */
  readonly then?: string;
}

/** Says the price of a quote in a few words. */
export function sayHeadline({ quote }: Pick<DescribedQuote, 'quote'>, scene: DeskScene): Headline {
  if (quote.kind === 'unknown') return { amount: scene.word('priceUnknown') };
  const [first, second] = quote.phases;
  const amount = first === undefined ? '' : sayStretch(first, quote, scene);
  if (amount === '') return { amount: sayOnce(quote, scene) };
  if (second === undefined) return { amount };
  const next = sayStretch(second, quote, scene);
  return {
    amount,
    then: scene.word('thenFrom', { amount: next === '' ? scene.money('0', quote.currency) : next, date: scene.date(second.from) }),
  };
}

/** Says what comes back in a stretch; nothing where nothing does. */
export function sayStretch(stretch: QuoteStretch, { currency }: Pick<PricedQuote, 'currency'>, { word, each }: DeskScene): string {
  if (stretch.kind === 'unknown') return word('unknown');
  return stretch.recurring.map(({ total, period }) => each(total, currency, period)).join(' + ');
}

// What only usage costs, costs nothing by itself.
function sayOnce({ dueToday, currency, usage }: PricedQuote, { word, money }: DeskScene): string {
  if (dueToday.lines.length > 0) return word('once', { amount: money(dueToday.total, currency) });
  return usage.length > 0 ? word('byUsage') : money('0', currency);
}
