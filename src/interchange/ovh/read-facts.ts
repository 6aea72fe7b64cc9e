/** The technical and commercial facts of a blob, one for each value in it, named by the way to it. */
import { formatDecimal } from '../../kernel/decimal.js';
import type { CharacteristicType } from '../../model/characteristic.js';
import { type Fields, takeField } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { readNumberText } from '../common/number-text.js';
import { plainOf } from '../common/plain-of.js';
import type { SourceList, SourceMap, SourceNode } from '../common/source-node.js';
import type { Fact, Raw } from './ovh-catalogue.js';

/** What was read of a blob. */
export interface Blobs {
  readonly facts: readonly Fact[];
  readonly tags: readonly string[];
  readonly raw: Raw;
}

/** Reads the member `blobs`; what is no fact is kept. */
export function readBlobs(fields: Fields): Blobs {
  const node = takeField(fields, 'blobs');
  if (node === undefined) return { facts: [], tags: [], raw: {} };
  if (node.kind !== 'map') {
    fields.log.opaque(node);
    return { facts: [], tags: [], raw: { blobs: plainOf(node) } };
  }
  if (node.members.size === 0) fields.log.mapped(node);
  const tags = readTags(fields.log, node.members.get('tags'));
  const reading: Reading = { log: fields.log, facts: [], kept: {} };
  for (const [name, member] of node.members) {
    if (name !== 'tags' || tags === undefined) readMember(reading, member, name === 'technical' ? [] : [name]);
  }
  const isKept = Object.keys(reading.kept).length > 0;
  return { facts: reading.facts, tags: tags ?? [], raw: isKept ? { blobs: reading.kept } : {} };
}

function readTags(log: ImportLog, node: SourceNode | undefined): readonly string[] | undefined {
  if (node?.kind !== 'list' || node.items.length === 0) return undefined;
  const tags = node.items.flatMap(item => (item.kind === 'text' && item.text.trim() !== '' ? [item.text.trim()] : []));
  if (tags.length < node.items.length) return undefined;
  log.mapped(node);
  return [...new Set(tags)];
}

interface Reading {
  readonly log: ImportLog;
  readonly facts: Fact[];
  readonly kept: Record<string, unknown>;
}

function readMember(reading: Reading, node: SourceNode, path: readonly string[]): void {
  if (node.kind === 'map') readMap(reading, node, path);
  else if (node.kind === 'list' && node.items.some(item => item.kind === 'map' || item.kind === 'list')) readList(reading, node, path);
  else readValues(reading, node, path);
}

function readValues(reading: Reading, node: SourceNode, path: readonly string[]): void {
  const found = node.kind === 'list' ? valuesOf(node) : scalarOf(node);
  const isEmpty = node.kind === 'null' || (node.kind === 'list' && node.items.length === 0);
  if (found === undefined && !isEmpty) {
    reading.log.opaque(node);
    reading.kept[path.join('.')] = plainOf(node);
    return;
  }
  reading.log.mapped(node);
  if (found !== undefined) reading.facts.push({ node, path: path.join('.'), label: labelOf(path), ...found });
}

function readMap(reading: Reading, node: SourceMap, path: readonly string[]): void {
  if (node.members.size === 0) reading.log.mapped(node);
  for (const [name, member] of node.members) readMember(reading, member, [...path, name]);
}

// Where each item of a list has a name and a value, it is a fact by that name; other items are numbered from 1.
function readList(reading: Reading, node: SourceList, path: readonly string[]): void {
  for (const [index, item] of node.items.entries()) {
    const named = namedValueOf(item);
    if (named === undefined) readMember(reading, item, [...path, String(index + 1)]);
    else {
      reading.log.mapped(named.nameNode);
      readMember(reading, named.value, [...path, named.name]);
    }
  }
}

interface NamedValue {
  readonly name: string;
  readonly nameNode: SourceNode;
  readonly value: SourceNode;
}

function namedValueOf(item: SourceNode): NamedValue | undefined {
  if (item.kind !== 'map' || item.members.size !== 2) return undefined;
  const [name, value] = [item.members.get('name'), item.members.get('value')];
  if (name?.kind !== 'text' || value === undefined || name.text.trim() === '') return undefined;
  return { name: name.text.trim(), nameNode: name, value };
}

type TypedValue = Pick<Fact, 'type' | 'value'>;

function scalarOf(node: SourceNode): { readonly type: CharacteristicType; readonly value: string | number | boolean } | undefined {
  if (node.kind === 'boolean') return { type: 'boolean', value: node.value };
  if (node.kind === 'text') return node.text.trim() === '' ? undefined : { type: 'text', value: node.text };
  if (node.kind !== 'number') return undefined;
  const number = readNumberText(node.text);
  if (number.kind !== 'decimal') return undefined;
  const { coefficient, scale } = number.value;
  if (scale > 0) return { type: 'decimal', value: formatDecimal(number.value) };
  return Number.isSafeInteger(Number(coefficient)) ? { type: 'integer', value: Number(coefficient) } : undefined;
}

function valuesOf({ items }: SourceList): TypedValue | undefined {
  const values = items.map(scalarOf);
  const [first] = values;
  if (first === undefined || !values.every(each => each?.type === first.type)) return undefined;
  return { type: first.type, value: values.flatMap(each => (each === undefined ? [] : [each.value])) };
}

/** The way to a fact as words: `server.dualPowerSupply` is `Server dual power supply`. */
export function labelOf(path: readonly string[]): string {
  const words = path
    .join(' ')
    .replace(/[-_.]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? 'Value' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
