import { CatalogueError } from './catalogue-error.js';

/**
 * Ends a switch over a union: the compiler refuses a case that was forgotten.
 *
 * @param value - What is left after every case, which is nothing.
 * @returns Never.
 * @throws `unreachable` when data that was not checked reaches it.
 * @example
 * throws(() => assertNever('surprise')) // => 'unreachable'
 */
export function assertNever(value: never): never {
  throw new CatalogueError('unreachable', `unexpected value \`${String(value)}\``, { value });
}
