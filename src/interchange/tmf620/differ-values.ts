/** What one value says beyond another, so that the one can be made of the other and of the difference; `apply-difference.ts` is the way back. */
import { canonicalJson } from '../../kernel/canonical-json.js';
import { compareText } from '../../kernel/compare-text.js';
import { isBranch, isList, isSame, mapOfDefined, memberOf, type TmfMap, type TmfValue } from './tmf-value.js';

/**
 * A difference, itself plain JSON. `{value}`: there is more. `{was}`: it is left out. `{was, value}`: it says something else.
 * `{in}`: members of a map differ. `{by, items, order?}`: elements of a list differ, which are told apart by a member, by their position (`#`) or by
 * themselves (`=`); `order` is written where it is not that of the other list with what is new after it, sorted.
 */
export type Difference = TmfMap;

/** The difference, undefined where there is none. */
export function differValues(base: TmfValue | undefined, whole: TmfValue | undefined): Difference | undefined {
  if (isSame(base, whole)) return undefined;
  if (base === undefined || whole === undefined) return mapOfDefined({ was: base, value: whole });
  if (isBranch(base) && isBranch(whole)) return { in: differMembers(base, whole) };
  if (isList(base) && isList(whole)) return differLists(base, whole);
  return { was: base, value: whole };
}

function differMembers(base: TmfMap, whole: TmfMap): TmfMap {
  const names = [...new Set([...Object.keys(base), ...Object.keys(whole)])].toSorted(compareText);
  return mapOfDefined(Object.fromEntries(names.map(name => [name, differValues(memberOf(base, name), memberOf(whole, name))])));
}

function differLists(base: readonly TmfValue[], whole: readonly TmfValue[]): Difference {
  const by = candidates.find(candidate => keysOf(base, candidate) !== undefined && keysOf(whole, candidate) !== undefined) ?? '#';
  const [before, after] = [keyed(base, by), keyed(whole, by)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted(compareText);
  const items = mapOfDefined(Object.fromEntries(keys.map(key => [key, differValues(before.get(key), after.get(key))])));
  const natural = naturalOrder([...before.keys()], [...after.keys()]);
  const order = [...after.keys()];
  return isSame(natural, order) ? { by, items } : { by, items, order };
}

/** What an element may be known by, the best first. */
const candidates = ['id', 'offer', 'name', 'url', 'code', 'value', '='] as const;

/** The keys of the elements, undefined where they do not tell them apart. */
export function keysOf(list: readonly TmfValue[], by: string): readonly string[] | undefined {
  const keys = list.map((item, index) => keyOf(item, index, by));
  const known = keys.filter(key => key !== undefined);
  return known.length === list.length && new Set(known).size === list.length ? known : undefined;
}

function keyOf(item: TmfValue, index: number, by: string): string | undefined {
  if (by === '#') return String(index);
  if (by === '=') return isBranch(item) || isList(item) ? undefined : canonicalJson(item);
  const key = memberOf(item, by);
  return key === undefined || key === null || isBranch(key) || isList(key) ? undefined : canonicalJson(key);
}

/** The elements by key; where keys do not tell them apart, by position. */
export function keyed(list: readonly TmfValue[], by: string): ReadonlyMap<string, TmfValue> {
  const keys = keysOf(list, by) ?? list.map((_, index) => String(index));
  return new Map(list.map((item, index) => [keys[index] ?? String(index), item]));
}

/** The order that needs no mention. */
export function naturalOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = new Set(after);
  const known = new Set(before);
  return [...before.filter(key => left.has(key)), ...after.filter(key => !known.has(key)).toSorted(compareText)];
}
