import { formatDecimal } from '../../kernel/decimal.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayNumber, sayQuantity } from '../say-amount.js';
import { sayChargeFirst, unitName } from '../say-price.js';
import { isFreeTier, nonZero } from '../tier-facts.js';

export const tir009FreeTierMistake: Rule = {
  code: 'TIR009',
  slug: 'free-tier-mistake',
  purpose: 'A first tier that is free adds to free units, or is lost as soon as one unit more is used.',
  why: 'The customer gets twice what was meant, or pays for what was promised as free.',
  help: 'Say what is free once: by `freeUnits`, or by a free first tier of a `graduated` price.',
  check: findMistakes,
};

function* findMistakes(context: RuleContext): Iterable<Finding> {
  for (const ladder of context.ladders().filter(({ isSound }) => isSound)) {
    const complaint = complain(context, ladder);
    if (complaint === undefined) continue;
    yield {
      path: [...ladder.ladderPath, 0],
      message: `${sayChargeFirst(context, ladder)} ${complaint}`,
      data: { currency: ladder.price.currency },
    };
  }
}

function complain(context: RuleContext, ladder: Ladder): string | undefined {
  const { model, price, tiers, ends } = ladder;
  const [first, second] = tiers;
  const [end] = ends;
  if (
    first === undefined ||
    second === undefined ||
    end === undefined ||
    typeof end === 'string' ||
    !isFreeTier(first) ||
    isFreeTier(second)
  )
    return undefined;
  const size = sayQuantity(end, unitName(context, ladder));
  if (nonZero(price.freeUnits) !== undefined) {
    return `gives units away twice: ${sayNumber(price.freeUnits ?? '0')} as free units, and ${size} as a free first tier.`;
  }
  if (model === 'graduated' || (nonZero(second.unitAmount) ?? nonZero(second.rate)) === undefined) return undefined;
  return `is free up to ${size}, but whoever uses more pays for all units, the first ${sayNumber(formatDecimal(end))} included.`;
}
