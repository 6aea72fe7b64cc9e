import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainOf } from '../../src/interchange/common/plain-of.js';
import { readJsonText } from '../../src/interchange/common/read-json-text.js';
import { readPlainData } from '../../src/interchange/common/read-plain-data.js';
import { pathOf, type SourceNode } from '../../src/interchange/common/source-node.js';

const rootOf = (text: string): SourceNode => {
  const { root, log } = readJsonText(text, 'x.json');
  if (root === undefined)
    throw new Error(
      log
        .report()
        .issues.map(({ message }) => message)
        .join('\n'),
    );
  return root;
};
interface ReadMember {
  readonly node: SourceNode | undefined;
  /** What stands in the text where the log says that the member is. */
  readonly value: string | undefined;
  readonly name: string | undefined;
}
const memberOf = (text: string, name: string): ReadMember => {
  const { root, log } = readJsonText(text, 'x.json');
  const node = root?.kind === 'map' ? root.members.get(name) : undefined;
  const textAt = (part: 'name' | 'value'): string | undefined => {
    const place = node && log.placeOf(node, part);
    return text.slice(place?.start?.offset, place?.end?.offset);
  };
  return { node, value: textAt('value'), name: textAt('name') };
};
const findingsOf = (text: string): readonly string[] =>
  readJsonText(text, 'x.json')
    .log.report()
    .issues.map(({ code, message, place }) => `${place?.file}:${place?.start?.line}:${place?.start?.column} ${code} ${message}`);

describe('a JSON text', () => {
  test('keeps every number as it is written', () => {
    const root = rootOf('[12.10, 0.1000000000000000055, 1E+2, -0, 123456789012345678901234567890]');
    expect(root.kind === 'list' && root.items.map(item => item.kind === 'number' && item.text)).toEqual([
      '12.10',
      '0.1000000000000000055',
      '1E+2',
      '-0',
      '123456789012345678901234567890',
    ]);
  });

  test('gives each value and each name its place', () => {
    const text = '{\n  "a\\n": [true, null] }';
    const { node, value, name } = memberOf(text, 'a\n');
    expect(node && pathOf(node)).toEqual(['a\n']);
    expect(name).toBe('"a\\n"');
    expect(value).toBe('[true, null]');
  });

  test('says the same as its data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const data: unknown = JSON.parse(text);
        expect(withoutPlaces(rootOf(text))).toEqual(withoutPlaces(readPlainData(data).root));
      }),
    );
  });

  test('that is none gives every reason, with places', () => {
    expect(findingsOf('{"a": 1,}')).toEqual([
      'x.json:1:8 SYS001 This file cannot be read: there is a comma too many. Nothing in it was checked.',
    ]);
    expect(findingsOf('')).toHaveLength(1);
    expect(findingsOf('{"a": 1, "b": [1 2], c: 3}').length).toBeGreaterThan(1);
  });

  test('may begin with a byte order mark, which shifts nothing', () => {
    const text = '\uFEFF{"a": 1}';
    expect(memberOf(text, 'a').value).toBe('1');
  });

  test('of many values has each place, and maps in one list may have other names', () => {
    const items = Array.from({ length: 5000 }, (_, at) => (at % 3 === 0 ? `{"a":${at},"b\\"":1}` : `{"b\\"":2,"ab":${at}}`));
    const text = `{"list":[${items.join(',')}],"last":"end"}`;
    expect(plainOf(rootOf(text))).toEqual(JSON.parse(text));
    expect(memberOf(text, 'last')).toMatchObject({ name: '"last"', value: '"end"' });
  });

  test('with a name written twice, or one that programs misread, is refused', () => {
    expect(findingsOf('{"a": 1,\n "a": 2}')).toEqual(['x.json:2:2 SYS002 “a” is written twice.']);
    expect(findingsOf('{"__proto__": {"x": 1}}')).toEqual([expect.stringContaining('SYS013')]);
  });

  test('of any depth and size ends in an error, not in a crash', () => {
    for (const text of ['['.repeat(1_000_000), `${'['.repeat(200_000)}${']'.repeat(200_000)}`, `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`]) {
      expect(findingsOf(text).join()).toContain('SYS011');
    }
    const many = readJsonText(`[${'1,'.repeat(20)}1]`, 'x.json', { textLength: 1_000, nodes: 10, depth: 5 });
    expect(many.root).toBeUndefined();
    expect(readJsonText('[1, 2, 3]', 'x.json', { textLength: 5, nodes: 10, depth: 5 }).root).toBeUndefined();
  });

  test('with half a character is read with a sign in its place', () => {
    expect(plainOf(rootOf('["\\ud800", "a\ud83d\ude00", "\ud83d"]'))).toEqual(['\uFFFD', 'a😀', '\uFFFD']);
  });

  test('of any characters is answered', () => {
    const snippet = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', 'null', '1', '-', '\\', '\\u12', '"a":', ' ', '\n', '__proto__');
    fc.assert(
      fc.property(fc.array(fc.oneof(snippet, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }), parts => {
        const { root, log } = readJsonText(parts.join(''), 'x.json');
        expect(root === undefined).toBe(!isJson(parts.join('')) && log.hasError());
      }),
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([name, member]) => [name, withoutPlaces(member)]);
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const { start: _s, end: _e, nameStart: _ns, nameEnd: _ne, text, ...rest } = value as Readonly<Record<string, unknown>>;
  const plain = rest['kind'] === 'number' ? Number(text) : text;
  return Object.fromEntries(Object.entries({ ...rest, text: plain }).map(([name, member]) => [name, withoutPlaces(member)]));
}
