import type { Discount } from '../../model/discount.js';
import { makeNumbering } from '../number-in-group.js';
import { commonSpan, isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { quoted } from '../say-thing.js';

export const dsc005CodeShared: Rule = {
  code: 'DSC005',
  slug: 'code-shared',
  purpose: 'Two discounts have the same code at the same time.',
  why: 'The customer names one code and gets two discounts, or not the one that was meant.',
  help: 'Give each discount a code of its own, or end one before the other begins.',
  check: findShared,
};

interface Coded {
  readonly discount: Discount;
  readonly at: number;
}

function* findShared({ catalogue, nameOf, spanOf }: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  const latest = new Map<string, Coded>();
  for (const [at, discount] of (catalogue.discounts ?? []).entries()) {
    if (discount.status !== 'active' || discount.code === undefined) continue;
    const other = latest.get(discount.code);
    const span = spanOf(discount.validFor);
    if (other === undefined || span.until > spanOf(other.discount.validFor).until) latest.set(discount.code, { discount, at });
    if (other === undefined || isEmptySpan(commonSpan(span, spanOf(other.discount.validFor)))) continue;
    const message = `Discounts ${nameOf(other.discount)} and ${nameOf(discount)} both have the code ${quoted(discount.code)}.`;
    const related = [{ path: ['discounts', other.at, 'code'], message: 'The other discount.' }];
    yield {
      path: ['discounts', at, 'code'],
      message,
      related,
      identity: numbered(discount.code),
      data: { code: discount.code, other: other.discount.id },
    };
  }
}
