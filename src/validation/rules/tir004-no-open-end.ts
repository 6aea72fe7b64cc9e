import { parseDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import { groupLadders } from '../group-ladders.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayNumber, sayQuantity } from '../say-amount.js';
import { sayChargeFirst, unitName } from '../say-price.js';

export const tir004NoOpenEnd: Rule = {
  code: 'TIR004',
  slug: 'no-open-end',
  purpose: 'The last tier has an end, and more than that can be ordered or used.',
  why: 'Whoever uses more has no price: no quote, and an open question on the bill.',
  help: 'Let the last tier have no end (`upTo: null`), or limit what can be ordered.',
  check: findClosed,
};

function* findClosed(context: RuleContext): Iterable<Finding> {
  for (const { ladder, shown } of groupLadders(context.ladders())) {
    const upTo = ladder.tiers.at(-1)?.upTo;
    // That the open tier is not the last is the matter of TIR005.
    if (upTo === undefined || upTo === null || ladder.ends.includes('open') || isLimited(ladder)) continue;
    const end = ladder.ends.at(-1);
    const limit = end === undefined || typeof end === 'string' ? sayBounds(upTo) : sayQuantity(end, unitName(context, ladder));
    const path = [...ladder.ladderPath, ladder.tiers.length - 1, 'upTo'];
    const message = `${sayChargeFirst(context, ladder)} has no price above ${limit}: its last tier ends there.`;
    yield { path, message, ...shown, data: { upTo, currency: ladder.price.currency } };
  }
}

// What can be ordered at most is counted before free units and packages, which only make it less.
function isLimited({ charge, ends, price }: Ladder): boolean {
  const most = charge.quantity.max === undefined ? undefined : parseDecimal(charge.quantity.max);
  const end = ends.at(-1);
  const isCounted = price.divideBy === undefined || compareDecimals(parseDecimal(price.divideBy.size) ?? one, one) >= 0;
  return most !== undefined && end !== undefined && typeof end !== 'string' && isCounted && compareDecimals(most, end) <= 0;
}

const one = { coefficient: 1n, scale: 0 };

function sayBounds(upTo: string | Readonly<Record<string, string>>): string {
  if (typeof upTo === 'string') return sayNumber(upTo);
  return Object.entries(upTo)
    .map(([unit, bound]) => `${sayNumber(bound)} ${unit}`)
    .join(' and ');
}
