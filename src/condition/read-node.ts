import type { Comparand, Condition, FactOperator, FactPredicate } from '../model/condition.js';
import { endOfCodes, firstCode, trueCode } from './code-ranges.js';
import { type Declarations, keyOfFact, kindOf } from './collect-slots.js';
import { addSlot, type Slot, type Slots } from './condition-slot.js';
import type { Predicate } from './evaluate-predicate.js';
import { findOperator } from './find-operator.js';
import { listComparands } from './list-comparands.js';
import { specOf } from './read-facts.js';

/** A comparison: the code of a slot lies in a stretch, or does not. */
export interface LeafNode {
  /** The slot; of a set the complement (~) of its slot: then the stretch is the number of a member, which the set has or has not. */
  readonly slot: number;
  /** Inclusive. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly isWanted: boolean;
}

/** A condition without `not`, over codes. */
export type ConditionNode = LeafNode | { readonly isAll: boolean; readonly parts: readonly ConditionNode[] };

/** What conditions are read by, and the slots of what they ask for. */
export interface NodeReader extends Declarations {
  readonly slots: Slots;
}

/**
 * Reads a condition into comparisons of codes; each `not` is moved down to the leaves, which changes nothing in three-valued logic.
 *
 * @param condition - The condition.
 * @param reader - The declarations and the slots, to which those of predicates by themselves are added.
 * @param isWanted - False for the opposite of the condition.
 * @returns The node.
 */
export function readNode(condition: Condition, reader: NodeReader, isWanted = true): ConditionNode {
  if ('all' in condition) return groupOf(condition.all, reader, { isAll: isWanted, isWanted });
  if ('any' in condition) return groupOf(condition.any, reader, { isAll: !isWanted, isWanted });
  if ('not' in condition) return readNode(condition.not, reader, !isWanted);
  return ('fact' in condition ? readFact(condition, reader, isWanted) : undefined) ?? readOther(condition, reader, isWanted);
}

function groupOf(
  conditions: readonly Condition[],
  reader: NodeReader,
  { isAll, isWanted }: { readonly isAll: boolean; readonly isWanted: boolean },
): ConditionNode {
  return { isAll, parts: conditions.map(part => readNode(part, reader, isWanted)) };
}

/** Undefined for what has no codes. */
function readFact(predicate: FactPredicate, reader: NodeReader, isWanted: boolean): ConditionNode | undefined {
  const { fact, exists } = predicate;
  if (typeof exists === 'boolean') return yes(intern(reader, keyOfFact('exists', fact), { kind: 'exists', fact }), exists === isWanted);
  const operator = findOperator(predicate);
  const spec = specOf(reader.facts, fact);
  if (exists !== undefined || operator === undefined || spec === undefined) return undefined;
  const kind = kindOf(spec.type, operator);
  const slot = kind === undefined ? -1 : (reader.slots.numbers.get(keyOfFact(kind, fact)) ?? -1);
  const codes = codesOf(listComparands(predicate), reader.slots.list[slot]);
  if (codes === undefined) return undefined;
  const [from = 0, to = 0] = codes;
  if (operator === 'between') return codes.length === 2 ? { slot, from, to: Math.max(from, to + 1), isWanted } : undefined;
  const [stretch, isSame] = stretches[operator] ?? [];
  const wanted = isWanted === isSame;
  return stretch === undefined
    ? undefined
    : anyOf(
        codes.map(code => stretch(kind === 'set' ? ~slot : slot, code, wanted)),
        wanted,
      );
}

type Stretch = (slot: number, code: number, isWanted: boolean) => LeafNode;

const at: Stretch = (slot, code, isWanted) => ({ slot, from: code, to: code + 1, isWanted });
const below: Stretch = (slot, code, isWanted) => ({ slot, from: firstCode, to: code, isWanted });
const upTo: Stretch = (slot, code, isWanted) => below(slot, code + 1, isWanted);
const above: Stretch = (slot, code, isWanted) => from(slot, code + 1, isWanted);
const from: Stretch = (slot, code, isWanted) => ({ slot, from: code, to: endOfCodes, isWanted });

// What is accepted of each value, and whether that is wanted or the opposite.
const stretches: Partial<Record<FactOperator, readonly [Stretch, boolean]>> = {
  eq: [at, true],
  ne: [at, false],
  in: [at, true],
  notIn: [at, false],
  lt: [below, true],
  before: [below, true],
  lte: [upTo, true],
  gt: [above, true],
  after: [above, true],
  gte: [from, true],
  contains: [at, true],
  containsAny: [at, true],
};

// An empty list and whatever is no literal of the type have no codes.
function codesOf(comparands: readonly Comparand[], slot: Slot | undefined): readonly number[] | undefined {
  const codes = comparands.flatMap(one => (typeof one === 'object' ? undefined : slot?.codes.get(one)) ?? []);
  return codes.length === comparands.length && codes.length > 0 ? codes : undefined;
}

function anyOf(leaves: readonly LeafNode[], isWanted: boolean): ConditionNode {
  const [only] = leaves;
  return only !== undefined && leaves.length === 1 ? only : { isAll: !isWanted, parts: leaves };
}

// Predicates that differ in their notes alone are one.
function readOther(predicate: Predicate, reader: NodeReader, isWanted: boolean): LeafNode {
  const { id, reason, remedy, ...bare } = predicate;
  return yes(intern(reader, JSON.stringify(bare), { kind: 'other', predicate: bare }), isWanted);
}

function yes(slot: number, isWanted: boolean): LeafNode {
  return { slot, from: trueCode, to: trueCode + 1, isWanted };
}

function intern({ slots }: NodeReader, key: string, slot: Pick<Slot, 'kind'> & Partial<Slot>): number {
  return slots.numbers.get(key) ?? addSlot(slots, key, slot).number;
}
