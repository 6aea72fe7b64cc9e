import type { ConditionExplanation, PredicateExplanation } from '../condition/condition-explanation.js';
import { negate } from '../condition/kleene.js';
import type { ConditionNotes } from '../model/condition.js';

/**
 * Lists the predicates that made a condition come out as it did: of an `any` that holds those that hold, of an `all` that does not those
 * that do not. What came out as wanted beside them decided nothing.
 *
 * @param explanation - The explanation of the condition.
 * @param notes - The reason and the remedy of what it is part of.
 * @returns The leaves in the order of the condition, each with the reason and the remedy of what it is part of where it has none itself.
 */
export function listDeciding(explanation: ConditionExplanation, notes: Notes = {}): readonly PredicateExplanation[] {
  if (explanation.kind === 'predicate') return [{ ...notes, ...explanation }];
  const { kind, outcome, parts } = explanation;
  const wanted = kind === 'not' ? negate(outcome) : outcome;
  const inherited = inheritNotes(notes, explanation);
  return parts.filter(part => part.outcome === wanted).flatMap(part => listDeciding(part, inherited));
}

/** The notes of a condition that its parts take over. */
export type Notes = Pick<ConditionNotes, 'reason' | 'remedy'>;

/** The notes of a node, those of the whole where it has none. */
export function inheritNotes(notes: Notes, { reason, remedy }: Notes): Notes {
  return { ...notes, ...(reason === undefined ? {} : { reason }), ...(remedy === undefined ? {} : { remedy }) };
}
