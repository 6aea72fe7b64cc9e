/** Conditions that must hold together, each with what it speaks of. */
import { canonicalJson } from '../kernel/canonical-json.js';
import type { Path } from '../kernel/issue.js';
import type { Condition } from '../model/condition.js';
import { listPredicates } from './list-conditions.js';
import type { RuleContext } from './rule-context.js';

/** One of them. */
export interface NeededPart {
  readonly path: Path;
  readonly condition: Condition;
  /** The facts, features and things owned that it asks for. */
  readonly subjects: ReadonlySet<string>;
}

// Among more than so many a person finds nothing either, and each pair is a question to the analysis.
const mostParts = 24;

/**
 * Lists what must hold together: the requirements of an offer, and the parts of each `all`.
 *
 * @param context - The catalogue.
 * @returns Lists of two parts and more, in order.
 */
export function listNeededTogether(context: RuleContext): readonly (readonly NeededPart[])[] {
  const lists = context
    .conditionGroups()
    .flatMap(({ use, places }) => [
      ...(use === 'eligibility' ? [places.map(({ path, condition }) => ({ path: path.slice(0, -1), condition }))] : []),
      ...places.flatMap(({ path, condition }) => listAlls(path, condition)),
    ]);
  return lists.filter(({ length }) => length > 1 && length <= mostParts).map(list => list.map(withSubjects));
}

type Placed = Pick<NeededPart, 'path' | 'condition'>;

function listAlls(path: Path, condition: Condition): readonly (readonly Placed[])[] {
  const placed = (name: 'all' | 'any', parts: readonly Condition[]): readonly Placed[] =>
    parts.map((part, at) => ({ path: [...path, name, at], condition: part }));
  const within = (list: readonly Placed[]): readonly (readonly Placed[])[] => list.flatMap(one => listAlls(one.path, one.condition));
  if ('not' in condition) return listAlls([...path, 'not'], condition.not);
  if ('any' in condition) return within(placed('any', condition.any));
  if (!('all' in condition)) return [];
  const parts = placed('all', condition.all);
  return [parts, ...within(parts)];
}

function withSubjects({ path, condition }: Placed): NeededPart {
  const subjects = listPredicates([{ path, condition, use: 'when' }]).map(({ predicate }) => {
    if ('fact' in predicate) return `fact ${predicate.fact}`;
    return 'owns' in predicate ? canonicalJson(predicate.owns) : `feature ${predicate.feature}`;
  });
  return { path, condition, subjects: new Set(subjects) };
}
