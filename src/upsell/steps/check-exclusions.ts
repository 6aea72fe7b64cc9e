import { listRelations, type Relation } from '../../lookup/list-relations.js';
import type { Situation } from '../candidate.js';
import { checkWhen, describeRelation } from '../check-relation.js';
import { combineVerdicts } from '../combine-verdicts.js';
import type { Possession } from '../list-possessions.js';
import { thingsThere } from '../things-there.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/** Nothing that comes excludes what is there, and nothing that is there excludes what comes. */
export function checkExclusions({ brings, rest }: Situation, scene: UpsellScene): Verdict {
  const there = thingsThere(rest);
  const isThere = (thing: Relation['thing']): boolean => there.has(thing);
  const comes = (thing: Relation['thing']): boolean => brings.things.has(thing);
  const check = (relation: Relation, { meets, owner }: Meeting): Verdict => {
    const { targets, atLeast } = relation;
    const met = targets.find(meets);
    if (met === undefined || targets.filter(thing => isThere(thing) || comes(thing)).length < atLeast) return passed;
    const other = owner ?? rest.find(one => one.brings.things.has(met));
    const id = other?.holding?.id;
    const by = id === undefined ? ({ kind: relation.kind, id: met.id } as const) : ({ kind: 'holding', id } as const);
    return checkWhen(scene, relation, suppress('INCOMPATIBLE', { by, details: describeRelation(scene, relation) }));
  };
  return combineVerdicts([
    ...listRelations(scene.index, brings, 'excludes').map(relation => check(relation, { meets: isThere })),
    ...rest.flatMap(owner =>
      listRelations(scene.index, owner.brings, 'excludes').map(relation => check(relation, { meets: comes, owner })),
    ),
  ]);
}

interface Meeting {
  /** Whether a thing is on the other side. */
  readonly meets: (thing: Relation['thing']) => boolean;
  /** What is there and excludes. */
  readonly owner?: Possession;
}
