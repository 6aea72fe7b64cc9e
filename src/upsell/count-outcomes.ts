/** The numbers of an answer: how many each code stands for, and how many are left after each step. */
import { compareText } from '../kernel/compare-text.js';
import type { Outcome } from './decide-upsells.js';
import { listSteps } from './steps.js';
import type { FunnelStep, UpsellAnswer } from './upsell-answer.js';

/**
 * Counts the codes.
 *
 * @param outcomes - What became of the candidates.
 * @returns How many each code stands for, in the order of the codes' names.
 */
export function countCodes(outcomes: readonly Outcome[]): UpsellAnswer['counts'] {
  const counts = new Map<string, number>();
  for (const { verdict } of outcomes) {
    if (verdict.kind === 'passed') continue;
    const code = verdict.kind === 'unknown' ? 'UNKNOWN_FACT' : verdict.code;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}

/**
 * Counts who is left after each step.
 *
 * @param outcomes - What became of the candidates.
 * @returns The number of candidates, then a number for each step.
 */
export function countFunnel(outcomes: readonly Outcome[]): readonly FunnelStep[] {
  const place = new Map(listSteps().map((step, position) => [step, position]));
  const placed = outcomes.map(({ suppressedBy, unknownSince }) => ({
    end: suppressedBy === undefined ? Number.POSITIVE_INFINITY : (place.get(suppressedBy) ?? 0),
    doubt: unknownSince === undefined ? Number.POSITIVE_INFINITY : (place.get(unknownSince) ?? 0),
  }));
  const after = listSteps().map((step, position): FunnelStep => {
    const left = placed.filter(({ end }) => end > position);
    return { step, left: left.length, unknown: left.filter(({ doubt }) => doubt <= position).length };
  });
  return [{ step: 'candidates', left: outcomes.length, unknown: 0 }, ...after];
}
