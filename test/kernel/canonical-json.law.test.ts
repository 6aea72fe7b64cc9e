import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical-json.js';
import { sha256 } from '../../src/kernel/sha256.js';
import { codeOf } from './code-of.js';

const values = fc.jsonValue({ maxDepth: 4 });

describe('canonical JSON', () => {
  test('means the same as the value and is its own canonical form', () => {
    fc.assert(
      fc.property(values, value => {
        const text = canonicalJson(value);
        // JSON itself forgets the sign of zero.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
  test('does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), values), record => {
        const turned = Object.fromEntries(Object.entries(record).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(record));
      }),
      { numRuns: 1000 },
    );
  });
  test('sorts as RFC 8785 section 3.2.3 shows', () => {
    const record = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(record)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });
  test('writes the example of RFC 8785 section 3.2.2', () => {
    const value = {
      // biome-ignore lint/correctness/noPrecisionLoss: the example of the RFC is about just this
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
  test('keeps a member called __proto__ and leaves undefined ones out', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1},"b":-0}'))).toBe('{"__proto__":{"a":1},"b":0}');
    expect(canonicalJson({ a: undefined })).toBe('{}');
  });
  test.each([
    [undefined],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [[undefined]],
    // biome-ignore lint/suspicious/noSparseArray: a list with a hole is what must be refused
    [[, 1]],
    [1n],
    [() => 1],
    [Symbol('s')],
    [new Date(0)],
    [new Map()],
    ['\ud800'],
    [{ '\udc00': 1 }],
  ])('refuses what JSON does not have: %s', value => expect(codeOf(() => canonicalJson(value))).toBe('not-json'));
  test('refuses a cycle and a bottomless depth, and takes a shared part twice', () => {
    const cycle: unknown[] = [1];
    cycle.push({ again: cycle });
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect([codeOf(() => canonicalJson(cycle)), codeOf(() => canonicalJson(deep))]).toEqual(['cyclic-value', 'too-deep']);
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });
});

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of a vector of FIPS 180-4 is as published', (text, hash) => expect(sha256(text)).toBe(hash));
  test('agrees with another implementation on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});
