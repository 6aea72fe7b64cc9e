import type { PredicateExplanation } from '../condition/condition-explanation.js';
import { explainCondition } from '../condition/explain-condition.js';
import { negate } from '../condition/kleene.js';
import { listLeaves } from '../condition/list-leaves.js';
import { printCondition } from '../condition/print-condition.js';
import { specOf } from '../condition/read-facts.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { Condition } from '../model/condition.js';
import type { DescribedCondition, DescribedPredicate } from './described-condition.js';
import type { DeskScene, FieldPlace } from './desk-scene.js';
import { sayPredicate } from './say-predicate.js';

/**
 * Describes a condition: its predicates with their reasons, and for a customer how they come out.
 *
 * @param scene - The scene.
 * @param condition - The condition.
 * @param place - Whose it is.
 * @returns The condition; outcomes only where there is a customer.
 */
export function describeCondition(scene: DeskScene, condition: Condition, place: FieldPlace): DescribedCondition {
  const { facts } = scene;
  const explained = explainCondition(condition, facts ?? scene.nobody);
  const predicates = listLeaves(explained).map(leaf => describePredicate(scene, leaf, place));
  const own = condition.reason === undefined ? undefined : scene.tell(condition.reason, place);
  return {
    condition,
    text: printCondition(condition),
    ...(facts === undefined ? {} : { outcome: explained.outcome }),
    predicates,
    words: [
      ...(own === undefined || predicates.some(({ reason }) => reason?.text === own.text) ? [] : [own]),
      ...predicates.map(wordsOf(scene)),
    ],
  };
}

function describePredicate(scene: DeskScene, leaf: PredicateExplanation, place: FieldPlace): DescribedPredicate {
  const { reason, remedy, fact, negated } = leaf;
  const text = negated ? `not ${leaf.text}` : leaf.text;
  const outcome = negated ? negate(leaf.outcome) : leaf.outcome;
  const spec = fact === undefined ? undefined : specOf(scene.index.catalogue.facts, fact);
  const factPlace = { kind: 'fact', id: fact ?? '' } as const;
  const { name, description, question } = spec ?? {};
  if (name !== undefined) scene.tell(name, { ...factPlace, field: 'name' });
  const { outcome: asked, ...wanted } = leaf;
  return {
    text,
    said: sayPredicate(scene.index, scene.facts === undefined ? wanted : { ...wanted, outcome: asked }, scene.speaker.locale),
    ...(reason === undefined ? {} : { reason: scene.tell(reason, place) }),
    ...(scene.facts === undefined ? {} : { outcome }),
    ...(remedy === undefined ? {} : { actionable: remedy.actionable }),
    ...(remedy?.say === undefined ? {} : { remedy: scene.tell(remedy.say, place) }),
    ...(fact === undefined ? {} : { fact }),
    ...(description === undefined ? {} : { meaning: scene.tell(description, { ...factPlace, field: 'description' }) }),
    ...(question === undefined ? {} : { question: scene.tell(question, { ...factPlace, field: 'question' }) }),
  };
}

// The catalogue's own words come first, the predicate behind them, so that nothing hides behind friendly words.
function wordsOf({ speaker }: DeskScene): (predicate: DescribedPredicate) => SaidText {
  return ({ said: { text }, reason, outcome }) => {
    const said = reason === undefined ? text : `${reason.text} (${text})`;
    const mark =
      outcome === undefined ? '' : `: ${speaker.word(outcome === 'true' ? 'holds' : outcome === 'false' ? 'holdsNot' : 'notKnown')}`;
    return { text: `${said}${mark}`, locale: reason?.locale ?? speaker.locale };
  };
}
