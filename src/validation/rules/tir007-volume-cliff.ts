import { formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import { type Cliff, findCliffs, type PricedQuantity } from '../find-cliff.js';
import type { Ladder } from '../list-ladders.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayAmount, sayQuantity } from '../say-amount.js';
import { sayCharge, unitName } from '../say-price.js';

export const tir007VolumeCliff: Rule = {
  code: 'TIR007',
  slug: 'volume-cliff',
  purpose: 'Some quantity costs more than a larger one, because a lower price applies to all units from there on.',
  why: 'Reps sell the smaller, dearer quantity, and the customer finds out on the first bill.',
  help: 'Use `graduated` tiers, or accept the finding with the reason and have reps offer the larger quantity.',
  check: findVolumeCliffs,
};

function* findVolumeCliffs(context: RuleContext): Iterable<Finding> {
  for (const ladder of context.ladders()) {
    if (ladder.model !== 'volume' || !ladder.isSound) continue;
    const unit = ladder.charge.unit === undefined ? undefined : context.index.units.get(ladder.charge.unit);
    for (const cliff of findCliffs(ladder, unit?.decimals)) yield report(context, ladder, cliff);
  }
}

function report(context: RuleContext, ladder: Ladder, { tier, first, last, larger }: Cliff): Finding {
  const { currency } = ladder.price;
  const unit = unitName(context, ladder);
  const isOne = compareDecimals(first.quantity, last.quantity) === 0;
  const range = isOne ? sayQuantity(last.quantity, unit) : `${formatDecimal(first.quantity)} to ${sayQuantity(last.quantity, unit)}`;
  const costs = isOne ? amountIn(last, currency) : `${amountIn(first, currency)} to ${amountIn(last, currency)}`;
  const evidence = [first, last, larger].map(({ quantity, amount }) => ({
    quantity: formatDecimal(quantity),
    amount: formatDecimal(amount),
    currency,
  }));
  return {
    // The tier from which on the lower price applies to all units.
    path: [...ladder.ladderPath, tier + 1],
    message: `${range} cost ${costs}, but ${sayQuantity(larger.quantity, unit)} cost ${amountIn(larger, currency)} (${sayCharge(context, ladder)}).`,
    evidence: evidence.map(value => ({ kind: 'quantity', value })),
    data: { currency, quantities: evidence },
  };
}

function amountIn({ amount }: PricedQuantity, currency: string): string {
  return sayAmount(formatDecimal(amount), currency);
}
