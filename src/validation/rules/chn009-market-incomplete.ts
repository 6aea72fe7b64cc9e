import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const chn009MarketIncomplete: Rule = {
  code: 'CHN009',
  slug: 'market-incomplete',
  purpose: 'A market has no currency or no language.',
  why: 'Nothing can be billed there, or nobody there can read what is offered.',
  help: 'Name at least one currency and one locale.',
  check: findIncomplete,
};

function* findIncomplete({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, market] of catalogue.markets.entries()) {
    for (const [field, word] of [
      ['currencies', 'currency in which it is billed'],
      ['locales', 'language that its people read'],
    ] as const) {
      if (market[field].length === 0) yield { path: ['markets', at, field], message: `Market ${nameOf(market)} has no ${word}.` };
    }
  }
}
