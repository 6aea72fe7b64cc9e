import { pad } from './format-table.js';
import type { Layout } from './layout.js';
import { wrapText } from './wrap-text.js';

const labelWidth = 10;

/**
 * Sets a label in a narrow column with sentences beside it.
 *
 * @param layout - The terminal.
 * @param label - One or two words.
 * @param sentences - Each begins a line of its own.
 * @returns The lines; none where there are no sentences.
 */
export function field(layout: Layout, label: string, sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence, index) => {
    const shown = pad(index === 0 ? layout.paint.dim(label) : '', labelWidth);
    return wrapText(sentence, { width: layout.width, first: `   ${shown} ` });
  });
}
