import { formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import { plainCosts } from '../plain-costs.js';
import { sayDuration } from '../plan-ends.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayAmount } from '../say-amount.js';

export const phs004IntroDearer: Rule = {
  code: 'PHS004',
  slug: 'intro-dearer',
  purpose: 'The introductory price of a plan is higher than the price after it.',
  why: 'An introduction that costs more is nearly always two amounts that were swapped.',
  help: 'Swap the amounts, or call the phase a fixed term.',
  check: findDear,
};

function* findDear({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, plan] of catalogue.pricePlans.entries()) {
    for (const [position, phase] of plan.phases.entries()) {
      const next = plan.phases[position + 1];
      if (next === undefined || (phase.kind !== 'discount' && phase.kind !== 'trial')) continue;
      const costs = plainCosts(phase);
      const later = plainCosts(next);
      const [dear] = [...(costs ?? [])].filter(([key, amount]) => isLess(later?.get(key), amount));
      const after = dear === undefined ? undefined : later?.get(dear[0]);
      if (dear === undefined || after === undefined) continue;
      const [currency = '', period] = dear[0].split(' ');
      const amounts = { intro: formatDecimal(dear[1]), after: formatDecimal(after) };
      const message =
        `The introductory price of price plan ${nameOf(plan)} (${sayAmount(amounts.intro, currency)} for ${sayDuration(period)}) ` +
        `is higher than the price after it (${sayAmount(amounts.after, currency)}). Are they swapped?`;
      yield { path: ['pricePlans', at, 'phases', position], message, data: { ...amounts, currency, period } };
    }
  }
}

type Amount = ReturnType<NonNullable<ReturnType<typeof plainCosts>>['get']>;

function isLess(a: Amount, b: NonNullable<Amount>): boolean {
  return a !== undefined && compareDecimals(a, b) < 0;
}
