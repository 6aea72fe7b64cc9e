import { describe, expect, test } from 'vitest';
import { plainOf } from '../../src/interchange/common/plain-of.js';
import { readXmlText } from '../../src/interchange/common/read-xml-text.js';
import { pathOf, rangeOf, type SourceNode } from '../../src/interchange/common/source-node.js';
import { writeXml, xmlText } from '../../src/interchange/common/write-xml.js';
import type { Issue } from '../../src/kernel/issue.js';

const isRepeated = (parent: string, child: string): boolean => parent === 'shelf' && child === 'book';

function read(text: string): SourceNode {
  const { root, log } = readXmlText(text, 'shelf.xml', { isRepeated });
  if (root === undefined) throw new Error(JSON.stringify(log.report().issues));
  return root;
}

function issuesOf(text: string): readonly Issue[] {
  return readXmlText(text, 'shelf.xml', { isRepeated }).log.report().issues;
}

describe('XML is read as data:', () => {
  test('an element is a map of its attributes and children, or the text that is all it holds', () => {
    expect(plainOf(read('<shelf id="1"><place> left &amp; low </place></shelf>'))).toEqual({ '@id': '1', place: 'left & low' });
  });

  test('what may stand several times is a list, however often it stands there', () => {
    expect(plainOf(read('<shelf><book>A</book></shelf>'))).toEqual({ book: ['A'] });
    expect(plainOf(read('<shelf><book>A</book><owner/><book>B</book></shelf>'))).toEqual({ book: ['A', 'B'], owner: '' });
  });

  test('text beside elements or attributes has a place of its own', () => {
    expect(plainOf(read('<shelf>dusty<book lang="en"><![CDATA[A < B]]></book></shelf>'))).toEqual({
      book: [{ '@lang': 'en', '#text': 'A < B' }],
      '#text': 'dusty',
    });
  });

  test('paths lead from the outermost element, ranges to the text itself', () => {
    const text = '<shelf>\n  <book> A </book>\n  <book>B</book>\n</shelf>';
    const root = read(text);
    const books = root.kind === 'map' ? root.members.get('book') : undefined;
    const [first, second] = books?.kind === 'list' ? books.items : [];
    expect([first, second].map(node => node && pathOf(node))).toEqual([
      ['book', 0],
      ['book', 1],
    ]);
    expect([first, second].map(node => text.slice(...((node && rangeOf(node)) ?? [0, 0])))).toEqual(['A', 'B']);
  });
});

describe('XML is refused where', () => {
  test('it does not close what it opens, with line and column', () => {
    const [issue] = issuesOf('<shelf>\n  <book>\n</shelf>');
    expect(issue).toMatchObject({ code: 'SYS001', severity: 'error', place: { file: 'shelf.xml', start: { line: 3 } } });
  });

  test('it declares a document type, so that no entity can make it huge or fetch a file', () => {
    const bomb = '<!DOCTYPE shelf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><shelf><book>&b;</book></shelf>';
    expect(issuesOf(bomb)[0]).toMatchObject({ code: 'SYS001', message: expect.stringContaining('document type') });
    const fetching = '<!DOCTYPE shelf SYSTEM "file:///etc/passwd"><shelf/>';
    expect(issuesOf(fetching)[0]).toMatchObject({ code: 'SYS001' });
  });

  test('it names an entity that XML does not have', () => {
    expect(issuesOf('<shelf><book>&secret;</book></shelf>')[0]).toMatchObject({
      code: 'SYS001',
      message: expect.stringContaining('entity'),
    });
  });

  test('an element or attribute stands twice that may stand once', () => {
    expect(issuesOf('<shelf><owner/><owner/></shelf>')).toMatchObject([{ code: 'SYS002', message: '“owner” is written twice.' }]);
  });

  test('it is nested too deep, has too many values, or is too long', () => {
    expect(issuesOf(`${'<a>'.repeat(100_000)}`)[0]?.code).toBe('SYS011');
    expect(issuesOf(`<shelf>${'<book/>'.repeat(200_001)}</shelf>`)[0]?.code).toBe('SYS011');
    expect(issuesOf(`<shelf>${' '.repeat(2_000_001)}</shelf>`)[0]?.code).toBe('SYS011');
  });

  test('it is empty, or ends too early', () => {
    expect(issuesOf('')[0]?.code).toBe('SYS001');
    expect(issuesOf('<shelf')[0]?.code).toBe('SYS001');
  });
});

describe('XML is written', () => {
  test('so that what is read again is what was written', () => {
    const text = writeXml({
      name: 'shelf',
      attributes: { id: 'a"b\n' },
      children: [{ name: 'owner', text: '<Ada> & co' }, { name: 'empty' }],
    });
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<shelf id="a&quot;b&#10;">\n    <owner>&lt;Ada&gt; &amp; co</owner>\n    <empty/>\n</shelf>\n',
    );
    expect(plainOf(read(text))).toEqual({ '@id': 'a"b', owner: '<Ada> & co', empty: '' });
  });

  test('without characters that it cannot have', () => {
    expect(xmlText(' a\u0000b\uD800c ')).toBe('a\uFFFDb\uFFFDc');
  });
});
