/** Reads JSON text into source nodes: numbers as they are written, each value with its place. */
import type { FileFault } from '../../kernel/file-fault.js';
import type { Place } from '../../kernel/issue.js';
import { examineJson } from '../../kernel/json/examine-json.js';
import { skipSpace, skipString } from '../../kernel/json/skip-json.js';
import { type LineTable, makeLineTable } from '../../kernel/line-table.js';
import { addMember } from './add-member.js';
import { type ImportLimits, machineLimits } from './import-limits.js';
import { type ImportCode, type ImportLog, openImportLog, type Placer } from './import-log.js';
import { type NodeBudget, openNodeBudget, tooLargeText, tooLong } from './node-budget.js';
import { openPlaces, type Places } from './places.js';
import type { SourceReading } from './read-yaml-text.js';
import { rootWay, type SourceNode, type SourceSpot, type SourceWay, spotAt, wayTo, wholeFile } from './source-node.js';
import { wellFormed } from './well-formed.js';

/** Reads a text; nothing in it can make this throw or run away. */
export function readJsonText(text: string, file: string, limits: ImportLimits = machineLimits): SourceReading {
  const places = openPlaces(text);
  const log = openImportLog(placerOf(file, text), places.rangeOf);
  const json = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  if (text.length > limits.textLength) {
    log.find(wholeFile, tooLargeText(tooLong(limits)));
    return { log };
  }
  if (!isJson(json)) {
    for (const fault of examineJson(json, limits).faults) reportFault(log, fault);
    return { log };
  }
  const budget = openNodeBudget(log, limits);
  const walker: Walker = {
    text: json,
    at: skipSpace(json, 0),
    log,
    budget,
    mayBreak: breaking.test(json),
    places,
    names: new Map(),
    nameStart: -1,
  };
  const root = readValue(walker, undefined, '');
  return budget.isSpent() ? { log } : { root, log };
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
    log.placeOf({ kind: 'null', ...spotAt([], { order: 0, ...range }) });
  const codeOfImport: ImportCode = code;
  log.find(
    { kind: 'null', ...spotAt(at?.path ?? [], { order: span?.start ?? 0, start: span?.start ?? 0, end: span?.end ?? 0 }) },
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
  /** Where the values stand. */
  readonly places: Places;
  /** The names of the map before, by what maps of its kind are called. */
  readonly names: Map<string | number, string[]>;
  /** Where the name of the member that is being read begins; -1 in a list. */
  nameStart: number;
}

// The text is known to be JSON, so nothing is checked twice. All nodes list their fields in one order, which engines make much faster objects of.
function readValue(walker: Walker, within: SourceWay | undefined, step: string | number): SourceNode {
  const { text, at, budget, places } = walker;
  const order = budget.next(within === undefined ? 0 : within.depth + 1);
  if (budget.isSpent()) return { kind: 'null', within, step, order };
  places.open(order, at, walker.nameStart);
  const node = readKind(walker, text.charCodeAt(at), { within, step, order });
  places.close(order, walker.at);
  return node;
}

function readKind(walker: Walker, first: number, { within, step, order }: SourceSpot): SourceNode {
  if (first === quote) return { kind: 'text', within, step, order, text: readText(walker) };
  if (first === mapStart) return { kind: 'map', within, step, order, members: readMembers(walker, wayOf(within, step)) };
  if (first === listStart) return { kind: 'list', within, step, order, items: readItems(walker, wayOf(within, step)) };
  const { text, at: start } = walker;
  walker.at = endOfWord(text, start);
  if (first === letterN) return { kind: 'null', within, step, order };
  if (first === letterT || first === letterF) return { kind: 'boolean', within, step, order, value: first === letterT };
  return { kind: 'number', within, step, order, text: text.slice(start, walker.at) };
}

function wayOf(within: SourceWay | undefined, step: string | number): SourceWay {
  return within === undefined ? rootWay : wayTo(within, step);
}

function readText(walker: Walker): string {
  const { text, at, mayBreak } = walker;
  walker.at = skipString(text, at);
  const body = text.slice(at + 1, walker.at - 1);
  const value = body.includes('\\') ? String(JSON.parse(`"${body}"`)) : body;
  return mayBreak ? wellFormed(value) : value;
}

// At white space, a comma or a closing bracket.
function endOfWord(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code > space && code !== comma && code !== listEnd && code !== mapEnd; code = text.charCodeAt(at))
    at += 1;
  return at;
}

const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const listStart = 0x5b;
const listEnd = 0x5d;
const letterF = 0x66;
const letterN = 0x6e;
const letterT = 0x74;
const mapStart = 0x7b;
const mapEnd = 0x7d;

function readItems(walker: Walker, way: SourceWay): readonly SourceNode[] {
  const items: SourceNode[] = [];
  let isOpen = enter(walker, listEnd);
  while (isOpen && !walker.budget.isSpent()) {
    walker.nameStart = -1;
    items.push(readValue(walker, way, items.length));
    isOpen = goOn(walker);
  }
  return items;
}

function readMembers(walker: Walker, way: SourceWay): ReadonlyMap<string, SourceNode> {
  const members = new Map<string, SourceNode>();
  const names = namesLike(walker, way);
  let isOpen = enter(walker, mapEnd);
  while (isOpen && !walker.budget.isSpent()) {
    walker.nameStart = walker.at;
    const name = readName(walker, names, members.size);
    walker.at = skipSpace(walker.text, skipSpace(walker.text, walker.at) + 1);
    const node = readValue(walker, way, name);
    addMember(walker.log, members, { name, node });
    isOpen = goOn(walker);
  }
  return members;
}

// Maps in one list mostly have the same names in the same order: what is expected need not be cut out again.
function namesLike({ names }: Walker, { within, step }: SourceWay): string[] {
  const kind = typeof step === 'number' ? (within?.step ?? '') : step;
  const known = names.get(kind);
  if (known !== undefined) return known;
  const fresh: string[] = [];
  names.set(kind, fresh);
  return fresh;
}

function readName(walker: Walker, names: string[], position: number): string {
  const { text, at } = walker;
  const expected = names[position];
  if (expected !== undefined && text.charCodeAt(at + 1 + expected.length) === quote && text.startsWith(expected, at + 1)) {
    walker.at = at + 2 + expected.length;
    return expected;
  }
  const name = readText(walker);
  if (name.length === walker.at - at - 2 && position <= names.length) names[position] = name;
  return name;
}

// Steps over the opening bracket; false where the structure is empty.
function enter(walker: Walker, closing: number): boolean {
  walker.at = skipSpace(walker.text, walker.at + 1);
  if (walker.text.charCodeAt(walker.at) !== closing) return true;
  walker.at += 1;
  return false;
}

// Steps over the comma or the closing bracket.
function goOn(walker: Walker): boolean {
  const mark = skipSpace(walker.text, walker.at);
  const goesOn = walker.text.charCodeAt(mark) === comma;
  walker.at = goesOn ? skipSpace(walker.text, mark + 1) : mark + 1;
  return goesOn;
}
