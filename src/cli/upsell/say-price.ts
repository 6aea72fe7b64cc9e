import { sayCourse } from '../../desk/say-quote.js';
import { decimal } from '../../kernel/decimal.js';
import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { PeriodAmount, UpsellPrice } from '../../upsell/ranked-upsell.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Says what a suggestion costs and how that differs from today.
 *
 * @param price - The price.
 * @param words - How to say it.
 * @returns Sentences: what comes back with its change, what follows, what is due at once, what a year costs.
 */
export function sayPrice(price: UpsellPrice, words: UpsellWords): readonly string[] {
  const { speaker } = words.scene;
  const recurring = price.recurring.map(each => sayPer(each, price, words));
  const now = recurring.length === 0 ? words.say('noRecurring') : speaker.list(recurring);
  return [
    words.say('priceAndChange', { price: capital(now), change: sayChange(price, words) }),
    // The price after an introductory one belongs to an honest offer.
    ...sayCourse(words.scene, price.quote).slice(1).map(words.told),
    ...sayDue(price, words),
    sayYear(price, words),
  ];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function sayPer({ period, amount }: PeriodAmount, { currency }: UpsellPrice, { scene }: UpsellWords): string {
  return scene.speaker.per(scene.speaker.money(amount, currency), period);
}

function sayDue({ due, today, currency }: UpsellPrice, { scene: { speaker }, say, told }: UpsellWords): readonly string[] {
  const money = (amount: string): string => speaker.money(amount.replace('-', ''), currency);
  if (due === undefined) return [say('dueFirst', { amount: money(today) })];
  const exits = due.exits.filter(({ amount }) => !isNought(amount));
  return [
    told(speaker.say('dueOn', { day: speaker.day(due.on), amount: speaker.money(due.total, currency) })),
    ...(isNought(due.credits.total) ? [] : [say('credited', { amount: money(due.credits.total) })]),
    ...exits.map(({ amount }) => say('exitWithin', { amount: money(amount) })),
  ];
}

// With usage, one-time charges and what leaving costs: what a rep compares.
function sayYear({ cost: { total, change }, currency }: UpsellPrice, { scene: { speaker }, say }: UpsellWords): string {
  if (total === undefined) return say('yearNotKnown');
  const amount = speaker.money(total, currency);
  if (change === undefined) return say('yearOnly', { amount });
  const money = speaker.money(change.replace('-', ''), currency);
  return say('year', { amount, change: isNought(change) ? say('asToday') : sayDifference(change, money, say) });
}

function sayChange(price: UpsellPrice, words: UpsellWords): string {
  const { change, recurring, currency } = price;
  const { say, scene } = words;
  if (change === undefined) return say('changeNotKnown');
  const differing = change.filter(({ amount }) => !isNought(amount));
  if (differing.length === 0) return say('asToday');
  const [only, second] = differing;
  const isPlain = only !== undefined && second === undefined && recurring.length === 1 && recurring[0]?.period === only.period;
  const differences = differing.map(({ period, amount }) => {
    const bare = amount.replace('-', '');
    const money = isPlain ? scene.speaker.money(bare, currency) : sayPer({ period, amount: bare }, price, words);
    return sayDifference(amount, money, say);
  });
  return scene.speaker.list(differences);
}

function sayDifference(change: string, amount: string, say: UpsellWords['say']): string {
  return say(change.startsWith('-') ? 'less' : 'moreThan', { amount });
}

function isNought(amount: string): boolean {
  return isZeroDecimal(decimal(amount));
}
