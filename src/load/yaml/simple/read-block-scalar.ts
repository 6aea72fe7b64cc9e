/** Reads texts of several lines after `|` or `>`. */
import { giveUp, nextLine, skipSpaces, type YamlCursor } from './yaml-cursor.js';

/**
 * Reads a block scalar and goes on to the line after it.
 *
 * @param cursor - Stands at the `|` or `>`.
 * @param indent - How far what holds it is indented; its lines must be indented more.
 * @returns The text.
 */
export function readBlockScalar(cursor: YamlCursor, indent: number): string {
  const header = /^([|>])([+-]?)(?: +#.*| *)$/.exec(cursor.text.slice(cursor.at, cursor.lineEnd));
  if (header === null) giveUp();
  const lines = takeLines(cursor, indent);
  let end = lines.length;
  while (end > 0 && lines[end - 1] === '') end -= 1;
  const body = header[1] === '|' ? lines.slice(0, end).join('\n') : fold(lines.slice(0, end));
  nextLine(cursor);
  if (header[2] === '-') return body;
  if (header[2] === '+') return body + '\n'.repeat(end === 0 ? lines.length : lines.length - end + 1);
  return end === 0 ? '' : `${body}\n`;
}

// Takes the lines that are indented more, without their indent; the cursor is left at the end of the last.
function takeLines(cursor: YamlCursor, indent: number): readonly string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let width: number | undefined;
  while (cursor.lineEnd < text.length) {
    const start = cursor.lineEnd + 1;
    const first = skipSpaces(text, start);
    const end = text.indexOf('\n', first);
    // A last line that does not end is for the full parser to judge.
    if (end < 0 && first < text.length) giveUp();
    if (text[first] === '\t') giveUp();
    const isBlank = first >= text.length || first === end;
    if (!isBlank && first - start <= indent) break;
    if (!isBlank) width ??= first - start;
    if (!isBlank && first - start < (width ?? 0)) giveUp();
    if (isBlank && first - start > (width ?? 0)) giveUp();
    if (first >= text.length) break;
    lines.push(isBlank ? '' : text.slice(start + (width ?? 0), end));
    cursor.lineEnd = end;
  }
  return lines;
}

// Lines become words of one line; an empty line becomes a line feed.
function fold(lines: readonly string[]): string {
  let text = '';
  let feeds = 0;
  for (const line of lines) {
    if (line.startsWith(' ')) giveUp();
    if (line === '') feeds += 1;
    else {
      text += feeds > 0 ? '\n'.repeat(feeds) + line : `${text === '' ? '' : ' '}${line}`;
      feeds = 0;
    }
  }
  return text;
}
