/** Plain JSON whose numbers are exact: one that JavaScript writes in other words than the file is a map `{ $number: text }`. */
import { isRecord } from '../../kernel/is-record.js';
import type { Path } from '../../kernel/issue.js';
import type { SourceNode } from '../common/source-node.js';

export type TmfValue = string | number | boolean | null | readonly TmfValue[] | TmfMap;

export interface TmfMap {
  readonly [name: string]: TmfValue;
}

const escapable = /^\$+number$/;
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** The number that a text writes; a text that JSON would not take for a number stays one. */
export function numberValue(text: string): TmfValue {
  if (!jsonNumber.test(text)) return text;
  return String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : { $number: text };
}

/** The text of a number, undefined where the value is none. */
export function numberText(value: TmfValue | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (!isMap(value)) return undefined;
  const text = value['$number'];
  return typeof text === 'string' && Object.keys(value).length === 1 && jsonNumber.test(text) ? text : undefined;
}

export function isList(value: TmfValue | undefined): value is readonly TmfValue[] {
  return Array.isArray(value);
}

export function isMap(value: TmfValue | undefined): value is TmfMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a map with members, and no number. */
export function isBranch(value: TmfValue | undefined): value is TmfMap {
  return isMap(value) && numberText(value) === undefined;
}

/** A value as it was written in a file. */
export function valueOfNode(node: SourceNode): TmfValue {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'number':
      return numberValue(node.text);
    case 'boolean':
      return node.value;
    case 'list':
      return node.items.map(valueOfNode);
    case 'map':
      return Object.fromEntries([...node.members].map(([name, member]) => [escapeName(name), valueOfNode(member)]));
    default:
      return null;
  }
}

/** The name of a member; one that would look like a number gets a dollar more. */
export function escapeName(name: string): string {
  return escapable.test(name) ? `$${name}` : name;
}

export function unescapeName(name: string): string {
  return name.startsWith('$$') && escapable.test(name) ? name.slice(1) : name;
}

/** Plain data of a catalogue as a value; functions and the like have no place in either. */
export function valueOfPlain(plain: unknown): TmfValue {
  if (typeof plain === 'string' || typeof plain === 'boolean') return plain;
  if (typeof plain === 'number') return Number.isFinite(plain) ? plain : null;
  if (Array.isArray(plain)) return plain.map(valueOfPlain);
  if (!isRecord(plain)) return null;
  const members = Object.entries(plain).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [escapeName(name), valueOfPlain(member)]));
}

/** A value as plain data of a catalogue; a number that JavaScript cannot hold stays a text. */
export function plainOfValue(value: TmfValue): unknown {
  const number = numberText(value);
  if (number !== undefined) return typeof value === 'number' ? value : number;
  if (isList(value)) return value.map(plainOfValue);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [unescapeName(name), plainOfValue(member)]));
}

/** A value for a place where the catalogue keeps values as they are, exact numbers as maps among them. */
export function guardNumbers(value: TmfValue): TmfValue {
  return renameMembers(value, escapeName);
}

/** The value that was guarded. */
export function releaseNumbers(value: TmfValue): TmfValue {
  return renameMembers(value, unescapeName);
}

function renameMembers(value: TmfValue, rename: (name: string) => string): TmfValue {
  if (isList(value)) return value.map(item => renameMembers(item, rename));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [rename(name), renameMembers(member, rename)]));
}

/** Whether two values say the same; the order of members says nothing. */
export function isSame(a: TmfValue | undefined, b: TmfValue | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isMap(a) || !isMap(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => Object.hasOwn(b, name) && isSame(a[name], b[name]));
}

/** A member of a map itself, never one that every object has. */
export function memberOf(value: TmfValue | undefined, name: string): TmfValue | undefined {
  return isMap(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The text of a member; an empty one counts as absent. */
export function textOf(value: TmfValue | undefined, name: string): string | undefined {
  const text = memberOf(value, name);
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

export function mapOf(value: TmfValue | undefined, name: string): TmfMap | undefined {
  const map = memberOf(value, name);
  return isBranch(map) ? map : undefined;
}

/** An element of a list, with its way from the map that has the list. */
export interface Element {
  readonly value: TmfMap;
  readonly path: Path;
}

/** The maps in a list; a map alone is a list of one. */
export function elementsOf(value: TmfValue | undefined, name: string): readonly Element[] {
  const list = memberOf(value, name);
  if (isBranch(list)) return [{ value: list, path: [name] }];
  if (!isList(list)) return [];
  return list.flatMap((item, index): Element[] => (isBranch(item) ? [{ value: item, path: [name, index] }] : []));
}

/** Leaves out what is undefined. */
export function mapOfDefined(members: Readonly<Record<string, TmfValue | undefined>>): TmfMap {
  const present: [string, TmfValue][] = [];
  for (const [name, value] of Object.entries(members)) if (value !== undefined) present.push([name, value]);
  return Object.fromEntries(present);
}
