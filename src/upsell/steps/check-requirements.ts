import type { Situation } from '../candidate.js';
import { checkWhen, describeRelation } from '../check-relation.js';
import { combineVerdicts } from '../combine-verdicts.js';
import { findUnmet } from '../find-unmet.js';
import type { UpsellScene } from '../upsell-scene.js';
import { suppress, type Verdict } from '../verdict.js';

/** What it requires is there, ordered, in the basket, or comes with it. */
export function checkRequirements({ brings, rest }: Situation, scene: UpsellScene): Verdict {
  const unmet = findUnmet(scene.index, brings, rest);
  return combineVerdicts(
    unmet.map(relation => {
      if (scene.customer.holdings === undefined) return { kind: 'unknown', holdings: true };
      const [first, second] = relation.targets;
      const by = first === undefined || second !== undefined ? {} : { by: { kind: relation.kind, id: first.id } };
      return checkWhen(scene, relation, suppress('REQUIRES', { ...by, details: describeRelation(scene, relation) }));
    }),
  );
}
