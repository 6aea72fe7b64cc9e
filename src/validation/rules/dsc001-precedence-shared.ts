import type { Discount } from '../../model/discount.js';
import { makeNumbering } from '../number-in-group.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const dsc001PrecedenceShared: Rule = {
  code: 'DSC001',
  slug: 'precedence-shared',
  purpose: 'Two discounts have the same precedence.',
  why: "A percentage before an amount gives another price than after it; the order must be somebody's decision.",
  help: 'Give each discount a precedence of its own; the lower one applies first.',
  check: findShared,
};

function* findShared({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  const firsts = new Map<number, { readonly discount: Discount; readonly at: number }>();
  for (const [at, discount] of (catalogue.discounts ?? []).entries()) {
    if (discount.status === 'retired') continue;
    const { precedence } = discount;
    const first = firsts.get(precedence);
    if (first === undefined) firsts.set(precedence, { discount, at });
    else {
      const message = `Discounts ${nameOf(first.discount)} and ${nameOf(discount)} both have the precedence ${precedence}.`;
      const related = [{ path: ['discounts', first.at, 'precedence'], message: 'The other discount.' }];
      yield {
        path: ['discounts', at, 'precedence'],
        message,
        related,
        identity: numbered(String(precedence)),
        data: { precedence, other: first.discount.id },
      };
    }
  }
}
