/** From an exact amount to a line of an answer: rounded once, with everything that it cites. */
import { type Decimal, decimal, decimalFromInteger, formatDecimal } from '../kernel/decimal.js';
import { multiplyDecimals, subtractDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import { formatAmount, roundMoney } from '../kernel/money.js';
import type { Tier } from '../model/tier.js';
import type { DiscountedLine } from './apply-discounts.js';
import { clipToPhase, shareWithinPhase } from './charge-period.js';
import { citePrice } from './cite-price.js';
import { isMetered } from './draft-line.js';
import { dayDueOnce } from './due-once.js';
import type { RatedTier } from './models/price-rating.js';
import type { PricingScene } from './pricing-scene.js';
import type { LineShare, LineSum, QuoteLine, TierPart } from './quote.js';

/** A line of one whole period, or of what is charged once. */
export function finishLine(scene: PricingScene, discounted: DiscountedLine): QuoteLine {
  const { period } = discounted.line.charge;
  return { ...lineOf(scene, discounted, undefined), ...(discounted.line.period === undefined || period === undefined ? {} : { period }) };
}

/** A line of one period with its dates, of which only the part within the phase is charged where the price plan says so. */
export function finishDatedLine(scene: PricingScene, discounted: DiscountedLine): QuoteLine {
  const { period, planned } = discounted.line;
  if (period === undefined) return { ...finishLine(scene, discounted), from: dayDueOnce(scene, discounted.line) ?? planned.from };
  // A meter has counted the days of the phase alone.
  const share = isMetered(discounted.line.charge) ? undefined : shareWithinPhase(period, planned, scene.timeZone);
  const whole = finishLine(scene, discounted);
  const line = share === undefined ? whole : { ...whole, ...lineOf(scene, discounted, share) };
  const isPart = share !== undefined || isMetered(discounted.line.charge);
  return {
    ...line,
    id: `${line.id}@${period.from}`,
    ...(isPart ? clipToPhase(period, planned) : { from: period.from, until: period.until }),
  };
}

/**
 * Adds up lines.
 *
 * @param lines - Lines in one currency.
 * @param minorUnits - The decimals of the currency.
 * @returns The lines with exactly the sum of their amounts.
 */
export function sumLines(lines: readonly QuoteLine[], minorUnits: number): LineSum {
  return { lines, total: formatAmount(sumDecimals(lines.map(line => decimal(line.amount))), minorUnits) };
}

function lineOf(scene: PricingScene, discounted: DiscountedLine, share: LineShare | undefined): QuoteLine {
  const { line, net, reductions } = discounted;
  const { charge, part, place, planned } = line;
  const text = charge.billText ?? charge.name;
  const release = scene.index.release?.sequence;
  const taxIncluded = line.price.taxIncluded ?? planned.plan.taxIncluded;
  return {
    id: `${part.key}/${place.phase}/${place.charge}`,
    kind: kindOf(line),
    timing: charge.timing,
    ...place,
    ...(release === undefined ? {} : { release }),
    ...(text === undefined ? {} : { text }),
    ...(charge.billCode === undefined ? {} : { billCode: charge.billCode }),
    ...(charge.taxCategory === undefined ? {} : { taxCategory: charge.taxCategory }),
    ...(taxIncluded === undefined ? {} : { taxIncluded }),
    quantity: formatDecimal(line.quantity),
    ...(charge.unit === undefined ? {} : { unit: charge.unit }),
    ...(part.times === 1 ? {} : { times: part.times }),
    ...(share === undefined ? {} : { share }),
    price: { ...citePrice(line.choice, line.rating), ...(line.isAgreed ? { isAgreed: true } : {}) },
    tiers: tierParts(line.price.graduated ?? line.price.volume ?? [], line.rating.tiers),
    gross: formatDecimal(line.rating.amount),
    discounts: reductions.map(({ discount, amount }) => ({ discount: discount.id, amount: formatDecimal(amount) })),
    amount: formatAmount(multiplyDecimals(roundShare(net, share, scene.minorUnits), decimalFromInteger(part.times)), scene.minorUnits),
  };
}

function kindOf({ charge, period }: DiscountedLine['line']): QuoteLine['kind'] {
  if (period === undefined) return 'oneTime';
  return isMetered(charge) ? 'usage' : 'recurring';
}

// Rounded from the start of the period on, so that the parts of a period add up to it whatever they are.
function roundShare(net: Decimal, share: LineShare | undefined, minorUnits: number): Decimal {
  if (share === undefined) return roundMoney(net, minorUnits);
  const { part, of, after = 0 } = share;
  const upTo = (length: number): Decimal =>
    divideDecimals(multiplyDecimals(net, decimalFromInteger(length)), decimalFromInteger(of), { scale: minorUnits });
  return after === 0 ? upTo(part) : subtractDecimals(upTo(after + part), upTo(after));
}

function tierParts(tiers: readonly Tier[], rated: readonly RatedTier[]): readonly TierPart[] {
  return rated.map(({ tier, quantity, amount }) => {
    const source = tiers[tier];
    return {
      tier,
      quantity: formatDecimal(quantity),
      ...(source?.unitAmount === undefined ? {} : { unitAmount: source.unitAmount }),
      ...(source?.flatAmount === undefined ? {} : { flatAmount: source.flatAmount }),
      ...(source?.rate === undefined ? {} : { rate: source.rate }),
      amount: formatDecimal(amount),
    };
  });
}
