import type { SaidText } from '../lookup/pick-text.js';
import type { Holding } from '../model/holding.js';
import type { HoldingQuote } from '../pricing/quote-holding.js';
import type { DeskScene } from './desk-scene.js';
import { sayRecurring } from './say-quote.js';
import { sayReasons } from './say-reason.js';

/**
 * Says what a customer pays for a holding.
 *
 * @param scene - The scene.
 * @param holding - The holding.
 * @param quote - What they pay.
 * @returns Since when they have it, their price, and which release it is from.
 */
export function sayHolding(scene: DeskScene, holding: Holding, quote: HoldingQuote): readonly SaidText[] {
  const { speaker } = scene;
  const since = speaker.say(holding.status === 'pending' ? 'holdingOrdered' : 'holdingSince', { day: speaker.day(holding.start) });
  if (quote.kind === 'unknown') return [since, speaker.say('priceNotKnown'), ...sayReasons(scene, quote.reasons)];
  const { includedIn, recurring, currency, release } = quote;
  const isAgreed = recurring.some(({ lines }) => lines.some(({ price }) => price.isAgreed === true));
  return [
    since,
    includedIn === undefined
      ? speaker.say('pays', { amount: sayRecurring(scene, recurring, currency) })
      : speaker.say('paysWith', { holding: includedIn }),
    ...(isAgreed ? [speaker.say('agreed')] : []),
    ...(release === undefined ? [] : [speaker.say('soldFrom', { version: release.version })]),
  ];
}
