import { formatDecimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import type { Condition, FactOperator, FactPredicate, Literal } from '../model/condition.js';
import type { FactType } from '../model/fact-spec.js';
import { firstCode, trueCode } from './code-ranges.js';
import { addSlot, type Slot, type Slots } from './condition-slot.js';
import { decimalOfValue } from './decimal-of-value.js';
import { findOperator } from './find-operator.js';
import { listComparands } from './list-comparands.js';
import { type Comparable, compareComparables, readComparable, toDecimal } from './read-comparable.js';
import { type FactSpecs, specOf } from './read-facts.js';

/** What conditions are read by. */
export interface Declarations {
  /** How facts are declared. */
  readonly facts: FactSpecs;
  /** The zone in which dates begin. */
  readonly timeZone: string;
}

/**
 * Collects the facts that conditions compare with literals, and reads those literals, each once.
 *
 * @param conditions - The conditions.
 * @param declarations - How facts are declared.
 * @returns The slots of those facts. What is not understood, or compared with another fact, has no code and no slot yet.
 */
export function collectSlots(conditions: readonly Condition[], declarations: Declarations): Slots {
  const collector: Collector = { ...declarations, slots: { list: [], numbers: new Map() }, read: new Map() };
  for (const condition of conditions) collect(condition, collector);
  for (const [slot, values] of collector.read) giveCodes(slot, values);
  return collector.slots;
}

/** The kind of slot in which a type of fact is compared, and by what. */
export function kindOf(type: FactType, operator: FactOperator): 'ordered' | 'named' | 'set' | undefined {
  if (type === 'set') return operator === 'contains' || operator === 'containsAny' ? 'set' : undefined;
  const isOrdered = type !== 'text' && type !== 'boolean';
  if (equalities.has(operator)) return isOrdered ? 'ordered' : 'named';
  return isOrdered && (orders.has(operator) || (type === 'date' && (operator === 'before' || operator === 'after')))
    ? 'ordered'
    : undefined;
}

const equalities: ReadonlySet<FactOperator> = /* @__PURE__ */ new Set<FactOperator>(['eq', 'ne', 'in', 'notIn']);
const orders: ReadonlySet<FactOperator> = /* @__PURE__ */ new Set<FactOperator>(['lt', 'lte', 'gt', 'gte', 'between']);

interface Collector extends Declarations {
  readonly slots: Slots;
  /** The literals of each slot as they are compared. */
  readonly read: Map<Slot, Map<Literal, Comparable>>;
}

function collect(condition: Condition, collector: Collector): void {
  if ('all' in condition) for (const part of condition.all) collect(part, collector);
  else if ('any' in condition) for (const part of condition.any) collect(part, collector);
  else if ('not' in condition) collect(condition.not, collector);
  else if ('fact' in condition) collectFact(condition, collector);
}

function collectFact(predicate: FactPredicate, collector: Collector): void {
  const operator = findOperator(predicate);
  const spec = specOf(collector.facts, predicate.fact);
  if (operator === undefined || spec === undefined) return;
  const slot = slotOf({ fact: predicate.fact, type: spec.type }, operator, collector);
  if (slot === undefined) return;
  const values = collector.read.get(slot) ?? new Map<Literal, Comparable>();
  collector.read.set(slot, values);
  for (const comparand of listComparands(predicate)) {
    if (typeof comparand === 'object' || values.has(comparand)) continue;
    const value = readComparable(slot.kind === 'set' ? 'text' : spec.type, comparand, collector.timeZone);
    if (value !== undefined && isShort(value)) values.set(comparand, value);
  }
}

interface TypedFact {
  readonly fact: string;
  readonly type: FactType;
}

function slotOf({ fact, type }: TypedFact, operator: FactOperator, { slots }: Collector): Slot | undefined {
  const kind = kindOf(type, operator);
  if (kind === undefined) return undefined;
  const key = keyOfFact(kind, fact);
  return slots.list[slots.numbers.get(key) ?? -1] ?? addSlot(slots, key, { kind, fact, type });
}

/** Names the slot of a fact. */
export function keyOfFact(kind: Slot['kind'], fact: string): string {
  return `${kind} ${fact}`;
}

// Past 20 digits a number need not be the nearest to a decimal, so that the order of numbers would not be that of the decimals.
function isShort(value: Comparable): boolean {
  return typeof value !== 'object' || String(value.coefficient).length <= 20;
}

function giveCodes(slot: Slot, values: ReadonlyMap<Literal, Comparable>): void {
  if (slot.kind === 'ordered') giveOrder(slot, values);
  else for (const literal of values.keys()) slot.codes.set(literal, slot.codes.size + (slot.kind === 'set' ? firstCode : trueCode));
}

function giveOrder(slot: Slot, values: ReadonlyMap<Literal, Comparable>): void {
  const ordered = [...values].sort(([, a], [, b]) => compareComparables(a, b) ?? 0);
  const distinct: Comparable[] = [];
  for (const [literal, value] of ordered) {
    const last = distinct.at(-1);
    if (last === undefined || compareComparables(last, value) !== 0) distinct.push(value);
    slot.codes.set(literal, firstCode + 2 * distinct.length - 1);
  }
  const exact = slot.type === 'decimal' ? distinct.flatMap(value => toDecimal(value) ?? []) : [];
  slot.thresholds = Float64Array.from(distinct, value => (typeof value === 'object' ? Number(formatDecimal(value)) : Number(value)));
  slot.exact = exact;
  slot.isSame = exact.map((value, at) => {
    const nearest = decimalOfValue(slot.thresholds[at]);
    return nearest !== undefined && compareDecimals(nearest, value) === 0;
  });
}
