// Every value in plain data with its path, the whole first.
import type { Path } from '../../src/kernel/issue.js';

/** A value and the way to it. */
export interface PathAndValue {
  readonly path: Path;
  readonly value: unknown;
}

/** The values of plain data, each before what it holds. */
export function* pathsIn(value: unknown, path: Path = []): Generator<PathAndValue> {
  yield { path, value };
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* pathsIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) yield* pathsIn(member, [...path, name]);
  }
}
