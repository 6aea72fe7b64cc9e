/** Makes of a value and a difference what the difference was taken of; what no longer fits the value is left out and told. */
import type { Path } from '../../kernel/issue.js';
import { type Difference, keyed, naturalOrder } from './differ-values.js';
import { isBranch, isList, isMap, isSame, memberOf, type TmfMap, type TmfValue } from './tmf-value.js';

/** What came of it. */
export interface Applied {
  /** Undefined where nothing is left. */
  readonly value: TmfValue | undefined;
  /** Where the difference no longer fitted: the ways in the value. */
  readonly stale: readonly Path[];
}

export function applyDifference(base: TmfValue | undefined, difference: TmfValue | undefined): Applied {
  const stale: Path[] = [];
  const value = apply({ base, difference, path: [], stale });
  return { value, stale };
}

interface Step {
  readonly base: TmfValue | undefined;
  readonly difference: TmfValue | undefined;
  readonly path: Path;
  readonly stale: Path[];
}

function apply(step: Step): TmfValue | undefined {
  const { base, difference, path, stale } = step;
  if (difference === undefined) return base;
  const members = memberOf(difference, 'in');
  if (isBranch(members) && isBranch(base)) return applyMembers(step, base, members);
  const items = memberOf(difference, 'items');
  if (isMap(items) && isList(base)) return applyItems(step, base, difference);
  const isFit = isMap(difference) && members === undefined && items === undefined && isSame(base, memberOf(difference, 'was'));
  if (isFit) return memberOf(difference, 'value');
  if (isLoss(step)) stale.push(path);
  return base;
}

// What was left out, and is written now, is no loss; nor is the name of a type, which the version or the value decides.
function isLoss({ base, difference, path }: Step): boolean {
  const value = memberOf(difference, 'value');
  const isInner = memberOf(difference, 'in') !== undefined || memberOf(difference, 'items') !== undefined;
  if (isInner) return true;
  return value !== undefined && path.at(-1) !== '@type' && !isSame(base, value);
}

function applyMembers({ path, stale }: Step, base: TmfMap, members: TmfMap): TmfMap {
  const names = new Set([...Object.keys(base), ...Object.keys(members)]);
  const applied: [string, TmfValue][] = [];
  for (const name of names) {
    const value = apply({ base: memberOf(base, name), difference: memberOf(members, name), path: [...path, name], stale });
    if (value !== undefined) applied.push([name, value]);
  }
  return Object.fromEntries(applied);
}

function applyItems({ path, stale }: Step, base: readonly TmfValue[], difference: Difference | TmfValue | undefined): readonly TmfValue[] {
  const by = memberOf(difference, 'by');
  const items = memberOf(difference, 'items');
  const before = keyed(base, typeof by === 'string' ? by : '#');
  const after = new Map<string, TmfValue>();
  for (const key of [...before.keys(), ...Object.keys(isMap(items) ? items : {})]) {
    if (after.has(key)) continue;
    const value = apply({ base: before.get(key), difference: memberOf(items, key), path: [...path, key], stale });
    if (value !== undefined) after.set(key, value);
  }
  const order = memberOf(difference, 'order');
  const natural = naturalOrder([...before.keys()], [...after.keys()]);
  const keys = isList(order) ? inOrder(natural, order) : natural;
  return keys.map(key => after.get(key) ?? null);
}

function inOrder(keys: readonly string[], order: readonly TmfValue[]): readonly string[] {
  const known = new Set<TmfValue>(keys);
  const first = order.filter((key): key is string => typeof key === 'string' && known.has(key));
  const placed = new Set<string>(first);
  return [...placed, ...keys.filter(key => !placed.has(key))];
}
