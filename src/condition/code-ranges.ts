// Sets of codes. The code of something known is a small whole number from `firstCode` on, and the codes that a comparison
// accepts are stretches of them.

/** Nothing is worked out yet. */
export const openCode = 0;

/** The answer is not known. */
export const unknownCode = 1;

/** The first code that stands for something known; of what is true or false it is false. */
export const firstCode = 2;

/** Of what is true or false: true. */
export const trueCode = 3;

/** Past all codes. */
export const endOfCodes: number = 2 ** 30;

/** Stretches in ascending order, none touching the next: from (inclusive), to (exclusive), from, to and so on. */
export type CodeRanges = readonly number[];

/**
 * Gives what is in one of two sets.
 *
 * @param a - A set.
 * @param b - A set.
 * @returns The union.
 */
export function uniteRanges(a: CodeRanges, b: CodeRanges): CodeRanges {
  const united: number[] = [];
  for (const [from, to] of [...stretchesOf(a), ...stretchesOf(b)].sort((one, other) => one[0] - other[0])) {
    const end = united.at(-1);
    if (end === undefined || end < from) united.push(from, to);
    else united[united.length - 1] = Math.max(end, to);
  }
  return united;
}

/**
 * Gives the known codes that are not in a set.
 *
 * @param ranges - A set.
 * @returns The complement.
 */
export function invertRanges(ranges: CodeRanges): CodeRanges {
  return stretchesOf([firstCode, ...ranges, endOfCodes]).flat();
}

/**
 * Gives what is in both of two sets.
 *
 * @param a - A set.
 * @param b - A set.
 * @returns The intersection.
 */
export function intersectRanges(a: CodeRanges, b: CodeRanges): CodeRanges {
  return invertRanges(uniteRanges(invertRanges(a), invertRanges(b)));
}

/** Gives the stretches of a set, those of no length left out. */
export function stretchesOf(ranges: CodeRanges): readonly (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  for (let at = 0; at < ranges.length; at += 2) {
    const from = ranges[at] ?? 0;
    const to = ranges[at + 1] ?? 0;
    if (from < to) stretches.push([from, to]);
  }
  return stretches;
}
