import { type Decimal, decimal, formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Offer } from '../../model/offer.js';
import type { Term } from '../../model/term.js';
import { plainCosts } from '../plain-costs.js';
import { sayDuration } from '../plan-ends.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayAmount } from '../say-amount.js';

export const phs007ExitCharge: Rule = {
  code: 'PHS007',
  slug: 'exit-charge',
  purpose: 'Leaving early costs as much in the last period as in the first, and more than what then remains to be paid.',
  why: 'A customer who leaves a month before the end pays more than one who stays; regulators have fined operators for it.',
  help: 'Let the charge fall with time: `prorate: linear`, or a share of what remains.',
  check: findConstant,
};

function* findConstant(context: RuleContext): Iterable<Finding> {
  for (const [at, offer] of context.catalogue.offers.entries()) {
    for (const [position, term] of offer.status === 'active' ? (offer.terms ?? []).entries() : []) {
      const { amounts = [], prorate } = term.earlyTermination ?? {};
      const remaining = prorate === 'full' && term.commitment !== undefined ? lastPeriods(context, offer, term) : [];
      for (const { currency, period, amount: rest } of remaining) {
        const charge = amounts.find(one => one.currency === currency)?.amount;
        if (charge === undefined || compareDecimals(decimal(charge), rest) <= 0) continue;
        const left = sayAmount(formatDecimal(rest), currency);
        const message = `Leaving ${context.nameOf(offer)} just before the end of ${sayDuration(term.commitment)} costs ${sayAmount(charge, currency)}, but only ${left} for the last ${sayDuration(period).replace(/^1 /, '')} remains to be paid.`;
        yield {
          path: ['offers', at, 'terms', position, 'earlyTermination', 'prorate'],
          message,
          data: { term: term.id, charge, remaining: formatDecimal(rest), currency },
        };
        break;
      }
    }
  }
}

interface LastPeriod {
  readonly currency: string;
  readonly period: string;
  readonly amount: Decimal;
}

// The plan that costs most decides: if leaving is too dear even there, it is too dear everywhere.
function lastPeriods({ index }: RuleContext, offer: Offer, term: Term): readonly LastPeriod[] {
  const plans = (offer.pricePlans ?? [])
    .flatMap(id => index.pricePlans.get(id) ?? [])
    .filter(plan => plan.terms?.includes(term.id) ?? true);
  const costs = plans.map(plan => plainCosts(plan.phases.at(-1) ?? { id: '', kind: 'evergreen', charges: [] }));
  const highest = new Map<string, Decimal>();
  for (const [key, amount] of costs.includes(undefined) ? [] : costs.flatMap(each => [...(each ?? [])])) {
    const before = highest.get(key);
    if (before === undefined || compareDecimals(amount, before) > 0) highest.set(key, amount);
  }
  return [...highest].map(([key, amount]) => ({ currency: key.split(' ')[0] ?? '', period: key.split(' ')[1] ?? '', amount }));
}
