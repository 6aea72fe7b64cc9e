/** How upsell rules move customers from one offer to another. */
import { compareText } from '../kernel/compare-text.js';
import type { Condition } from '../model/condition.js';
import type { RuleContext } from './rule-context.js';
import { listTargetPlaces, type TargetPlace } from './upsell-windows.js';

/** A target that takes the place of an offer. */
export interface Move {
  /** The id of that offer. */
  readonly from: string;
  readonly place: TargetPlace;
}

/** Lists the targets that name what they take the place of. */
export function listMoves(context: RuleContext): readonly Move[] {
  const moves = listTargetPlaces(context).flatMap((place): readonly Move[] => {
    const { replaces, action } = place.target;
    const from = action !== 'replace' || replaces === undefined ? undefined : context.index.offers.get(replaces);
    return from === undefined ? [] : [{ from: from.id, place }];
  });
  // By id, so that of several ways round always the same is shown.
  return moves.sort((a, b) => compareText(a.place.rule.id, b.place.rule.id));
}

/** A condition without what it asks of the customer's holdings: they change with each move, so they are no obstacle. */
export function withoutHoldings(condition: Condition): Condition {
  if ('all' in condition) return { all: condition.all.map(withoutHoldings) };
  if ('any' in condition) return { any: condition.any.map(withoutHoldings) };
  if ('not' in condition) return isOfHoldings(condition.not) ? { all: [] } : { not: withoutHoldings(condition.not) };
  return isOfHoldings(condition) ? { all: [] } : condition;
}

function isOfHoldings(condition: Condition): boolean {
  return 'owns' in condition || 'feature' in condition;
}
