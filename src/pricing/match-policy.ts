/** The change policy: the first case that fits decides, and is named. */
import { compareDurations, parseDuration } from '../kernel/duration.js';
import type { ChangeMatch, ChangePolicy, PolicyCase } from '../model/change-policy.js';

/** What is known of a change; what does not apply is absent, and fits no case that names it. */
export type ChangeFacts = ChangeMatch;

/** What one list of the policy decided. */
export interface PolicyDecision {
  readonly list: keyof ChangePolicy;
  /** The position of the case that fitted, from 0; absent where the policy has no case for it. */
  readonly case?: number;
  readonly decision: string;
}

/** A decision with its value. */
export interface Decided<Decision extends string> {
  readonly decision: Decision;
  readonly cited: PolicyDecision;
}

/**
 * Asks one list of the policy.
 *
 * @param list - The name of the list, and its cases.
 * @param facts - What is known of the change.
 * @param otherwise - What holds where no case fits.
 * @returns The decision of the first case that fits, with its position.
 */
export function matchPolicy<Decision extends string>(
  list: { readonly name: keyof ChangePolicy; readonly cases: readonly PolicyCase<Decision>[] | undefined },
  facts: ChangeFacts,
  otherwise: Decision,
): Decided<Decision> {
  const position = (list.cases ?? []).findIndex(({ when }) => when === undefined || fits(when, facts));
  const found = list.cases?.[position];
  if (found === undefined) return { decision: otherwise, cited: { list: list.name, decision: otherwise } };
  return { decision: found.then, cited: { list: list.name, case: position, decision: found.then } };
}

function fits(when: ChangeMatch, facts: ChangeFacts): boolean {
  const names = ['fromProduct', 'toProduct', 'kind', 'toKind', 'phase', 'fromPriceList', 'toPriceList'] as const;
  const isSame = names.every(name => when[name] === undefined || when[name] === facts[name]);
  return isSame && isSamePeriod(when.fromPeriod, facts.fromPeriod) && isSamePeriod(when.toPeriod, facts.toPeriod);
}

// P12M and P1Y are one period; what has no billing period has one of no length.
function isSamePeriod(wanted: string | undefined, period = 'P0D'): boolean {
  if (wanted === undefined) return true;
  const a = parseDuration(wanted);
  const b = parseDuration(period);
  return a !== undefined && b !== undefined && compareDurations(a, b) === 0;
}
