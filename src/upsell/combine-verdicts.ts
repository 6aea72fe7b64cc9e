import { passed, type Verdict } from './verdict.js';

/**
 * Makes one verdict of several: the first that suppresses; else unknown with all that is not known; else passed with all that is taken for
 * granted.
 *
 * @param verdicts - The verdicts.
 * @returns The one verdict.
 */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  const suppressed = verdicts.find(({ kind }) => kind === 'suppressed');
  if (suppressed !== undefined) return suppressed;
  const assumptions = verdicts.flatMap(verdict => (verdict.kind === 'suppressed' ? [] : (verdict.assumptions ?? [])));
  const taken = assumptions.length === 0 ? {} : { assumptions };
  const unknown = verdicts.flatMap(verdict => (verdict.kind === 'unknown' ? [verdict] : []));
  if (unknown.length === 0) return assumptions.length === 0 ? passed : { ...passed, assumptions };
  const conditions = unknown.flatMap(one => one.conditions ?? []);
  return { kind: 'unknown', conditions, holdings: unknown.some(({ holdings }) => holdings), ...taken };
}
