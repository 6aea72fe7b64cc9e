import { decimal } from '../../kernel/decimal.js';
import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { ContractEffects, NewTerm, OldTerm, RankedUpsell } from '../../upsell/ranked-upsell.js';
import type { UpsellWords } from './upsell-words.js';

/**
 * Says what a suggestion does to the contract.
 *
 * @param upsell - The suggestion.
 * @param words - How to say it.
 * @returns Sentences; none where there is nothing to say.
 */
export function sayContract({ contract, price }: RankedUpsell, words: UpsellWords): readonly string[] {
  return [
    ...sayWhen(contract, words),
    ...(contract.newTerm === undefined ? [] : [sayNewTerm(contract.newTerm, words)]),
    ...(contract.oldTerm === undefined ? [] : sayOldTerm(contract.oldTerm, words)),
    ...sayPenalty(contract, price.currency, words),
  ];
}

function sayWhen({ timing, effective }: ContractEffects, { say, scene }: UpsellWords): readonly string[] {
  const day = effective === undefined ? '' : scene.speaker.day(effective);
  if (timing === 'endOfTerm') return [say(day === '' ? 'effectiveAtEnd' : 'effectiveAtEndOn', { day })];
  return day === '' ? [] : [say('effective', { day })];
}

function sayNewTerm({ commitment, until, noticePeriod, coolingOff, coolingOffUntil }: NewTerm, words: UpsellWords): string {
  const { say, told, scene } = words;
  const { speaker } = scene;
  const sentences = [
    told(commitment === undefined ? speaker.say('noCommitment') : speaker.say('commitment', { length: speaker.length(commitment) })),
    ...(until === undefined ? [] : [say('boundUntil', { lastDay: speaker.lastDay(until) })]),
    ...(noticePeriod === undefined ? [] : [told(speaker.say('noticePeriod', { length: speaker.length(noticePeriod) }))]),
    ...sayRegret({ coolingOff, coolingOffUntil }, words),
  ];
  return sentences.join(' ');
}

interface Regret {
  readonly coolingOff: string | undefined;
  readonly coolingOffUntil: string | undefined;
}

function sayRegret({ coolingOff, coolingOffUntil }: Regret, { say, told, scene: { speaker } }: UpsellWords): readonly string[] {
  if (coolingOffUntil !== undefined) return [say('regretUntil', { lastDay: speaker.lastDay(coolingOffUntil) })];
  return coolingOff === undefined ? [] : [told(speaker.say('coolingOff', { length: speaker.length(coolingOff) }))];
}

function sayOldTerm({ until, isBound }: OldTerm, { say, scene }: UpsellWords): readonly string[] {
  if (isBound === undefined) return [say('presentNotKnown')];
  if (!isBound) return [];
  return [until === undefined ? say('presentBinds') : say('presentBindsUntil', { lastDay: scene.speaker.lastDay(until) })];
}

function sayPenalty({ penalty }: ContractEffects, currency: string, { say, scene }: UpsellWords): readonly string[] {
  if (penalty === undefined) return [];
  const { amount, rule } = penalty;
  if (amount === undefined) return rule === 'none' ? [] : [say('exitNotKnown')];
  return isZeroDecimal(decimal(amount)) ? [] : [say('exitCosts', { amount: scene.speaker.money(amount, currency) })];
}
