/** What an unquoted word means by the core schema of YAML 1.2. */
import { giveUp } from './yaml-cursor.js';

/**
 * Resolves an unquoted scalar.
 *
 * @param word - The scalar, not empty, without space around it.
 * @returns Null, true, false, a number, or the word itself.
 */
export function resolvePlain(word: string): unknown {
  const first = word.charCodeAt(0);
  // Digits, and the signs and the point that a number may begin with.
  if ((first >= 0x30 && first <= 0x39) || first === 0x2d || first === 0x2b || first === 0x2e) return resolveNumber(word);
  return words.has(word) ? words.get(word) : word;
}

const words: ReadonlyMap<string, unknown> = /* @__PURE__ */ new Map<string, unknown>([
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

function resolveNumber(word: string): unknown {
  if (decimal.test(word)) return word.length > longestExact ? giveUp() : Number(word);
  if (infinite.test(word)) return word.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // Octal and hexadecimal numbers are too rare to be worth a second implementation.
  return rare.test(word) ? giveUp() : word;
}

const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const rare = /^(?:0o[0-7]+|0x[\da-fA-F]+|\.(?:nan|NaN|NAN))$/;
const longestExact = 15;
