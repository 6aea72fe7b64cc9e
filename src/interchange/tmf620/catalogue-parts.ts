/** The places of a catalogue that resources are made of, and what an import has kept with them. */
import type { Path } from '../../kernel/issue.js';
import { tmfSystem } from './tmf-resource.js';
import { isBranch, isList, isMap, mapOfDefined, memberOf, releaseNumbers, type TmfMap, type TmfValue } from './tmf-value.js';

/** The value at a place. */
export function valueAt(value: TmfValue | undefined, path: Path): TmfValue | undefined {
  let found = value;
  for (const step of path) found = typeof step === 'number' ? (isList(found) ? found[step] : undefined) : memberOf(found, step);
  return found;
}

/** A change of what stands at a place; undefined is nothing. */
export interface PlaceChange {
  readonly path: Path;
  readonly change: (value: TmfValue | undefined) => TmfValue | undefined;
}

interface ChangeNode {
  change?: PlaceChange['change'];
  readonly inner: Map<string | number, ChangeNode>;
}

/** Makes all changes in one walk; what no change lies below is shared with the value as it was. */
export function changeValues(value: TmfValue, changes: readonly PlaceChange[]): TmfValue {
  const root: ChangeNode = { inner: new Map() };
  for (const { path, change } of changes) {
    let node = root;
    for (const step of path) {
      const next: ChangeNode = node.inner.get(step) ?? { inner: new Map() };
      node.inner.set(step, next);
      node = next;
    }
    node.change = change;
  }
  return changeAt(value, root) ?? value;
}

function changeAt(value: TmfValue | undefined, { change, inner }: ChangeNode): TmfValue | undefined {
  const changed = inner.size === 0 ? value : changeInner(value, inner);
  return change === undefined ? changed : change(changed);
}

function changeInner(value: TmfValue | undefined, inner: ReadonlyMap<string | number, ChangeNode>): TmfValue | undefined {
  if (isList(value)) {
    return value.flatMap((item, index) => {
      const node = inner.get(index);
      const changed = node === undefined ? item : changeAt(item, node);
      return changed === undefined ? [] : [changed];
    });
  }
  if (value !== undefined && !isMap(value)) return value;
  const changed = new Map<string, TmfValue | undefined>(Object.entries(value ?? {}));
  for (const [step, node] of inner) changed.set(String(step), changeAt(memberOf(value, String(step)), node));
  return mapOfDefined(Object.fromEntries(changed));
}

/** The places of a catalogue where an origin of this format may stand. */
export function listHomes(catalogue: TmfValue): readonly Path[] {
  const collections = ['categories', 'products', 'pricePlans', 'offers', 'discounts'];
  const entities = collections.flatMap(name => indexesOf(memberOf(catalogue, name)).map((index): Path => [name, index]));
  const phases = indexesOf(memberOf(catalogue, 'pricePlans')).flatMap(plan =>
    indexesOf(valueAt(catalogue, ['pricePlans', plan, 'phases'])).map((phase): Path => ['pricePlans', plan, 'phases', phase, 'charges']),
  );
  const charges = phases.flatMap(path => indexesOf(valueAt(catalogue, path)).map((index): Path => [...path, index]));
  return [['metadata'], ...entities, ...charges];
}

function indexesOf(list: TmfValue | undefined): readonly number[] {
  return isList(list) ? list.map((_, index) => index) : [];
}

/** A catalogue without what imports keep, and that, by the place that keeps it. */
export interface SplitCatalogue {
  readonly catalogue: TmfValue;
  readonly kept: ReadonlyMap<string, TmfMap>;
}

/** Takes out what imports of this format have kept; only what kind of thing it is stays. */
export function splitCatalogue(catalogue: TmfValue): SplitCatalogue {
  const kept = new Map<string, TmfMap>();
  const changes: PlaceChange[] = [];
  for (const home of listHomes(catalogue)) {
    const origin = valueAt(catalogue, [...home, 'origin']);
    const raw = memberOf(origin, 'raw');
    if (memberOf(origin, 'system') !== tmfSystem || !isBranch(origin) || !isBranch(raw)) continue;
    const released = releaseNumbers(raw);
    if (isMap(released)) kept.set(keyOfHome(home), released);
    const notes = Object.entries(raw).filter(([name]) => name === '@role' || name === '@inline');
    const { raw: _raw, ...rest } = origin;
    const left = notes.length === 0 ? rest : { ...rest, raw: Object.fromEntries(notes) };
    changes.push({ path: [...home, 'origin'], change: () => left });
  }
  return { catalogue: changeValues(catalogue, changes), kept };
}

export function keyOfHome(home: Path): string {
  return home.join('/');
}
