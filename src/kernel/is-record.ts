/**
 * Tells a record from a list, a text and the rest.
 *
 * @param value - Data that may be anything.
 * @returns True for an object that is no list.
 * @example
 * [{}, [], null, 'x'].map(isRecord) // => [true, false, false, false]
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
