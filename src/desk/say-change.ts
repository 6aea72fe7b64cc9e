import { decimal } from '../kernel/decimal.js';
import { isZeroDecimal } from '../kernel/decimal-arithmetic.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Holding } from '../model/holding.js';
import type { ChangeQuote, PricedChange } from '../pricing/holding-change.js';
import type { DeskScene } from './desk-scene.js';
import { refer } from './refer.js';
import { sayRecurring } from './say-quote.js';
import { sayReasons } from './say-reason.js';

/**
 * Says what a change would come to for a customer.
 *
 * @param scene - The scene.
 * @param quote - The change.
 * @param left - The holding that goes, where one does.
 * @returns What it is, when, what is due, what it costs then, how long it binds, what else ends.
 */
export function sayChange(scene: DeskScene, quote: ChangeQuote, left: Holding | undefined): readonly SaidText[] {
  const { speaker } = scene;
  const old =
    left === undefined ? '' : refer(scene, { kind: 'offer', id: left.offer, from: { kind: 'customer', id: left.id, field: 'holdings' } });
  const head = speaker.say(`change_${quote.change.kind}`, { old });
  if (quote.kind === 'refused') return [head, speaker.say('changeRefused')];
  if (quote.kind === 'unknown') return [head, speaker.say('changeNotKnown'), ...sayReasons(scene, quote.reasons)];
  return [head, ...sayPriced(scene, quote)];
}

function sayPriced(scene: DeskScene, quote: PricedChange): readonly SaidText[] {
  const { speaker } = scene;
  const { currency, due, recurring, commitment, ends, discountsEnded, effectiveOn } = quote;
  const money = (amount: string): string => speaker.money(amount, currency);
  const day = speaker.day(effectiveOn);
  return [
    speaker.sentence(
      speaker.word('changeRecurring', {
        before: sayRecurring(scene, recurring.before, currency),
        after: sayRecurring(scene, recurring.after, currency),
        day,
      }),
    ),
    ...(isZeroDecimal(decimal(due.total)) ? [] : [speaker.say('changeDue', { amount: money(due.total), day })]),
    ...(due.exit === undefined ? [] : [speaker.say('changeExit', { amount: money(due.exit.amount) })]),
    ...(commitment === undefined ? [] : [speaker.say('changeBound', { lastDay: speaker.lastDay(commitment.until) })]),
    ...ends.map(({ offer, holding }) =>
      speaker.say('changeEnds', {
        name: refer(scene, { kind: 'offer', id: offer, from: { kind: 'customer', id: holding, field: 'holdings' } }),
      }),
    ),
    ...discountsEnded.map(discount => speaker.say('changeDiscount', { name: nameDiscount(scene, discount) })),
  ];
}

function nameDiscount({ index, speaker }: DeskScene, id: string): string {
  const name = index.discounts.get(id)?.name;
  return name === undefined ? id : speaker.name(name);
}
