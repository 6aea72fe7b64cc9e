/**
 * Copies plain data. Members that are undefined are left out; a member called `__proto__` is copied as data and never becomes a
 * prototype. A part that occurs twice is copied once, so neither cycles nor nested aliases of YAML can blow the copy up.
 * What is neither a list nor a plain record (a Date, a function) is not copied: the same value stands in the copy.
 *
 * @param value - Plain data of any depth.
 * @returns A copy that shares no list and no record with the original.
 * @example
 * clonePlain({ a: [1], b: undefined }) // => { a: [1] }
 */
export function clonePlain<Value>(value: Value): Value;
export function clonePlain(value: unknown): unknown {
  const copies = new Map<object, object>();
  const waiting: object[] = [];
  const copyOf = (original: unknown): unknown => {
    if (!isPlain(original)) return original;
    const known = copies.get(original);
    if (known !== undefined) return known;
    const copy: unknown[] | object = Array.isArray(original) ? [] : {};
    copies.set(original, copy);
    waiting.push(original);
    return copy;
  };
  const whole = copyOf(value);
  for (let original = waiting.pop(); original !== undefined; original = waiting.pop()) {
    fill(copies.get(original), original, copyOf);
  }
  return whole;
}

function fill(copy: unknown, original: object, copyOf: (value: unknown) => unknown): void {
  if (Array.isArray(copy) && Array.isArray(original)) {
    for (const item of original) copy.push(copyOf(item));
  } else if (typeof copy === 'object' && copy !== null) {
    for (const [key, member] of Object.entries(original)) {
      if (member !== undefined) setOwn(copy, key, copyOf(member));
    }
  }
}

// An assignment to `__proto__` would set the prototype; a definition makes a member of that name.
function setOwn(record: object, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(record, key, { value, writable: true, enumerable: true, configurable: true });
  } else Reflect.set(record, key, value);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.prototype.toString.call(value) === '[object Object]';
}
