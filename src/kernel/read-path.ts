import type { Path } from './issue.js';

/**
 * Reads the value at a path; only own members count, never inherited ones.
 *
 * @param data - Plain data.
 * @param path - Member names and list positions from the root.
 * @returns The value, or undefined where the path leads nowhere.
 * @example
 * readPath({ a: [{ b: 1 }] }, ['a', 0, 'b']) // => 1
 */
export function readPath(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
