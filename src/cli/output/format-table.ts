import { measureText } from './measure-text.js';

/** How the columns of a table stand. */
export interface TableOptions {
  /** What stands before each row. */
  readonly indent?: string;
  /** Columns that are flush right, from 0. */
  readonly right?: readonly number[];
  /** Spaces between two columns. */
  readonly gap?: number;
}

/**
 * Sets rows in columns that are as wide as their widest cell.
 *
 * @param rows - The cells of each row; a missing cell is empty.
 * @param options - Indent and alignment.
 * @returns One line a row, without trailing spaces.
 */
export function formatTable(rows: readonly (readonly string[])[], options: TableOptions = {}): readonly string[] {
  const { indent = '', right = [], gap = 2 } = options;
  const count = Math.max(0, ...rows.map(row => row.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(0, ...rows.map(row => measureText(row[column] ?? ''))));
  return rows.map(row => {
    const cells = widths.map((width, column) => pad(row[column] ?? '', width, right.includes(column)));
    return `${indent}${cells.join(' '.repeat(gap))}`.trimEnd();
  });
}

/**
 * Fills a text with spaces up to a number of cells.
 *
 * @param text - Text of one line.
 * @param width - Cells.
 * @param isRight - Whether the spaces come before it.
 * @returns The text, at least that wide.
 */
export function pad(text: string, width: number, isRight = false): string {
  const spaces = ' '.repeat(Math.max(0, width - measureText(text)));
  return isRight ? `${spaces}${text}` : `${text}${spaces}`;
}
