/** Splits the difference of two lines of one charge into what made it, one thing after the other, so that the parts add up exactly. */
import { type Decimal, decimal, decimalFromInteger, zeroDecimal } from '../kernel/decimal.js';
import { maximumDecimal, multiplyDecimals, subtractDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import type { Price } from '../model/price.js';
import type { BillChangeCause } from './bill-explanation.js';
import type { ExpectedLine } from './expect-line.js';
import { citedCharge } from './explain-steps.js';
import type { LineShare, QuoteLine } from './quote.js';
import { ratePrice } from './rate-price.js';

/** One part of a difference. */
export interface Factor {
  readonly cause: BillChangeCause;
  readonly amount: Decimal;
  readonly details?: Readonly<Record<string, string>>;
}

/**
 * Splits the difference between what two lines should be: first the quantity, then the price, then discounts, then the share of a period.
 *
 * @param before - The line before.
 * @param after - The line after it.
 * @param minorUnits - The decimals of the currency.
 * @returns The parts, zero ones included; together they are exactly the amount after less the amount before.
 */
export function splitDifference(before: ExpectedLine, after: ExpectedLine, minorUnits: number): readonly Factor[] {
  const [a, b] = [factsOf(before), factsOf(after)];
  const steps = [
    a,
    { ...a, quantity: b.quantity, gross: grossAt(a, b) },
    { ...a, quantity: b.quantity, gross: b.gross },
    { ...b, share: a.share },
    b,
  ];
  const amounts = steps.map(step => amountOf(step, minorUnits));
  amounts[0] = decimal(before.line.amount);
  amounts[4] = decimal(after.line.amount);
  const partOf = (step: number): Decimal => subtractDecimals(amounts[step + 1] ?? zeroDecimal, amounts[step] ?? zeroDecimal);
  const isUsage = after.line.kind === 'usage';
  return [
    { cause: isUsage ? 'USAGE' : 'QUANTITY', amount: partOf(0), details: { before: before.line.quantity, after: after.line.quantity } },
    { ...priceCause(before, after), amount: partOf(1) },
    { cause: 'DISCOUNT', amount: partOf(2) },
    { cause: 'PRORATION', amount: partOf(3) },
  ];
}

interface LineFacts {
  readonly price: Price | undefined;
  readonly unit: string | undefined;
  readonly quantity: Decimal;
  readonly gross: Decimal;
  readonly off: Decimal;
  readonly share: LineShare | undefined;
  readonly times: number;
}

function factsOf({ held, line }: ExpectedLine): LineFacts {
  return {
    price: line.price.isAgreed === true ? undefined : citedCharge(held, line)?.price,
    unit: line.unit,
    quantity: decimal(line.quantity),
    gross: decimal(line.gross),
    off: sumDecimals(line.discounts.map(({ amount }) => decimal(amount))),
    share: line.share,
    times: line.times ?? 1,
  };
}

// What the old price asks for the new quantity; where it cannot say without more than the quantity, the price makes the whole difference.
function grossAt(a: LineFacts, b: LineFacts): Decimal {
  if (a.price === undefined || a.price.matrix !== undefined) return a.gross;
  const rating = ratePrice(a.price, { quantity: b.quantity, ...(a.unit === undefined ? {} : { unit: a.unit }) });
  return rating.kind === 'rated' ? rating.amount : a.gross;
}

function amountOf({ gross, off, share, times }: LineFacts, minorUnits: number): Decimal {
  const net = maximumDecimal(zeroDecimal, subtractDecimals(gross, off));
  const { part, of, after = 0 } = share ?? { part: 1, of: 1 };
  const upTo = (length: number): Decimal =>
    divideDecimals(multiplyDecimals(net, decimalFromInteger(length)), decimalFromInteger(of), { scale: minorUnits });
  return multiplyDecimals(subtractDecimals(upTo(after + part), upTo(after)), decimalFromInteger(times));
}

function priceCause(before: ExpectedLine, after: ExpectedLine): Pick<Factor, 'cause' | 'details'> {
  const names = (pick: (line: QuoteLine) => string): Readonly<Record<string, string>> => ({
    before: pick(before.line),
    after: pick(after.line),
  });
  if (before.line.pricePlan !== after.line.pricePlan) return { cause: 'PLAN_CHANGED', details: names(line => line.pricePlan) };
  if (before.line.phase !== after.line.phase) return { cause: 'PHASE_CHANGED', details: names(line => line.phase) };
  return before.held === after.held ? { cause: 'PRICE_PLANNED' } : { cause: 'PRICE_MOVED' };
}
