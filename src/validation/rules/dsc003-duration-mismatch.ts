import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const dsc003DurationMismatch: Rule = {
  code: 'DSC003',
  slug: 'duration-mismatch',
  purpose: 'A discount repeats and does not say how often, or says how often and does not repeat.',
  why: 'It ends sooner or later than the customer was told.',
  help: 'Give a repeating discount its `periods`, and no other.',
  check: findMismatches,
};

function* findMismatches({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, discount] of (catalogue.discounts ?? []).entries()) {
    const { duration, periods } = discount;
    const path = ['discounts', at, periods === undefined ? 'duration' : 'periods'];
    const data = { duration, ...(periods === undefined ? {} : { periods }) };
    if (duration === 'repeating' && periods === undefined) {
      yield { path, message: `Discount ${nameOf(discount)} repeats, but nobody says for how many periods. It would end after one.`, data };
    }
    if (duration !== 'repeating' && periods !== undefined) {
      const lasts = duration === 'once' ? 'once' : 'for ever';
      yield {
        path,
        message: `Discount ${nameOf(discount)} names ${periods} periods, but it applies ${lasts}. The number is not read.`,
        data,
      };
    }
  }
}
