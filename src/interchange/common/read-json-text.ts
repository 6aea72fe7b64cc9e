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
import type { SourceMap, SourceNode } from './source-node.js';
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
  const root = readValue(walker, { path: [] });
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
  readonly nameRange?: readonly [number, number];
}

// The text is known to be JSON, so nothing is checked twice.
function readValue(walker: Walker, spot: Spot): SourceNode {
  const start = walker.at;
  const order = walker.budget.next(spot);
  const first = walker.text[start];
  if (walker.budget.isSpent()) return { ...spot, order, kind: 'null' };
  if (first === '{') return readMap(walker, spot, order);
  if (first === '[') return readList(walker, spot, order);
  if (first === '"') return { ...spot, order, kind: 'text', text: readText(walker), range: [start, walker.at] };
  return readWord(walker, spot, order);
}

function readText(walker: Walker): string {
  const { text, at, mayBreak } = walker;
  walker.at = skipString(text, at);
  const body = text.slice(at + 1, walker.at - 1);
  const value = body.includes('\\') ? String(JSON.parse(`"${body}"`)) : body;
  return mayBreak ? wellFormed(value) : value;
}

const wordEnd = /[\s,\]}]|$/g;

function readWord(walker: Walker, spot: Spot, order: number): SourceNode {
  const start = walker.at;
  wordEnd.lastIndex = start;
  walker.at = wordEnd.exec(walker.text)?.index ?? walker.text.length;
  const word = walker.text.slice(start, walker.at);
  const base = { ...spot, order, range: [start, walker.at] } as const;
  if (word === 'null') return { ...base, kind: 'null' };
  if (word === 'true' || word === 'false') return { ...base, kind: 'boolean', value: word === 'true' };
  return { ...base, kind: 'number', text: word };
}

function readList(walker: Walker, spot: Spot, order: number): SourceNode {
  const start = walker.at;
  const items: SourceNode[] = [];
  let isOpen = enter(walker, ']');
  while (isOpen && !walker.budget.isSpent()) {
    items.push(readValue(walker, { path: [...spot.path, items.length] }));
    isOpen = goOn(walker);
  }
  return { ...spot, order, kind: 'list', items, range: [start, walker.at] };
}

function readMap(walker: Walker, spot: Spot, order: number): SourceNode {
  const start = walker.at;
  const members = new Map<string, SourceNode>();
  const whole: SourceMap = { ...spot, order, kind: 'map', members };
  let isOpen = enter(walker, '}');
  while (isOpen && !walker.budget.isSpent()) {
    readMember(walker, whole, members);
    isOpen = goOn(walker);
  }
  return { ...whole, range: [start, walker.at] };
}

function readMember(walker: Walker, whole: SourceMap, members: Map<string, SourceNode>): void {
  const nameStart = walker.at;
  const name = readText(walker);
  const nameRange = [nameStart, walker.at] as const;
  walker.at = skipSpace(walker.text, skipSpace(walker.text, walker.at) + 1);
  const path = [...whole.path, name];
  const node = readValue(walker, { path, nameRange });
  addMember(walker.log, members, { name, node });
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
