import { describe, expect, test } from 'vitest';
import { type PublicName, readSurface } from './read-surface.js';

const { names, unreachable } = readSurface();
const callable = names.filter(each => each.kind === 'function' || each.kind === 'class');
const lacking = (list: readonly PublicName[], isMissing: (each: PublicName) => boolean): string[] =>
  list.filter(isMissing).map(each => `${each.name} (${each.where})`);

describe('every name that can be imported', () => {
  test('is counted', () => {
    console.log(`public names: ${names.length}, of them ${callable.length} to call`);
  });
  test('has a sentence that says what it is', () => {
    expect(lacking(names, each => !/[\w)`"]\.(?:\s|$)|[:)]$/.test(each.summary.trim()))).toEqual([]);
  });
  test('says of each parameter what it is', () => {
    expect(lacking(callable, each => each.parameters.some(parameter => parameter.text.trim() === ''))).toEqual([]);
  });
  test('says what it returns', () => {
    expect(lacking(callable, each => each.kind === 'function' && !each.returnsNothing && !each.tags['returns'])).toEqual([]);
  });
  test('shows an example, if it can be called', () => {
    expect(lacking(callable, each => !each.tags['example']?.trim())).toEqual([]);
  });
  test('speaks only of types that can be imported too', () => {
    expect(unreachable).toEqual([]);
  });
});
