import { measureText } from './measure-text.js';

/** How a paragraph stands on the screen. */
export interface WrapOptions {
  /** Cells of a line, the indents included. */
  readonly width: number;
  /** What stands before the first line; its width is the indent of the others unless `hang` says otherwise. */
  readonly first?: string;
  /** What stands before every other line. */
  readonly hang?: string;
}

/**
 * Breaks a text into lines between words. A word that is longer than a line stays whole, so that it can be copied.
 *
 * @param text - Text; line feeds in it are kept.
 * @param options - Width and indents.
 * @returns The lines.
 */
export function wrapText(text: string, options: WrapOptions): readonly string[] {
  const first = options.first ?? '';
  const hang = options.hang ?? ' '.repeat(measureText(first));
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? first : hang;
    let isEmpty = true;
    for (const word of paragraph.split(' ').filter(each => each !== '')) {
      const glued = isEmpty ? `${line}${word}` : `${line} ${word}`;
      if (isEmpty || measureText(glued) <= options.width) line = glued;
      else {
        lines.push(line);
        line = `${hang}${word}`;
      }
      isEmpty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}
