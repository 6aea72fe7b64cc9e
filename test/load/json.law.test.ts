import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/kernel/issue.js';
import { examineJson } from '../../src/kernel/json/examine-json.js';
import { locateJson } from '../../src/load/json/locate-json.js';
import { parseJson } from '../../src/load/json/parse-json.js';
import { defaultDataLimits } from '../../src/model/reading/take-data.js';
import { pathsIn } from '../support/paths-in.js';

const json = fc
  .tuple(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 4, '\t'))
  .map(([value, indent]) => JSON.stringify(value, undefined, indent));

/** A JSON text with a few characters taken out, put in or doubled. */
const damaged = fc
  .tuple(
    json,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ',', '"', '{', ']', ':', "'", '\\', '\n', ' ', 'x', '0', '-', '//', '/*', '\u0001')), {
      maxLength: 3,
    }),
  )
  .map(([text, slips]) => slips.reduce((before, [at, put]) => splice(before, at % (before.length + 1), put), text));

const splice = (text: string, at: number, put: string): string => text.slice(0, at) + put + text.slice(at + (put === '' ? 1 : 0));

describe('examining JSON', () => {
  test('finds a fault exactly where JSON.parse does, and reads the same where it finds none', () => {
    fc.assert(
      fc.property(damaged, text => {
        const { parts, isBroken, faults } = examineJson(text, defaultDataLimits);
        const parsed = tryParse(text);
        expect(isBroken).toBe(parsed === undefined);
        if (parsed !== undefined) expect(parts).toEqual([parsed.value]);
        else expect(faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
  test('places every fault within the text', () => {
    fc.assert(
      fc.property(damaged, text => {
        for (const { span } of examineJson(text, defaultDataLimits).faults) {
          expect(span?.start).toBeGreaterThanOrEqual(0);
          expect(span?.start).toBeLessThanOrEqual(text.length);
          expect(span?.end).toBeGreaterThan(span?.start ?? 0);
        }
      }),
    );
  });
});

describe('parsing JSON', () => {
  test('finds a name that is written twice, wherever it is, and nothing where there is none', () => {
    const names = fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, fc.boolean(), fc.jsonValue({ maxDepth: 2 }), (unique, isTwice, value) => {
        const members = [...unique, ...(isTwice ? [unique[0] ?? ''] : [])].map(name => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
        const { faults } = parseJson(`{"a": [{${members.join(', ')}}]}`, defaultDataLimits);
        expect(faults.map(({ code }) => code)).toEqual(isTwice ? ['SYS002'] : []);
      }),
    );
  });
});

describe('locating in JSON', () => {
  test('finds for each path the text of its value and the text of its name', () => {
    fc.assert(
      fc.property(json, text => {
        const value: unknown = JSON.parse(text);
        const locate = locateJson(text);
        for (const { path, value: member } of pathsIn(value)) {
          const found = locate({ part: 0, path });
          expect(found?.isExact).toBe(true);
          expect(JSON.parse(text.slice(found?.value.start, found?.value.end))).toEqual(member);
          const name = path.at(-1);
          if (typeof name === 'string') expect(JSON.parse(text.slice(found?.key?.start, found?.key?.end))).toBe(name);
        }
      }),
    );
  });
  test('finds for a path that leads nowhere the nearest value around it', () => {
    fc.assert(
      fc.property(json, text => {
        const locate = locateJson(text);
        for (const { path } of pathsIn(JSON.parse(text))) {
          const deeper: Path = [...path, '\u{1f50d}', 0];
          expect(locate({ part: 0, path: deeper })).toEqual({ ...locate({ part: 0, path }), isExact: false });
        }
      }),
    );
  });
});

function tryParse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
