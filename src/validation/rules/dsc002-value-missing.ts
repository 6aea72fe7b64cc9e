import { decimal } from '../../kernel/decimal.js';
import { isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import type { Discount } from '../../model/discount.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const dsc002ValueMissing: Rule = {
  code: 'DSC002',
  slug: 'value-missing',
  purpose: 'A discount does not say how much it takes off in the way that its kind needs.',
  why: 'It takes nothing off, and the customer was promised something.',
  help: 'A percentage and free units have a `value`, an amount off and a new price have `amounts` by currency.',
  check: findValueless,
};

function* findValueless({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, discount] of (catalogue.discounts ?? []).entries()) {
    const complaint = complain(discount);
    if (complaint !== undefined)
      yield { path: ['discounts', at], message: `Discount ${nameOf(discount)} ${complaint}`, data: { kind: discount.kind } };
  }
}

const wants: Readonly<Record<Discount['kind'], { readonly field: 'value' | 'amounts'; readonly words: string }>> = {
  percent: { field: 'value', words: 'takes off a percentage, but it does not say which' },
  freeUnits: { field: 'value', words: 'gives free units, but it does not say how many' },
  amount: { field: 'amounts', words: 'takes off an amount, but it does not say which' },
  override: { field: 'amounts', words: 'sets a new amount, but it does not say which' },
};

function complain({ kind, value, amounts }: Discount): string | undefined {
  const { field, words } = wants[kind];
  if (field === 'amounts') return amounts === undefined || amounts.length === 0 ? `${words}: it has no \`amounts\`.` : undefined;
  if (value === undefined) return `${words}: it has no \`value\`.`;
  return isZeroDecimal(decimal(value)) ? 'has the value 0, so it takes nothing off.' : undefined;
}
