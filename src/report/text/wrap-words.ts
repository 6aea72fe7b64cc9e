import { measureText } from './measure-text.js';

/** How a paragraph stands on the screen. */
export interface WrapOptions {
  /** Cells of a line, what stands before it included. */
  readonly width: number;
  /** What stands before the first line; the others are indented by as much. */
  readonly first: string;
}

/**
 * Breaks a text into lines between words; a word that is longer than a line stays whole, so that it can be copied.
 *
 * @param text - Text on one line.
 * @param options - The width, and what stands before the first line.
 * @returns The lines; at least one.
 */
export function wrapWords(text: string, { width, first }: WrapOptions): readonly string[] {
  const indent = ' '.repeat(measureText(first));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measureText(indent) + measureText(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each, index) => `${index === 0 ? first : indent}${each}`.trimEnd());
}
