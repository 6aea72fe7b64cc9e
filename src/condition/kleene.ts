// Kleene's three-valued logic over texts.
import type { Truth } from './condition-scene.js';

/** Turns an outcome round; unknown stays unknown. */
export function negate(truth: Truth): Truth {
  if (truth === 'unknown') return truth;
  return truth === 'true' ? 'false' : 'true';
}

/** Turns what may be known into an outcome. */
export function truthOf(claim: boolean | undefined): Truth {
  if (claim === undefined) return 'unknown';
  return claim ? 'true' : 'false';
}

/** False where one of the two is false, else unknown where one is unknown. */
export function both(a: Truth, b: Truth): Truth {
  if (a === 'false' || b === 'false') return 'false';
  return a === 'unknown' ? a : b;
}

/** False where one is false, else unknown where one is unknown; true for none. */
export function every<Item>(items: readonly Item[], test: (item: Item) => Truth): Truth {
  return negate(some(items, item => negate(test(item))));
}

/** True where one is true, else unknown where one is unknown; false for none. */
export function some<Item>(items: readonly Item[], test: (item: Item) => Truth): Truth {
  let outcome: Truth = 'false';
  for (const item of items) {
    const truth = test(item);
    if (truth === 'true') return truth;
    if (truth === 'unknown') outcome = truth;
  }
  return outcome;
}
