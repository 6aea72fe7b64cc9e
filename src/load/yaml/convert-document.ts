/** Makes plain data of a YAML document, and finds names that are written twice in one map. */
import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { type FileFault, type Span, sayUnreadable } from '../../kernel/file-fault.js';
import type { Path } from '../../kernel/issue.js';
import type { DataLimits } from '../../model/reading/take-data.js';

/** What a document was made into. */
export interface ConvertedDocument {
  readonly data: unknown;
  readonly isBroken: boolean;
  readonly faults: readonly FileFault[];
}

/** Where the data belongs, and how much of it there may be. */
export interface ConvertOptions {
  readonly part: number;
  readonly limits: DataLimits;
}

/**
 * Makes data of a document. What an alias repeats is the same object again, so that nothing grows.
 *
 * @param document - The document as the yaml package read it.
 * @param options - Where the data belongs, and its limits.
 * @returns The data; of a name that is written twice the last value.
 */
export function convertDocument(document: Document.Parsed, options: ConvertOptions): ConvertedDocument {
  const state: Conversion = { ...options, anchors: new Map(), faults: [], values: 0, isBroken: false };
  const data = convert(document.contents, [], state);
  return { data, isBroken: state.isBroken, faults: state.faults };
}

interface Conversion extends ConvertOptions {
  readonly anchors: Map<string, Anchored>;
  readonly faults: FileFault[];
  values: number;
  isBroken: boolean;
}

/** What a name with `&` stands for; without data while that is being made. */
interface Anchored {
  data?: { readonly value: unknown };
}

function convert(node: unknown, path: Path, state: Conversion): unknown {
  if (!isNode(node) || isOverLimit(state)) return undefined;
  if (isAlias(node)) return resolveAlias(node, state);
  const anchored: Anchored = {};
  if (node.anchor !== undefined) state.anchors.set(node.anchor, anchored);
  const value = convertPlain(node, path, state);
  anchored.data = { value };
  return value;
}

function convertPlain(node: Node, path: Path, state: Conversion): unknown {
  if (isMap(node)) return convertMap(node, path, state);
  if (isSeq(node)) return node.items.map((item, index) => convert(item, [...path, index], state) ?? null);
  return isScalar(node) ? node.value : undefined;
}

function isOverLimit(state: Conversion): boolean {
  state.values += 1;
  if (state.values === state.limits.values + 1) {
    breakOff(state, {
      code: 'SYS011',
      severity: 'error',
      message: `This file has more than ${state.limits.values} values. It was not read.`,
    });
  }
  return state.values > state.limits.values;
}

function breakOff(state: Conversion, fault: FileFault): void {
  state.isBroken = true;
  state.faults.push(fault);
}

function resolveAlias(alias: Alias, state: Conversion): unknown {
  const anchored = state.anchors.get(alias.source);
  if (anchored?.data !== undefined) return anchored.data.value;
  const what =
    anchored === undefined ? `nothing above has the name “${alias.source}” that a “*” refers to` : `“${alias.source}” contains itself`;
  breakOff(state, { code: 'SYS001', severity: 'error', message: sayUnreadable(what), ...spanOf(alias) });
  return null;
}

function convertMap(map: YAMLMap, path: Path, state: Conversion): unknown {
  const record: Record<string, unknown> = {};
  const keys = new Map<string, unknown>();
  const merged = map.items.filter(isMerge);
  for (const { key, value } of map.items) {
    if (merged.length > 0 && merged.some(pair => pair.key === key)) continue;
    const name = nameOf(key);
    const first = keys.get(name);
    if (first === undefined) keys.set(name, key);
    else state.faults.push(sayTwice({ name, first, second: key }, path, state));
    setMember(record, name, convert(value, [...path, name], state) ?? null);
  }
  for (const { value } of merged) mergeInto(record, convert(value, path, state), state);
  return record;
}

// The plain name `<<`, as YAML 1.1 knew it; in quotation marks it is a name like others.
function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

// Own members win over merged ones, and the first merged map over the later.
function mergeInto(record: Record<string, unknown>, source: unknown, state: Conversion): void {
  const sources: readonly unknown[] = Array.isArray(source) ? source : [source];
  for (const each of sources) {
    if (typeof each !== 'object' || each === null) continue;
    for (const [name, value] of Object.entries(each)) {
      if (isOverLimit(state)) return;
      if (!Object.hasOwn(record, name)) setMember(record, name, value);
    }
  }
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function setMember(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true });
  else record[name] = value;
}

interface Twice {
  readonly name: string;
  readonly first: unknown;
  readonly second: unknown;
}

function sayTwice({ name, first, second }: Twice, path: Path, { part }: Conversion): FileFault {
  const { span } = spanOf(first);
  return {
    code: 'SYS002',
    severity: 'error',
    message: `“${name}” is written twice in one map. Programs keep only one of the two, mostly the last.`,
    help: 'Delete the one that is not meant.',
    ...spanOf(second),
    at: { part, path: [...path, name] },
    ...(span !== undefined && { related: [{ message: `“${name}” is written here first.`, span }] }),
    data: { field: name },
  };
}

function spanOf(node: unknown): { readonly span?: Span } {
  const range = isNode(node) ? node.range : undefined;
  return range ? { span: { start: range[0], end: range[1] } } : {};
}
