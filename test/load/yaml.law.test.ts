import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { defaultLoadLimits } from '../../src/load/load-limits.js';
import { locateYaml } from '../../src/load/yaml/locate-yaml.js';
import { parseYaml } from '../../src/load/yaml/parse-yaml.js';
import { pathsIn } from '../support/paths-in.js';

const value = fc.jsonValue({ maxDepth: 4 }).filter(data => !JSON.stringify(data).includes('__proto__'));
const style = fc.record({ indent: fc.constantFrom(2, 4), indentSeq: fc.boolean(), flow: fc.boolean(), quote: fc.boolean() });
const yaml = fc.tuple(value, style).map(([data, { indent, indentSeq, flow, quote }]) =>
  stringify(data, {
    indent,
    indentSeq,
    lineWidth: 40,
    ...(flow && { collectionStyle: 'flow' }),
    ...(quote && { defaultStringType: 'QUOTE_SINGLE' }),
  }),
);

describe('parsing YAML', () => {
  test('gives what was written', () => {
    fc.assert(
      fc.property(yaml, text => {
        const { parts, faults, isBroken } = parseYaml(text, defaultLoadLimits);
        expect(faults).toEqual([]);
        expect(isBroken).toBe(false);
        expect(parts).toEqual([parse(text)]);
      }),
    );
  });
  test('never fails, whatever it is given', () => {
    const lines = fc.array(
      fc.constantFrom(
        'a: 1',
        '  b: 2',
        '- x',
        '\t',
        '? ',
        '{',
        '[a, ',
        '}',
        '"',
        "'",
        '&a',
        '*a',
        '<<: *a',
        '|',
        '> x',
        '---',
        '...',
        '%',
        '!!map',
        ': ',
        '#',
        '',
        '  - - c: d',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          lines.map(each => each.join('\n')),
          fc.string({ unit: 'binary' }),
        ),
        text => {
          const { isBroken, faults } = parseYaml(text, defaultLoadLimits);
          expect(isBroken).toBe(faults.some(({ code, severity }) => severity === 'error' && code !== 'SYS002'));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('locating in YAML', () => {
  test('finds for each path the text of its value and the text of its name', () => {
    fc.assert(
      fc.property(yaml, text => {
        const locate = locateYaml(text);
        for (const { path, value: member } of pathsIn(parse(text))) {
          const found = locate({ part: 0, path });
          expect(found?.isExact).toBe(true);
          const name = path.at(-1);
          if (typeof name === 'string') expect(String(parse(text.slice(found?.key?.start, found?.key?.end)) ?? 'null')).toBe(name);
          if (typeof member === 'number' || typeof member === 'boolean')
            expect(parse(text.slice(found?.value.start, found?.value.end))).toBe(member);
        }
      }),
    );
  });
});
