/**
 * Finds the first step at which a test passes.
 *
 * @param until - A step at which it should pass; from 1.
 * @param test - Fails at step 0; once it passes, it passes up to `until`.
 * @returns The first step from 1 on; undefined where it does not pass at `until`.
 */
export function firstStep(until: number, test: (step: number) => boolean): number | undefined {
  if (until < 1 || !test(until)) return undefined;
  let low = 0;
  let high = until;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (test(middle)) high = middle;
    else low = middle;
  }
  return high;
}
