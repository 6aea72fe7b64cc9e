/** Compares the fields that a record has with those that it may and must have, and explains the one by the other. */
import { closestWord } from '../../kernel/closest-word.js';
import type { FieldRule, ObjectShape } from './shape.js';

/** A field that the shape does not have. */
export interface UnknownField {
  /** The field that was probably meant. */
  readonly suggestion: string | undefined;
  /** The suggested field is missing, so the slip explains why. */
  readonly explains: boolean;
  /** The two differ only in capitals, spaces, hyphens or underscores. */
  readonly same: boolean;
  /** The suggested field is there as well. */
  readonly isThere?: true;
  /** The rule that is not kept because this field stands where one of the rule's fields should. */
  readonly instead?: FieldRule;
}

/** A rule about several fields that is not kept. */
export interface BrokenRule {
  readonly rule: FieldRule;
  /** The fields of the rule that are there, in document order. */
  readonly present: readonly string[];
}

/** What is wrong with the fields of a record as such. */
export interface FieldFindings {
  readonly unknown: ReadonlyMap<string, UnknownField>;
  readonly missing: readonly string[];
  readonly broken: readonly BrokenRule[];
}

/**
 * Explains the fields of a record.
 *
 * @param shape - What it may have.
 * @param record - The record.
 * @returns What is unknown, missing, or too many; what a slip explains is only in `unknown`.
 */
export function explainFields(shape: ObjectShape, record: Readonly<Record<string, unknown>>): FieldFindings {
  const names = Object.keys(record);
  const broken = shape.rules.filter(rule => !rule.holds(record)).map(rule => ({ rule, present: names.filter(isPartOf(rule)) }));
  const missing = new Set(fieldNames(shape).filter(name => shape.fields.get(name)?.required && !Object.hasOwn(record, name)));
  const wanted = new Set([...missing, ...broken.filter(({ present }) => present.length === 0).flatMap(({ rule }) => partsOf(rule))]);
  const absent = fieldNames(shape).filter(name => !Object.hasOwn(record, name));
  const unknown = new Map<string, UnknownField>();
  for (const name of names.filter(each => !shape.fields.has(each))) {
    const explained = explain(name, [[...wanted], absent]) ?? findTwin(name, shape);
    unknown.set(name, explained);
    if (explained.suggestion === undefined || !explained.explains) continue;
    for (const part of ruleMates(explained.suggestion, broken)) wanted.delete(part);
    missing.delete(explained.suggestion);
  }
  const unexplained = broken.filter(({ rule, present }) => present.length > 0 || partsOf(rule).every(part => wanted.has(part)));
  return replaceOne({ unknown, missing: [...missing], broken: unexplained });
}

// Where one field is not known and one choice is not made, the field is the choice, under a name that it does not have.
function replaceOne({ unknown, missing, broken }: FieldFindings): FieldFindings {
  const [[name, only] = [], ...others] = unknown;
  const unmet = broken.filter(({ present }) => present.length === 0);
  const [rule] = unmet;
  const isOne = others.length === 0 && unmet.length === 1 && missing.length === 0;
  if (!isOne || name === undefined || only?.suggestion !== undefined || rule === undefined) return { unknown, missing, broken };
  const instead: UnknownField = { suggestion: undefined, explains: false, same: false, instead: rule.rule };
  return { unknown: new Map([[name, instead]]), missing, broken: broken.filter(each => each !== rule) };
}

/**
 * Lists the single fields that a rule is about.
 *
 * @param rule - The rule.
 * @returns Field names; `atLeast with of` counts as two.
 */
export function partsOf({ of }: FieldRule): readonly string[] {
  return of.flatMap(name => name.split(' with '));
}

function isPartOf(rule: FieldRule): (name: string) => boolean {
  const parts = partsOf(rule);
  return name => parts.includes(name);
}

function fieldNames(shape: ObjectShape): readonly string[] {
  return [...shape.fields.keys()];
}

function explain(name: string, groups: readonly (readonly string[])[]): UnknownField | undefined {
  for (const [group, candidates] of groups.entries()) {
    const explains = group === 0;
    const same = candidates.find(candidate => plainLetters(candidate) === plainLetters(name));
    if (same !== undefined) return { suggestion: same, explains, same: true };
    const closest = closestWord(name, candidates);
    if (closest !== undefined) return { suggestion: closest, explains, same: false };
  }
  return undefined;
}

function findTwin(name: string, shape: ObjectShape): UnknownField {
  const suggestion = closestWord(name, fieldNames(shape));
  return suggestion === undefined
    ? { suggestion, explains: false, same: false }
    : { suggestion, explains: false, same: false, isThere: true };
}

// With one of a rule's fields found, the others are no longer wanted.
function ruleMates(name: string, broken: readonly BrokenRule[]): readonly string[] {
  return [name, ...broken.map(({ rule }) => partsOf(rule)).flatMap(parts => (parts.includes(name) ? parts : []))];
}

/**
 * Strips a word to its letters, to see that two differ only in how they are joined.
 *
 * @param word - A word such as `price-plan`.
 * @returns Such as `priceplan`.
 */
export function plainLetters(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}
