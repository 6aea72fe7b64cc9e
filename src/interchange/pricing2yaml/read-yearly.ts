import type { Decimal } from '../../kernel/decimal.js';
import { compareDecimals, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';

const twelve: Decimal = { coefficient: 12n, scale: 0 };

/** What a year costs, and whether the price was that of a whole year. */
export interface YearlyPrice {
  readonly amount: Decimal;
  readonly isWholeYear: boolean;
}

/**
 * Reads an annual price of versions 1.x. The reference implementation takes one that is not above the monthly price for the price of a month
 * when paid by the year, and a higher one for the price of the whole year.
 */
export function readYearly(annual: Decimal, monthly: Decimal | undefined): YearlyPrice {
  const isWholeYear = monthly !== undefined && compareDecimals(annual, monthly) > 0;
  return { amount: isWholeYear ? annual : multiplyDecimals(annual, twelve), isWholeYear };
}
