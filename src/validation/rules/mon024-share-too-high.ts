import { decimal, formatDecimal, oneDecimal } from '../../kernel/decimal.js';
import { compareDecimals, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Path } from '../../kernel/issue.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayNumber } from '../say-amount.js';
import { sayThing } from '../say-where.js';
import { walkAll } from '../walk-pattern.js';

export const mon024ShareTooHigh: Rule = {
  code: 'MON024',
  slug: 'share-too-high',
  purpose: 'A share is more than the whole: a rate, a share of what remains, a propensity or a coverage above 1, a discount above 100 %.',
  why: 'A share is written as a decimal, 0.029 for 2.9 %; 2.9 charges the customer nearly three times the value.',
  help: 'Divide the number by 100.',
  check: findHigh,
};

const price = 'pricePlans.*.phases.*.charges.*.prices.*';
const shares = [
  `${price}.percentage.rate`,
  `${price}.graduated.*.rate`,
  `${price}.volume.*.rate`,
  'offers.*.terms.*.earlyTermination.remaining',
  'upsellRules.*.ranking.propensity',
  'upsellRules.*.experiment.coverage',
  'rankingDefaults.propensity',
];

function* findHigh(context: RuleContext): Iterable<Finding> {
  yield* findHighDiscounts(context);
  for (const { path, value } of walkAll(context.catalogue, shares)) {
    if (typeof value !== 'string' || compareDecimals(decimal(value), oneDecimal) <= 0) continue;
    const percent = formatDecimal(multiplyDecimals(decimal(value), hundred));
    yield {
      path,
      message: `${sayThing(context, path)} has a ${wordFor(path)} of ${value}, which is ${sayNumber(percent)} %: more than the whole.`,
      data: { value },
    };
  }
}

function* findHighDiscounts({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, { kind, value, ...discount }] of (catalogue.discounts ?? []).entries()) {
    if (kind !== 'percent' || value === undefined || compareDecimals(decimal(value), hundred) <= 0) continue;
    yield {
      path: ['discounts', at, 'value'],
      message: `Discount ${nameOf(discount)} takes ${sayNumber(value)} % off: more than the whole.`,
      help: 'A percentage is written as it is said: 10 is 10 %.',
      data: { value },
    };
  }
}

const hundred = { coefficient: 100n, scale: 0 };

function wordFor(path: Path): string {
  const last = String(path.at(-1));
  return last === 'remaining' ? 'share of the remaining charges' : last;
}
