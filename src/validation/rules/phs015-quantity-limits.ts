import { decimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import type { ChargeQuantity } from '../../model/charge.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';

export const phs015QuantityLimits: Rule = {
  code: 'PHS015',
  slug: 'quantity-limits',
  purpose: 'The least that can be ordered is more than the most, or the usual quantity lies outside both.',
  why: 'No order can be right, or the order that everybody makes is refused.',
  help: 'Correct the quantities.',
  check: findCrossed,
};

function* findCrossed(context: RuleContext): Iterable<Finding> {
  for (const place of context.charges()) {
    const complaint = complain(place.charge.quantity);
    if (complaint === undefined) continue;
    yield {
      path: [...place.path, 'quantity'],
      message: `${sayChargeFirst(context, place)} ${complaint}`,
      data: { ...place.charge.quantity },
    };
  }
}

function complain({ kind, min, max, default: usual }: ChargeQuantity): string | undefined {
  if (kind === 'fixed') return undefined;
  if (isMore(min, max)) return `cannot be ordered: at least ${min} and at most ${max}.`;
  if (isMore(min, usual)) return `is ordered ${usual} times by default, but at least ${min} must be.`;
  return isMore(usual, max) ? `is ordered ${usual} times by default, but at most ${max} can be.` : undefined;
}

function isMore(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && compareDecimals(decimal(a), decimal(b)) > 0;
}
