/** Evaluates the price formulas of Pricing2Yaml, such as `2 * #seats + 10`, where they are plain arithmetic; never by running code. */
import { type Decimal, parseDecimal } from '../../kernel/decimal.js';
import { addDecimals, multiplyDecimals, subtractDecimals } from '../../kernel/decimal-arithmetic.js';
import { shortestDecimal } from '../common/shortest-decimal.js';
import { divideExactly } from './divide-exactly.js';

/** What a formula comes to. */
export type ExpressionResult =
  | { readonly kind: 'amount'; readonly amount: Decimal }
  /** It names a variable that nobody declared, or that is no number where one is needed. */
  | { readonly kind: 'unknownVariable' | 'noNumber'; readonly name: string }
  /** It is no plain arithmetic, or does not come out even. */
  | { readonly kind: 'notArithmetic' };

/** Gives the value of a variable: a number, or another one, or undefined where nobody declared it. */
export type VariableLookup = (name: string) => Decimal | 'other' | undefined;

const notArithmetic: ExpressionResult = { kind: 'notArithmetic' };
const longestFormula = 1000;
const tokenPattern = /\s*(?:(\d{1,40}(?:\.\d{1,20})?)|#([A-Za-z_]\w{0,99})|([-+*/()]))/y;

/** Tells whether a price text is a formula and not words: a formula names a variable. */
export function isPriceExpression(text: string): boolean {
  return /#[A-Za-z_]/.test(text);
}

/** Evaluates a formula exactly. */
export function evaluatePriceExpression(text: string, lookup: VariableLookup): ExpressionResult {
  const names = [...text.matchAll(/#([A-Za-z_]\w{0,99})/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  const unknown = names.find(name => lookup(name) === undefined);
  if (unknown !== undefined) return { kind: 'unknownVariable', name: unknown };
  const words = text.length > longestFormula ? undefined : wordsOf(text);
  if (words === undefined) return notArithmetic;
  const noNumber = names.find(name => lookup(name) === 'other');
  if (noNumber !== undefined) return { kind: 'noNumber', name: noNumber };
  const reader: Reader = { tokens: words.map(word => tokenOf(word, lookup)), at: 0 };
  const amount = readSum(reader);
  return amount === undefined || reader.at < reader.tokens.length ? notArithmetic : { kind: 'amount', amount: shortestDecimal(amount) };
}

// A number, or a sign of the formula as it is.
type Token = Decimal | string | undefined;

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

function wordsOf(text: string): readonly RegExpExecArray[] | undefined {
  const words: RegExpExecArray[] = [];
  const pattern = new RegExp(tokenPattern);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const word = pattern.exec(text);
    if (word === null) return undefined;
    words.push(word);
  }
  return words;
}

function tokenOf([, number, variable, sign]: RegExpExecArray, lookup: VariableLookup): Token {
  if (number !== undefined) return parseDecimal(number);
  return variable === undefined ? sign : lookup(variable);
}

function readSum(reader: Reader): Decimal | undefined {
  let sum = readProduct(reader);
  for (let sign = reader.tokens[reader.at]; sum !== undefined && (sign === '+' || sign === '-'); sign = reader.tokens[reader.at]) {
    reader.at += 1;
    const next = readProduct(reader);
    if (next === undefined) return undefined;
    sum = sign === '+' ? addDecimals(sum, next) : subtractDecimals(sum, next);
  }
  return sum;
}

function readProduct(reader: Reader): Decimal | undefined {
  let product = readFactor(reader);
  for (let sign = reader.tokens[reader.at]; product !== undefined && (sign === '*' || sign === '/'); sign = reader.tokens[reader.at]) {
    reader.at += 1;
    const next = readFactor(reader);
    if (next === undefined) return undefined;
    product = sign === '*' ? multiplyDecimals(product, next) : divideExactly(product, next);
  }
  return product;
}

function readFactor(reader: Reader): Decimal | undefined {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === '-') return negative(readFactor(reader));
  if (token !== '(') return typeof token === 'object' ? token : undefined;
  const inner = readSum(reader);
  const isClosed = reader.tokens[reader.at] === ')';
  reader.at += 1;
  return isClosed ? inner : undefined;
}

function negative(value: Decimal | undefined): Decimal | undefined {
  return value === undefined ? undefined : { coefficient: -value.coefficient, scale: value.scale };
}
