/** The fewest predicates that would have to come out otherwise for conditions to hold. */
import type { Truth } from '../condition/condition-scene.js';
import type { Predicate } from '../condition/evaluate-predicate.js';
import { every, negate, some } from '../condition/kleene.js';
import { printCondition } from '../condition/print-condition.js';
import type { Condition } from '../model/condition.js';
import { inheritNotes, type Notes } from './list-deciding.js';
import { once } from './once.js';
import type { AskedCondition } from './verdict.js';

/** A predicate with the outcome that is wanted of it. */
export interface WantedPredicate {
  readonly asked: AskedCondition;
  readonly predicate: Predicate;
  readonly wanted: 'true' | 'false';
  /** Whether it comes out so now. */
  readonly isMet: boolean;
  readonly isUnknown: boolean;
}

/**
 * Finds the fewest distinct predicates whose repair makes conditions hold: of an `any` the cheapest part, of an `all` every part; a predicate
 * that stands in several places is repaired once, and never wanted both ways. An unknown predicate is one to repair.
 *
 * @param conditions - The conditions that must all hold.
 * @param decide - How a condition comes out now.
 * @returns The predicates to repair; undefined where nothing repairs them.
 */
export function findRepair(
  conditions: readonly AskedCondition[],
  decide: (condition: Condition) => Truth,
): readonly WantedPredicate[] | undefined {
  const ways = combineAll(conditions.map(asked => waysTo({ asked, decide, wanted: 'true', notes: {} }, asked.condition)));
  const [way] = ways;
  return way === undefined ? undefined : [...way.values()].filter(({ isMet }) => !isMet);
}

/**
 * Counts the predicates that every repair has to mend: those that stand under no choice. It costs little, so that the repair itself is
 * worked out only where it may be among the nearest.
 *
 * @param conditions - The conditions that must all hold.
 * @param decide - How a condition comes out now.
 * @returns A number that no repair is smaller than.
 */
export function countCertain(conditions: readonly AskedCondition[], decide: (condition: Condition) => Truth): number {
  const missing = new Set<string>();
  const collect = (condition: Condition, wanted: 'true' | 'false'): void => {
    if ('not' in condition) collect(condition.not, wanted === 'true' ? 'false' : 'true');
    else if ('all' in condition || 'any' in condition) {
      const parts = 'all' in condition ? (wanted === 'true' ? condition.all : []) : wanted === 'false' ? condition.any : [];
      for (const part of parts) collect(part, wanted);
    } else if (decide(condition) !== wanted) missing.add(textOf(condition));
  };
  for (const { condition } of conditions) collect(condition, 'true');
  return missing.size;
}

/**
 * Decides conditions as if predicates were repaired.
 *
 * @param repair - The predicates with the outcomes that are wanted of them.
 * @param decide - How a condition comes out now.
 * @returns How a condition comes out then.
 */
export function decideRepaired(
  repair: readonly WantedPredicate[],
  decide: (condition: Condition) => Truth,
): (condition: Condition) => Truth {
  const mended = new Map(repair.map(({ predicate, wanted }) => [printCondition(predicate), wanted]));
  const decideThen = (condition: Condition): Truth => {
    if ('not' in condition) return negate(decideThen(condition.not));
    if ('all' in condition) return every(condition.all, decideThen);
    if ('any' in condition) return some(condition.any, decideThen);
    return mended.get(textOf(condition)) ?? decide(condition);
  };
  return decideThen;
}

/** One way to make it hold: predicates by their text. */
type Way = ReadonlyMap<string, WantedPredicate>;

interface Wish {
  readonly asked: AskedCondition;
  readonly decide: (condition: Condition) => Truth;
  readonly wanted: 'true' | 'false';
  readonly notes: Notes;
}

function waysTo(whole: Wish, condition: Condition): readonly Way[] {
  const { asked, decide, wanted } = whole;
  const notes = inheritNotes(whole.notes, condition);
  const wish = { ...whole, notes };
  const opposite = wanted === 'true' ? 'false' : 'true';
  if ('not' in condition) return waysTo({ ...wish, wanted: opposite }, condition.not);
  if ('all' in condition)
    return waysToAll(
      condition.all.map(part => waysTo(wish, part)),
      wanted === 'true',
    );
  if ('any' in condition)
    return waysToAll(
      condition.any.map(part => waysTo(wish, part)),
      wanted === 'false',
    );
  const truth = decide(condition);
  const found = { asked, predicate: { ...condition, ...notes }, wanted, isMet: truth === wanted, isUnknown: truth === 'unknown' };
  return [new Map([[textOf(condition), found]])];
}

const textOf = /* @__PURE__ */ once(printCondition);

function waysToAll(parts: readonly (readonly Way[])[], areAllNeeded: boolean): readonly Way[] {
  return areAllNeeded ? combineAll(parts) : cheapest(parts.flat());
}

// Mostly each part has one way, and then there is nothing to choose.
function combineAll(parts: readonly (readonly Way[])[]): readonly Way[] {
  const joined = new Map<string, WantedPredicate>();
  for (const [way, another] of parts) {
    if (way === undefined || another !== undefined) return parts.reduce(combine, [new Map()]);
    for (const [key, found] of way) {
      if ((joined.get(key)?.wanted ?? found.wanted) !== found.wanted) return [];
      joined.set(key, found);
    }
  }
  return [joined];
}

// Conditions are small; past so many ways to one end the dearest are not followed.
const waysFollowed = 16;

function combine(left: readonly Way[], right: readonly Way[]): readonly Way[] {
  return cheapest(
    left.flatMap(a =>
      right.flatMap(b => ([...b].some(([key, { wanted }]) => (a.get(key)?.wanted ?? wanted) !== wanted) ? [] : [new Map([...a, ...b])])),
    ),
  );
}

function cheapest(ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways;
  return ways
    .map(way => ({ way, cost: [...way.values()].filter(({ isMet }) => !isMet).length }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, waysFollowed)
    .map(({ way }) => way);
}
