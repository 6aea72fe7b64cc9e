import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';
import { sayList } from '../say-thing.js';

export const sup002BillLineUnexplained: Rule = {
  code: 'SUP002',
  slug: 'bill-line-unexplained',
  purpose: 'A charge has no bill code or no words for the bill.',
  why: 'A customer asks what the line on the bill is, and the rep cannot find it.',
  help: 'Add `billCode` and `billText`.',
  check: findUnexplained,
};

function* findUnexplained(context: RuleContext): Iterable<Finding> {
  for (const place of context.charges()) {
    const { charge, path, plan } = place;
    const missing = [
      charge.billCode === undefined ? 'no bill code' : '',
      (charge.billText ?? charge.name) === undefined ? 'no words for the bill' : '',
    ].filter(words => words !== '');
    if (plan.status !== 'active' || missing.length === 0) continue;
    yield {
      path,
      message: `${sayChargeFirst(context, place)} has ${sayList(missing, 'and')}. A rep could not explain the bill.`,
      data: { missing },
    };
  }
}
