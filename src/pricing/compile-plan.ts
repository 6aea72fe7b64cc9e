/** What a plain price plan charges, read once: whole amounts of what is charged by time, and the prices of what is metered. */
import { type Decimal, decimal } from '../kernel/decimal.js';
import { formatDecimalFixed } from '../kernel/decimal-rounding.js';
import { durationInMonths } from '../kernel/duration.js';
import type { Charge } from '../model/charge.js';
import type { Price } from '../model/price.js';
import type { PricePlan } from '../model/price-plan.js';
import { readBillingPeriod } from './charge-period.js';
import { chooseOnlyPrice } from './choose-price.js';
import { isMetered } from './draft-line.js';
import { isOccasion } from './due-once.js';
import { isDeeplyFrozen, ratePrice } from './rate-price.js';

/** What is charged once, or every so many months, whatever is used. */
export interface FixedCharge {
  readonly kind: 'fixed';
  /** 0 for what is charged once. */
  readonly everyMonths: number;
  readonly isInAdvance: boolean;
  /** In the smallest unit of the currency. */
  readonly amount: number;
}

/** What is charged each month for what was used. */
export interface MeteredCharge {
  readonly kind: 'metered';
  readonly charge: Charge;
  readonly unit: string;
  readonly price: Price;
}

/** The currency of amounts, with its decimals. */
export interface PlanCurrency {
  readonly currency: string;
  readonly minorUnits: number;
}

/**
 * Reads the charges of a plan of one endless phase, whose prices are the same for everybody and at any time.
 *
 * @param plan - The plan.
 * @param money - The currency.
 * @returns The charges; undefined where one of them is not so, or is no safe whole number.
 */
export function compilePlan(plan: PricePlan, money: PlanCurrency): readonly (FixedCharge | MeteredCharge)[] | undefined {
  const kept = known.get(plan);
  if (kept?.currency === money.currency && kept.minorUnits === money.minorUnits) return kept.charges;
  const charges = readCharges(plan, money);
  if (kept !== undefined || isDeeplyFrozen(plan)) known.set(plan, { ...money, charges });
  return charges;
}

interface Compiled extends PlanCurrency {
  readonly charges: ReturnType<typeof readCharges>;
}

// invariant: only what can never change is remembered.
const known = /* @__PURE__ */ new WeakMap<PricePlan, Compiled>();

function readCharges({ phases }: PricePlan, money: PlanCurrency): readonly (FixedCharge | MeteredCharge)[] | undefined {
  const [phase, second] = phases;
  if (phase === undefined || second !== undefined || phase.duration !== undefined) return undefined;
  const own = phase.charges.filter(isOrdered);
  const charges = own.flatMap(charge => readCharge(charge, money) ?? []);
  return charges.length < own.length ? undefined : charges;
}

function readCharge(charge: Charge, { currency, minorUnits }: PlanCurrency): FixedCharge | MeteredCharge | undefined {
  const price = chooseOnlyPrice(charge.prices, currency)?.price;
  const duration = readBillingPeriod(charge.period);
  const everyMonths = charge.kind === 'oneTime' ? 0 : duration === undefined ? undefined : durationInMonths(duration);
  if (price === undefined || everyMonths === undefined || !isUnconditional(charge)) return undefined;
  const { quantity, unit } = charge;
  if (isMetered(charge)) return everyMonths !== 1 || unit === undefined ? undefined : { kind: 'metered', charge, unit, price };
  const count = quantity.default ?? (quantity.kind === 'fixed' ? '1' : quantity.min);
  if (count === undefined) return undefined;
  const rating = ratePrice(price, { quantity: decimal(count), ...(unit === undefined ? {} : { unit }) });
  const amount = rating.kind === 'unrated' ? undefined : inMinorUnits(rating.amount, minorUnits);
  if (amount === undefined) return undefined;
  return { kind: 'fixed', everyMonths, isInAdvance: charge.timing === 'inAdvance' || charge.kind === 'oneTime', amount };
}

/** Tells whether a new order may owe a charge. */
export function isOrdered({ kind, occasions }: Charge): boolean {
  return kind !== 'oneTime' || occasions === undefined || isOccasion(occasions, 'order');
}

/** Tells whether everybody owes a charge, whatever is known of them and whatever they chose. */
export function isUnconditional({ when, characteristics }: Charge): boolean {
  return when === undefined && characteristics === undefined;
}

function inMinorUnits(amount: Decimal, minorUnits: number): number | undefined {
  const whole = Number(formatDecimalFixed(amount, minorUnits).replace('.', ''));
  return Number.isSafeInteger(whole) ? whole : undefined;
}
