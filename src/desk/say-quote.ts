/** Says what an offer costs here and now: what is due, what comes back, what follows, usage, and the total of the commitment. */
import { decimal } from '../kernel/decimal.js';
import { isZeroDecimal } from '../kernel/decimal-arithmetic.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { PricedQuote, PricedStretch, Quote, QuoteLine, QuoteStretch, RecurringSum, UsageTariff } from '../pricing/quote.js';
import type { DeskScene } from './desk-scene.js';
import { refer } from './refer.js';
import { sayPrice } from './say-price.js';
import { sayAssumption, sayReasons } from './say-reason.js';

/**
 * Says a quote.
 *
 * @param scene - The scene.
 * @param quote - The quote.
 * @returns Sentences in the order in which a rep says them; for a price that is not known every reason.
 */
export function sayQuote(scene: DeskScene, quote: Quote): readonly SaidText[] {
  const { speaker } = scene;
  if (quote.kind === 'unknown') return [speaker.say('priceNotKnown'), ...sayReasons(scene, quote.reasons)];
  return [
    ...sayCourse(scene, quote),
    ...sayOnce(scene, quote),
    ...(quote.dueToday.lines.length === 0
      ? []
      : [speaker.say('dueOn', { day: speaker.day(quote.at), amount: speaker.money(quote.dueToday.total, quote.currency) })]),
    ...sayUsage(scene, quote),
    ...sayTotal(scene, quote),
    ...sayTax(scene, quote),
    ...distinct(quote.assumptions.flatMap(assumption => sayAssumption(scene, assumption))),
  ];
}

/**
 * Says what comes back, by period.
 *
 * @param scene - The scene.
 * @param recurring - The sums.
 * @param currency - Their currency.
 * @returns Such as `£20.00 a month and £10.00 a year`; the words for nothing where nothing comes back.
 */
export function sayRecurring({ speaker }: DeskScene, recurring: readonly RecurringSum[], currency: string): string {
  if (recurring.length === 0) return speaker.word('nothing');
  return speaker.list(recurring.map(({ period, total }) => speaker.per(speaker.money(total, currency), period)));
}

/**
 * Says what comes back, and what follows it.
 *
 * @param scene - The scene.
 * @param quote - The quote.
 * @returns One sentence for each stretch.
 */
export function sayCourse(scene: DeskScene, { phases, recurring, currency }: PricedQuote): readonly SaidText[] {
  const [only, second] = phases;
  if (second === undefined && only?.until === undefined)
    return recurring.length === 0 ? [] : [scene.speaker.sentence(sayRecurring(scene, recurring, currency))];
  return phases.map(stretch => sayStretch(scene, stretch, currency));
}

function sayStretch(scene: DeskScene, stretch: QuoteStretch, currency: string): SaidText {
  const { speaker } = scene;
  const amount = stretch.kind === 'unknown' ? speaker.word('notKnown') : sayPriced(scene, stretch, currency);
  const from = speaker.day(stretch.from);
  if (stretch.until === undefined) return speaker.say('stretchFrom', { from, amount });
  return speaker.say('stretchBetween', { from, lastDay: speaker.lastDay(stretch.until), amount });
}

function sayPriced(scene: DeskScene, { recurring }: PricedStretch, currency: string): string {
  return sayRecurring(scene, recurring, currency);
}

// What comes free with a member is no news; what the offer itself charges nothing for may be.
function sayOnce(scene: DeskScene, { phases, currency, offer }: PricedQuote): readonly SaidText[] {
  const lines = phases.flatMap(stretch => (stretch.kind === 'priced' ? stretch.oneTime.lines : []));
  return lines
    .filter(line => line.offer === offer || !isZeroDecimal(decimal(line.amount)))
    .map(line => scene.speaker.say('once', { text: nameLine(scene, line, offer), amount: scene.speaker.money(line.amount, currency) }));
}

function nameLine(scene: DeskScene, line: QuoteLine, offer: string): string {
  const { speaker } = scene;
  const text = line.text === undefined ? line.charge : speaker.name(line.text);
  if (line.offer === offer) return text;
  const name = refer(scene, { kind: 'offer', id: line.offer, from: { kind: 'offer', id: offer, field: 'items' } });
  return speaker.word('partOf', { name, text });
}

// Phases that charge usage alike say it once.
function sayUsage(scene: DeskScene, { usage }: PricedQuote): readonly SaidText[] {
  return distinct(usage.flatMap(tariff => sayTariff(scene, tariff)));
}

function distinct(said: readonly SaidText[]): readonly SaidText[] {
  return said.filter(({ text }, at) => said.findIndex(other => other.text === text) === at);
}

/**
 * Says what usage costs.
 *
 * @param scene - The scene.
 * @param tariff - The tariff.
 * @returns The amount, then to whom and when it applies.
 */
export function sayTariff(scene: DeskScene, { tariff, text, charge, unit, pricePlan }: UsageTariff): readonly SaidText[] {
  const { speaker } = scene;
  const [amount, ...more] = sayPrice(scene, { price: tariff, pricePlan, ...(unit === undefined ? {} : { unit }) });
  const name = text === undefined ? charge : speaker.name(text);
  return [speaker.say('usage', { name, amount: (amount?.text ?? '').slice(0, -1) }), ...more];
}

function sayTotal({ speaker }: DeskScene, { termTotal, usage, currency }: PricedQuote): readonly SaidText[] {
  if (termTotal === undefined) return [];
  const { commitment, until, total } = termTotal;
  return [
    speaker.say(usage.length === 0 ? 'termTotal' : 'termTotalWithoutUsage', {
      length: speaker.length(commitment),
      lastDay: speaker.lastDay(until),
      amount: speaker.money(total, currency),
    }),
  ];
}

function sayTax({ speaker }: DeskScene, { taxIncluded }: PricedQuote): readonly SaidText[] {
  if (taxIncluded === undefined) return [];
  if (taxIncluded === 'mixed') return [speaker.say('taxMixed')];
  return [speaker.say(taxIncluded ? 'taxIncluded' : 'taxExcluded')];
}
