/** The conditions of the catalogue as they are meant together: all requirements of an offer, what an upsell rule asks for. */
import type { Path } from '../kernel/issue.js';
import type { Condition } from '../model/condition.js';
import type { ConditionAnalysis } from './analyse-conditions.js';
import type { ConditionPlace, ConditionUse } from './list-conditions.js';

/** Where conditions are found, and what is known of them. */
export interface ConditionScene {
  readonly conditions: () => readonly ConditionPlace[];
  readonly analysis: () => ConditionAnalysis;
  readonly isLive: (path: Path) => boolean;
}

/** Conditions that must hold together. */
export interface ConditionGroup {
  /** The thing that has them, such as `['offers', 3]`. */
  readonly owner: Path;
  readonly use: ConditionUse;
  readonly places: readonly ConditionPlace[];
  /** All of them as one. */
  readonly condition: Condition;
}

/**
 * Groups the conditions: those of the eligibility of one offer together, when and suits of one upsell rule together, every other alone.
 * Groups with a condition that has findings of its own, and those of drafts and of what is retired, are left out.
 *
 * @param context - The catalogue.
 * @returns The groups, in order.
 */
export function listConditionGroups(context: ConditionScene): readonly ConditionGroup[] {
  const groups = new Map<string, ConditionPlace[]>();
  for (const place of context.conditions()) {
    const key = isTogether(place.use) ? place.path.slice(0, 2).join('/') : place.path.join('/');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()].flatMap(places => {
    const [first] = places;
    if (first === undefined || !context.isLive(first.path) || !places.every(context.analysis().isSound)) return [];
    const condition = places.length === 1 ? first.condition : { all: places.map(place => place.condition) };
    return [{ owner: first.path.slice(0, 2), use: first.use, places, condition }];
  });
}

function isTogether(use: ConditionUse): boolean {
  return use === 'eligibility' || use === 'when' || use === 'suits';
}

/**
 * Finds the place of a contradiction: the one condition that has it, or what holds several.
 *
 * @param group - The conditions.
 * @param paths - The paths of the parts, below the condition of the group.
 * @returns A path.
 */
export function contradictionPath({ places, owner, use }: ConditionGroup, paths: readonly Path[]): Path {
  const [only, second] = places;
  if (only === undefined || second === undefined) return only?.path ?? owner;
  const positions = new Set(paths.map(([, position]) => position));
  const [position, other] = [...positions];
  const place = typeof position === 'number' && other === undefined ? places[position] : undefined;
  return place?.path ?? (use === 'eligibility' ? [...owner, 'eligibility'] : only.path);
}
