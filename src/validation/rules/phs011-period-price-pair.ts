import { parseDuration } from '../../kernel/duration.js';
import type { Charge } from '../../model/charge.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayChargeFirst } from '../say-price.js';

export const phs011PeriodPricePair: Rule = {
  code: 'PHS011',
  slug: 'period-price-pair',
  purpose: 'A recurring charge has no billing period, or a charge has no price at all.',
  mandatory: true,
  why: 'What has no period or no price cannot be billed.',
  help: 'State the period, and a price in each currency; `onRequest` is a price too.',
  check: findHalves,
};

function* findHalves(context: RuleContext): Iterable<Finding> {
  for (const place of context.charges()) {
    const { charge, path } = place;
    if (charge.prices.length === 0) yield { path: [...path, 'prices'], message: `${sayChargeFirst(context, place)} has no price.` };
    const complaint = complain(charge);
    if (complaint !== undefined)
      yield {
        path: charge.period === undefined ? path : [...path, 'period'],
        message: `${sayChargeFirst(context, place)} ${complaint}`,
        discriminator: 'period',
      };
  }
}

function complain({ kind, period }: Charge): string | undefined {
  if (kind !== 'recurring') return undefined;
  if (period === undefined) return 'is recurring, but nobody says how often: it has no period.';
  const duration = parseDuration(period);
  if (duration === undefined) return undefined;
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  if (hours + minutes + seconds > 0) return `has a period of ${period}; billing periods are counted in whole days.`;
  return years + months + weeks + days === 0 ? 'has a period of no length.' : undefined;
}
