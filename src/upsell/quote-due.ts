/** What is due on the day on which a suggestion takes effect. */
import { decimal } from '../kernel/decimal.js';
import { addDecimals } from '../kernel/decimal-arithmetic.js';
import { formatAmount } from '../kernel/money.js';
import { sumLines } from '../pricing/finish-line.js';
import type { ChangeQuote } from '../pricing/holding-change.js';
import { withoutRepeats } from '../pricing/pricing-scene.js';
import type { QuoteLine, QuoteReason } from '../pricing/quote.js';
import { quoteChange } from '../pricing/quote-change.js';
import { settleHolding } from '../pricing/settle-holding.js';
import { openOnce } from './plan-change.js';
import type { PricedCandidate } from './price-candidate.js';
import { priceExits } from './project-candidate.js';
import type { UpsellDue } from './upsell-cost.js';
import type { UpsellScene } from './upsell-scene.js';

/** What is due, or why that is not known, and what the change policy decided. */
export interface QuotedDue {
  readonly due?: UpsellDue;
  readonly dueUnknown?: readonly QuoteReason[];
  readonly policy: ChangeQuote['policy'];
}

/**
 * Quotes what is due when a suggestion is taken: for itself, for what it takes the place of, and for whatever ends with that.
 *
 * @param priced - The candidate with its price.
 * @param scene - The scene.
 * @returns Credits, charges and exit charges.
 */
export function quoteDue({ price, projected, ends }: PricedCandidate, scene: UpsellScene): QuotedDue {
  const { index, payer, minorUnits } = scene;
  const { plan } = projected;
  const quote = quoteChange(index, payer, { change: plan.change });
  const { policy } = quote;
  const exits = priceExits(projected, scene);
  const on = plan.effectiveOn ?? scene.today;
  const settled = ends.map(holding => settle(openOnce(holding, scene), on));
  const reasons = [...(quote.kind === 'unknown' ? quote.reasons : []), ...exits.reasons, ...settled.flatMap(one => one.reasons)];
  if (quote.kind !== 'priced' || reasons.length > 0) return { dueUnknown: withoutRepeats(reasons), policy };
  if (quote.currency !== price.currency)
    return { dueUnknown: [{ code: 'CURRENCY_UNKNOWN', details: { currency: quote.currency } }], policy };
  const credits = sumLines([...quote.due.credits.lines, ...settled.flatMap(one => one.credits)], minorUnits);
  const charges = sumLines([...quote.due.charges.lines, ...settled.flatMap(one => one.charges)], minorUnits);
  const total = formatAmount([credits, charges].map(sum => decimal(sum.total)).reduce(addDecimals, exits.total), minorUnits);
  return { due: { on, credits, charges, exits: exits.exits, total }, policy };
}

interface Settled {
  readonly credits: readonly QuoteLine[];
  readonly charges: readonly QuoteLine[];
  readonly reasons: readonly QuoteReason[];
}

function settle(old: ReturnType<typeof openOnce>, on: string): Settled {
  return old.kind === 'open' ? settleHolding(old.scene, old.parts, on) : { credits: [], charges: [], reasons: old.reasons };
}
