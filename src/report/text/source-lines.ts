/** Finds single lines of source files, with one look at each file. */
import type { Sources } from '../../kernel/sources.js';

/** Gives the text of a line, from 1; undefined where the file or the line is not there. */
export type SourceLines = (file: string, line: number) => string | undefined;

/**
 * Opens sources for reading by line.
 *
 * @param sources - The files; absent: there are none.
 * @returns The reader; a line ends at a line feed, a carriage return, or both.
 */
export function openSourceLines(sources: Sources | undefined): SourceLines {
  const tables = new Map<string, LineTable | undefined>();
  return (file, line) => {
    if (!tables.has(file)) tables.set(file, tableOf(sources?.textOf(file)));
    const table = tables.get(file);
    const start = table?.starts[line - 1];
    return table === undefined || start === undefined ? undefined : table.text.slice(start, table.starts[line]).replace(/[\r\n]+$/, '');
  };
}

interface LineTable {
  readonly text: string;
  /** The offset of each line. */
  readonly starts: readonly number[];
}

function tableOf(text: string | undefined): LineTable | undefined {
  if (text === undefined) return undefined;
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return { text, starts };
}
