/**
 * Says how many of something there are.
 *
 * @param count - The number.
 * @param one - The word for one.
 * @param many - The word for several; absent: with an s.
 * @returns Such as `1 offer` or `3 offers`.
 */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
