import { decimal } from '../../kernel/decimal.js';
import { isNegativeDecimal } from '../../kernel/decimal-arithmetic.js';
import { listAmounts, listShares } from '../list-amounts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayAmount } from '../say-amount.js';
import { sayChargeFirst } from '../say-price.js';

export const mon006UnexpectedNegative: Rule = {
  code: 'MON006',
  slug: 'unexpected-negative',
  purpose: 'A price is less than nothing.',
  why: 'The customer is paid instead of charged, and most billing systems refuse such a line.',
  help: 'Remove the minus. Money back is a discount; if it must be a charge, accept this finding with a reason.',
  check: findNegative,
};

function* findNegative(context: RuleContext): Iterable<Finding> {
  for (const place of context.prices()) {
    const { currency } = place.price;
    for (const { path, amount } of listAmounts(place)) {
      if (!amount.startsWith('-') || !isNegativeDecimal(decimal(amount))) continue;
      const message = `${sayChargeFirst(context, place)} has an amount of ${sayAmount(amount, currency)}, less than nothing.`;
      yield { path, message, data: { amount, currency } };
    }
    for (const { path, share } of listShares(place)) {
      if (!share.startsWith('-') || !isNegativeDecimal(decimal(share))) continue;
      const message = `${sayChargeFirst(context, place)} has a share of ${share.replace('-', '−')}, less than nothing.`;
      yield { path, message, data: { share } };
    }
  }
}
