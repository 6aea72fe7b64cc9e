import { unknownCode } from './code-ranges.js';
import type { Rows } from './fill-rows.js';
import { lowestBit } from './word-bits.js';
import type { Workspace } from './workspace.js';

/** The attribute rules nothing out. */
const anyRow = -1;

/**
 * Finds the rows that an encoded scene stands in, and writes down for each attribute which they are: where the one begins that must have the
 * bit of a box, or that it rules nothing out, or the list of several.
 *
 * @param rows - The rows.
 * @param space - Where the scene is encoded, and where they are written.
 * @param isLenient - Whether what is unknown accepts everything, or nothing.
 */
export function findStanding({ attributes }: Rows, { codes, members, standing, lists }: Workspace, isLenient: boolean): void {
  let free = 0;
  for (let at = 0; at < attributes.length; at += 1) {
    const { key, open, starts, isSet } = attributes[at] ?? noAttribute;
    const slot = key < 0 ? ~key : key;
    const code = codes[slot] ?? unknownCode;
    const isUnknown = code === unknownCode;
    if (isUnknown && isLenient) standing[at] = anyRow;
    else if (!isSet) standing[at] = isUnknown ? open : (starts[code] ?? anyRow);
    else {
      const list = free;
      const known = isUnknown ? nothing : (members[slot] ?? nothing);
      // The boxes that do not ask for members; of those that are refused, all that do, since nothing can be said of them.
      if (key >= 0 || isUnknown) lists[++free] = open;
      for (let member = 1; member <= (known[0] ?? 0); member += 1) {
        const start = starts[known[member] ?? 0] ?? -1;
        if (start >= 0) lists[++free] = start;
      }
      lists[list] = free - list;
      free += 1;
      standing[at] = -2 - (list * 2 + (key < 0 ? 1 : 0));
    }
  }
}

const nothing = new Int32Array(1);
const noAttribute = { key: 0, open: 0, starts: nothing, isSet: false };

/** What is read for every word: of one shape, and made once for a scene, since this runs the most of all. */
export interface Scan {
  readonly bits: Int32Array;
  readonly groups: number;
  readonly standing: Int32Array;
  readonly lists: Int32Array;
}

/** Brings together what is read for every word. */
export function makeScan({ bits, groups }: Rows, { standing, lists }: Workspace): Scan {
  return { bits, groups, standing, lists };
}

/**
 * Finds the boxes that a scene lies in, as far as rows tell.
 *
 * @param rows - The rows.
 * @param space - The rows that the scene stands in, and where the places of the boxes are written.
 * @returns How many there are.
 */
export function scanRows(rows: Rows, space: Workspace): number {
  const { blocks, groups } = rows;
  const { boxes } = space;
  const scan = makeScan(rows, space);
  let count = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    const { first, end, order, summary } = blocks[block] ?? noBlock;
    for (let group = first >>> 5; group * 32 < end; group += 1) {
      let words = meet(scan, summary, group);
      if (group * 32 < first) words &= -1 << (first & 31);
      if (group * 32 + 32 > end) words &= (1 << (end & 31)) - 1;
      for (; words !== 0; words &= words - 1) {
        const word = group * 32 + lowestBit(words);
        for (let hits = meet(scan, order, groups + word); hits !== 0; hits &= hits - 1) {
          boxes[count] = word * 32 + lowestBit(hits);
          count += 1;
        }
      }
    }
  }
  return count;
}

const noBlock = { first: 0, end: 0, order: nothing, summary: nothing };

// The bits at one place that all rows have; the places before the words of boxes are those of the summary.
function meet(scan: Scan, order: Int32Array, at: number): number {
  const { bits, standing } = scan;
  let met = bits[at] ?? 0;
  for (let next = 0; next < order.length && met !== 0; next += 1) {
    const start = standing[order[next] ?? 0] ?? anyRow;
    if (start >= 0) met &= bits[start + at] ?? 0;
    else if (start !== anyRow) met &= joinedAt(scan, start, at);
  }
  return met;
}

/**
 * Gives the boxes of a word that an attribute accepts.
 *
 * @param scan - The rows, and those that the scene stands in.
 * @param attribute - The place of the attribute.
 * @param at - The place of the word in a row.
 * @returns Their bits.
 */
export function acceptedAt(scan: Scan, attribute: number, at: number): number {
  const start = scan.standing[attribute] ?? anyRow;
  if (start >= 0) return scan.bits[start + at] ?? 0;
  return start === anyRow ? everyBit : joinedAt(scan, start, at);
}

function joinedAt({ bits, groups, lists }: Scan, start: number, at: number): number {
  const list = (-2 - start) >> 1;
  let joined = 0;
  for (let next = lists[list] ?? 0; next > 0; next -= 1) joined |= bits[(lists[list + next] ?? 0) + at] ?? 0;
  if ((start & 1) === 0) return joined;
  // A word that has a bit of a row may have others, so that of refused members a summary says nothing.
  return at < groups ? everyBit : ~joined;
}

const everyBit = -1;
