/** What leaving a commitment early costs, by what its term says. */
import { compareDates, daysBetween } from '../kernel/date.js';
import { type Decimal, decimal, decimalFromInteger } from '../kernel/decimal.js';
import { multiplyDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import { parseDuration } from '../kernel/duration.js';
import { formatAmount } from '../kernel/money.js';
import { type Period, periodContaining } from '../kernel/period.js';
import type { EarlyTermination, ExitProration, Term } from '../model/term.js';
import type { ExitCharge } from './holding-change.js';
import { listBilledLines } from './list-billed-lines.js';
import type { PlannedPart } from './price-day.js';
import type { PricingScene } from './pricing-scene.js';
import type { QuoteReason } from './quote.js';

/** Leaving a holding on a day. */
export interface Exit {
  readonly scene: PricingScene;
  readonly parts: readonly PlannedPart[];
  readonly term: Term | undefined;
  /** The day of leaving. */
  readonly on: string;
  /** Instead of what the term says. */
  readonly penalty: ExitProration | undefined;
}

/** An exit charge, none, or why it is not known. */
export type ExitPrice =
  | { readonly kind: 'none' }
  | { readonly kind: 'charged'; readonly exit: ExitCharge }
  | { readonly kind: 'unknown'; readonly reason: QuoteReason };

/**
 * Finds the commitment in which a day lies.
 *
 * @param term - The term.
 * @param start - The first day of the first commitment.
 * @param on - The day.
 * @returns Its first day and the first day after it; undefined without a commitment, and after one that is not made anew.
 */
export function commitmentAt(term: Term | undefined, start: string, on: string): Period | undefined {
  const duration = term?.commitment === undefined ? undefined : parseDuration(term.commitment);
  if (duration === undefined || compareDates(on, start) < 0) return undefined;
  const { index, from, until } = periodContaining(start, duration, on);
  return index > 0 && term?.renewal !== 'recommit' ? undefined : { from, until };
}

/**
 * Prices leaving before the end of a commitment: fixed amounts, or a share of the recurring charges that remain; whole, or falling evenly
 * to zero at the end.
 *
 * @param exit - What is left, and when.
 * @returns The charge; `none` outside a commitment, where the term names none, and where it is waived.
 */
export function priceExit({ scene, parts, term, on, penalty }: Exit): ExitPrice {
  const commitment = commitmentAt(term, scene.start, on);
  const rule = term?.earlyTermination;
  const prorate = penalty ?? rule?.prorate;
  if (commitment === undefined || rule === undefined || term === undefined || prorate === undefined || prorate === 'none')
    return { kind: 'none' };
  const remainingDays = daysBetween(on, commitment.until);
  const totalDays = daysBetween(commitment.from, commitment.until);
  const share = { remainingDays, totalDays, minorUnits: scene.minorUnits };
  const amount =
    rule.amounts === undefined
      ? shareOfRemaining(scene, parts, { rule, commitment, on, prorate, share })
      : fixedAmount({ rule, prorate, share }, scene.currency);
  if (amount === undefined) return { kind: 'unknown', reason: { code: 'EXIT_CHARGE_UNKNOWN', details: { term: term.id } } };
  const basis = rule.amounts === undefined ? 'remaining' : 'amounts';
  const exit = {
    term: term.id,
    commitmentUntil: commitment.until,
    basis,
    prorate,
    remainingDays,
    totalDays,
    amount: formatAmount(amount, scene.minorUnits),
  } as const;
  return { kind: 'charged', exit };
}

interface Share {
  readonly remainingDays: number;
  readonly totalDays: number;
  readonly minorUnits: number;
}

function fixedAmount({ rule, prorate, share }: Pick<Remaining, 'rule' | 'prorate' | 'share'>, currency: string): Decimal | undefined {
  const found = rule.amounts?.find(amount => amount.currency === currency);
  return found === undefined ? undefined : takeShare(decimal(found.amount), prorate, share);
}

interface Remaining {
  readonly rule: EarlyTermination;
  readonly commitment: Period;
  readonly on: string;
  readonly prorate: ExitProration;
  readonly share: Share;
}

// In full it is a share of what still would have been billed; falling evenly, of what the whole commitment bills.
function shareOfRemaining(scene: PricingScene, parts: readonly PlannedPart[], remaining: Remaining): Decimal | undefined {
  const { rule, commitment, on, prorate, share } = remaining;
  const from = prorate === 'full' ? on : commitment.from;
  const { lines, reasons } = listBilledLines({ ...scene, readMeter: nothingUsed }, parts, { from, until: commitment.until });
  if (reasons.length > 0) return undefined;
  const recurring = sumDecimals(lines.filter(({ line }) => line.kind === 'recurring').map(({ line }) => decimal(line.amount)));
  return takeShare(multiplyDecimals(recurring, decimal(rule.remaining ?? '0')), prorate, share);
}

const nothingUsed = (): { readonly quantity: Decimal } => ({ quantity: decimal('0') });

function takeShare(amount: Decimal, prorate: ExitProration, { remainingDays, totalDays, minorUnits }: Share): Decimal {
  if (prorate === 'full') return amount;
  return divideDecimals(multiplyDecimals(amount, decimalFromInteger(remainingDays)), decimalFromInteger(totalDays), { scale: minorUnits });
}
