/** Reads the members of a map one by one, says what is wrong with them, and knows at the end which of them nobody asked for. */
import type { Decimal } from '../../kernel/decimal.js';
import type { ImportLog } from './import-log.js';
import { readNumberText } from './number-text.js';
import { plainOf } from './plain-of.js';
import { kindWords, type SourceList, type SourceMap, type SourceNode } from './source-node.js';
import { wellFormed } from './well-formed.js';

/** A map that is being read. */
export interface Fields {
  readonly node: SourceMap;
  readonly log: ImportLog;
  /** The words by which messages call the map, such as `plan “PRO”`. */
  readonly subject: string;
  /** The names of the members that were asked for. A list, since most maps have few, and a set costs more than all that is read of them. */
  readonly taken: string[];
}

export function openFields(node: SourceMap, log: ImportLog, subject: string): Fields {
  return { node, log, subject: shorten(subject, 100), taken: [] };
}

/** Takes a member as it is; an empty one counts as absent. */
export function takeField(fields: Fields, name: string): SourceNode | undefined {
  const node = fields.node.members.get(name);
  if (node === undefined) return undefined;
  fields.taken.push(name);
  if (node.kind !== 'null') return node;
  fields.log.mapped(node);
  return undefined;
}

/** The members that nobody asked for, in document order. */
export function untaken({ node: { members }, taken }: Fields): readonly (readonly [name: string, node: SourceNode])[] {
  const known = members.size > mostInList ? new Set(taken) : undefined;
  let rest: (readonly [string, SourceNode])[] | undefined;
  for (const name of members.keys()) {
    const node = (known?.has(name) ?? taken.includes(name)) ? undefined : members.get(name);
    if (node === undefined) continue;
    rest ??= [];
    rest.push([name, node]);
  }
  return rest ?? none;
}

const none: readonly (readonly [name: string, node: SourceNode])[] = [];
// Of more, a list would be gone through too often.
const mostInList = 40;

/** Says that a member must be there and is not. */
export function missField(fields: Fields, name: string, help: string): undefined {
  const written = fields.node.members.get(name);
  const message = `The ${fields.subject} has no “${name}”.`;
  fields.log.find(written ?? fields.node, { code: 'SYS014', message, help });
  return undefined;
}

/** Says that a value is not what its field takes. */
export function refuseValue(log: ImportLog, node: SourceNode, message: string): undefined {
  log.find(node, { code: 'SYS013', message });
  return undefined;
}

/** Reads a text; an empty one counts as absent. */
export function textField(fields: Fields, name: string): string | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  if (node.kind !== 'text') return refuseKind(fields, node, { name, wanted: 'a text' });
  fields.log.mapped(node);
  const text = node.text.trim();
  return text === '' ? undefined : text;
}

/** Reads a text that must be there. */
export function requiredTextField(fields: Fields, name: string, help: string): string | undefined {
  const kind = fields.node.members.get(name)?.kind;
  const text = textField(fields, name);
  const isMissing = text === undefined && (kind === undefined || kind === 'null' || kind === 'text');
  return isMissing ? missField(fields, name, help) : text;
}

/** Reads a list of texts. */
export function textListField(fields: Fields, name: string): readonly { readonly text: string; readonly node: SourceNode }[] | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  if (node.kind !== 'list') return refuseKind(fields, node, { name, wanted: 'a list' });
  if (node.items.length === 0) fields.log.mapped(node);
  return textsOf(fields, node, name);
}

function textsOf(fields: Fields, list: SourceList, name: string): readonly { readonly text: string; readonly node: SourceNode }[] {
  return list.items.flatMap(item => {
    if (item.kind !== 'text') {
      refuseKind(fields, item, { name, wanted: 'a list of texts' });
      return [];
    }
    fields.log.mapped(item);
    return [{ text: item.text, node: item }];
  });
}

/** Reads a member that is a map itself. */
export function mapField(fields: Fields, name: string): SourceMap | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  if (node.kind !== 'map') return refuseKind(fields, node, { name, wanted: 'a map' });
  if (node.members.size === 0) fields.log.mapped(node);
  return node;
}

/** Reads an exact number. */
export function decimalField(fields: Fields, name: string): Decimal | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  if (node.kind !== 'number') return refuseKind(fields, node, { name, wanted: 'a number' });
  const number = readNumberText(node.text);
  if (number.kind !== 'decimal') return refuseKind(fields, node, { name, wanted: 'a number of at most 40 digits and 20 decimals' });
  fields.log.mapped(node);
  return number.value;
}

/** Says what a field should have been and what it is. */
export function refuseKind(
  fields: Fields,
  node: SourceNode,
  { name, wanted }: { readonly name: string; readonly wanted: string },
): undefined {
  return refuseValue(fields.log, node, `“${name}” of the ${fields.subject} must be ${wanted}; it is ${describe(node)}.`);
}

/** Calls a value by its words, and a short one by itself. */
export function describe(node: SourceNode): string {
  if (node.kind === 'boolean') return `“${String(node.value)}”`;
  if (node.kind === 'other') return kindWords.other;
  if (node.kind !== 'text' && node.kind !== 'number') return kindWords[node.kind];
  return `the ${node.kind} “${shorten(node.text)}”`;
}

/** Cuts a text that would make a message unreadable. */
export function shorten(text: string, longest = 60): string {
  return text.length > longest ? `${wellFormed(text.slice(0, longest))}…` : text;
}

/** Keeps a member as it was written; the answer goes into an origin. */
export function keepField(fields: Fields, name: string, note?: string): unknown {
  const node = fields.node.members.get(name);
  if (node === undefined) return undefined;
  fields.taken.push(name);
  fields.log.opaque(node, note);
  return plainOf(node);
}

/** Keeps all members that nobody has taken; the answer goes into an origin, and is undefined where there are none. */
export function keepRest(fields: Fields): Readonly<Record<string, unknown>> | undefined {
  const rest = untaken(fields);
  if (rest.length === 0) return undefined;
  return Object.fromEntries(rest.map(([name]) => [name, keepField(fields, name)]));
}
