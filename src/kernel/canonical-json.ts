// The one spelling of a JSON value, so that equal data has equal hashes: RFC 8785 (JSON Canonicalization Scheme).
import { CatalogueError } from './catalogue-error.js';

/**
 * Writes plain data as canonical JSON: members sorted by UTF-16 code units, numbers as ECMAScript writes them, no spaces.
 * Members that are undefined are left out.
 *
 * @param value - Plain data: null, booleans, finite numbers, texts, lists and records.
 * @returns The text.
 * @throws `not-json` for a value that JSON does not have (undefined in a list, NaN, a bigint, a function, a Date or Map, a lone
 *   surrogate), `cyclic-value` for data that contains itself, `too-deep` past 2,000 levels.
 * @example
 * canonicalJson({ b: 1.0, a: [true, null], c: undefined }) // => '{"a":[true,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

const deepest = 2000;
// Below this, looking for a cycle would cost more than it saves: a cycle soon gets past it.
const looksForCyclesFrom = 200;

function write(value: unknown, ancestors: object[]): string {
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return writeNumber(value);
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object') throw notJson(`a ${typeof value}`);
  requireSaneDepth(value, ancestors);
  ancestors.push(value);
  const text = Array.isArray(value) ? writeList(value, ancestors) : writeRecord(value, ancestors);
  ancestors.pop();
  return text;
}

function writeList(list: readonly unknown[], ancestors: object[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) {
    text += index === 0 ? write(list[index], ancestors) : `,${write(list[index], ancestors)}`;
  }
  return `${text}]`;
}

function writeRecord(record: object, ancestors: object[]): string {
  requirePlain(record);
  let text = '{';
  // Without a comparator, sort goes by UTF-16 code units, as RFC 8785 section 3.2.3 wants.
  for (const key of Object.keys(record).sort()) {
    const member: unknown = Reflect.get(record, key);
    if (member === undefined) continue;
    text += `${text.length === 1 ? '' : ','}${writeText(key)}:${write(member, ancestors)}`;
  }
  return `${text}}`;
}

// Most texts need no escape, and for those this is much faster than JSON.stringify.
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON must escape just these
const needsCare = /[\u0000-\u001f"\\\ud800-\udfff]/;

function writeText(text: string): string {
  if (!needsCare.test(text)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) throw notJson('a lone surrogate');
  return JSON.stringify(text);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw notJson(`\`${value}\``);
  return String(value);
}

function requirePlain(record: object): void {
  const prototype: unknown = Object.getPrototypeOf(record);
  if (prototype === Object.prototype || prototype === null) return;
  // A record of another realm has another prototype, but the same tag; a Date or a Map has its own.
  const tag = Object.prototype.toString.call(record);
  if (tag !== '[object Object]') throw notJson(`\`${tag}\``);
}

function requireSaneDepth(value: object, ancestors: readonly object[]): void {
  if (ancestors.length < looksForCyclesFrom) return;
  if (ancestors.includes(value)) throw new CatalogueError('cyclic-value', 'data that contains itself cannot be written as JSON');
  if (ancestors.length >= deepest) {
    throw new CatalogueError('too-deep', `data deeper than \`${deepest}\` levels is not written as canonical JSON`, { deepest });
  }
}

function notJson(what: string): CatalogueError {
  return new CatalogueError('not-json', `JSON has no place for ${what}`);
}
