import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import { groupLadders } from '../group-ladders.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';
import { nonZero } from '../tier-facts.js';

export const tir003BadStart: Rule = {
  code: 'TIR003',
  slug: 'bad-start',
  purpose: 'The first tier ends at zero and so prices nothing.',
  why: 'Whoever wrote the amount meant somebody to pay it, and nobody does.',
  help: 'Give the first tier its real end, or remove it. A basic fee is a `flatAmount`.',
  check: findEmptyStarts,
};

function* findEmptyStarts(context: RuleContext): Iterable<Finding> {
  for (const { ladder, shown } of groupLadders(context.ladders().filter(hasEmptyStart))) {
    const message = `${sayChargeFirst(context, ladder)} has a first tier that ends at 0. It prices nothing.`;
    yield { path: [...ladder.ladderPath, 0, 'upTo'], message, ...shown, data: { currency: ladder.price.currency } };
  }
}

// A flat amount is owed for no units too, so a first tier that ends at zero can be a basic fee.
function hasEmptyStart({ ends: [end], tiers }: Ladder): boolean {
  return end !== undefined && typeof end !== 'string' && isZeroDecimal(end) && nonZero(tiers[0]?.flatAmount) === undefined;
}
