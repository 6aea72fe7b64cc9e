/** What a suggestion does to the contract, as far as it is known. */
import { compareDates } from '../kernel/date.js';
import { decimal } from '../kernel/decimal.js';
import { addDuration, requireDuration } from '../kernel/duration.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { formatAmount } from '../kernel/money.js';
import type { Holding } from '../model/holding.js';
import type { Term } from '../model/term.js';
import { findSoldRelease } from '../pricing/find-held-release.js';
import type { PricedCandidate } from './price-candidate.js';
import type { ContractEffects, ExitPenalty, NewTerm, OldTerm } from './ranked-upsell.js';
import type { UpsellScene } from './upsell-scene.js';

/**
 * Describes what a suggestion does to the contract. The old commitment is that of the release the holding was sold from.
 *
 * @param priced - The candidate.
 * @param scene - The scene.
 * @returns The effects; what is not known is left out.
 */
export function describeContract({ candidate, price }: PricedCandidate, scene: UpsellScene): ContractEffects {
  const { target, situation } = candidate;
  const { replaced } = situation;
  const timing = target.change?.effective;
  const old = replaced?.holding === undefined ? undefined : findOldTerm(scene, replaced.holding);
  const effective = timing === 'endOfTerm' && old !== undefined ? effectiveAtEnd(old.term, scene.today) : scene.today;
  const term = candidate.offer.terms?.find(({ id }) => id === price.quote.term);
  const from = commitmentStart(candidate, { old, effective, scene });
  return {
    ...(timing === undefined ? {} : { timing }),
    ...(effective === undefined ? {} : { effective }),
    ...(term === undefined ? {} : { newTerm: describeTerm(term, from, effective) }),
    ...(old === undefined ? {} : { oldTerm: old.term, penalty: describePenalty(candidate, old, scene) }),
  };
}

interface FoundTerm {
  readonly term: OldTerm;
  readonly model?: Term;
  /** The day on which the old commitment began. */
  readonly from: string;
}

function findOldTerm(scene: UpsellScene, holding: Holding): FoundTerm {
  const { index, timeZone, today } = scene;
  const from = localDateOf(requireInstant(holding.start, timeZone), timeZone);
  const named = holding.term === undefined ? {} : { term: holding.term };
  const sold = findSoldRelease(index, holding);
  const model = sold.kind === 'found' ? sold.index.offers.get(holding.offer)?.terms?.find(({ id }) => id === holding.term) : undefined;
  if (model === undefined) return { term: holding.term === undefined ? { isBound: false } : named, from };
  if (model.commitment === undefined) return { term: { ...named, isBound: false }, model, from };
  const until = addDuration(from, requireDuration(model.commitment));
  const isOver = compareDates(until, today) <= 0;
  // A commitment that was made anew ends at a date that nobody stated.
  if (isOver && model.renewal !== 'rolling' && model.renewal !== 'end') return { term: { ...named, until }, model, from };
  return { term: { ...named, until, isBound: !isOver }, model, from };
}

function effectiveAtEnd({ until, isBound }: OldTerm, today: string): string | undefined {
  if (isBound === undefined) return undefined;
  return isBound ? until : today;
}

function commitmentStart(
  { target }: PricedCandidate['candidate'],
  { old, effective, scene }: { readonly old: FoundTerm | undefined; readonly effective: string | undefined; readonly scene: UpsellScene },
): string | undefined {
  const start = target.change?.commitmentStart ?? 'now';
  if (old === undefined || start === 'now') return effective;
  return start === 'original' ? old.from : effectiveAtEnd(old.term, scene.today);
}

function describeTerm(
  { id, commitment, renewal, noticePeriod, coolingOff }: Term,
  from: string | undefined,
  effective: string | undefined,
): NewTerm {
  return {
    term: id,
    ...(commitment === undefined ? {} : { commitment }),
    ...(commitment === undefined || from === undefined ? {} : { from, until: addDuration(from, requireDuration(commitment)) }),
    ...(renewal === undefined ? {} : { renewal }),
    ...(noticePeriod === undefined ? {} : { noticePeriod }),
    ...(coolingOff === undefined ? {} : { coolingOff }),
    ...(coolingOff === undefined || effective === undefined
      ? {}
      : { coolingOffUntil: addDuration(effective, requireDuration(coolingOff)) }),
  };
}

function describePenalty(
  { target }: PricedCandidate['candidate'],
  { term, model }: FoundTerm,
  { currency, minorUnits }: UpsellScene,
): ExitPenalty {
  const rule = target.change?.penalty;
  const whole = model?.earlyTermination?.amounts?.find(amount => amount.currency === currency)?.amount;
  const isFree = rule === 'none' || target.change?.effective === 'endOfTerm' || term.isBound === false || isNeverCharged(model);
  const amount = isFree ? '0' : rule === 'full' ? whole : undefined;
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(amount === undefined ? {} : { amount: formatAmount(decimal(amount), minorUnits) }),
  };
}

function isNeverCharged(model: Term | undefined): boolean {
  return model !== undefined && (model.earlyTermination === undefined || model.earlyTermination.prorate === 'none');
}
