import { formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import { groupLadders } from '../group-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayNumber } from '../say-amount.js';
import { sayCharge } from '../say-price.js';

export const tir006EmptyTier: Rule = {
  code: 'TIR006',
  slug: 'empty-tier',
  purpose: 'A tier ends where the tier before it ends, and so never applies.',
  why: 'The amount that it states is never charged, though somebody meant it to be.',
  help: 'Correct the end of the tier, or remove it.',
  check: findEmptyTiers,
};

function* findEmptyTiers(context: RuleContext): Iterable<Finding> {
  for (const { ladder, shown } of groupLadders(context.ladders())) {
    for (const [at, end] of ladder.ends.entries()) {
      const before = ladder.ends[at - 1];
      if (before === undefined || typeof before === 'string' || typeof end === 'string' || compareDecimals(before, end) !== 0) continue;
      const bound = sayNumber(formatDecimal(end));
      const message = `Tier ${at + 1} of ${sayCharge(context, ladder)} ends at ${bound}, where tier ${at} ends already. It never applies.`;
      yield {
        path: [...ladder.ladderPath, at],
        message,
        ...shown,
        data: { tier: at + 1, upTo: formatDecimal(end) },
        discriminator: formatDecimal(end),
      };
    }
  }
}
