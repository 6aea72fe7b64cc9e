import type { Decimal } from '../../kernel/decimal.js';
import { isZeroDecimal, multiplyDecimals, subtractDecimals } from '../../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../../kernel/decimal-rounding.js';
import { shortestDecimal } from '../common/shortest-decimal.js';

/** A quotient that comes out even within 20 decimals, or undefined. */
export function divideExactly(a: Decimal, b: Decimal): Decimal | undefined {
  if (isZeroDecimal(b)) return undefined;
  const quotient = divideDecimals(a, b, { scale: 20, rounding: 'down' });
  const rest = subtractDecimals(a, multiplyDecimals(quotient, b));
  return isZeroDecimal(rest) ? shortestDecimal(quotient) : undefined;
}
