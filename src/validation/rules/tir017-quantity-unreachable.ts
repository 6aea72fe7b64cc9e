import { type Decimal, decimal, zeroDecimal } from '../../kernel/decimal.js';
import { compareDecimals, isZeroDecimal, maximumDecimal, subtractDecimals } from '../../kernel/decimal-arithmetic.js';
import { divideToInteger } from '../../kernel/decimal-rounding.js';
import { groupLadders } from '../group-ladders.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayQuantity } from '../say-amount.js';
import { sayChargeFirst, unitName } from '../say-price.js';

export const tir017QuantityUnreachable: Rule = {
  code: 'TIR017',
  slug: 'quantity-unreachable',
  purpose: 'A tier begins above the most that can be ordered.',
  why: 'The better price is shown and nobody can ever get it.',
  help: 'Raise what can be ordered, or remove the tier.',
  check: findUnreachable,
};

function* findUnreachable(context: RuleContext): Iterable<Finding> {
  for (const { ladder, shown } of groupLadders(context.ladders().filter(({ isSound }) => isSound))) {
    const { max, kind } = ladder.charge.quantity;
    const most = max === undefined || kind === 'metered' ? undefined : chargeable(ladder, decimal(max));
    if (max === undefined || most === undefined) continue;
    const at =
      ladder.ends.findIndex(
        (end, position) => position < ladder.ends.length - 1 && typeof end !== 'string' && compareDecimals(end, most) >= 0,
      ) + 1;
    const start = ladder.ends[at - 1];
    if (start === undefined || typeof start === 'string') continue;
    const unit = unitName(context, ladder);
    const message = `${sayChargeFirst(context, ladder)} has a tier above ${sayQuantity(start, unit)} that nobody can reach: at most ${sayQuantity(decimal(max), unit)} can be ordered.`;
    yield { path: [...ladder.ladderPath, at], message, ...shown, data: { tier: at + 1, max } };
  }
}

// Bounds count what is left after free units and packages.
function chargeable({ price }: Ladder, quantity: Decimal): Decimal | undefined {
  const paid = maximumDecimal(zeroDecimal, subtractDecimals(quantity, decimal(price.freeUnits ?? '0')));
  if (price.divideBy === undefined) return paid;
  const size = decimal(price.divideBy.size);
  return isZeroDecimal(size) ? undefined : divideToInteger(paid, size, price.divideBy.round);
}
