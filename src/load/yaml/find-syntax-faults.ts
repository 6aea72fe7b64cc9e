/** Says what is wrong with a YAML text, and where to look. */
import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';
import { type FileFault, type Span, sayUnreadable } from '../../kernel/file-fault.js';
import { yamlMessages } from './yaml-messages.data.js';

/**
 * Finds the syntax faults of a document.
 *
 * @param document - The document as the yaml package read it.
 * @param text - Its text.
 * @returns The faults, one a place, and not more than help.
 */
export function findSyntaxFaults(document: Document.Parsed, text: string): readonly FileFault[] {
  // One slip can make the parser stumble several times in one place; once is enough.
  const faults = new Map<number, FileFault>();
  for (const error of [...document.errors, ...document.warnings]) {
    const fault = describeError(error, document, text);
    const place = fault.span?.start ?? 0;
    if (!faults.has(place) && faults.size < mostFaults) faults.set(place, fault);
  }
  return [...faults.values()];
}

const mostFaults = 20;

function describeError(error: YAMLError, document: Document.Parsed, text: string): FileFault {
  const open = findOpening(error, document, text);
  if (open !== undefined)
    return unreadable(`${sayOpening(text[open])} is opened here and never closed`, { start: open, end: open + 1 }, undefined);
  const span = { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) };
  const { says, help } = yamlMessages[error.code] ?? { says: sentencePart(error.message), help: undefined };
  return unreadable(says, span, help);
}

function unreadable(what: string, span: Span, help: string | undefined): FileFault {
  return { code: 'SYS001', severity: 'error', message: sayUnreadable(what), span, ...(help !== undefined && { help }) };
}

// The package's own words, for what it may learn to say in later versions.
function sentencePart(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function sayOpening(opening: string | undefined): string {
  return opening === '"' || opening === "'" ? 'a quotation mark' : `a “${opening}”`;
}

const closings: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['{', '}'],
  ['[', ']'],
  ['"', '"'],
  ["'", "'"],
]);

// The parser points to where it lost patience, perhaps at the end of the file; what helps is where the innermost open thing begins.
function findOpening(error: YAMLError, document: Document.Parsed, text: string): number | undefined {
  if (!/Missing closing|and end with a/.test(error.message)) return undefined;
  let found: number | undefined;
  visit(document, (_, node) => {
    if ((isScalar(node) || isCollection(node)) && isOpenAt(node, error.pos[0], text)) found = node.range?.[0];
  });
  return found;
}

function isOpenAt(node: Node, position: number, text: string): boolean {
  if (!node.range) return false;
  const [start, end] = node.range;
  const closing = closings.get(text[start] ?? '');
  return closing !== undefined && start < position && end >= position - 1 && (end - start < 2 || text[end - 1] !== closing);
}
