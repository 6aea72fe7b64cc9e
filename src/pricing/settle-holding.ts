/** What a holding that ends on a day still owes for the running periods, and what was paid ahead and comes back. */
import { compareDates } from '../kernel/date.js';
import { decimal } from '../kernel/decimal.js';
import { isZeroDecimal, subtractDecimals } from '../kernel/decimal-arithmetic.js';
import { formatAmount } from '../kernel/money.js';
import type { DiscountedLine } from './apply-discounts.js';
import { clipToPhase } from './charge-period.js';
import { isMetered } from './draft-line.js';
import { finishDatedLine } from './finish-line.js';
import { type PlannedPart, type PricedDay, priceDay } from './price-day.js';
import type { Findings, PricingScene } from './pricing-scene.js';
import type { QuoteAssumption, QuoteLine } from './quote.js';

/** The last lines of a holding. */
export interface Settlement extends Findings {
  readonly credits: readonly QuoteLine[];
  readonly charges: readonly QuoteLine[];
  /** The day before the change, priced: what was charged again and again until then. */
  readonly day: PricedDay;
}

/**
 * Settles a holding on the day on which it ends.
 *
 * @param scene - The scene of the holding; with the occasion `end` what is charged for giving it up is owed too.
 * @param parts - Its price plans with their phases, as if it went on.
 * @param on - The first day on which it is no longer there.
 * @returns For each running period what was billed ahead less what was used, as an amount below zero, or what is owed in arrears for the part
 *   that was used; nothing comes back where the price plan does not prorate.
 */
export function settleHolding(scene: PricingScene, parts: readonly PlannedPart[], on: string): Settlement {
  const day = priceDay(scene, parts, on);
  const running = day.recurring.filter(
    ({ line }) => line.period !== undefined && compareDates(clipToPhase(line.period, line.planned).from, on) < 0,
  );
  const usage = running.filter(({ line }) => isMetered(line.charge));
  const fixed = running.filter(discounted => !usage.includes(discounted));
  return {
    credits: fixed.flatMap(one => (one.line.charge.timing === 'inAdvance' ? creditOf(scene, one, on) : [])),
    charges: [
      ...fixed.flatMap(one => (one.line.charge.timing === 'inArrears' ? [usedPart(scene, one, on)] : [])),
      ...day.oneTime.filter(({ line }) => isForEnd(scene, line)).map(one => finishDatedLine(scene, one)),
    ],
    day,
    reasons: day.reasons,
    assumptions: [...day.assumptions, ...day.usage.map(noteUsage)],
  };
}

function isForEnd({ occasion }: PricingScene, { charge }: DiscountedLine['line']): boolean {
  return occasion?.kind === 'end' && charge.occasions !== undefined;
}

// The used part is rounded and the credit is the rest, so that both together are what was billed.
function creditOf(scene: PricingScene, discounted: DiscountedLine, on: string): readonly QuoteLine[] {
  const billed = finishDatedLine(scene, discounted);
  const used = usedPart(scene, discounted, on);
  const back = subtractDecimals(decimal(used.amount), decimal(billed.amount));
  if (isZeroDecimal(back)) return [];
  const { period, planned } = discounted.line;
  const until = period === undefined ? on : clipToPhase(period, planned).until;
  const share =
    used.share === undefined ? {} : { share: { part: (billed.share?.part ?? used.share.of) - used.share.part, of: used.share.of } };
  return [{ ...billed, ...share, id: `${billed.id}/credit`, from: on, until, amount: formatAmount(back, scene.minorUnits) }];
}

function usedPart(scene: PricingScene, { line, ...rest }: DiscountedLine, on: string): QuoteLine {
  return finishDatedLine(scene, { ...rest, line: { ...line, planned: { ...line.planned, until: on } } });
}

function noteUsage({ offer, pricePlan, phase, charge }: PricedDay['usage'][number]): QuoteAssumption {
  return { code: 'USAGE_NOT_INCLUDED', offer, pricePlan, phase, charge };
}
