/** Sets as variables: whether the set is known, and for each member that is asked for whether it is in it. */
import { specOf } from '../condition/read-facts.js';
import type { Comparand, FactPredicate } from '../model/condition.js';
import type { AnalysisFrame } from './analysis-frame.js';
import { allOf, anyOf, type Formula, isOneOf, never } from './formula.js';
import { type LeafFormulas, neverKnown } from './leaf-formulas.js';
import type { Variable, VariableValue } from './variable.js';

/**
 * Finds what a predicate of a set needs.
 *
 * @param frame - The analysis.
 * @param predicate - A comparison with literals.
 * @returns Its formulas over the set's variables, which are made where they are not there yet.
 */
export function setFormulas(frame: AnalysisFrame, predicate: FactPredicate): LeafFormulas {
  const { fact, exists, contains, containsAny } = predicate;
  const set = frame.variables.take(`set:${fact}`, () => ({ values: [{ facts: {} }, { facts: { [fact]: [] } }] }));
  const [isAbsent, isKnown] = [isOneOf(set, 1n), isOneOf(set, 2n)];
  if (exists !== undefined) return exists ? { holds: isKnown, fails: isAbsent } : { holds: isAbsent, fails: isKnown };
  const wanted = containsAny ?? (contains === undefined ? undefined : [contains]);
  if (wanted === undefined) return neverKnown;
  const members = wanted.filter(one => typeof one === 'string');
  const has = (bit: bigint): readonly Formula[] => members.map(member => isOneOf(memberVariable(frame, fact, member), bit));
  return {
    holds: allOf([isKnown, anyOf(has(2n))]),
    // What is no text is no member that could be missing.
    fails: members.length < wanted.length ? never : allOf([isKnown, ...has(1n)]),
  };
}

function memberVariable(frame: AnalysisFrame, fact: string, member: string): number {
  return frame.variables.take(`member:${fact}:${member}`, () => makeMember(frame, fact, member));
}

function makeMember(frame: AnalysisFrame, fact: string, member: string): Variable {
  const values = specOf(frame.specs, fact)?.values;
  const lacks: VariableValue = { facts: {} };
  const canBe = values === undefined || values.includes(member);
  return { values: canBe ? [lacks, { facts: {}, member: [fact, member] }] : [lacks] };
}

/** Tells whether a comparison is with another fact. */
export function isReference(comparand: Comparand): boolean {
  return typeof comparand === 'object';
}
