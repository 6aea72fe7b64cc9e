/** The order in which the places of some data are read. */
import type { Path } from '../../kernel/issue.js';

/**
 * Sorts things by where they stand in data: what holds before what it holds, members in the order in which they are written.
 *
 * @param things - Things with paths; those of one place keep their order.
 * @param data - The data.
 * @returns The things in document order. A member that is not there stands before all members that are.
 */
export function sortByPlace<Thing extends { readonly path: Path }>(things: readonly Thing[], data: unknown): readonly Thing[] {
  const positions = rememberPositions();
  const placed = things.map(thing => ({ thing, place: placeOf(thing.path, data, positions) }));
  return placed.toSorted((a, b) => comparePlaces(a.place, b.place)).map(({ thing }) => thing);
}

type PositionsOf = (container: object) => ReadonlyMap<string, number>;

function placeOf(path: Path, data: unknown, positionsOf: PositionsOf): readonly number[] {
  const place: number[] = [];
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    place.push(typeof step === 'number' ? step : (positionsOf(value).get(step) ?? -1));
    value = Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;
  }
  return place;
}

function rememberPositions(): PositionsOf {
  const known = new WeakMap<object, ReadonlyMap<string, number>>();
  return container => {
    const positions = known.get(container) ?? new Map(Object.keys(container).map((name, index) => [name, index]));
    known.set(container, positions);
    return positions;
  };
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
