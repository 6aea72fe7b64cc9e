import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertNever } from '../../src/kernel/assert-never.js';
import { clonePlain } from '../../src/kernel/clone-plain.js';
import { deepFreeze } from '../../src/kernel/deep-freeze.js';
import { formatPointer } from '../../src/kernel/issue.js';
import { readPath } from '../../src/kernel/read-path.js';
import { failure, success } from '../../src/kernel/result.js';
import { codeOf } from './code-of.js';

interface Nest {
  inner?: Nest;
}
const nest = (depth: number): Nest => {
  let value: Nest = {};
  for (let level = 0; level < depth; level += 1) value = { inner: value };
  return value;
};

describe('freezing', () => {
  test('reaches the last leaf, however deep, and what was half frozen before', () => {
    const value = deepFreeze(nest(100_000));
    let level: Nest | undefined = value;
    let isFrozen = true;
    for (; level !== undefined; level = level.inner) isFrozen &&= Object.isFrozen(level);
    expect(isFrozen).toBe(true);
    const half = Object.freeze({ list: [{ a: 1 }] });
    expect(Object.isFrozen(deepFreeze(half).list[0])).toBe(true);
  });
  test('ends on a cycle, and leaves what is no record alone', () => {
    const list: unknown[] = [];
    const cycle = Object.freeze({ list });
    list.push(cycle);
    expect(deepFreeze(cycle) === cycle).toBe(true);
    expect(deepFreeze([1, null, 'a', undefined])).toEqual([1, null, 'a', undefined]);
    expect(deepFreeze(new Uint8Array(1)).length).toBe(1);
  });
});

describe('a copy', () => {
  test('equals the original and shares nothing with it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const before = JSON.stringify(value);
        deepFreeze(value);
        expect(JSON.stringify(clonePlain(value))).toBe(before);
      }),
    );
  });
  test('leaves undefined members out and keeps the places of a list', () => {
    expect(Object.keys(clonePlain({ a: undefined, b: 1 }))).toEqual(['b']);
    expect(clonePlain([undefined, 1])).toEqual([undefined, 1]);
  });
  test('takes a prototype key as data and leaves every prototype alone', () => {
    const copy: unknown = clonePlain(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'));
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    expect([Object.getPrototypeOf(copy) === Object.prototype, Reflect.get({}, 'polluted')]).toEqual([true, undefined]);
  });
  test('does not blow up on shared parts, cycles or depth', () => {
    let laughs: unknown[] = ['ha'];
    for (let level = 0; level < 60; level += 1) laughs = [laughs, laughs];
    // Compared by hand: a matcher would walk all 2^60 leaves.
    expect(clonePlain(laughs) === laughs).toBe(false);
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const copy = clonePlain(cycle);
    expect([copy === cycle, copy[0] === copy]).toEqual([false, true]);
    expect(clonePlain(nest(100_000)).inner).toBeDefined();
  });
});

describe('a path', () => {
  const data = { offers: [{ 'a/b~': 1 }] };
  test('leads to own members only', () => {
    expect([readPath(data, ['offers', 0, 'a/b~']), readPath(data, [])]).toEqual([1, data]);
    for (const path of [['toString'], ['offers', 1], ['offers', 0, 'a/b~', 'x'], ['__proto__'], ['offers', 'map']]) {
      expect(readPath(data, path)).toBeUndefined();
    }
  });
  test('is written as a JSON pointer', () => {
    expect([formatPointer([]), formatPointer(['offers', 0, 'a/b~'])]).toEqual(['', '/offers/0/a~1b~0']);
  });
});

test('a result is a value or the reasons why there is none', () => {
  expect([success(1), failure([])]).toEqual([
    { ok: true, value: 1, issues: [] },
    { ok: false, issues: [] },
  ]);
});

test('a forgotten case is an error with a code', () => {
  expect(codeOf(() => Reflect.apply(assertNever, undefined, ['surprise']))).toBe('unreachable');
});
