import { addDurationToInstant, parseDuration } from '../../kernel/duration.js';
import type { Term } from '../../model/term.js';
import { always } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayDay, sayLastDay, writeInstant } from '../say-thing.js';

export const lif015SoldPastServiceEnd: Rule = {
  code: 'LIF015',
  slug: 'sold-past-service-end',
  purpose: 'A customer who buys on the last day is bound for longer than the product exists.',
  why: 'The customer would pay for, or be released from, a contract that cannot be kept.',
  help: 'End the sale earlier, shorten the commitment, or extend the product.',
  check: findLateSales,
};

// A commitment is counted from the last day of sale by calendar, as it would be for a customer.
function* findLateSales(context: RuleContext): Iterable<Finding> {
  for (const [at, offer] of context.catalogue.offers.entries()) {
    const product = offer.product === undefined ? undefined : context.index.products.get(offer.product);
    const lastSale = context.spanOf(offer.validFor).until;
    const end = context.spanOf(product?.validFor).until;
    if (offer.status !== 'active' || product === undefined || end === always.until || lastSale > end) continue;
    for (const [position, term] of (offer.terms ?? []).entries()) {
      const boundUntil = endOfTerm(term, lastSale, context.timeZone);
      if (boundUntil === undefined || boundUntil <= end) continue;
      const days = {
        sale: offer.validFor?.until ?? '',
        bound: writeInstant(boundUntil, context.timeZone),
        end: product.validFor?.until ?? '',
      };
      const message =
        `A customer who buys ${context.nameOf(offer)} on the last day, ${sayLastDay(days.sale)}, is bound until ${sayDay(days.bound)}, ` +
        `but its product ${context.nameOf(product)} ends on ${sayLastDay(days.end)}.`;
      yield { path: ['offers', at, 'terms', position, 'commitment'], message, data: days };
    }
  }
}

function endOfTerm({ commitment }: Term, from: number, timeZone: string): number | undefined {
  const duration = commitment === undefined ? undefined : parseDuration(commitment);
  return duration === undefined || !Number.isFinite(from) ? undefined : addDurationToInstant(from, duration, timeZone);
}
