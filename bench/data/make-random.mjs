// Numbers that look random and are the same in every run.

/** Makes a function that gives a whole number from 0 to below a limit. */
export function makeRandom(seed) {
  let state = seed;
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
