import { pad } from './format-table.js';
import type { Layout } from './layout.js';
import { wrapText } from './wrap-text.js';

const labelWidth = 10;

/**
 * Sets a label in a narrow column with sentences beside it.
 *
 * @param layout - The terminal.
 * @param label - One or two words.
 * @param sentences - Each begins a line of its own; one that begins with a mark hangs behind it.
 * @returns The lines; none where there are no sentences.
 */
export function field(layout: Layout, label: string, sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence, index) => {
    const first = `   ${pad(index === 0 ? layout.paint.dim(label) : '', labelWidth)} `;
    const hang = ' '.repeat(labelWidth + 4 + markWidth(layout, sentence));
    return wrapText(sentence, { width: layout.width, first, hang });
  });
}

function markWidth({ symbols, paint }: Layout, sentence: string): number {
  const marks = [paint.green(symbols.yes), paint.red(symbols.no), paint.yellow(symbols.maybe)];
  return marks.some(mark => sentence.startsWith(`${mark} `)) ? 2 : 0;
}
