/** Reads YAML (and so JSON) text into source nodes, within limits that hold before the recursive part of the parser runs. */
import { Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, LineCounter, Parser, type YAMLMap } from 'yaml';
import type { Place, Position } from '../../kernel/issue.js';
import { addMember } from './add-member.js';
import { type ImportLimits, importLimits, mostGrammarErrors } from './import-limits.js';
import { type ImportLog, openImportLog, type Placer } from './import-log.js';
import { type NodeBudget, openNodeBudget, tooDeep, tooLargeText, tooLong } from './node-budget.js';
import { readPlainScalar } from './plain-scalar.js';
import { rootWay, type SourceMap, type SourceNode, type SourceSpot, type SourceWay, wayTo, wholeFile } from './source-node.js';
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
  if (text.length > limits.textLength) {
    log.find(wholeFile, tooLargeText(tooLong(limits)));
    return { log };
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (isTooDeep(tokens, limits)) {
    log.find(wholeFile, tooLargeText(tooDeep(limits)));
    return { log };
  }
  const document = compose(tokens, text.length, log);
  if (document === undefined) return { log };
  return document.contents === null ? { root: wholeFile, log } : walkDocument(document, log, limits);
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
    log.find({ ...wholeFile, order: pos[0], start: pos[0], end: pos[1] }, unreadable(message));
  }
  if (second !== undefined) {
    const start = second.range[0];
    log.find({ ...wholeFile, order: start, start, end: start }, unreadable('a second document begins here'));
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

type Where = Pick<SourceSpot, 'within' | 'step' | 'nameStart' | 'nameEnd'>;

function walkDocument(document: Document.Parsed, log: ImportLog, limits: ImportLimits): SourceReading {
  const walker: Walker = { log, budget: openNodeBudget(log, limits), anchors: new Map(), comments: 0 };
  if (document.comment || document.commentBefore) walker.comments += 1;
  const root = walk(walker, document.contents, outermost);
  if (walker.comments > 0) {
    log.find(root, { code: 'IMP002', severity: 'info', message: 'The comments of this file are not carried over.' });
  }
  return walker.budget.isSpent() ? { log } : { root, log };
}

const outermost: Where = { within: undefined, step: '' };

function walk(walker: Walker, node: unknown, where: Where): SourceNode {
  const order = walker.budget.next(where.within === undefined ? 0 : where.within.depth + 1);
  const spot: SourceSpot = { ...where, order, ...rangeOfNode(node) };
  if (walker.budget.isSpent()) return { ...spot, kind: 'null' };
  if (isAlias(node)) return walkAlias(walker, node.source, spot);
  noteNode(walker, node);
  if (isMap(node)) return walkMap(walker, node, spot);
  if (!isSeq(node)) return { ...spot, ...scalarOf(node) };
  const within = wayBelow(spot);
  const items = node.items.map((item, step) => walk(walker, item, { within, step }));
  return { ...spot, kind: 'list', items };
}

function wayBelow({ within, step }: Where): SourceWay {
  return within === undefined ? rootWay : wayTo(within, step);
}

function rangeOfNode(node: unknown): Pick<SourceSpot, 'start' | 'end'> {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return {};
  return { start: Number(node.range[0]), end: Number(node.range[1]) };
}

function noteNode(walker: Walker, node: unknown): void {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
  if (node.anchor !== undefined) walker.anchors.set(node.anchor, node);
  if (node.comment || node.commentBefore) walker.comments += 1;
}

function walkAlias(walker: Walker, anchor: string, spot: SourceSpot): SourceNode {
  const target = walker.anchors.get(anchor);
  if (target === undefined) {
    walker.log.find({ ...spot, kind: 'null' }, unreadable(`“*${anchor}” stands for nothing, because “&${anchor}” does not come before it`));
    return { ...spot, kind: 'null' };
  }
  const value = walk(walker, target, spot);
  // The place of an alias is where it stands, not where its anchor is.
  return { ...value, start: spot.start, end: spot.end };
}

function walkMap(walker: Walker, map: YAMLMap, spot: SourceSpot): SourceMap {
  const members = new Map<string, SourceNode>();
  const whole: SourceMap = { ...spot, kind: 'map', members };
  const within = wayBelow(spot);
  for (const { key, value } of map.items) {
    const name = nameOf(key);
    const { start: nameStart, end: nameEnd } = rangeOfNode(key);
    noteNode(walker, key);
    if (name === undefined)
      walker.log.find({ ...whole, ...rangeOfNode(key) }, { code: 'SYS013', message: 'The name of this member is not a text.' });
    else addMember(walker.log, members, { name, node: walk(walker, value, { within, step: name, nameStart, nameEnd }) });
    if (walker.budget.isSpent()) break;
  }
  return whole;
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
