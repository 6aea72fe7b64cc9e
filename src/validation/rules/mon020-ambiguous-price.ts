import type { ChargePlace, PricePlace } from '../list-prices.js';
import { makeNumbering } from '../number-in-group.js';
import { commonSpan, isEmptySpan, type Span } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayPlace } from '../sale-place.js';
import { sayChargeFirst } from '../say-price.js';
import { saySpan } from '../say-thing.js';
import { toKey } from '../to-key.js';

export const mon020AmbiguousPrice: Rule = {
  code: 'MON020',
  slug: 'ambiguous-price',
  purpose: 'Two prices of one charge have the same currency and scope and apply at the same time.',
  mandatory: true,
  why: 'Which of the two is billed would be chance, so no quote is given at all.',
  help: 'End one of the prices before the other begins, or give one of them a scope of its own.',
  check: findAmbiguous,
};

function* findAmbiguous(context: RuleContext): Iterable<Finding> {
  const numbered = makeNumbering();
  for (const place of context.charges()) {
    // One price cannot be at odds with itself, and most charges have one.
    if (place.charge.prices.length < 2) continue;
    for (const group of groupByScope(context, place)) {
      const sorted = [...group].sort((a, b) => (a.span.from === b.span.from ? 0 : a.span.from < b.span.from ? -1 : 1));
      let reaches = sorted[0];
      for (const priced of sorted.slice(1)) {
        const overlap = reaches === undefined ? undefined : commonSpan(reaches.span, priced.span);
        if (reaches !== undefined && overlap !== undefined && !isEmptySpan(overlap))
          yield { ...report(context, [reaches, priced], overlap), identity: numbered(identityOf(priced)) };
        if (reaches === undefined || priced.span.until > reaches.span.until) reaches = priced;
      }
    }
  }
}

interface PricedSpan extends PricePlace {
  readonly span: Span;
}

function groupByScope({ spanOf }: RuleContext, place: ChargePlace): Iterable<readonly PricedSpan[]> {
  const groups = new Map<string, PricedSpan[]>();
  for (const [at, price] of place.charge.prices.entries()) {
    const key = toKey([price.currency, price.scope ?? {}]);
    const span = spanOf(price.validFor);
    if (!isEmptySpan(span)) groups.set(key, [...(groups.get(key) ?? []), { ...place, price, span, path: [...place.path, 'prices', at] }]);
  }
  return groups.values();
}

// Neither of the two is the wrong one.
function identityOf({ plan, phase, charge, price }: PricedSpan): string {
  return toKey([plan.id, phase.id, charge.id, price.currency, price.scope ?? {}]);
}

function report(context: RuleContext, [first, second]: readonly [PricedSpan, PricedSpan], overlap: Span): Finding {
  const { currency, scope = {} } = second.price;
  const message = `${sayChargeFirst(context, second)} has two prices in ${currency}${sayPlace(context, scope)} ${saySpan(overlap, context.timeZone)}. Billing would choose one by chance.`;
  return { path: second.path, message, related: [{ path: first.path, message: 'The other price.' }], data: { currency, scope } };
}
