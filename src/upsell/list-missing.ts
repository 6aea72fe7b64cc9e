/** What is not known and would decide a candidate. */
import { baseOf } from '../condition/derive-fact.js';
import { compareText } from '../kernel/compare-text.js';
import type { UpsellReason } from './upsell-candidate.js';
import type { UpsellScene } from './upsell-scene.js';

/**
 * Lists the facts that unknown predicates hang on. For a fact that is worked out from a date it is the date that has to be asked for.
 *
 * @param reasons - The unknown predicates.
 * @param scene - The scene.
 * @returns The names, sorted.
 */
export function listMissingFacts(reasons: readonly UpsellReason[], { facts }: UpsellScene): readonly string[] {
  const read = reasons.flatMap(({ fact, required }) => [
    ...(fact === undefined ? [] : [fact]),
    ...[required].flat().flatMap(one => (typeof one === 'object' ? [one.fact] : [])),
  ]);
  const missing = read
    .filter(name => facts.factValue(name) === undefined)
    .map(name => {
      const derived = facts.factSpec(name)?.derived;
      return (derived === undefined ? undefined : baseOf(derived)) ?? name;
    });
  return [...new Set(missing)].sort(compareText);
}
