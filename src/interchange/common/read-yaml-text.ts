/** Reads YAML (and so JSON) text into source nodes, within limits that hold before the recursive part of the parser runs. */
import { Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, LineCounter, Parser, type YAMLMap } from 'yaml';
import type { Path, Place, Position } from '../../kernel/issue.js';
import { addMember } from './add-member.js';
import { type ImportLimits, importLimits, mostGrammarErrors } from './import-limits.js';
import { type ImportLog, openImportLog, type Placer } from './import-log.js';
import { type NodeBudget, openNodeBudget, tooDeep, tooLargeText, tooLong } from './node-budget.js';
import { readPlainScalar } from './plain-scalar.js';
import type { SourceMap, SourceNode } from './source-node.js';
import { wellFormed } from './well-formed.js';

/** What was read: the root, where there is one, and the log that already holds what was wrong. */
export interface SourceReading {
  readonly root?: SourceNode;
  readonly log: ImportLog;
}

/** Reads a text; nothing in it can make this throw or run away. */
export function readYamlText(text: string, file: string, limits: ImportLimits = importLimits): SourceReading {
  const lines = new LineCounter();
  const log = openImportLog(placerOf(file, lines));
  const whole: SourceNode = { kind: 'null', path: [], order: 0, range: [0, 0] };
  if (text.length > limits.textLength) {
    log.find(whole, tooLargeText(tooLong(limits)));
    return { log };
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (isTooDeep(tokens, limits)) {
    log.find(whole, tooLargeText(tooDeep(limits)));
    return { log };
  }
  const document = compose(tokens, text.length, log);
  if (document === undefined) return { log };
  return document.contents === null ? { root: whole, log } : walkDocument(document, log, limits);
}

function placerOf(file: string, lines: LineCounter): Placer {
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), offset };
  };
  return ([start, end]): Place => ({ file, start: positionOf(start), end: positionOf(Math.max(start, end)) });
}

// The parser that makes these tokens does not recurse, the composer does: near the end of the stack it can take the process down with it.
function isTooDeep(tokens: readonly CST.Token[], limits: ImportLimits): boolean {
  const waiting: { readonly token: CST.Token | null | undefined; readonly depth: number }[] = tokens.map(token => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > limits.depth) return true;
    if (token === null || token === undefined) continue;
    if (token.type === 'document') waiting.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key !== null && key !== undefined) waiting.push({ token: key, depth: depth + 1 });
      waiting.push({ token: value, depth: depth + 1 });
    }
  }
  return false;
}

function compose(tokens: readonly CST.Token[], length: number, log: ImportLog): Document.Parsed | undefined {
  // Unique keys are checked here below: the check of the package compares every pair of keys.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const [document, second] = composer.compose(tokens, true, length);
  for (const { message, pos } of document?.errors.slice(0, mostGrammarErrors) ?? []) {
    log.find({ kind: 'null', path: [], order: pos[0], range: pos }, unreadable(message));
  }
  if (second !== undefined) {
    const start = second.range[0];
    log.find({ kind: 'null', path: [], order: start, range: [start, start] }, unreadable('a second document begins here'));
  }
  return log.hasError() ? undefined : document;
}

function unreadable(message: string): Parameters<ImportLog['find']>[1] {
  return {
    code: 'SYS001',
    message: `This file cannot be read: ${message.replace(/\.$/, '')}.`,
  };
}

interface Walker {
  readonly log: ImportLog;
  readonly budget: NodeBudget;
  /** The node that each anchor names so far. */
  readonly anchors: Map<string, unknown>;
  comments: number;
}

interface Spot {
  readonly path: Path;
  readonly nameRange?: readonly [number, number];
}

function walkDocument(document: Document.Parsed, log: ImportLog, limits: ImportLimits): SourceReading {
  const walker: Walker = { log, budget: openNodeBudget(log, limits), anchors: new Map(), comments: 0 };
  if (document.comment || document.commentBefore) walker.comments += 1;
  const root = walk(walker, document.contents, { path: [] });
  if (walker.comments > 0) {
    log.find(root, { code: 'IMP002', severity: 'info', message: 'The comments of this file are not carried over.' });
  }
  return walker.budget.isSpent() ? { log } : { root, log };
}

function walk(walker: Walker, node: unknown, spot: Spot): SourceNode {
  const base = { ...spot, order: walker.budget.next(spot), ...rangeOf(node) };
  if (walker.budget.isSpent()) return { ...base, kind: 'null' };
  if (isAlias(node)) return walkAlias(walker, node.source, base);
  noteNode(walker, node);
  if (isMap(node)) return walkMap(walker, node, base);
  if (isSeq(node)) {
    return { ...base, kind: 'list', items: node.items.map((item, index) => walk(walker, item, { path: [...spot.path, index] })) };
  }
  return { ...base, ...scalarOf(node) };
}

function rangeOf(node: unknown): { readonly range?: readonly [number, number] } {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return {};
  return { range: [Number(node.range[0]), Number(node.range[1])] };
}

function noteNode(walker: Walker, node: unknown): void {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
  if (node.anchor !== undefined) walker.anchors.set(node.anchor, node);
  if (node.comment || node.commentBefore) walker.comments += 1;
}

type SpotOfNode = Spot & Pick<SourceNode, 'order' | 'range'>;

function walkAlias(walker: Walker, anchor: string, base: SpotOfNode): SourceNode {
  const target = walker.anchors.get(anchor);
  if (target === undefined) {
    walker.log.find({ ...base, kind: 'null' }, unreadable(`“*${anchor}” stands for nothing, because “&${anchor}” does not come before it`));
    return { ...base, kind: 'null' };
  }
  const value = walk(walker, target, base);
  // The place of an alias is where it stands, not where its anchor is.
  return base.range === undefined ? value : { ...value, range: base.range };
}

function walkMap(walker: Walker, map: YAMLMap, base: SpotOfNode): SourceMap {
  const members = new Map<string, SourceNode>();
  const whole: SourceMap = { ...base, kind: 'map', members };
  for (const { key, value } of map.items) {
    const name = nameOf(key);
    noteNode(walker, key);
    if (name === undefined)
      walker.log.find({ ...whole, ...rangeOf(key) }, { code: 'SYS013', message: 'The name of this member is not a text.' });
    else addMember(walker.log, members, { name, node: readMember(walker, { path: [...whole.path, name], key }, value) });
    if (walker.budget.isSpent()) break;
  }
  return whole;
}

function readMember(walker: Walker, { path, key }: { path: Path; key: unknown }, value: unknown): SourceNode {
  const { range: nameRange } = rangeOf(key);
  return walk(walker, value, nameRange === undefined ? { path } : { path, nameRange });
}

function nameOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const isQuoted = key.type !== 'PLAIN' && typeof key.value === 'string';
  return wellFormed(isQuoted ? String(key.value) : (key.source ?? ''));
}

type ScalarContent =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text' | 'number'; readonly text: string };

function scalarOf(node: unknown): ScalarContent {
  if (!isScalar(node)) return { kind: 'null' };
  const source = node.source ?? '';
  const isPlain = node.type === 'PLAIN' && node.tag?.endsWith(':str') !== true;
  const plain = isPlain ? readPlainScalar(source) : undefined;
  if (plain !== undefined && plain.kind !== 'text') return plain;
  return { kind: 'text', text: wellFormed(typeof node.value === 'string' ? node.value : source) };
}
