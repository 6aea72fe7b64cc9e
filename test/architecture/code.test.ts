import { describe, expect, test } from 'vitest';
import { findBanned, findCasts, measureFunctions } from './measure-code.js';
import { readSource, readSources } from './read-sources.js';

const files = readSources();
const functions = files.flatMap(measureFunctions).sort((a, b) => a.lines - b.lines);
const casts = files.flatMap(findCasts);
const lines = files.map(file => file.lines).reduce((sum, each) => sum + each, 0);

const quantile = (sorted: readonly { lines: number }[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.lines ?? 0;
const describeLengths = (list: readonly { lines: number }[]): string => {
  const sorted = [...list].sort((a, b) => a.lines - b.lines);
  return `${sorted.length}, median ${quantile(sorted, 0.5)}, p95 ${quantile(sorted, 0.95)}, longest ${quantile(sorted, 1)} lines`;
};

describe('the sources', () => {
  test('are measured', () => {
    const named = functions.filter(each => each.named);
    console.log(
      [
        `functions: ${describeLengths(functions)}`,
        `named functions: ${describeLengths(named)}`,
        `files: ${describeLengths(files.filter(file => !file.path.endsWith('.data.ts')))}`,
        `casts: ${casts.length} in ${lines} lines`,
      ].join('\n'),
    );
    expect(functions.length).toBeGreaterThan(0);
  });
  test('have a median function of at most 10 lines, named ones alone included', () => {
    expect(quantile(functions, 0.5)).toBeLessThanOrEqual(10);
    expect(
      quantile(
        functions.filter(each => each.named),
        0.5,
      ),
    ).toBeLessThanOrEqual(10);
  });
  test('have no function over 60 lines', () => {
    expect(functions.filter(each => each.lines > 60)).toEqual([]);
  });
  test('have no file over 300 lines but data tables', () => {
    expect(files.filter(file => file.lines > 300 && !file.path.endsWith('.data.ts')).map(file => `${file.path}: ${file.lines}`)).toEqual(
      [],
    );
  });
  test('keep the bans of the house style', () => {
    expect(files.flatMap(findBanned)).toEqual([]);
  });
  test('give a reason for every cast', () => {
    expect(casts.filter(each => !each.hasReason).map(each => each.where)).toEqual([]);
  });
  test('are named in kebab-case', () => {
    expect(
      files.map(file => file.path).filter(path => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.data)?\.tsx?$/.test(path)),
    ).toEqual([]);
  });
});

describe('a planted fault is found:', () => {
  test.each([
    ['const x: any = 1', 'says `any`'],
    ['const x = y!', 'asserts with `!`'],
    ['enum X { A }', 'declares an enum'],
    ['export default 1', 'exports a default'],
    ['export default function x(): void {}', 'exports a default'],
    ['class X {}', 'declares a class'],
    ['export function x(a: 1, b: 1, c: 1, d: 1): void {}', 'more than 3'],
    ['export function x() {}', 'without a return type'],
    ['export const x = () => 1', 'without a return type'],
    ['const x = new Function("1")', 'makes code from text'],
    ['// @ts-expect-error because', 'suppresses a check'],
    [`// ${'TO'}DO later`, 'leaves something'],
  ])('%s', (text, fault) => {
    expect(findBanned(readSource('kernel/x.ts', text)).join()).toContain(fault);
  });
  test('a cast without a reason', () => {
    expect(findCasts(readSource('kernel/x.ts', 'const x = y as Z'))).toEqual([{ where: 'kernel/x.ts:1', hasReason: false }]);
  });
  test('and an error class, a cast with a reason and `as const` are none', () => {
    const text = 'class X extends Error {}\nconst a = [1] as const;\nconst b = y as Z; // checked above\n';
    expect(findBanned(readSource('kernel/x.ts', text))).toEqual([]);
    expect(findCasts(readSource('kernel/x.ts', text)).filter(each => !each.hasReason)).toEqual([]);
  });
});
