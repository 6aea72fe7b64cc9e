import { decimal, formatDecimal } from '../../kernel/decimal.js';
import type { Path } from '../../kernel/issue.js';
import { listAmounts } from '../list-amounts.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayAmount } from '../say-amount.js';
import { sayChargeFirst } from '../say-price.js';
import { sayThing } from '../say-where.js';
import { walkPattern } from '../walk-pattern.js';

export const mon001ExcessPrecision: Rule = {
  code: 'MON001',
  slug: 'excess-precision',
  purpose: 'An amount has more decimals than its currency; rates for a unit may.',
  why: 'Nobody can pay it: the bill shows another amount than the price list.',
  help: 'Round the amount to what can be paid, or state it as a rate for a unit.',
  check: findFine,
};

const amountLists = ['offers.*.terms.*.earlyTermination.amounts.*', 'discounts.*.amounts.*'];

function* findFine(context: RuleContext): Iterable<Finding> {
  for (const place of context.prices()) {
    for (const { path, amount, isUnitRate } of listAmounts(place)) {
      if (!isUnitRate) yield* check(context, { path, amount, currency: place.price.currency, say: () => sayChargeFirst(context, place) });
    }
  }
  for (const { path, value } of amountLists.flatMap(pattern => walkPattern(context.catalogue, pattern))) {
    const [amount] = walkPattern(value, 'amount');
    const [currency] = walkPattern(value, 'currency');
    if (typeof amount?.value !== 'string' || typeof currency?.value !== 'string') continue;
    yield* check(context, {
      path: [...path, 'amount'],
      amount: amount.value,
      currency: currency.value,
      say: () => sayThing(context, path),
    });
  }
}

interface Amount {
  readonly path: Path;
  readonly amount: string;
  readonly currency: string;
  /** Names what it is the amount of. */
  readonly say: () => string;
}

function* check(context: RuleContext, { path, amount, currency, say }: Amount): Iterable<Finding> {
  const minorUnits = context.index.minorUnits.get(currency);
  const [, fraction = ''] = formatDecimal(decimal(amount)).split('.');
  if (minorUnits === undefined || fraction.length <= minorUnits) return;
  const limit = minorUnits === 0 ? `${currency} has no decimals` : `${currency} has ${minorUnits} decimals`;
  const message = `${say()} has an amount of ${sayAmount(amount, currency)}, which is not possible: ${limit}.`;
  yield { path, message, data: { amount, currency, minorUnits } };
}
