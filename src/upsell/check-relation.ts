import type { Relation } from '../lookup/list-relations.js';
import { pickText } from '../lookup/pick-text.js';
import { listFacts } from './list-facts.js';
import type { UpsellScene } from './upsell-scene.js';
import { passed, type Suppressed, suppress, type Verdict } from './verdict.js';

/**
 * Gives a verdict where a relationship applies.
 *
 * @param scene - The scene.
 * @param relation - The relationship.
 * @param verdict - What it means.
 * @returns The verdict; unknown where it is not known whether it applies; passed where it does not. Nobody is asked for what may not be read.
 */
export function checkWhen(scene: UpsellScene, { relationship: { when } }: Relation, verdict: Suppressed): Verdict {
  if (when === undefined) return verdict;
  const forbidden = listFacts(when).find(fact => scene.forbidden.has(fact));
  if (forbidden !== undefined) return suppress('FACT_FORBIDDEN', { by: { kind: 'fact', id: forbidden } });
  const applies = scene.decide(when);
  if (applies === 'unknown') return { kind: 'unknown', conditions: [{ part: 'relationship', condition: when }] };
  return applies === 'true' ? verdict : passed;
}

/**
 * Says what a relationship asks for.
 *
 * @param scene - The scene.
 * @param relation - The relationship.
 * @returns Whose it is, its targets, how many of them, and its words.
 */
export function describeRelation({ locale, index }: UpsellScene, relation: Relation): Readonly<Record<string, unknown>> {
  const { kind, thing, targets, atLeast, relationship } = relation;
  const text = relationship.text === undefined ? {} : { text: pickText(relationship.text, locale, index.catalogue.defaultLocale).text };
  return { of: { kind, id: thing.id }, targets: targets.map(({ id }) => id), atLeast, ...text };
}
