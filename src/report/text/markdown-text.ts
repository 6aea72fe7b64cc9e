/** Texts of data as parts of a Markdown document, in which they can neither format, link, mention, nor end a cell. */
import { cleanLine } from './clean-text.js';

/**
 * Sets a text as code, with a fence that is longer than any in it.
 *
 * @param text - Any text.
 * @returns The code, for a line.
 */
export function markdownCode(text: string): string {
  const line = cleanLine(text);
  if (line.trim() === '') return '` `';
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = /^[ `]|[ `]$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/**
 * Sets a text as code in a table, where a bar would end the cell.
 *
 * @param text - Any text.
 * @returns The code, for a cell of a table and nowhere else; plain words where code could not hold the text.
 */
export function markdownCodeCell(text: string): string {
  // Code has no escapes of its own, so a backslash before a bar could not be told from the escape of the bar.
  return text.includes('\\|') ? markdownWords(text) : markdownCode(text).replaceAll('|', '\\|');
}

/**
 * Sets a text as plain words. A comment, which nobody sees, parts what a platform would make a mention or a link of: it looks at what is
 * rendered, so that no escape would help.
 *
 * @param text - Any text.
 * @returns The words, for a line or a cell of a table.
 */
export function markdownWords(text: string): string {
  const plain = cleanLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.replace(/[\\`*_{}[\]()+!|~$^=-]/g, sign => `\\${sign}`).replace(/[@#]|:(?=\/\/)|(?<=www)\./gi, sign => `${sign}<!-- -->`);
}
