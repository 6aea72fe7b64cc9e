import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayCharge } from '../say-price.js';

export const tir018TierWithoutAmount: Rule = {
  code: 'TIR018',
  slug: 'tier-without-amount',
  purpose: 'A tier states no amount at all.',
  why: 'It is billed as free, and nobody can tell whether that is meant or forgotten.',
  help: 'State the amount; if the tier is free, write `unitAmount: "0"`.',
  check: findBare,
};

function* findBare(context: RuleContext): Iterable<Finding> {
  for (const ladder of context.ladders()) {
    for (const [at, { unitAmount, flatAmount, rate }] of ladder.tiers.entries()) {
      if ((unitAmount ?? flatAmount ?? rate) !== undefined) continue;
      const message = `Tier ${at + 1} of ${sayCharge(context, ladder)} states no amount. It would be billed as free.`;
      yield { path: [...ladder.ladderPath, at], message, data: { tier: at + 1, currency: ladder.price.currency } };
    }
  }
}
