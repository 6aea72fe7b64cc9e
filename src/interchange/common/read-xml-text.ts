/** Reads XML text into source nodes: an element is a map of its attributes (`@name`) and children, or the text that is all it holds. */
import { SaxesParser } from 'saxes';
import type { Place } from '../../kernel/issue.js';
import { type LineTable, makeLineTable } from '../../kernel/line-table.js';
import { refuseForbiddenName } from './forbidden-name.js';
import { type ImportLimits, importLimits, mostGrammarErrors } from './import-limits.js';
import { type ImportLog, openImportLog, type Placer } from './import-log.js';
import { type NodeBudget, openNodeBudget, tooLargeText, tooLong } from './node-budget.js';
import type { SourceReading } from './read-yaml-text.js';
import { rootWay, type SourceNode, type SourceSpot, type SourceWay, wayTo, wholeFile } from './source-node.js';
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
    log.find(wholeFile, tooLargeText(tooLong(limits)));
    return { log };
  }
  // A half of a surrogate pair would swallow the sign after it; what stands for it is as long.
  const walker: Walker = {
    text: wellFormed(text),
    log,
    budget: openNodeBudget(log, limits),
    isRepeated,
    open: [],
    comments: 0,
    faults: 0,
    repeats: 0,
    noteworthy: [],
  };
  parse(walker);
  if (walker.comments > 0 && !log.hasError()) {
    log.find(wholeFile, { code: 'IMP002', severity: 'info', message: 'The comments of this file are not carried over.' });
  }
  if (log.hasError() || walker.root === undefined) return { log };
  return { ...walker.root, log };
}

interface Frame {
  readonly name: string;
  /** Where it stands in its parent. */
  readonly where: Where;
  /** What is in it is reached by this. */
  readonly way: SourceWay;
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

type Where = Pick<SourceSpot, 'within' | 'step'>;

interface Walker {
  readonly text: string;
  readonly log: ImportLog;
  readonly budget: NodeBudget;
  readonly isRepeated: XmlFormat['isRepeated'];
  readonly open: Frame[];
  /** Attributes of the tag that is being read, with the ranges of their values. */
  noteworthy: { readonly name: string; readonly value: string; readonly range: Range }[];
  comments: number;
  faults: number;
  /** Members written twice, whatever element they are in. */
  repeats: number;
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
    walker.log.find({ ...wholeFile, order: at, start: at, end: parser.position }, { code: 'SYS001', message, help });
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
  parser.on('text', chunk => addChunk(walker, chunk));
  parser.on('cdata', chunk => addChunk(walker, chunk));
  parser.on('closetag', () => closeElement(walker, parser.position));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== enough) throw error;
  }
}

// What the parser is stopped by: it knows no other way, and would go on making errors that nobody reads.
const enough = new Error('enough');

function valueRange(text: string, end: number): Range {
  const quote = text[end - 1] ?? '"';
  const opening = text.lastIndexOf(quote, end - 2);
  return { start: opening < 0 ? end : opening + 1, end: end - 1 };
}

// The first error is the cause of most others.
function reportFault(walker: Walker, at: number, message: string): void {
  walker.faults += 1;
  if (walker.faults > mostGrammarErrors) throw enough;
  const words = wellFormed(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  const start = Math.max(0, at - 1);
  walker.log.find(
    { ...wholeFile, order: start, start, end: at },
    { code: 'SYS001', message: `This file cannot be read as XML: ${words}.` },
  );
}

function addChunk(walker: Walker, chunk: string): void {
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
  const where: Where = parent === undefined ? { within: undefined, step: '' } : whereIn(walker, parent, name);
  const way = where.within === undefined ? rootWay : wayTo(where.within, where.step);
  const frame: Frame = {
    name,
    where,
    way,
    order: nextOrder(walker, way.depth),
    start,
    members: new Map(),
    lists: new Map(),
    text: '',
    content,
  };
  walker.open.push(frame);
  for (const { name: attribute, value, range } of walker.noteworthy) {
    if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:'))
      addText(walker, frame, { step: `@${attribute}`, text: wellFormed(value).trim(), ...range });
  }
}

interface InnerText {
  readonly step: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function addText(walker: Walker, frame: Frame, { step, text, start, end }: InnerText): void {
  const order = nextOrder(walker, frame.way.depth + 1);
  const node: SourceNode = { kind: 'text', within: frame.way, step, order, start, end, text };
  addMember(walker, frame, { name: step, node });
}

function nextOrder(walker: Walker, depth: number): number {
  const order = walker.budget.next(depth);
  if (walker.budget.isSpent()) throw enough;
  return order;
}

// An element that may stand several times is an item of the list of its name.
function whereIn(walker: Walker, parent: Frame, name: string): Where {
  if (!walker.isRepeated(parent.name, name)) return { within: parent.way, step: name };
  return { within: wayTo(parent.way, name), step: parent.lists.get(name)?.length ?? 0 };
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
  const { where, order, start, members } = frame;
  const { within, step } = where;
  const [nameStart, nameEnd] = [start + 1, start + 1 + frame.name.length];
  const text = wellFormed(frame.text).trim();
  if (members.size === 0) return { kind: 'text', within, step, order, ...contentRange(walker.text, frame, end), nameStart, nameEnd, text };
  if (text !== '') addText(walker, frame, { step: '#text', text, start, end });
  return { kind: 'map', within, step, order, start, end, nameStart, nameEnd, members };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

// Without the spaces around it; where there is nothing else, the whole element.
function contentRange(text: string, { start, content }: Frame, end: number): Range {
  if (text[end - 2] === '/') return { start, end };
  const closing = text.lastIndexOf('</', end - 1);
  const inner = text.slice(content, closing);
  const trimmed = inner.trim();
  if (trimmed === '') return { start, end };
  const from = content + inner.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

function addItem(parent: Frame, { name, order }: Frame, node: SourceNode): void {
  const items = parent.lists.get(name);
  if (items !== undefined) {
    items.push(node);
    return;
  }
  const first = [node];
  parent.lists.set(name, first);
  parent.members.set(name, {
    kind: 'list',
    within: parent.way,
    step: name,
    order,
    items: first,
  });
}

function addMember(walker: Walker, { members }: Frame, { name, node }: { readonly name: string; readonly node: SourceNode }): void {
  const { log } = walker;
  if (refuseForbiddenName(log, node, name)) return;
  if (!members.has(name)) {
    members.set(name, node);
    return;
  }
  walker.repeats += 1;
  if (walker.repeats > mostGrammarErrors) {
    log.find(node, tooLargeText(`This file writes more than ${mostGrammarErrors} names twice.`));
    throw enough;
  }
  log.find(node, { code: 'SYS002', part: 'name', message: `“${name.replace(/^@/, '')}” is written twice.` });
}

function placerOf(file: string, text: string): Placer {
  let lines: LineTable | undefined;
  return ([start, end]): Place => {
    lines ??= makeLineTable(text);
    return { file, start: lines(start), end: lines(Math.max(start, end)) };
  };
}
