import { isIsoCurrency, withdrawnOn } from '../../kernel/currency.js';
import { parseInstant } from '../../kernel/instant.js';
import { commonSpan, isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';
import { quoted, sayDay } from '../say-thing.js';

export const mon003CurrencyUnknown: Rule = {
  code: 'MON003',
  slug: 'currency-unknown',
  purpose: 'A currency is not in ISO 4217 and says nothing of its decimals, or prices in it apply after it was withdrawn.',
  why: 'An amount in it can be neither rounded nor paid.',
  help: 'Correct the code, state `minorUnits` for a currency of your own, or end the prices when the currency ended.',
  check: findCurrencies,
};

function* findCurrencies(context: RuleContext): Iterable<Finding> {
  for (const [at, { code, minorUnits }] of context.catalogue.currencies.entries()) {
    if (minorUnits === undefined && !isIsoCurrency(code)) {
      const message = `${quoted(code)} is no currency of ISO 4217, and the catalogue does not say how many decimals its amounts have.`;
      yield { path: ['currencies', at], message, data: { code } };
    }
    const withdrawn = minorUnits === undefined ? withdrawnOn(code) : undefined;
    if (withdrawn !== undefined) yield* findLatePrices(context, { code, at, withdrawn });
  }
}

interface Withdrawn {
  readonly code: string;
  readonly at: number;
  readonly withdrawn: string;
}

function* findLatePrices(context: RuleContext, { code, at, withdrawn }: Withdrawn): Iterable<Finding> {
  const after = { from: parseInstant(withdrawn, context.timeZone) ?? 0, until: Number.POSITIVE_INFINITY };
  const late = context.prices().filter(({ price, plan }) => {
    const span = commonSpan(context.spanOf(price.validFor), context.spanOf(plan.validFor));
    return price.currency === code && plan.status === 'active' && !isEmptySpan(commonSpan(span, after));
  });
  if (late.length === 0) return;
  const prices = late.length === 1 ? 'A price applies' : `${late.length} prices apply`;
  yield {
    path: ['currencies', at],
    message: `${prices} in ${code} after that currency was withdrawn on ${sayDay(withdrawn)}.`,
    related: late.slice(0, 10).map(place => ({ path: place.path, message: `${sayChargeFirst(context, place)} has no earlier end.` })),
    data: { code, withdrawn, prices: late.length },
  };
}
