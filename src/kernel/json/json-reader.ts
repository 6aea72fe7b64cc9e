/** Where an examination of a JSON text stands, and what it has found. */

import { type FileFault, type Span, sayUnreadable } from '../file-fault.js';
import type { Path } from '../issue.js';

/** An examination under way. */
export interface JsonReader {
  readonly text: string;
  /** How deep lists and records may lie within one another. */
  readonly deepest: number;
  readonly faults: FileFault[];
  at: number;
  /** The text cannot be read as JSON. */
  isBroken: boolean;
  /** Where something ended that was already found to be wrong, so that what is missing after it is no news. */
  excusedAt: number;
}

const mostFaults = 20;

/**
 * Reports what makes the text no JSON. After many faults the rest of the text is passed over.
 *
 * @param reader - The examination.
 * @param what - What is wrong, as the end of a sentence.
 * @param fault - Where, and what to do.
 */
export function reportSyntax(reader: JsonReader, what: string, fault: { readonly span: Span; readonly help?: string }): void {
  reader.isBroken = true;
  if (reader.faults.length < mostFaults) reader.faults.push({ code: 'SYS001', severity: 'error', message: sayUnreadable(what), ...fault });
  else reader.at = reader.text.length;
}

/**
 * Reports that the text is nested too deeply, and passes over the rest.
 *
 * @param reader - The examination.
 */
export function reportDepth(reader: JsonReader): void {
  reader.isBroken = true;
  const message = `This file is nested more than ${reader.deepest} levels deep. It was not read.`;
  reader.faults.push({ code: 'SYS011', severity: 'error', message, span: { start: reader.at, end: reader.at + 1 } });
  reader.at = reader.text.length;
  reader.excusedAt = reader.at;
}

/** A member name that was met before in the same record. */
export interface RepeatedName {
  readonly name: string;
  readonly path: Path;
  readonly first: Span;
  readonly second: Span;
}

/**
 * Reports a name that is written twice in one record.
 *
 * @param reader - The examination.
 * @param repeated - The name and both places.
 */
export function reportTwice(reader: JsonReader, { name, path, first, second }: RepeatedName): void {
  if (reader.faults.length >= mostFaults) return;
  reader.faults.push({
    code: 'SYS002',
    severity: 'error',
    message: `“${name}” is written twice in one map. Programs keep only one of the two, mostly the last.`,
    help: 'Delete the one that is not meant.',
    span: second,
    at: { part: 0, path },
    related: [{ message: `“${name}” is written here first.`, span: first }],
    data: { field: name },
  });
}

/**
 * Steps over white space, and over comments, which JSON does not have.
 *
 * @param reader - The examination.
 */
export function skipBlank(reader: JsonReader): void {
  for (;;) {
    reader.at = endOf(/[ \t\r\n]*/y, reader);
    const comment = endOfComment(reader);
    if (comment === reader.at) return;
    const span = { start: reader.at, end: comment };
    reader.at = comment;
    reportSyntax(reader, 'it has a comment, and JSON has none', { span, help: 'Remove it, or name the file .yaml.' });
  }
}

function endOfComment(reader: JsonReader): number {
  if (!reader.text.startsWith('/*', reader.at)) return endOf(/(?:\/\/|#)[^\r\n]*/y, reader);
  const end = reader.text.indexOf('*/', reader.at + 2);
  return end < 0 ? reader.text.length : end + 2;
}

/**
 * Finds where a pattern that begins here ends.
 *
 * @param pattern - A sticky pattern.
 * @param reader - The examination.
 * @returns The offset after it; where the examination stands, if it does not begin here.
 */
export function endOf(pattern: RegExp, reader: JsonReader): number {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  return match === null ? reader.at : reader.at + match[0].length;
}
