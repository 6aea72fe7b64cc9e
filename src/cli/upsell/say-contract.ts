import type { ContractEffects, NewTerm, OldTerm, RankedUpsell } from '../../upsell/ranked-upsell.js';
import { sayDuration } from '../words/say-duration.js';
import type { Speaker } from '../words/speaker.js';

/**
 * Says what a suggestion does to the contract.
 *
 * @param upsell - The suggestion.
 * @param speaker - Says amounts and days.
 * @returns Sentences; none where there is nothing to say.
 */
export function sayContract({ contract, price }: RankedUpsell, speaker: Speaker): readonly string[] {
  return [
    ...sayWhen(contract, speaker),
    ...(contract.newTerm === undefined ? [] : sayNewTerm(contract.newTerm, speaker)),
    ...(contract.oldTerm === undefined ? [] : sayOldTerm(contract.oldTerm, speaker)),
    ...sayPenalty(contract, price.currency, speaker),
  ];
}

function sayWhen({ timing, effective }: ContractEffects, speaker: Speaker): readonly string[] {
  if (timing === 'endOfTerm')
    return [`Takes effect at the end of the present term${effective === undefined ? '' : `, on ${speaker.day(effective)}`}.`];
  return effective === undefined ? [] : [`Takes effect on ${speaker.day(effective)}.`];
}

function sayNewTerm({ commitment, until, noticePeriod, coolingOff, coolingOffUntil }: NewTerm, speaker: Speaker): readonly string[] {
  const length =
    commitment === undefined
      ? 'No minimum term'
      : `${sayDuration(commitment)}${until === undefined ? '' : `, until ${speaker.lastDay(until)}`}`;
  const notice = noticePeriod === undefined ? '' : `; notice ${sayDuration(noticePeriod)}`;
  const regret = coolingOff === undefined ? '' : `; may change their mind for ${sayDuration(coolingOff)}`;
  const last = coolingOffUntil === undefined ? '' : `, until ${speaker.lastDay(coolingOffUntil)}`;
  return [`${length}${notice}${regret}${last}.`];
}

function sayOldTerm({ until, isBound }: OldTerm, speaker: Speaker): readonly string[] {
  if (isBound === undefined) return ['Whether the present contract still binds is not known.'];
  if (!isBound) return [];
  return [`The present contract binds${until === undefined ? '' : ` until ${speaker.lastDay(until)}`}.`];
}

function sayPenalty({ penalty }: ContractEffects, currency: string, speaker: Speaker): readonly string[] {
  if (penalty === undefined) return [];
  if (penalty.amount !== undefined) {
    return /^0(?:\.0+)?$/.test(penalty.amount) ? [] : [`Leaving early costs ${speaker.money(penalty.amount, currency)}.`];
  }
  return penalty.rule === 'none' ? [] : ['What leaving early costs is not known.'];
}
