import { pad } from './format-table.js';
import { measureText } from './measure-text.js';
import { wrapText } from './wrap-text.js';

/** Columns of a width each. */
export interface Columns {
  readonly widths: readonly number[];
  /** Spaces between two columns. */
  readonly gap: number;
}

/**
 * Sets one row of cells, each broken into lines within its column.
 *
 * @param cells - The cells.
 * @param columns - The columns.
 * @returns The lines, as many as the longest cell has, without trailing spaces.
 */
export function setColumns(cells: readonly string[], { widths, gap }: Columns): readonly string[] {
  const broken = widths.map((width, at) => wrapText(cells[at] ?? '', { width }).flatMap(line => breakWord(line, width)));
  const height = Math.max(1, ...broken.map(lines => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => pad(broken[at]?.[line] ?? '', width))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

// A word that is longer than its column would push the others aside; best it breaks behind a hyphen.
function breakWord(line: string, width: number): readonly string[] {
  if (measureText(line) <= width) return [line];
  let end = 0;
  for (const letter of line) {
    if (end > 0 && measureText(line.slice(0, end + letter.length)) > width) break;
    end += letter.length;
  }
  const hyphen = line.slice(0, end).lastIndexOf('-') + 1;
  if (hyphen > 0) end = hyphen;
  return [line.slice(0, end), ...breakWord(line.slice(end), width)];
}
