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
  const goals = conditions.map((asked): Goal => ({ asked, condition: asked.condition, wanted: 'true', notes: {} }));
  explore(search, goals, new Map());
  const order = goals.flatMap(leavesOf);
  const placeOf = ({ predicate }: WantedPredicate): number => order.indexOf(printCondition(predicate));
  return search.best?.missing.toSorted((a, b) => placeOf(a) - placeOf(b));
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
    if ('not' in condition) collect(condition.not, oppositeOf(wanted));
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
  return condition => decideWith(condition, leaf => mended.get(textOf(leaf)) ?? decide(leaf));
}

function decideWith(condition: Condition, ofLeaf: (leaf: Predicate) => Truth): Truth {
  if ('not' in condition) return negate(decideWith(condition.not, ofLeaf));
  if ('all' in condition) return every(condition.all, part => decideWith(part, ofLeaf));
  return 'any' in condition ? some(condition.any, part => decideWith(part, ofLeaf)) : ofLeaf(condition);
}

/** One way to make it hold: predicates by their text, those included that must stay as they are. */
type Way = ReadonlyMap<string, WantedPredicate>;

/** A condition, and how it is to come out. */
interface Goal {
  readonly asked: AskedCondition;
  readonly condition: Condition;
  readonly wanted: 'true' | 'false';
  readonly notes: Notes;
}

interface Search extends RepairQuestion {
  left: number;
  best?: { readonly missing: readonly WantedPredicate[]; readonly effort: number };
}

// Conditions are small, and their repair is found in a few steps; of what machines write the best is taken that was found so far.
const stepsTaken = 2000;

// Branch and bound: what must come out in one way is settled, then each part of one choice is tried, the seemingly cheapest first.
function explore(search: Search, goals: readonly Goal[], before: Way): void {
  search.left -= 1;
  const settled = search.left < 0 ? undefined : settle(search, goals, before);
  if (settled === undefined) return;
  const { way, choices, effort } = settled;
  const missing = [...way.values()].filter(({ isMet }) => !isMet);
  const costIn = costWith(search, way);
  const more = choices.reduce((most, goal) => Math.max(most, costIn(goal, Math.max)), 0);
  const { best } = search;
  if (best !== undefined && compareRepairs(missing.length + more, effort, best) >= 0) return;
  const [first, ...others] = choices;
  if (first === undefined) {
    if (search.areCompatible([...way.values()])) search.best = { missing, effort };
    return;
  }
  const parts = partsOf(first).map(goal => ({ goal, cost: costIn(goal, (a, b) => a + b) }));
  for (const { goal } of parts.sort((a, b) => a.cost - b.cost)) explore(search, [goal, ...others], way);
}

function compareRepairs(count: number, effort: number, best: NonNullable<Search['best']>): number {
  return count - best.missing.length || effort - best.effort;
}

interface Settled {
  readonly way: Way;
  /** What is open still, and may be had in several ways. */
  readonly choices: readonly Goal[];
  readonly effort: number;
}

function settle({ decide, effortOf }: Search, goals: readonly Goal[], before: Way): Settled | undefined {
  const way = new Map(before);
  const choices: Goal[] = [];
  const waiting = [...goals];
  for (let goal = waiting.shift(); goal !== undefined; goal = waiting.shift()) {
    const { condition, wanted } = goal;
    if ('not' in condition || 'all' in condition || 'any' in condition) {
      const parts = partsOf(goal);
      if (parts.length === 1 || isOfAll(goal)) waiting.unshift(...parts);
      else choices.push(goal);
      continue;
    }
    const key = textOf(condition);
    const known = way.get(key);
    if (known !== undefined && known.wanted !== wanted) return undefined;
    if (known === undefined) way.set(key, wishFor(goal, condition, decide(condition)));
  }
  const efforts = [...way.values()].map(wish => (wish.isMet ? 0 : effortOf(wish)));
  const isDone = ({ condition, wanted }: Goal): boolean =>
    decideWith(condition, leaf => way.get(textOf(leaf))?.wanted ?? 'unknown') === wanted;
  return efforts.includes(undefined)
    ? undefined
    : { way, choices: choices.filter(goal => !isDone(goal)), effort: efforts.reduce((most: number, one = 0) => Math.max(most, one), 0) };
}

function wishFor({ asked, wanted, notes }: Goal, condition: Predicate, truth: Truth): WantedPredicate {
  const predicate = { ...condition, ...inheritNotes(notes, condition) };
  return { asked, predicate, wanted, isMet: truth === wanted, isUnknown: truth === 'unknown' };
}

function partsOf({ asked, condition, wanted, notes }: Goal): readonly Goal[] {
  const inherited = inheritNotes(notes, condition);
  if ('not' in condition) return [{ asked, condition: condition.not, wanted: oppositeOf(wanted), notes: inherited }];
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return parts.map(part => ({ asked, condition: part, wanted, notes: inherited }));
}

function leavesOf(goal: Goal): readonly string[] {
  const { condition } = goal;
  return 'not' in condition || 'all' in condition || 'any' in condition ? partsOf(goal).flatMap(leavesOf) : [textOf(condition)];
}

function isOfAll({ condition, wanted }: Goal): boolean {
  return 'all' in condition === (wanted === 'true');
}

type Join = (a: number, b: number) => number;

// What a goal costs beside what is mended already. With the larger of two parts for both it is never more than that, with their sum mostly near it.
function costWith({ decide }: Search, way: Way): (goal: Goal, join: Join) => number {
  const costOf = (goal: Goal, join: Join): number => {
    const { condition, wanted } = goal;
    if ('not' in condition || 'all' in condition || 'any' in condition) {
      const costs = partsOf(goal).map(part => costOf(part, join));
      return 'not' in condition || isOfAll(goal) ? costs.reduce(join, 0) : Math.min(...costs);
    }
    const known = way.get(textOf(condition));
    if (known !== undefined) return known.wanted === wanted ? 0 : Number.POSITIVE_INFINITY;
    return decide(condition) === wanted ? 0 : 1;
  };
  return costOf;
}

function oppositeOf(wanted: 'true' | 'false'): 'true' | 'false' {
  return wanted === 'true' ? 'false' : 'true';
}

const textOf = /* @__PURE__ */ once(printCondition);
