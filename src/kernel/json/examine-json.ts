/** Reads a JSON text that is not right as far as it goes, and says everything that is wrong with it. */

import type { ParsedText, Span } from '../file-fault.js';
import type { Path } from '../issue.js';
import { endOf, type JsonReader, reportDepth, reportSyntax, reportTwice, skipBlank } from './json-reader.js';
import { readString, readWord } from './read-scalar.js';

/**
 * Examines a JSON text.
 *
 * @param text - The text, right or wrong.
 * @param limits - How deep it may be.
 * @returns Its faults, and of a text that is not JSON what could be guessed.
 */
export function examineJson(text: string, limits: { readonly depth: number }): ParsedText {
  const reader: JsonReader = { text, deepest: limits.depth, faults: [], at: 0, isBroken: false, excusedAt: -1 };
  const value = readValue(reader, []);
  skipBlank(reader);
  if (reader.at < text.length) {
    reportSyntax(reader, 'there is something after its end', {
      span: { start: reader.at, end: text.length },
      help: 'Look for a closing bracket too many.',
    });
  }
  return { parts: [value], isBroken: reader.isBroken, faults: reader.faults };
}

function readValue(reader: JsonReader, path: Path): unknown {
  skipBlank(reader);
  const first = reader.text[reader.at];
  if (first === '{' || first === '[') return readStructure(reader, path, first);
  if (first === '"' || first === "'") return readString(reader);
  if (first === undefined || ',]}:'.includes(first)) return reportMissingValue(reader);
  return readWord(reader);
}

function reportMissingValue(reader: JsonReader): undefined {
  reportSyntax(reader, 'a value is missing', { span: { start: reader.at, end: reader.at + 1 } });
  return undefined;
}

function readStructure(reader: JsonReader, path: Path, opening: '{' | '['): unknown {
  if (path.length >= reader.deepest) {
    reportDepth(reader);
    return undefined;
  }
  const structure: Structure = { start: reader.at, closing: opening === '{' ? '}' : ']', names: new Map(), record: {}, list: [] };
  reader.at += 1;
  while (!closes(reader, structure)) readMember(reader, path, structure);
  return opening === '{' ? structure.record : structure.list;
}

interface Structure {
  readonly start: number;
  readonly closing: '}' | ']';
  readonly names: Map<string, Span>;
  readonly record: Record<string, unknown>;
  readonly list: unknown[];
}

function closes(reader: JsonReader, { start, closing }: Structure): boolean {
  skipBlank(reader);
  const next = reader.text[reader.at];
  if (next === undefined) {
    const opening = reader.text[start] ?? '';
    // Of several the innermost comes first, and closing it is a beginning.
    if (reader.excusedAt !== reader.at)
      reportSyntax(reader, `a “${opening}” is opened here and never closed`, { span: { start, end: start + 1 } });
    reader.excusedAt = reader.at;
    return true;
  }
  if (next !== '}' && next !== ']') return false;
  if (next !== closing) {
    reportSyntax(reader, `there is a “${next}” where a “${closing}” should be`, { span: { start: reader.at, end: reader.at + 1 } });
  }
  reader.at += 1;
  return true;
}

function readMember(reader: JsonReader, path: Path, structure: Structure): void {
  const before = reader.at;
  if (structure.closing === ']') structure.list.push(readValue(reader, [...path, structure.list.length]));
  else readNamed(reader, path, structure);
  readComma(reader, structure);
  // Whatever it was, it must be passed, or the reading would never end.
  if (reader.at === before) reader.at += 1;
}

function readNamed(reader: JsonReader, path: Path, { names, record }: Structure): void {
  const start = reader.at;
  const name = readName(reader);
  const span = { start, end: reader.at };
  const first = names.get(name);
  if (first === undefined) names.set(name, span);
  else if (span.end > start) reportTwice(reader, { name, path: [...path, name], first, second: span });
  skipBlank(reader);
  if (reader.text[reader.at] === ':') reader.at += 1;
  else if (span.end > start) reportSyntax(reader, `a “:” is missing after “${name}”`, { span });
  setMember(record, name, readValue(reader, [...path, name]));
}

function setMember(record: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true });
}

function readName(reader: JsonReader): string {
  if (reader.text[reader.at] === '"') return readString(reader);
  const end = Math.max(endOf(/'[^'\r\n]*'|[^\s"',:{}[\]]+/y, reader), reader.at);
  const word = reader.text.slice(reader.at, end);
  if (word !== '') reportSyntax(reader, `the name ${word} is not in double quotation marks`, { span: { start: reader.at, end } });
  else reportSyntax(reader, 'a name is missing', { span: { start: reader.at, end: reader.at + 1 } });
  reader.at = end;
  return word.replaceAll("'", '');
}

function readComma(reader: JsonReader, { closing }: Structure): void {
  const end = reader.at;
  skipBlank(reader);
  const next = reader.text[reader.at];
  if (next === ',') readAfterComma(reader, closing);
  else if (next !== undefined && next !== '}' && next !== ']' && end !== reader.excusedAt) {
    reportSyntax(reader, 'a comma is missing', { span: { start: Math.max(end - 1, 0), end: Math.max(end, 1) } });
  }
}

function readAfterComma(reader: JsonReader, closing: string): void {
  const span = { start: reader.at, end: reader.at + 1 };
  reader.at += 1;
  skipBlank(reader);
  const next = reader.text[reader.at];
  if (next === closing || next === ',') reportSyntax(reader, 'there is a comma too many', { span, help: 'Remove the comma.' });
  while (reader.text[reader.at] === ',') {
    reader.at += 1;
    skipBlank(reader);
  }
}
