/** What is charged in all within a commitment. */

import { addDays, compareDates } from '../kernel/date.js';
import { type Decimal, decimal, decimalFromInteger } from '../kernel/decimal.js';
import { addDecimals, multiplyDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { addDuration, parseDuration } from '../kernel/duration.js';
import { formatAmount } from '../kernel/money.js';
import type { DiscountedLine } from './apply-discounts.js';
import type { TimelineStretch } from './build-timeline.js';
import { billedPeriodAt, countPeriodStarts, shareWithinPhase } from './charge-period.js';
import { finishDatedLine, finishLine } from './finish-line.js';
import type { PricingScene } from './pricing-scene.js';
import type { TermTotal } from './quote.js';

/**
 * Adds up every one-time charge and every period that begins within a commitment; a period that runs past its end counts as a whole.
 *
 * @param scene - What is fixed for the quote.
 * @param timeline - The stretches of the quote.
 * @param commitment - An ISO 8601 duration.
 * @returns The total, or undefined where something within the commitment is not known.
 */
export function totalTerm(scene: PricingScene, timeline: readonly TimelineStretch[], commitment: string): TermTotal | undefined {
  const duration = parseDuration(commitment);
  if (duration === undefined) return undefined;
  const until = addDuration(scene.start, duration);
  const within = timeline.filter(({ from }) => compareDates(from, until) < 0);
  if (within.some(({ day }) => day.reasons.length > 0)) return undefined;
  const total = sumDecimals(within.map(stretch => totalStretch(scene, stretch, until)));
  return { commitment, until, total: formatAmount(total, scene.minorUnits) };
}

function totalStretch(scene: PricingScene, stretch: TimelineStretch, termEnd: string): Decimal {
  const until = stretch.until !== undefined && compareDates(stretch.until, termEnd) < 0 ? stretch.until : termEnd;
  const oneTime = stretch.day.oneTime.map(line => decimal(finishLine(scene, line).amount));
  const recurring = stretch.day.recurring.map(line => totalLine(scene, line, { from: stretch.from, until }));
  return addDecimals(sumDecimals(oneTime), sumDecimals(recurring));
}

function totalLine(scene: PricingScene, discounted: DiscountedLine, stretch: { readonly from: string; readonly until: string }): Decimal {
  const { planned, period } = discounted.line;
  if (period === undefined) return decimal('0');
  const { duration } = period;
  const count = countPeriodStarts(scene, planned, { ...stretch, duration });
  if (count === 0) return decimal('0');
  const whole = decimal(finishLine(scene, discounted).amount);
  const last = billedPeriodAt(scene, planned, { duration, date: addDays(stretch.until, -1) });
  if (shareWithinPhase(last, planned, scene.timeZone) === undefined) return multiplyDecimals(whole, decimalFromInteger(count));
  const part = finishDatedLine(scene, { ...discounted, line: { ...discounted.line, period: { ...last, duration } } });
  return addDecimals(multiplyDecimals(whole, decimalFromInteger(count - 1)), decimal(part.amount));
}
