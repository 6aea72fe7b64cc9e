import { decimal, zeroDecimal } from '../../kernel/decimal.js';
import { compareDecimals } from '../../kernel/decimal-arithmetic.js';
import type { QuoteStretch } from '../../pricing/quote.js';
import { yearlyAmount } from '../period-amounts.js';
import type { PricedCandidate } from '../price-candidate.js';
import type { PeriodAmount } from '../ranked-upsell.js';
import type { UpsellScene } from '../upsell-scene.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/**
 * Whoever a care fact is set for is shown nothing that would make them spend more over twelve months. Where that is not known, what is not
 * usage decides: a charge that is made once, or more that comes back in a year than does now, in any stretch of the price; and what is not
 * known of that counts as more.
 */
export function checkCare(priced: PricedCandidate, { careFact }: UpsellScene): Verdict {
  if (careFact === undefined) return passed;
  const { change } = priced.cost();
  const isNoMore = change === undefined ? comesToNoMore(priced) : compareDecimals(decimal(change), zeroDecimal) <= 0;
  return isNoMore ? passed : suppress('CARE_FLAG', { by: { kind: 'fact', id: careFact } });
}

function comesToNoMore({ price: { quote, current } }: PricedCandidate): boolean {
  return current !== undefined && quote.phases.every(stretch => costsNoMore(stretch, current));
}

function costsNoMore(stretch: QuoteStretch, current: readonly PeriodAmount[]): boolean {
  if (stretch.kind === 'unknown' || compareDecimals(decimal(stretch.oneTime.total), zeroDecimal) > 0) return false;
  const before = yearlyAmount(current);
  const after = yearlyAmount(stretch.recurring.map(({ period, total }) => ({ period, amount: total })));
  return before !== undefined && after !== undefined && compareDecimals(after, before) <= 0;
}
