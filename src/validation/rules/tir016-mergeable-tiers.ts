import { formatDecimal, parseDecimal } from '../../kernel/decimal.js';
import type { Tier } from '../../model/tier.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';
import { toKey } from '../to-key.js';

export const tir016MergeableTiers: Rule = {
  code: 'TIR016',
  slug: 'mergeable-tiers',
  purpose: 'Two neighbouring tiers cost the same.',
  why: 'A step in the price list that changes nothing makes customers look for the difference.',
  help: 'Make one tier of the two.',
  check: findMergeable,
};

function* findMergeable(context: RuleContext): Iterable<Finding> {
  for (const ladder of context.ladders().filter(({ isSound }) => isSound)) {
    for (const [at, tier] of ladder.tiers.entries()) {
      const next = ladder.tiers[at + 1];
      if (next === undefined || !areAlike(ladder, tier, next)) continue;
      const path = [...ladder.ladderPath, at];
      const fix = {
        title: `Remove tier ${at + 1}; the next one reaches down to where it began`,
        applicability: 'safe',
        edits: [{ op: 'remove', path }],
      } as const;
      yield {
        path,
        message: `${sayChargeFirst(context, ladder)} costs the same in tiers ${at + 1} and ${at + 2}. One tier is enough.`,
        fixes: [fix],
        data: { tiers: [at + 1, at + 2] },
      };
    }
  }
}

// Flat amounts and blocks begin anew with each tier of a graduated price, so there two tiers are not one.
function areAlike({ model }: Ladder, tier: Tier, next: Tier): boolean {
  if (model === 'graduated' && [tier, next].some(({ flatAmount, blockSize }) => flatAmount !== undefined || blockSize !== undefined))
    return false;
  return amountsOf(tier) === amountsOf(next);
}

function amountsOf({ unitAmount, flatAmount, rate, blockSize }: Tier): string {
  return toKey([unitAmount, flatAmount, rate, blockSize].map(text => formatDecimal(parseDecimal(text ?? '0') ?? zero)));
}

const zero = { coefficient: 0n, scale: 0 };
