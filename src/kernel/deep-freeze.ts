/**
 * Freezes plain data to its last leaf, in place. Depth, cycles and shared parts do no harm.
 *
 * @param value - Plain data; other values come back as they are.
 * @returns The same value, frozen.
 * @example
 * Object.isFrozen(deepFreeze({ a: { b: 1 } }).a) // => true
 */
export function deepFreeze<Value>(value: Value): Value {
  const waiting: unknown[] = [value];
  // What is frozen may still hold what is not, so it is entered too, but once.
  const entered = new Set<object>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    // Views of memory cannot be frozen, and plain data has none.
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next)) continue;
    if (!Object.isFrozen(next)) Object.freeze(next);
    else if (entered.has(next)) continue;
    else entered.add(next);
    for (const member of Object.values(next)) {
      if (typeof member === 'object' && member !== null) waiting.push(member);
    }
  }
  return value;
}
