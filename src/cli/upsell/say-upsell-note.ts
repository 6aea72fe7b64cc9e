import type { UpsellAssumption, UpsellWarning } from '../../upsell/upsell-answer.js';
import { cleanLine } from '../output/clean-text.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Says in words what was taken for granted.
 *
 * @param assumption - An assumption of an upsell answer.
 * @param words - How to say it.
 * @returns A sentence.
 */
export function sayAssumption({ code, offer, rule }: UpsellAssumption, words: UpsellWords): string {
  return words.say(`assumed_${code}`, { offer: words.offer(offer), rule: words.rule(rule) });
}

/**
 * Says in words what the owner of the data should look at.
 *
 * @param warning - A warning of an upsell answer.
 * @param words - How to say it.
 * @returns A sentence.
 */
export function sayWarning({ code, rule = '', offer = '', fact = '', holding = '', details }: UpsellWarning, words: UpsellWords): string {
  const detail = (name: string): string => cleanLine(String(details?.[name] ?? ''));
  return words.say(`warning_${code}`, {
    rule: words.rule(rule),
    offer: words.offer(offer),
    fact: words.fact(fact),
    holding: cleanLine(holding),
    asked: detail('asked'),
    locale: detail('locale') || words.scene.speaker.locale,
    placeholder: `{${detail('placeholder')}}`,
  });
}
