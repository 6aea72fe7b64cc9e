/** What a suggestion does to the contract, as far as it is known. */
import { compareDates } from '../kernel/date.js';
import { addDuration, requireDuration } from '../kernel/duration.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { formatAmount } from '../kernel/money.js';
import type { Holding } from '../model/holding.js';
import type { Term } from '../model/term.js';
import type { PlannedChange } from './plan-change.js';
import type { PricedCandidate } from './price-candidate.js';
import { priceExits } from './project-candidate.js';
import type { ContractEffects, ExitPenalty, NewTerm, OldTerm } from './ranked-upsell.js';
import type { UpsellScene } from './upsell-scene.js';

/**
 * Describes what a suggestion does to the contract. The old commitment is that of the release the holding was sold from.
 *
 * @param priced - The candidate.
 * @param policy - What the change policy decided.
 * @param scene - The scene.
 * @returns The effects; what is not known is left out.
 */
export function describeContract(
  { candidate, price, projected }: PricedCandidate,
  policy: ContractEffects['policy'],
  scene: UpsellScene,
): ContractEffects {
  const { plan, replaced } = projected;
  const { effectiveOn: effective, timing } = plan;
  const term = candidate.offer.terms?.find(({ id }) => id === price.quote.term);
  return {
    ...(timing === undefined || timing.decision === 'illegal' ? {} : { timing: timing.decision }),
    ...(effective === undefined ? {} : { effective }),
    policy,
    ...(term === undefined ? {} : { newTerm: describeTerm(term, startOf(plan, scene), effective) }),
    ...(replaced === undefined ? {} : { oldTerm: describeOldTerm(replaced, plan, scene), penalty: describePenalty(projected, scene) }),
  };
}

function startOf({ change, effectiveOn, leaving }: PlannedChange, { today }: UpsellScene): string | undefined {
  const start = change.kind === 'replace' ? (change.commitmentStart ?? 'now') : 'now';
  if (start === 'now' || leaving === undefined) return effectiveOn;
  if (start === 'original') return leaving.commitment?.from ?? leaving.old.scene.start;
  return leaving.commitment?.until ?? today;
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

function describeOldTerm({ term }: Holding, { leaving }: PlannedChange, { today, timeZone }: UpsellScene): OldTerm {
  const named = term === undefined ? {} : { term };
  if (leaving === undefined) return named;
  const { commitment, old } = leaving;
  if (commitment !== undefined) return { ...named, until: commitment.until, isBound: true };
  if (term !== undefined && old.term === undefined) return named;
  const length = old.term?.commitment;
  const start = localDateOf(requireInstant(old.question.holding.start, timeZone), timeZone);
  const until = length === undefined ? undefined : addDuration(start, requireDuration(length));
  return { ...named, ...(until === undefined || compareDates(until, today) > 0 ? {} : { until }), isBound: false };
}

function describePenalty(projected: PricedCandidate['projected'], scene: UpsellScene): ExitPenalty {
  const { plan } = projected;
  const rule = plan.change.kind === 'replace' ? plan.change.penalty : undefined;
  const { total, reasons } = priceExits({ ...projected, ends: [] }, scene);
  const isKnown = plan.effectiveOn !== undefined && reasons.length === 0;
  return { ...(rule === undefined ? {} : { rule }), ...(isKnown ? { amount: formatAmount(total, scene.minorUnits) } : {}) };
}
