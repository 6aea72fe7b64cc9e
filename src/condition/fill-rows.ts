import { firstCode, stretchesOf } from './code-ranges.js';
import { countCodes, type Slots } from './condition-slot.js';
import { type PlacedBox, shareOf } from './place-boxes.js';

/** A thing that tells boxes apart, with a row of bits for each of its values. */
export interface Attribute {
  /** Its slot; of a set, the complement (~) where it says which members are refused. */
  readonly key: number;
  /** Where the row of the boxes that it does not limit begins; of refused members, of those that it limits. */
  readonly open: number;
  /** Where the row of each code, or of each member, begins; -1 for members that have none. */
  readonly starts: Int32Array;
  /** Whether it is of the members of a set. */
  readonly isSet: boolean;
}

/** Words of boxes that are filed under one thing. */
export interface Block {
  /** The first word. */
  readonly first: number;
  /** The word after the last. */
  readonly end: number;
  /** The places of the attributes that tell its boxes apart, those that tell most first. */
  readonly order: Int32Array;
  /** The first of them, which rule out whole words. */
  readonly summary: Int32Array;
}

/** Boxes as bits. */
export interface Rows {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  /** Row after row; the first has all boxes. In each, first the summary: for each word of boxes, whether it has any; then the words. */
  readonly bits: Int32Array;
  /** Words of a summary. */
  readonly groups: number;
  /** The condition of each box: its number times two, plus one where the box is all that it asks for. */
  readonly conditions: Uint32Array;
}

/**
 * Writes boxes as bits.
 *
 * @param boxes - The boxes in their places.
 * @param slots - What they ask for.
 * @returns The rows.
 */
export function fillRows(boxes: readonly PlacedBox[], slots: Slots): Rows {
  const { blocks, words, positions } = planBlocks(boxes, slots);
  const groups = Math.ceil(words / 32);
  const { attributes, size } = planAttributes(boxes, slots, groups + words);
  const filling: Filling = { groups, stride: groups + words, bits: new Int32Array(size) };
  const conditions = new Uint32Array(words * 32);
  const byKey = new Map(attributes.map(attribute => [attribute.key, attribute]));
  for (const position of positions) add(filling, 0, position);
  for (const { key, open } of attributes) if (key >= 0) filling.bits.copyWithin(open, 0, filling.stride);
  for (const [number, { limits, isExact, condition }] of boxes.entries()) {
    const position = positions[number] ?? 0;
    let isWhole = isExact;
    for (const [key, limit] of limits) {
      const attribute = byKey.get(key);
      if (attribute === undefined || !fillLimit(filling, attribute, { position, limit })) isWhole = false;
    }
    conditions[position] = condition * 2 + (isWhole ? 1 : 0);
  }
  for (const attribute of attributes) if (!attribute.isSet) addOpen(filling, attribute);
  summarise(filling);
  return { attributes, blocks: orderBlocks(blocks, attributes), bits: filling.bits, groups, conditions };
}

// Bounds on memory: values beyond them share a row, and what stands in it is looked at more closely when it is found.
const mostRows = { ordered: 64, named: 256, set: 512, exists: 2, other: 2 } as const;
const mostWords = 2 ** 22;

// What boxes are filed under rules out most words; of the others a summary rules out next to none.
const summaryAttributes = 2;

// A predicate by itself is worth asking before all else only where many boxes hang on it.
const manyBoxes = 24;

interface Filling {
  readonly groups: number;
  /** Words of a row with its summary. */
  readonly stride: number;
  readonly bits: Int32Array;
}

interface PlannedBlock {
  readonly first: number;
  end: number;
  /** By attribute, how many boxes it is expected to rule out. */
  readonly ruledOut: Map<number, number>;
}

// Each block begins with a word of its own, unless the one before it is small.
function planBlocks(
  boxes: readonly PlacedBox[],
  slots: Slots,
): { readonly blocks: readonly PlannedBlock[]; readonly words: number; readonly positions: Uint32Array } {
  const positions = new Uint32Array(boxes.length);
  const blocks: PlannedBlock[] = [];
  let [position, filed] = [0, -1];
  for (const [number, { place, limits }] of boxes.entries()) {
    const [under = -1] = place;
    const last = blocks.at(-1);
    let block = last;
    if (block === undefined || (under !== filed && position - block.first * 32 >= 64)) {
      position = Math.ceil(position / 32) * 32;
      block = { first: position / 32, end: 0, ruledOut: new Map() };
      blocks.push(block);
    }
    filed = under;
    positions[number] = position;
    position += 1;
    block.end = Math.ceil(position / 32);
    for (const [key, limit] of limits) {
      const slot = slots.list[key];
      block.ruledOut.set(key, (block.ruledOut.get(key) ?? 0) + (slot === undefined ? 0 : 1 - shareOf(slot, limit)));
    }
  }
  return { blocks, positions, words: Math.ceil(position / 32) };
}

function orderBlocks(blocks: readonly PlannedBlock[], attributes: readonly Attribute[]): readonly Block[] {
  const places = new Map(attributes.map(({ key }, place) => [key, place]));
  return blocks.map(({ first, end, ruledOut }) => {
    const keys = [...ruledOut].sort(([, a], [, b]) => b - a);
    const order = Int32Array.from(keys.flatMap(([key]) => places.get(key) ?? []));
    return { first, end, order, summary: order.slice(0, summaryAttributes) };
  });
}

function planAttributes(
  boxes: readonly PlacedBox[],
  slots: Slots,
  stride: number,
): { readonly attributes: readonly Attribute[]; readonly size: number } {
  const uses = new Map<number, number>();
  for (const { limits } of boxes) for (const key of limits.keys()) uses.set(key, (uses.get(key) ?? 0) + 1);
  let size = stride;
  const attributes: Attribute[] = [];
  for (const [key, count] of uses) {
    const slot = slots.list[key < 0 ? ~key : key];
    if (slot === undefined || (slot.kind === 'other' && count < manyBoxes)) continue;
    const values = countCodes(slot);
    const rows = Math.min(values, mostRows[slot.kind], Math.ceil(mostWords / stride));
    const starts = new Int32Array(values + firstCode + 1).fill(-1);
    for (let value = 0; value < values; value += 1) {
      // Members that are refused cannot share a row: one would refuse the boxes of the other.
      const row = key < 0 ? (value < rows ? value : undefined) : Math.floor((value * rows) / values);
      if (row !== undefined) starts[value + firstCode] = size + (row + 1) * stride;
    }
    attributes.push({ key, open: size, starts, isSet: slot.kind === 'set' });
    size += (rows + 1) * stride;
  }
  return { attributes, size };
}

interface BoxLimit {
  readonly position: number;
  readonly limit: readonly number[];
}

/** Tells whether the rows say exactly what the limit says. */
function fillLimit(filling: Filling, { key, open, starts, isSet }: Attribute, { position, limit }: BoxLimit): boolean {
  const end = starts.length - 1;
  let isExact = true;
  if (key < 0) add(filling, open, position);
  else remove(filling, open, position);
  const stretches = isSet ? limit.map(member => [member, member + 1] as const) : stretchesOf(limit);
  for (const [from, to] of stretches) {
    let last = -1;
    for (let code = from; code < Math.min(to, end); code += 1) {
      const start = starts[code] ?? -1;
      if (start !== last && start >= 0) add(filling, start, position);
      last = start;
    }
    // A row that is shared with a value outside, and one that is not there, do not say it all.
    if (last < 0 || last === starts[to] || starts[from] === starts[from - 1]) isExact = false;
  }
  return isExact;
}

function add({ bits, groups }: Filling, start: number, position: number): void {
  const at = start + groups + (position >>> 5);
  bits[at] = (bits[at] ?? 0) | (1 << (position & 31));
}

function remove({ bits, groups }: Filling, start: number, position: number): void {
  const at = start + groups + (position >>> 5);
  bits[at] = (bits[at] ?? 0) & ~(1 << (position & 31));
}

// What is not limited accepts every value.
function addOpen({ bits, stride }: Filling, { open, starts }: Attribute): void {
  for (const [code, start] of starts.entries()) {
    if (start < 0 || start === starts[code - 1]) continue;
    for (let at = 0; at < stride; at += 1) bits[start + at] = (bits[start + at] ?? 0) | (bits[open + at] ?? 0);
  }
}

function summarise({ bits, groups, stride }: Filling): void {
  for (let start = 0; start < bits.length; start += stride) {
    for (let word = 0; word < stride - groups; word += 1) {
      const at = start + (word >>> 5);
      if (bits[start + groups + word] !== 0) bits[at] = (bits[at] ?? 0) | (1 << (word & 31));
    }
  }
}
