import { type CodeRanges, endOfCodes, stretchesOf } from './code-ranges.js';
import { countCodes, type Slot, type Slots } from './condition-slot.js';
import type { Box } from './list-boxes.js';

/** A box of a condition, at its place. */
export interface PlacedBox extends Box {
  /** The number of the condition. */
  readonly condition: number;
  /** What it is filed under. */
  readonly place: readonly number[];
}

/**
 * Files boxes under what they accept least of, so that boxes that a scene lies in stand together, as do those that it does not.
 *
 * @param boxes - The boxes of each condition.
 * @param slots - What they ask for.
 * @returns The boxes in their places. One that accepts a few values stands at each of them, as several boxes.
 */
export function placeBoxes(boxes: readonly (readonly Box[])[], slots: Slots): readonly PlacedBox[] {
  const placed = boxes.flatMap((list, condition) =>
    list.flatMap(box => splitBox(box, slots).map(part => ({ ...part, condition, place: placeOf(part, slots) }))),
  );
  return placed.sort(comparePlaces);
}

// A box at more places than this is better left whole.
const mostPlaces = 8;

// How many members a set of a customer has, where nothing is known of customers.
const usualMembers = 4;

function splitBox(box: Box, slots: Slots): readonly Box[] {
  const [key = -1] = sharesOf(box, slots)[0] ?? [];
  const slot = slots.list[key];
  const limit = box.limits.get(key) ?? [];
  const values = slot === undefined ? [] : valuesOf(slot, limit);
  if (values.length < 2 || values.length > mostPlaces) return [box];
  return values.map(value => ({ ...box, limits: new Map([...box.limits, [key, value]]) }));
}

function valuesOf({ kind }: Slot, limit: CodeRanges): readonly CodeRanges[] {
  if (kind === 'set') return [...new Set(limit)].map(member => [member]);
  if (kind !== 'named' || limit.at(-1) === endOfCodes) return [];
  return stretchesOf(limit).flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => [from + at, from + at + 1]));
}

// Of what it accepts least comes first.
function sharesOf({ limits }: Box, slots: Slots): readonly (readonly [key: number, share: number, first: number])[] {
  const shares: (readonly [number, number, number])[] = [];
  for (const [key, limit] of limits) {
    const slot = slots.list[key];
    if (slot !== undefined && slot.kind !== 'other') shares.push([key, shareOf(slot, limit), limit[0] ?? 0]);
  }
  return shares.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** Estimates how many of all customers a limit accepts: from 0 to 1. */
export function shareOf(slot: Slot, limit: CodeRanges): number {
  if (slot.kind === 'set') return Math.min(1, (limit.length * usualMembers) / slot.codes.size);
  const count = countCodes(slot);
  let accepted = 0;
  for (let at = 0; at < limit.length; at += 2) accepted += Math.min(limit[at + 1] ?? 0, count + 2) - (limit[at] ?? 0);
  return accepted / count;
}

function placeOf(box: Box, slots: Slots): readonly number[] {
  return sharesOf(box, slots)
    .slice(0, 3)
    .flatMap(([key, , first]) => [key, first]);
}

function comparePlaces(a: PlacedBox, b: PlacedBox): number {
  for (let at = 0; at < a.place.length; at += 1) {
    const order = (a.place[at] ?? 0) - (b.place[at] ?? -1);
    if (order !== 0) return order;
  }
  return a.place.length - b.place.length || a.condition - b.condition;
}
