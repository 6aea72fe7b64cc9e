// Exact decimals from numbers as they were written.
import { type Decimal, parseDecimal } from '../../kernel/decimal.js';

/** A number: exact, or endless, or none that a catalogue can hold. */
export type NumberText =
  | { readonly kind: 'decimal'; readonly value: Decimal }
  | { readonly kind: 'infinite' }
  | { readonly kind: 'unusable' };

const unusable: NumberText = { kind: 'unusable' };
const parts = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,4}))?$/;

/** Reads the text of a number, in YAML or JavaScript spelling, without ever making a floating-point number of it. */
export function readNumberText(text: string): NumberText {
  const digits = text.replaceAll('_', '');
  if (/^\+?(?:\.inf|infinity)$/i.test(digits)) return { kind: 'infinite' };
  const whole = /^([-+]?)(0x[\da-f]+|0o[0-7]+)$/i.exec(digits);
  if (whole !== null) return decimalOf(`${whole[1] === '-' ? '-' : ''}${BigInt(whole[2] ?? '0').toString()}`);
  const found = parts.exec(digits);
  if (found === null) return unusable;
  const [, sign = '', integer = '', fraction = '', exponent = '0'] = found;
  if (integer === '' && fraction === '') return unusable;
  return shift(sign === '-' ? '-' : '', { integer, fraction }, Number(exponent));
}

// Moves the decimal point by the exponent, within what a decimal of the catalogue can hold.
function shift(sign: string, { integer, fraction }: { integer: string; fraction: string }, exponent: number): NumberText {
  if (Math.abs(exponent) > 60) return unusable;
  const moved = exponent >= 0 ? fraction.padEnd(exponent, '0') : integer.padStart(-exponent, '0');
  const cut = exponent >= 0 ? exponent : moved.length + exponent;
  const before = exponent >= 0 ? integer + moved.slice(0, cut) : moved.slice(0, cut);
  const after = exponent >= 0 ? moved.slice(cut) : moved.slice(cut) + fraction;
  // 12.10 keeps its zero; zeros past what a decimal can hold are none that anybody wrote for a price.
  const kept = after.length > 20 ? after.replace(/0+$/, '') : after;
  return decimalOf(`${sign}${before.replace(/^0+(?=\d)/, '') || '0'}${kept === '' ? '' : `.${kept}`}`);
}

function decimalOf(text: string): NumberText {
  const value = parseDecimal(text);
  return value === undefined ? unusable : { kind: 'decimal', value };
}
