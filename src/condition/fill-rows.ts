import { firstCode, stretchesOf } from './code-ranges.js';
import { countCodes, type Slots } from './condition-slot.js';
import { type PlacedBox, shareOf } from './place-boxes.js';

/** A thing that tells boxes apart, with a row of bits, one a box, for each of its values. */
export interface Attribute {
  /** Its slot; of a set, the complement (~) where it says which members are refused. */
  readonly key: number;
  /** The row of the boxes that it does not limit; of refused members, of those that it limits. */
  readonly row: number;
  /** How many rows there are beside it. */
  readonly count: number;
  /** The number of values that share them. */
  readonly values: number;
  /** Of a set the rows of its members, by their slots. */
  readonly rowOfMember: ReadonlyMap<number, number>;
}

/** Bits in rows of one width. */
export interface Plane {
  /** Row after row. */
  readonly bits: Uint32Array;
  /** Words of 32 bits a row. */
  readonly width: number;
}

/** Boxes as bits. */
export interface Rows {
  /** Those that tell most apart first. */
  readonly attributes: readonly Attribute[];
  /** One bit a box; row 0 has all boxes. */
  readonly detail: Plane;
  /** One bit for each word of those rows: whether it has any. */
  readonly summary: Plane;
  /** Whether a box is all that its condition asks for: 1 or 0. */
  readonly isExact: Uint8Array;
}

/**
 * Writes boxes as bits.
 *
 * @param boxes - The boxes in their places.
 * @param slots - What they ask for.
 * @returns The rows.
 */
export function fillRows(boxes: readonly PlacedBox[], slots: Slots): Rows {
  const width = Math.ceil(boxes.length / 32);
  const { attributes, size } = planAttributes(boxes, slots);
  const filling: Filling = { width, slots, bits: new Uint32Array(width * size), isExact: new Uint8Array(boxes.length) };
  const byKey = new Map(attributes.map(attribute => [attribute.key, attribute]));
  for (const attribute of attributes) if (attribute.key >= 0) setAll(filling, attribute.row, boxes.length);
  setAll(filling, 0, boxes.length);
  for (const [position, box] of boxes.entries()) {
    let isExact = box.isExact;
    for (const [key, limit] of box.limits) {
      const attribute = byKey.get(key);
      if (attribute === undefined || !fillLimit(filling, attribute, { position, limit })) isExact = false;
    }
    filling.isExact[position] = isExact ? 1 : 0;
  }
  for (const attribute of attributes) if (!isOfMembers(attribute.key, slots)) addUnlimited(filling, attribute);
  const detail = { bits: filling.bits, width };
  return { attributes, detail, summary: summarise(detail, size), isExact: filling.isExact };
}

// Bounds on memory: values beyond them share a row, and what stands in it is looked at more closely when it is found.
const mostRows = { ordered: 64, named: 256, set: 512 } as const;

// A predicate by itself is worth asking before all else only where many conditions hang on it.
const manyBoxes = 24;

interface Filling extends Plane {
  readonly slots: Slots;
  readonly isExact: Uint8Array;
}

function planAttributes(boxes: readonly PlacedBox[], slots: Slots): { readonly attributes: readonly Attribute[]; readonly size: number } {
  const uses = new Map<number, { count: number; saved: number }>();
  for (const { limits } of boxes) {
    for (const [key, limit] of limits) {
      const use = uses.get(key) ?? { count: 0, saved: 0 };
      const slot = slots.list[key];
      uses.set(key, use);
      use.count += 1;
      if (slot !== undefined) use.saved += 1 - shareOf(slot, limit);
    }
  }
  let size = 1;
  const attributes: Attribute[] = [];
  for (const [key, { count }] of [...uses].sort(([, a], [, b]) => b.saved - a.saved)) {
    if (slots.list[key]?.kind === 'other' && count < manyBoxes) continue;
    const attribute = planAttribute(key, size, slots);
    attributes.push(attribute);
    size += attribute.count + 1;
  }
  return { attributes, size };
}

function planAttribute(key: number, row: number, slots: Slots): Attribute {
  const slot = slots.list[key < 0 ? ~key : key];
  if (slot === undefined) return { key, row, count: 0, values: 0, rowOfMember: new Map() };
  if (slot.kind === 'set') {
    const count = Math.min(mostRows.set, slot.codes.size);
    const members = [...slot.codes.values()];
    // Members that are refused cannot share a row: one would refuse the boxes of the other.
    const rows = members.flatMap((member, at) =>
      at < count ? [[member, row + 1 + at] as const] : key < 0 ? [] : [[member, row + count] as const],
    );
    return { key, row, count, values: members.length, rowOfMember: new Map(rows) };
  }
  const values = countCodes(slot);
  return { key, row, count: Math.min(slot.kind === 'named' ? mostRows.named : mostRows.ordered, values), values, rowOfMember: new Map() };
}

/** Gives the row of a code. */
export function rowOfCode({ row, count, values }: Attribute, code: number): number {
  return row + 1 + Math.floor(((code - firstCode) * count) / values);
}

interface BoxLimit {
  readonly position: number;
  readonly limit: readonly number[];
}

/** Tells whether the rows say exactly what the limit says. */
function fillLimit(filling: Filling, attribute: Attribute, box: BoxLimit): boolean {
  if (isOfMembers(attribute.key, filling.slots)) return fillMembers(filling, attribute, box);
  const { row, values } = attribute;
  let isExact = true;
  toggle(filling, row, box.position);
  for (const [from, to] of stretchesOf(box.limit)) {
    const end = Math.min(to, firstCode + values);
    if (from >= end) continue;
    const [first, last] = [rowOfCode(attribute, from), rowOfCode(attribute, end - 1)];
    for (let at = first; at <= last; at += 1) set(filling, at, box.position);
    if (rowOfCode(attribute, from - 1) === first || (end < firstCode + values && rowOfCode(attribute, end) === last)) isExact = false;
  }
  return isExact;
}

function fillMembers(filling: Filling, { row, count, values, rowOfMember }: Attribute, { position, limit }: BoxLimit): boolean {
  let isExact = true;
  toggle(filling, row, position);
  for (const member of limit) {
    const own = rowOfMember.get(member);
    if (own !== undefined) set(filling, own, position);
    if (own === undefined || (own === row + count && values > count)) isExact = false;
  }
  return isExact;
}

function isOfMembers(key: number, { list }: Slots): boolean {
  return key < 0 || list[key]?.kind === 'set';
}

function set({ bits, width }: Plane, row: number, position: number): void {
  const at = row * width + (position >>> 5);
  bits[at] = (bits[at] ?? 0) | (1 << (position & 31));
}

// Of refused members it is the row of those that are limited, and empty at first.
function toggle({ bits, width }: Plane, row: number, position: number): void {
  const at = row * width + (position >>> 5);
  bits[at] = (bits[at] ?? 0) ^ (1 << (position & 31));
}

function setAll({ bits, width }: Plane, row: number, count: number): void {
  const whole = row * width + (count >>> 5);
  bits.fill(0xffffffff, row * width, whole);
  if ((count & 31) !== 0) bits[whole] = 2 ** (count & 31) - 1;
}

// What is not limited accepts every value.
function addUnlimited({ bits, width }: Plane, { row, count }: Attribute): void {
  const first = (row + 1) * width;
  for (let at = 0; at < count * width; at += 1) bits[first + at] = (bits[first + at] ?? 0) | (bits[row * width + (at % width)] ?? 0);
}

function summarise({ bits, width }: Plane, rows: number): Plane {
  const summary = { bits: new Uint32Array(rows * Math.ceil(width / 32)), width: Math.ceil(width / 32) };
  for (let row = 0; row < rows; row += 1) {
    for (let word = 0; word < width; word += 1) if (bits[row * width + word] !== 0) set(summary, row, word);
  }
  return summary;
}
