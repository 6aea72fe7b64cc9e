/** Reads JSON text into source nodes: numbers as they are written, each value with its place. */
import type { FileFault } from '../../kernel/file-fault.js';
import type { Path, Place } from '../../kernel/issue.js';
import { examineJson } from '../../kernel/json/examine-json.js';
import { skipSpace, skipString } from '../../kernel/json/skip-json.js';
import { type LineTable, makeLineTable } from '../../kernel/line-table.js';
import { addMember } from './add-member.js';
import { type ImportLimits, machineLimits } from './import-limits.js';
import { type ImportCode, type ImportLog, openImportLog, type Placer } from './import-log.js';
import { type NodeBudget, openNodeBudget, tooLargeText, tooLong } from './node-budget.js';
import type { SourceReading } from './read-yaml-text.js';
import type { SourceNode } from './source-node.js';
import { wellFormed } from './well-formed.js';

/** Reads a text; nothing in it can make this throw or run away. */
export function readJsonText(text: string, file: string, limits: ImportLimits = machineLimits): SourceReading {
  const log = openImportLog(placerOf(file, text));
  const json = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  if (text.length > limits.textLength) {
    log.find({ kind: 'null', path: [], order: 0, range: [0, 0] }, tooLargeText(tooLong(limits)));
    return { log };
  }
  if (!isJson(json)) {
    for (const fault of examineJson(json, limits).faults) reportFault(log, fault);
    return { log };
  }
  const walker: Walker = { text: json, at: skipSpace(json, 0), log, budget: openNodeBudget(log, limits), mayBreak: breaking.test(json) };
  const root = readValue(walker, { path: [], nameRange: undefined });
  return walker.budget.isSpent() ? { log } : { root, log };
}

// Half a surrogate pair, written out or as an escape.
const breaking = /[\ud800-\udfff]|\\u[dD][89a-fA-F]/;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function placerOf(file: string, text: string): Placer {
  let lines: LineTable | undefined;
  return ([start, end]): Place => {
    lines ??= makeLineTable(text);
    return { file, start: lines(start), end: lines(Math.max(start, end)) };
  };
}

function reportFault(log: ImportLog, { code, message, why, help, span, at, related }: FileFault): void {
  const place = (range: { readonly start: number; readonly end: number }): Place | undefined =>
    log.placeOf({ kind: 'null', path: [], order: 0, range: [range.start, range.end] });
  const codeOfImport: ImportCode = code;
  log.find(
    { kind: 'null', path: at?.path ?? [], order: span?.start ?? 0, range: [span?.start ?? 0, span?.end ?? 0] },
    {
      code: codeOfImport,
      message,
      ...(why === undefined ? {} : { why }),
      ...(help === undefined ? {} : { help }),
      ...(related === undefined
        ? {}
        : {
            related: related.map(one => {
              const found = place(one.span);
              return { message: one.message, path: at?.path ?? [], ...(found === undefined ? {} : { place: found }) };
            }),
          }),
    },
  );
}

interface Walker {
  readonly text: string;
  at: number;
  readonly log: ImportLog;
  readonly budget: NodeBudget;
  /** Whether texts may hold halves of surrogate pairs. */
  readonly mayBreak: boolean;
}

interface Spot {
  readonly path: Path;
  readonly nameRange: readonly [number, number] | undefined;
}

// The text is known to be JSON, so nothing is checked twice. All nodes list their fields in one order, which engines make much faster objects of.
function readValue(walker: Walker, spot: Spot): SourceNode {
  const start = walker.at;
  const { path, nameRange } = spot;
  const order = walker.budget.next(spot);
  const first = walker.text[start];
  if (walker.budget.isSpent()) return { kind: 'null', path, order, nameRange };
  if (first === '{') return readMap(walker, spot, order);
  if (first === '[') return readList(walker, spot, order);
  if (first !== '"') return readWord(walker, spot, order);
  const text = readText(walker);
  return { kind: 'text', path, order, nameRange, range: [start, walker.at], text };
}

function readText(walker: Walker): string {
  const { text, at, mayBreak } = walker;
  walker.at = skipString(text, at);
  const body = text.slice(at + 1, walker.at - 1);
  const value = body.includes('\\') ? String(JSON.parse(`"${body}"`)) : body;
  return mayBreak ? wellFormed(value) : value;
}

function readWord(walker: Walker, { path, nameRange }: Spot, order: number): SourceNode {
  const start = walker.at;
  const end = endOfWord(walker.text, start);
  walker.at = end;
  const word = walker.text.slice(start, end);
  if (word === 'null') return { kind: 'null', path, order, nameRange, range: [start, end] };
  if (word === 'true' || word === 'false') return { kind: 'boolean', path, order, nameRange, range: [start, end], value: word === 'true' };
  return { kind: 'number', path, order, nameRange, range: [start, end], text: word };
}

// At white space, a comma or a closing bracket.
function endOfWord(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code > space && code !== comma && code !== listEnd && code !== mapEnd; code = text.charCodeAt(at))
    at += 1;
  return at;
}

const space = 0x20;
const comma = 0x2c;
const listEnd = 0x5d;
const mapEnd = 0x7d;

function readList(walker: Walker, { path, nameRange }: Spot, order: number): SourceNode {
  const start = walker.at;
  const items: SourceNode[] = [];
  let isOpen = enter(walker, ']');
  while (isOpen && !walker.budget.isSpent()) {
    items.push(readValue(walker, { path: [...path, items.length], nameRange: undefined }));
    isOpen = goOn(walker);
  }
  return { kind: 'list', path, order, nameRange, range: [start, walker.at], items };
}

function readMap(walker: Walker, { path, nameRange }: Spot, order: number): SourceNode {
  const start = walker.at;
  const members = new Map<string, SourceNode>();
  let isOpen = enter(walker, '}');
  while (isOpen && !walker.budget.isSpent()) {
    readMember(walker, path, members);
    isOpen = goOn(walker);
  }
  return { kind: 'map', path, order, nameRange, range: [start, walker.at], members };
}

function readMember(walker: Walker, path: Path, members: Map<string, SourceNode>): void {
  const start = walker.at;
  const name = readText(walker);
  const nameRange = [start, walker.at] as const;
  walker.at = skipSpace(walker.text, skipSpace(walker.text, walker.at) + 1);
  addMember(walker.log, members, { name, node: readValue(walker, { path: [...path, name], nameRange }) });
}

// Steps over the opening bracket; false where the structure is empty.
function enter(walker: Walker, closing: string): boolean {
  walker.at = skipSpace(walker.text, walker.at + 1);
  if (walker.text[walker.at] !== closing) return true;
  walker.at += 1;
  return false;
}

// Steps over the comma or the closing bracket.
function goOn(walker: Walker): boolean {
  const mark = skipSpace(walker.text, walker.at);
  const goesOn = walker.text[mark] === ',';
  walker.at = goesOn ? skipSpace(walker.text, mark + 1) : mark + 1;
  return goesOn;
}
