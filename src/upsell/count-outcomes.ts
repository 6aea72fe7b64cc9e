/** The numbers of an answer: how many each code stands for, and how many are left after each step. */
import { compareText } from '../kernel/compare-text.js';
import type { Outcomes } from './decide-upsells.js';
import { listSteps } from './steps.js';
import type { FunnelStep, UpsellAnswer } from './upsell-answer.js';
import type { UpsellStep } from './upsell-code.js';

/**
 * Counts the codes.
 *
 * @param outcomes - What became of the candidates.
 * @returns How many each code stands for, in the order of the codes' names.
 */
export function countCodes({ outcomes, notable }: Outcomes): UpsellAnswer['counts'] {
  const others = outcomes.length - notable.length;
  const counts = new Map<string, number>(others === 0 ? [] : [['NOT_APPLICABLE', others]]);
  for (const { verdict } of notable) {
    if (verdict.kind !== 'passed') addOne(counts, verdict.kind === 'unknown' ? 'UNKNOWN_FACT' : verdict.code);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}

/**
 * Counts who is left after each step.
 *
 * @param outcomes - What became of the candidates.
 * @returns The number of candidates, then a number for each step.
 */
export function countFunnel({ outcomes, notable }: Outcomes): readonly FunnelStep[] {
  const gone = new Map<UpsellStep, number>([['applicability', outcomes.length - notable.length]]);
  const doubted = new Map<UpsellStep, number>();
  // Of those that are in doubt, how many go.
  const settled = new Map<UpsellStep, number>();
  for (const { suppressedBy, unknownSince } of notable) {
    if (suppressedBy !== undefined) addOne(gone, suppressedBy);
    if (unknownSince === undefined) continue;
    addOne(doubted, unknownSince);
    if (suppressedBy !== undefined) addOne(settled, suppressedBy);
  }
  let [left, unknown] = [outcomes.length, 0];
  const after = listSteps().map((step): FunnelStep => {
    left -= gone.get(step) ?? 0;
    unknown += (doubted.get(step) ?? 0) - (settled.get(step) ?? 0);
    return { step, left, unknown };
  });
  return [{ step: 'candidates', left: outcomes.length, unknown: 0 }, ...after];
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
