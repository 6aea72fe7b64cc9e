import { type CodeRanges, endOfCodes, firstCode, stretchesOf } from './code-ranges.js';
import { countCodes, type Slot, type Slots } from './condition-slot.js';
import type { Box } from './list-boxes.js';

/** A box of a condition, and what it is filed under. */
export interface PlacedBox extends Box {
  /** The number of the condition. */
  readonly condition: number;
  /** Slots and the first codes that are accepted of them, in turn; first the slot that tells most. */
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
  const placed: PlacedBox[] = [];
  for (const [condition, list] of boxes.entries()) {
    for (const box of list) for (const part of splitBox(box, slots)) placed.push({ ...part, condition });
  }
  return placed.sort(comparePlaces);
}

// A box at more places than this is better left whole.
const mostPlaces = 8;

// How many members a set of a customer has, where nothing is known of customers.
const usualMembers = 4;

function splitBox({ limits, isExact }: Box, slots: Slots): readonly Omit<PlacedBox, 'condition'>[] {
  const [first, second] = pickNarrow(limits, slots);
  if (first === undefined) return [{ limits, isExact, place: [] }];
  const rest = second === undefined ? [] : [second.number, limits.get(second.number)?.[0] ?? 0];
  const limit = limits.get(first.number) ?? [];
  const values = valuesOf(first, limit);
  if (values.length < 2 || values.length > mostPlaces) return [{ limits, isExact, place: [first.number, limit[0] ?? 0, ...rest] }];
  return values.map(value => ({
    limits: new Map(limits).set(first.number, value),
    isExact,
    place: [first.number, value[0] ?? 0, ...rest],
  }));
}

function valuesOf({ kind }: Slot, limit: CodeRanges): readonly CodeRanges[] {
  if (kind === 'set') return [...new Set(limit)].map(member => [member]);
  if (kind !== 'named' || limit.at(-1) === endOfCodes) return [];
  return stretchesOf(limit).flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => [from + at, from + at + 1]));
}

// The two of which it accepts least.
function pickNarrow(limits: Box['limits'], slots: Slots): readonly (Slot | undefined)[] {
  let [first, second]: (Slot | undefined)[] = [];
  let [least, next] = [1, 1];
  for (const [key, limit] of limits) {
    const slot = slots.list[key];
    const share = slot === undefined || slot.kind === 'other' ? 1 : shareOf(slot, limit);
    if (share < least) [first, second, least, next] = [slot, first, share, least];
    else if (share < next) [second, next] = [slot, share];
  }
  return [first, second];
}

/** Estimates how many of all customers a limit accepts: from 0 to 1. */
export function shareOf(slot: Slot, limit: CodeRanges): number {
  const count = countCodes(slot);
  if (slot.kind === 'set') return Math.min(1, (limit.length * usualMembers) / count);
  let accepted = 0;
  for (let at = 0; at < limit.length; at += 2) accepted += Math.min(limit[at + 1] ?? 0, count + firstCode) - (limit[at] ?? 0);
  return accepted / count;
}

function comparePlaces(a: PlacedBox, b: PlacedBox): number {
  for (let at = 0; at < a.place.length; at += 1) {
    const order = (a.place[at] ?? 0) - (b.place[at] ?? -1);
    if (order !== 0) return order;
  }
  return a.place.length - b.place.length || a.condition - b.condition;
}
