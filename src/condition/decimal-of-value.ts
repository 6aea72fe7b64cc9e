import { type Decimal, parseDecimal } from '../kernel/decimal.js';

const exponentForm = /^(-?)(\d)(?:\.(\d+))?e([+-]\d{1,3})$/;

/**
 * Reads a decimal that stands in data as a text or a number. A number means the shortest decimal that reads back as it: 0.1 is 0.1.
 *
 * @param value - Any value.
 * @returns The decimal; undefined for what is none, or has more digits than a decimal text may have.
 */
export function decimalOfValue(value: unknown): Decimal | undefined {
  if (typeof value === 'string') return parseDecimal(value);
  if (typeof value !== 'number') return undefined;
  if (Number.isSafeInteger(value)) return { coefficient: BigInt(value), scale: 0 };
  const text = String(value);
  return text.includes('e') ? parseDecimal(expand(text)) : parseDecimal(text);
}

// JavaScript writes very large and very small numbers with an exponent, which a decimal text does not have.
function expand(text: string): string {
  const [, sign = '', first = '', rest = '', exponent = '0'] = exponentForm.exec(text) ?? [];
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
