/** One line of a source file with a place in it underlined. */
import type { Place } from '../../kernel/issue.js';
import { showCharacter } from './clean-text.js';
import { measureText } from './measure-text.js';
import type { SourceLines } from './source-lines.js';

/** A line as it is shown, and what stands under it. */
export interface CodeFrame {
  readonly line: number;
  readonly code: string;
  /** Spaces, then carets. */
  readonly underline: string;
}

const tabStop = 4;
// Of a longer line no more is looked at than this much on either side of the place.
const lookAround = 1000;

/**
 * Makes the frame of a place.
 *
 * @param lines - The source files.
 * @param place - The place.
 * @param width - The cells that the code may take; a longer line is cut around the place.
 * @returns The frame, or undefined where the place has no position or its file was not read.
 */
export function frameCode(lines: SourceLines, place: Place, width: number): CodeFrame | undefined {
  const { start, end, file } = place;
  const text = start === undefined ? undefined : lines(file, start.line);
  if (start === undefined || text === undefined) return undefined;
  const from = Math.min(start.column - 1, text.length);
  const to = end === undefined ? from + 1 : end.line > start.line ? text.length : end.column - 1;
  const cells = cellsOf(text, from, to);
  const window = chooseWindow(cells, Math.max(width, 20));
  return { line: start.line, code: window.code, underline: `${' '.repeat(window.before)}${'^'.repeat(window.marked)}` };
}

/** One character as it is shown. */
interface Cell {
  readonly shown: string;
  /** Where it stands in the line, in UTF-16 code units. */
  readonly index: number;
  /** Where it stands on the screen, in cells. */
  readonly start: number;
  readonly width: number;
  readonly isMarked: boolean;
}

function cellsOf(text: string, from: number, to: number): readonly Cell[] {
  const first = Math.max(0, from - lookAround);
  const last = Math.min(text.length, from + lookAround);
  const cells: Cell[] = [];
  let index = first;
  let start = 0;
  for (const character of text.slice(first, last)) {
    const shown = character === '\t' ? ' '.repeat(tabStop - (start % tabStop)) : showCharacter(character);
    const width = measureText(shown);
    const isMarked = index + character.length > from && index < to;
    cells.push({ shown, index, start, width, isMarked });
    start += width;
    index += character.length;
  }
  return cells.some(cell => cell.isMarked && cell.width > 0) ? cells : markOne(cells, { from, end: start, isInside: from < text.length });
}

interface Spot {
  readonly from: number;
  readonly end: number;
  readonly isInside: boolean;
}

// A place that holds nothing, stands at the end of the line, or is a mark on a letter, is still a place.
function markOne(cells: readonly Cell[], { from, end, isInside }: Spot): readonly Cell[] {
  const at = isInside ? cells.findLastIndex(({ index, width }) => index <= from && width > 0) : -1;
  if (at < 0) return [...cells, { shown: ' ', index: from, start: end, width: 1, isMarked: true }];
  return cells.map((cell, position) => ({ ...cell, isMarked: position === at }));
}

interface Window {
  readonly code: string;
  readonly before: number;
  readonly marked: number;
}

function chooseWindow(cells: readonly Cell[], width: number): Window {
  const total = endOf(cells.at(-1));
  const marked = cells.filter(({ isMarked }) => isMarked);
  const [markStart, markEnd] = [marked[0]?.start ?? 0, endOf(marked.at(-1))];
  if (total <= width) return { code: textOf(cells).trimEnd(), before: markStart, marked: Math.max(1, markEnd - markStart) };
  const left = Math.max(0, Math.min(markStart - Math.floor(width / 3), total - width));
  const right = left + width;
  // The cell at each end that was cut is for the mark of the cut.
  const [isCutLeft, isCutRight] = [left > 0, right < total];
  const inside = cells.filter(cell => cell.start >= left + Number(isCutLeft) && endOf(cell) <= right - Number(isCutRight));
  const first = inside[0]?.start ?? left;
  const before = Math.max(0, markStart - first) + Number(isCutLeft);
  const visibleEnd = Math.min(markEnd, endOf(inside.at(-1)));
  return {
    code: `${isCutLeft ? '…' : ''}${textOf(inside)}${isCutRight ? '…' : ''}`.trimEnd(),
    before,
    marked: Math.max(1, visibleEnd - Math.max(markStart, first)),
  };
}

function endOf(cell: Cell | undefined): number {
  return cell === undefined ? 0 : cell.start + cell.width;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ shown }) => shown).join('');
}
