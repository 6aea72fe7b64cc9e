/** Writes YAML of values in the order given, with numbers exactly as they are to be written. */
import { Document, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml';
import { readPlainScalar } from './plain-scalar.js';

/** A number by its digits, such as `12.10`. */
export interface YamlNumber {
  readonly number: string;
}

/** What can be written; a map keeps the order of its members. */
export type YamlValue = string | boolean | null | YamlNumber | readonly YamlValue[] | YamlMap;

/** The members of a map. */
export interface YamlMap extends ReadonlyMap<string, YamlValue> {}

/** Writes a document; the same value gives the same text. */
export function writeYamlText(value: YamlValue): string {
  const document = new Document(undefined, { schema: 'core', customTags: tags => [exactNumber, ...tags] });
  document.contents = nodeOf(value);
  return document.toString({ lineWidth: 0 });
}

/** Plain JSON data, such as what an origin keeps, as it can be written. */
export function yamlOf(data: unknown): YamlValue {
  if (typeof data === 'number') return { number: String(data) };
  if (typeof data === 'string' || typeof data === 'boolean') return data;
  if (Array.isArray(data)) return data.map(yamlOf);
  if (typeof data !== 'object' || data === null) return null;
  return new Map(Object.entries(data).map(([name, member]) => [name, yamlOf(member)]));
}

// The package would write 12.10 as 12.1, and a long number as the nearest that JavaScript can hold.
const exactNumber: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: value => isYamlNumber(value),
  resolve: text => text,
  stringify: ({ value }) => (isYamlNumber(value) ? value.number : String(value)),
};

function isYamlNumber(value: unknown): value is YamlNumber {
  return typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string';
}

function nodeOf(value: YamlValue): Scalar | YAMLSeq | YAMLMap {
  if (value === null || typeof value === 'boolean') return new Scalar(value);
  if (typeof value === 'string') return textNode(value);
  if (isList(value)) return seqOf(value);
  return isYamlNumber(value) ? new Scalar(value) : mapOf(value);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function seqOf(values: readonly YamlValue[]): YAMLSeq {
  const seq = new YAMLSeq();
  seq.flow = values.every(value => typeof value !== 'object' || value === null);
  for (const value of values) seq.items.push(nodeOf(value));
  return seq;
}

function mapOf(members: YamlMap): YAMLMap {
  const map = new YAMLMap();
  for (const [name, value] of members) map.items.push(new Pair(textNode(name), nodeOf(value)));
  return map;
}

// Only what every reader takes for a text stays without quotes.
const plainText = /^[\p{L}_/](?:[\p{L}\p{N}_ ./()&+-]*[\p{L}\p{N}_.)+])?$/u;

function textNode(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = plainText.test(text) && !isWord(text) && readPlainScalar(text).kind === 'text' ? 'PLAIN' : 'QUOTE_DOUBLE';
  return scalar;
}

// Older YAML takes these for yes and no.
function isWord(text: string): boolean {
  return /^(?:y|yes|n|no|on|off)$/i.test(text);
}
