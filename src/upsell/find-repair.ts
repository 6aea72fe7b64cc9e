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

/** What is known of the predicates of conditions. */
export interface RepairQuestion {
  /** How a condition comes out now. */
  readonly decide: (condition: Condition) => Truth;
  /** How hard a predicate that is not met is to mend, the less the better; undefined where nobody can. */
  readonly effortOf: (wanted: WantedPredicate) => number | undefined;
  /** Whether predicates can come out as wanted all at once. */
  readonly areCompatible: (wanted: readonly WantedPredicate[]) => boolean;
}

/** A predicate that every repair has to mend. */
export type CertainPredicate = Pick<WantedPredicate, 'predicate' | 'wanted' | 'isUnknown'>;

/**
 * Finds the fewest distinct predicates whose repair makes conditions hold, and of as few those that are easiest to mend: of an `any` one part,
 * of an `all` every part; a predicate that stands in several places is repaired once, and never wanted both ways. An unknown predicate is one
 * to repair.
 *
 * @param conditions - The conditions that must all hold.
 * @param question - What is known of the predicates.
 * @returns The predicates to repair; undefined where nothing repairs them.
 */
export function findRepair(conditions: readonly AskedCondition[], question: RepairQuestion): readonly WantedPredicate[] | undefined {
  const search: Search = { ...question, left: stepsTaken };
  const goals = planAll(conditions, question.decide);
  explore(search, goals, { way: new Map(), effort: 0 });
  const order = goals.flatMap(leavesOf);
  return search.best?.missing.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/**
 * Lists the predicates that every repair has to mend: those that stand under no choice. It costs little, so that the repair itself is
 * worked out only where it may be among the nearest.
 *
 * @param conditions - The conditions that must all hold.
 * @param decide - How a condition comes out now.
 * @returns The predicates by their text, without the notes of what they are part of; no repair is smaller.
 */
export function findCertain(
  conditions: readonly AskedCondition[],
  decide: (condition: Condition) => Truth,
): ReadonlyMap<string, CertainPredicate> {
  const missing = new Map<string, CertainPredicate>();
  const collect = (condition: Condition, wanted: 'true' | 'false'): void => {
    if ('not' in condition) collect(condition.not, wanted === 'true' ? 'false' : 'true');
    else if ('all' in condition || 'any' in condition) {
      const parts = 'all' in condition ? (wanted === 'true' ? condition.all : []) : wanted === 'false' ? condition.any : [];
      for (const part of parts) collect(part, wanted);
    } else {
      const truth = decide(condition);
      if (truth !== wanted) missing.set(textOf(condition), { predicate: condition, wanted, isUnknown: truth === 'unknown' });
    }
  };
  for (const { condition } of conditions) collect(condition, 'true');
  return missing;
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

/** What a condition asks for, without its `not`s: they have moved to the predicates. */
type Goal = LeafGoal | GroupGoal;

interface LeafGoal extends WantedPredicate {
  /** The same for the same predicate. */
  readonly key: string;
}

interface GroupGoal {
  /** Whether all parts are needed, or one of them. */
  readonly needsAll: boolean;
  readonly parts: readonly Goal[];
}

interface Wish extends Pick<WantedPredicate, 'asked' | 'wanted'> {
  readonly decide: (condition: Condition) => Truth;
  readonly notes: Notes;
}

function planAll(conditions: readonly AskedCondition[], decide: Wish['decide']): readonly Goal[] {
  return conditions.map(asked => plan(asked.condition, { asked, wanted: 'true', decide, notes: {} }));
}

function plan(condition: Condition, wish: Wish): Goal {
  const { asked, wanted, decide } = wish;
  const notes = inheritNotes(wish.notes, condition);
  if ('not' in condition) return plan(condition.not, { ...wish, notes, wanted: wanted === 'true' ? 'false' : 'true' });
  if ('all' in condition || 'any' in condition) {
    const [parts, needing] = 'all' in condition ? ([condition.all, 'true'] as const) : ([condition.any, 'false'] as const);
    return { needsAll: wanted === needing || parts.length === 1, parts: parts.map(part => plan(part, { ...wish, notes })) };
  }
  const truth = decide(condition);
  const predicate = { ...condition, ...notes };
  return { asked, predicate, wanted, isMet: truth === wanted, isUnknown: truth === 'unknown', key: textOf(condition) };
}

function leavesOf(goal: Goal): readonly WantedPredicate[] {
  return 'parts' in goal ? goal.parts.flatMap(leavesOf) : [goal];
}

/** One way to make it hold, as far as it goes. */
interface Progress {
  /** Predicates by their keys, those included that must stay as they are. */
  readonly way: ReadonlyMap<string, LeafGoal>;
  readonly effort: number;
}

interface Search extends RepairQuestion {
  left: number;
  best?: { readonly missing: readonly WantedPredicate[]; readonly effort: number };
}

// Conditions are small, and their repair is found in a few steps; of what machines write the best is taken that was found so far.
const stepsTaken = 2000;

// Branch and bound: what must come out in one way is settled, then each part of one choice is tried, the seemingly cheapest first.
function explore(search: Search, goals: readonly Goal[], before: Progress): void {
  search.left -= 1;
  const settled = search.left < 0 ? undefined : settle(search, goals, before);
  if (settled === undefined) return;
  const { way, effort } = settled;
  const [first, ...others] = settled.choices.filter(goal => !isDone(goal, way));
  const missing = [...way.values()].filter(({ isMet }) => !isMet);
  // With the larger of two parts for both, a choice never seems to cost more than it does, with their sum mostly about as much.
  const more = [first, ...others].reduce((most, goal) => (goal === undefined ? most : Math.max(most, costOf(goal, way, Math.max))), 0);
  const { best } = search;
  if (best !== undefined && (missing.length + more - best.missing.length || effort - best.effort) >= 0) return;
  if (first === undefined) {
    if (search.areCompatible([...way.values()])) search.best = { missing, effort };
    return;
  }
  const parts = first.parts.map(goal => ({ goal, cost: costOf(goal, way, (a, b) => a + b) }));
  for (const { goal } of parts.sort((a, b) => a.cost - b.cost)) explore(search, [goal, ...others], settled);
}

interface Settled extends Progress {
  /** What is open still, and may be had in several ways. */
  readonly choices: readonly GroupGoal[];
}

function settle({ effortOf }: Search, goals: readonly Goal[], before: Progress): Settled | undefined {
  const way = new Map(before.way);
  const choices: GroupGoal[] = [];
  let { effort } = before;
  const waiting = [...goals];
  for (let goal = waiting.shift(); goal !== undefined; goal = waiting.shift()) {
    if ('parts' in goal) {
      if (goal.needsAll) waiting.unshift(...goal.parts);
      else choices.push(goal);
      continue;
    }
    const known = way.get(goal.key);
    const needed = known !== undefined || goal.isMet ? 0 : effortOf(goal);
    if (needed === undefined || (known ?? goal).wanted !== goal.wanted) return undefined;
    if (known === undefined) way.set(goal.key, goal);
    effort = Math.max(effort, needed);
  }
  return { way, choices, effort };
}

function isDone(goal: Goal, way: Progress['way']): boolean {
  if (!('parts' in goal)) return way.get(goal.key)?.wanted === goal.wanted;
  const isPartDone = (part: Goal): boolean => isDone(part, way);
  return goal.needsAll ? goal.parts.every(isPartDone) : goal.parts.some(isPartDone);
}

function costOf(goal: Goal, way: Progress['way'], join: (a: number, b: number) => number): number {
  if ('parts' in goal) {
    const costs = goal.parts.map(part => costOf(part, way, join));
    return goal.needsAll ? costs.reduce(join, 0) : Math.min(...costs);
  }
  const { isMet, wanted } = way.get(goal.key) ?? goal;
  if (wanted !== goal.wanted) return Number.POSITIVE_INFINITY;
  return isMet || way.has(goal.key) ? 0 : 1;
}

const textOf = /* @__PURE__ */ once(printCondition);
