/** The few shapes that answers are made of: headings, bullets, and a label with an amount at the right edge. */
import { measureText } from './measure-text.js';
import type { Terminal } from './terminal.js';
import { wrapText } from './wrap-text.js';

/** What the shapes need to know of a terminal. */
export type Layout = Pick<Terminal, 'width' | 'paint' | 'symbols'>;

// A line of figures that is wider is hard to follow from left to right.
const widestRow = 78;

/**
 * Sets a label with an amount flush right.
 *
 * @param layout - The terminal.
 * @param row - The label, the amount, and the spaces before the label.
 * @returns One line, or more where the label is long; the amount stands on the last.
 */
export function amountRow(
  layout: Layout,
  row: { readonly label: string; readonly amount: string; readonly indent?: number },
): readonly string[] {
  const width = Math.min(layout.width, widestRow);
  const amountWidth = measureText(row.amount);
  const lines = wrapText(row.label, { width: width - amountWidth - 2, first: ' '.repeat(row.indent ?? 0) });
  const last = lines.at(-1) ?? '';
  const gap = Math.max(2, width - measureText(last) - amountWidth);
  return [...lines.slice(0, -1), `${last}${' '.repeat(gap)}${row.amount}`];
}

/**
 * Sets sentences as a list under a heading.
 *
 * @param layout - The terminal.
 * @param heading - The heading.
 * @param sentences - The sentences.
 * @returns The lines with an empty one before them; none where there are no sentences.
 */
export function bulletSection(layout: Layout, heading: string, sentences: readonly string[]): readonly string[] {
  if (sentences.length === 0) return [];
  return ['', layout.paint.bold(heading), ...sentences.flatMap(sentence => bullet(layout, sentence))];
}

/** Sets one sentence with a bullet. */
export function bullet(layout: Layout, sentence: string, indent = 2): readonly string[] {
  return wrapText(sentence, { width: layout.width, first: `${' '.repeat(indent)}${layout.symbols.bullet} ` });
}
