import { decimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayNumber } from '../say-amount.js';
import { quoted } from '../say-thing.js';

export const mon016DiscountArithmetic: Rule = {
  code: 'MON016',
  slug: 'discount-arithmetic',
  purpose: 'The name or description of a discount promises another percentage than it takes off.',
  why: 'The customer is told one thing and billed another.',
  help: 'Make the text and the value agree.',
  check: findContradictions,
};

function* findContradictions(context: RuleContext): Iterable<Finding> {
  for (const { path, string } of context.strings()) {
    const [collection, at, field] = path;
    const discount = collection === 'discounts' && typeof at === 'number' ? context.catalogue.discounts?.[at] : undefined;
    if (discount?.kind !== 'percent' || discount.value === undefined || (field !== 'name' && field !== 'description')) continue;
    const { value } = discount;
    const promised = percentagesIn(string);
    const [first, second] = promised;
    // A text with several percentages speaks of more than the discount.
    if (first === undefined || second !== undefined || compareDecimals(decimal(first), decimal(value)) === 0) continue;
    const message = `Discount ${context.nameOf(discount)} says ${quoted(`${sayNumber(first)}%`)} in its ${field}, but it takes ${sayNumber(value)}% off.`;
    const related = [{ path: ['discounts', Number(at), 'value'], message: `It takes ${sayNumber(value)}% off.` }];
    yield { path, message, related, data: { promised: first, value } };
  }
}

function percentagesIn(text: string): readonly string[] {
  return [
    ...new Set(
      [...text.matchAll(/(\d{1,6}(?:[.,]\d{1,6})?)\s?%/g)].map(([, number = '0']) => number.replace(',', '.').replace(/^0+(?=\d)/, '')),
    ),
  ];
}
