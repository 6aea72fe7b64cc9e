/** From what became of a candidate to its entry in the answer. */
import { formatInstant } from '../kernel/instant.js';
import type { Outcome } from './decide-upsells.js';
import { giveReasons } from './give-reasons.js';
import { listMissingFacts } from './list-missing.js';
import { nameCandidate } from './name-candidate.js';
import type { SuppressedUpsell, UnknownUpsell } from './upsell-answer.js';
import type { UpsellScene } from './upsell-scene.js';
import type { Suppressed, Unknown } from './verdict.js';

/** What a verdict says, without its candidate. */
export type SuppressionNote = Omit<SuppressedUpsell, keyof ReturnType<typeof nameCandidate>>;

/** What an unknown candidate hangs on, without the candidate. */
export type OpenCandidate = Omit<UnknownUpsell, keyof ReturnType<typeof nameCandidate>>;

/**
 * Writes a suppression.
 *
 * @param verdict - The verdict.
 * @param scene - The scene.
 * @returns Code, end, cause and reasons.
 */
export function writeSuppression({ code, untilMs, by, conditions, price, details }: Suppressed, scene: UpsellScene): SuppressionNote {
  return {
    code,
    ...(untilMs === undefined ? {} : { until: formatInstant(untilMs) }),
    ...(by === undefined ? {} : { by }),
    ...(conditions === undefined ? {} : { because: giveReasons(scene, conditions) }),
    ...(price === undefined ? {} : { price }),
    ...(details === undefined ? {} : { details }),
  };
}

/** Lists the candidates that are suppressed. */
export function listSuppressed(outcomes: readonly Outcome[], scene: UpsellScene): readonly SuppressedUpsell[] {
  return outcomes.flatMap(({ candidate, verdict }) =>
    verdict.kind === 'suppressed' ? [{ ...nameCandidate(candidate), ...writeSuppression(verdict, scene) }] : [],
  );
}

/** Lists the candidates that hang on something unknown. */
export function listUnknown(outcomes: readonly Outcome[], scene: UpsellScene): readonly UnknownUpsell[] {
  return outcomes.flatMap(({ candidate, verdict }) =>
    verdict.kind === 'unknown' ? [{ ...nameCandidate(candidate), ...writeUnknown(verdict, scene) }] : [],
  );
}

/** Lists what becomes of candidates by the answer to a question: those that are unknown, and those whose need is. */
export function listOpen(outcomes: readonly Outcome[], scene: UpsellScene): readonly OpenCandidate[] {
  return outcomes.flatMap(({ verdict }) => {
    if (verdict.kind === 'unknown') return [writeUnknown(verdict, scene)];
    if (verdict.kind !== 'suppressed' || !verdict.conditions?.some(({ part }) => part === 'need')) return [];
    return [writeUnknown({ kind: 'unknown', conditions: verdict.conditions }, scene)];
  });
}

function writeUnknown({ conditions = [], holdings = false }: Unknown, scene: UpsellScene): OpenCandidate {
  const because = giveReasons(scene, conditions);
  const lacksHoldings = scene.customer.holdings === undefined && because.some(({ fact }) => fact === undefined);
  return { code: 'UNKNOWN_FACT', facts: listMissingFacts(because, scene), holdings: holdings || lacksHoldings, because };
}
