import type { QuoteStretch } from '../../pricing/quote.js';
import type { PeriodAmount, UpsellPrice } from '../../upsell/ranked-upsell.js';
import { sayPer } from '../words/say-duration.js';
import type { Speaker } from '../words/speaker.js';

/**
 * Says what a suggestion costs and how that differs from today.
 *
 * @param price - The price.
 * @param speaker - Says amounts and days.
 * @returns Sentences: what comes back with its change, what follows, what is due at once, what a year costs.
 */
export function sayPrice(price: UpsellPrice, speaker: Speaker): readonly string[] {
  const money = (amount: string): string => speaker.money(amount, price.currency);
  const recurring = price.recurring.map(({ period, amount }) => `${money(amount)} ${sayPer(period)}`);
  const first = [...(recurring.length === 0 ? ['No monthly price'] : [recurring.join(' and ')]), sayChange(price, money)].join(', ');
  return [first, ...sayLater(price, speaker), `${money(price.today)} on the first day`, ...sayYear(price, money)];
}

// With usage, one-time charges and what leaving costs: what a rep compares.
function sayYear({ cost }: UpsellPrice, money: (amount: string) => string): readonly string[] {
  const { total, change } = cost;
  if (total === undefined) return [];
  const year = `${money(total)} in twelve months`;
  if (change === undefined) return [year];
  return [`${year}, ${isNought(change) ? 'as much as today' : sayDifference({ period: '', amount: change }, money, false)}`];
}

function isNought(amount: string): boolean {
  return /^-?0(?:\.0+)?$/.test(amount);
}

function sayChange({ change, recurring }: UpsellPrice, money: (amount: string) => string): string {
  if (change === undefined) return 'how that differs from today is not known';
  const differing = change.filter(({ amount }) => !isNought(amount));
  if (differing.length === 0) return 'as much as today';
  const [only, second] = differing;
  const isPlain = only !== undefined && second === undefined && recurring.length === 1 && recurring[0]?.period === only.period;
  return differing.map(each => sayDifference(each, money, !isPlain)).join(' and ');
}

function sayDifference({ period, amount }: PeriodAmount, money: (amount: string) => string, saysPeriod: boolean): string {
  const isLess = amount.startsWith('-');
  return `${money(amount.replace('-', ''))} ${saysPeriod ? `${sayPer(period)} ` : ''}${isLess ? 'less' : 'more'} than today`;
}

// The price after an introductory one belongs to an honest offer.
function sayLater({ quote }: UpsellPrice, speaker: Speaker): readonly string[] {
  const [, ...later] = quote.phases;
  return later.flatMap(stretch => sayStretch(stretch, quote.currency, speaker));
}

function sayStretch(stretch: QuoteStretch, currency: string, speaker: Speaker): readonly string[] {
  const from = `from ${speaker.day(stretch.from)}`;
  if (stretch.kind === 'unknown') return [`${from}: not known`];
  const recurring = stretch.recurring.map(({ total, period }) => `${speaker.money(total, currency)} ${sayPer(period)}`);
  return recurring.length === 0 ? [] : [`${from}: ${recurring.join(' and ')}`];
}
