/** Reads XML text into source nodes: an element is a map of its attributes (`@name`) and children, or the text that is all it holds. */
import { SaxesParser } from 'saxes';
import type { Path, Place } from '../../kernel/issue.js';
import { type LineTable, makeLineTable } from '../../kernel/line-table.js';
import { refuseForbiddenName } from './forbidden-name.js';
import { type ImportLimits, importLimits, mostGrammarErrors } from './import-limits.js';
import { type ImportLog, openImportLog, type Placer } from './import-log.js';
import { type NodeBudget, openNodeBudget, tooLargeText, tooLong } from './node-budget.js';
import type { SourceReading } from './read-yaml-text.js';
import type { SourceNode, SourceText } from './source-node.js';
import { wellFormed } from './well-formed.js';

/** What there is to know of a format before its elements can be read. */
export interface XmlFormat {
  /** Whether an element may stand several times in its parent; such elements are lists, however many there are. */
  readonly isRepeated: (parent: string, child: string) => boolean;
  readonly limits?: ImportLimits;
}

/** What was read, and the name of the outermost element. */
export interface XmlReading extends SourceReading {
  readonly rootName?: string;
}

/** Reads a text; nothing in it can make this throw or run away. Document types, and so entities of one's own, are refused. */
export function readXmlText(text: string, file: string, { isRepeated, limits = importLimits }: XmlFormat): XmlReading {
  const log = openImportLog(placerOf(file, text));
  if (text.length > limits.textLength) {
    log.find(spotAt(0), tooLargeText(tooLong(limits)));
    return { log };
  }
  const walker: Walker = { text, log, budget: openNodeBudget(log, limits), isRepeated, open: [], comments: 0, faults: 0, noteworthy: [] };
  parse(walker);
  if (walker.comments > 0 && !log.hasError()) {
    log.find(spotAt(0), { code: 'IMP002', severity: 'info', message: 'The comments of this file are not carried over.' });
  }
  if (log.hasError() || walker.root === undefined) return { log };
  return { ...walker.root, log };
}

interface Frame {
  readonly name: string;
  readonly path: Path;
  readonly order: number;
  /** Where its `<` stands. */
  readonly start: number;
  readonly members: Map<string, SourceNode>;
  /** The items of those of its children that are lists. */
  readonly lists: Map<string, SourceNode[]>;
  text: string;
  /** Where its content begins. */
  content: number;
}

interface Walker {
  readonly text: string;
  readonly log: ImportLog;
  readonly budget: NodeBudget;
  readonly isRepeated: XmlFormat['isRepeated'];
  readonly open: Frame[];
  /** Attributes of the tag that is being read, with the ranges of their values. */
  noteworthy: { readonly name: string; readonly value: string; readonly range: readonly [number, number] }[];
  comments: number;
  faults: number;
  root?: { readonly root: SourceNode; readonly rootName: string };
}

function parse(walker: Walker): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const { text } = walker;
  let start = 0;
  parser.on('error', error => reportFault(walker, parser.position, error.message));
  parser.on('doctype', () => {
    const at = Math.max(0, text.lastIndexOf('<!DOCTYPE', parser.position));
    const help = 'Remove the line that begins with <!DOCTYPE.';
    const message =
      'This file declares a document type. Such declarations can make a small file huge or fetch other files, so none is read.';
    walker.log.find(spotAt(at, parser.position), { code: 'SYS001', message, help });
  });
  parser.on('comment', () => {
    walker.comments += 1;
  });
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
    walker.noteworthy = [];
  });
  parser.on('attribute', ({ name, value }) => {
    walker.noteworthy.push({ name, value, range: valueRange(text, parser.position) });
  });
  parser.on('opentag', ({ name }) => openElement(walker, { name, start, content: parser.position }));
  parser.on('text', chunk => addText(walker, chunk));
  parser.on('cdata', chunk => addText(walker, chunk));
  parser.on('closetag', () => closeElement(walker, parser.position));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== enough) throw error;
  }
}

// What the parser is stopped by: it knows no other way, and would go on making errors that nobody reads.
const enough = new Error('enough');

function valueRange(text: string, end: number): readonly [number, number] {
  const quote = text[end - 1] ?? '"';
  const opening = text.lastIndexOf(quote, end - 2);
  return [opening < 0 ? end : opening + 1, end - 1];
}

// The first error is the cause of most others.
function reportFault(walker: Walker, at: number, message: string): void {
  walker.faults += 1;
  if (walker.faults > mostGrammarErrors) throw enough;
  const words = wellFormed(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  walker.log.find(spotAt(Math.max(0, at - 1), at), { code: 'SYS001', message: `This file cannot be read as XML: ${words}.` });
}

function addText(walker: Walker, chunk: string): void {
  const frame = walker.open.at(-1);
  if (frame !== undefined) frame.text += chunk;
}

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly content: number;
}

function openElement(walker: Walker, { name, start, content }: Tag): void {
  const parent = walker.open.at(-1);
  const path = parent === undefined ? [] : pathOf(walker, parent, name);
  const frame: Frame = { name, path, order: nextOrder(walker, path), start, members: new Map(), lists: new Map(), text: '', content };
  walker.open.push(frame);
  for (const { name: attribute, value, range } of walker.noteworthy) {
    if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) continue;
    const own = [...path, `@${attribute}`];
    addMember(walker, frame, {
      name: `@${attribute}`,
      node: { kind: 'text', text: wellFormed(value).trim(), path: own, order: nextOrder(walker, own), range },
    });
  }
}

function nextOrder(walker: Walker, path: Path): number {
  const order = walker.budget.next({ path });
  if (walker.budget.isSpent()) throw enough;
  return order;
}

function pathOf(walker: Walker, parent: Frame, name: string): Path {
  if (!walker.isRepeated(parent.name, name)) return [...parent.path, name];
  return [...parent.path, name, parent.lists.get(name)?.length ?? 0];
}

function closeElement(walker: Walker, end: number): void {
  const frame = walker.open.pop();
  if (frame === undefined) return;
  const node = nodeOf(walker, frame, end);
  const parent = walker.open.at(-1);
  if (parent === undefined) walker.root ??= { root: node, rootName: frame.name };
  else if (walker.isRepeated(parent.name, frame.name)) addItem(parent, frame, node);
  else addMember(walker, parent, { name: frame.name, node });
}

function nodeOf(walker: Walker, frame: Frame, end: number): SourceNode {
  const { path, order, start, members } = frame;
  const nameRange = [start + 1, start + 1 + frame.name.length] as const;
  const text = wellFormed(frame.text).trim();
  if (members.size === 0) return { kind: 'text', text, path, order, nameRange, range: contentRange(walker.text, frame, end) };
  if (text !== '') {
    const own = [...path, '#text'];
    addMember(walker, frame, {
      name: '#text',
      node: { kind: 'text', text, path: own, order: nextOrder(walker, own), range: [start, end] },
    });
  }
  return { kind: 'map', members, path, order, nameRange, range: [start, end] };
}

// Without the spaces around it; where there is nothing else, the whole element.
function contentRange(text: string, { start, content }: Frame, end: number): readonly [number, number] {
  if (text[end - 2] === '/') return [start, end];
  const closing = text.lastIndexOf('</', end - 1);
  const inner = text.slice(content, closing);
  const trimmed = inner.trim();
  if (trimmed === '') return [start, end];
  const from = content + inner.indexOf(trimmed);
  return [from, from + trimmed.length];
}

function addItem(parent: Frame, { name, order }: Frame, node: SourceNode): void {
  const items = parent.lists.get(name);
  if (items !== undefined) {
    items.push(node);
    return;
  }
  const first = [node];
  parent.lists.set(name, first);
  parent.members.set(name, { kind: 'list', items: first, path: [...parent.path, name], order });
}

function addMember({ log }: Walker, { members }: Frame, { name, node }: { readonly name: string; readonly node: SourceNode }): void {
  if (refuseForbiddenName(log, node, name)) return;
  if (!members.has(name)) {
    members.set(name, node);
    return;
  }
  log.find(node, { code: 'SYS002', part: 'name', message: `“${name.replace(/^@/, '')}” is written twice.` });
}

function spotAt(start: number, end: number = start): SourceText {
  return { kind: 'text', text: '', path: [], order: start, range: [start, end] };
}

function placerOf(file: string, text: string): Placer {
  let lines: LineTable | undefined;
  return ([start, end]): Place => {
    lines ??= makeLineTable(text);
    return { file, start: lines(start), end: lines(Math.max(start, end)) };
  };
}
