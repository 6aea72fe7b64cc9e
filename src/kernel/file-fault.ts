/** What is wrong with a file as such, before its data means anything. */
import type { Path } from './issue.js';

/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  /** After the last unit. */
  readonly end: number;
}

/** A fault of a file. */
export interface FileFault {
  readonly code: 'SYS001' | 'SYS002' | 'SYS011';
  readonly severity: 'error';
  readonly message: string;
  readonly why?: string;
  readonly help?: string;
  /** Where in the text; absent: the file as a whole. */
  readonly span?: Span;
  /** The part of the file, and the path in it, where there is data there. */
  readonly at?: { readonly part: number; readonly path: Path };
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What parsing a text gave. */
export interface ParsedText {
  /** The data of each document. */
  readonly parts: readonly unknown[];
  /** The text has errors: the parts are what could be guessed, good for names and nothing else. */
  readonly isBroken: boolean;
  readonly faults: readonly FileFault[];
}

/**
 * Says that a file cannot be read.
 *
 * @param what - Why not, as the end of a sentence.
 * @returns The sentence, and that nothing was checked.
 * @example
 * sayUnreadable('it is a folder') // => 'This file cannot be read: it is a folder. Nothing in it was checked.'
 */
export function sayUnreadable(what: string): string {
  return `This file cannot be read: ${what}. Nothing in it was checked.`;
}
