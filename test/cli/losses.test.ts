import { expect, test } from 'vitest';
import { acceptLosses } from '../../src/cli/interchange/accept-losses.js';
import { groupNotes } from '../../src/cli/interchange/group-notes.js';

const lost = [
  { path: ['plans', 0, 'code'], note: 'No place.' },
  { path: ['plans', 1, 'code'], note: 'No place.' },
  { path: ['plans', 1, 'codes', 'a/b'], note: 'No place.' },
  { path: [], note: 'All.' },
];
const open = (...patterns: string[]): readonly unknown[] => acceptLosses(lost, patterns).open.map(({ path }) => path);

test('a loss is accepted by its pointer, by a pointer with stars, or by what it lies within', () => {
  expect(open()).toEqual(lost.map(({ path }) => path));
  expect(open('/plans/0/code')).toEqual([['plans', 1, 'code'], ['plans', 1, 'codes', 'a/b'], []]);
  expect(open('/plans/*/code')).toEqual([['plans', 1, 'codes', 'a/b'], []]);
  expect(open('/plans/*/code*')).toEqual([[]]);
  expect(open('/plans/1/codes/a~1b')).toHaveLength(3);
  expect(open('/plans/')).toEqual([[]]);
  expect(open('/')).toEqual([]);
  expect(open('plan', '/plan', '/plans/*/code/deeper')).toHaveLength(4);
});

test('fields that differ by positions alone are told once', () => {
  expect(groupNotes(lost)).toEqual([
    { pointer: '/plans/*/code', count: 2, note: 'No place.' },
    { pointer: '/plans/1/codes/a~1b', count: 1, note: 'No place.' },
    { pointer: '', count: 1, note: 'All.' },
  ]);
});
