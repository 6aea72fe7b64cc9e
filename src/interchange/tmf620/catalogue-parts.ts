/** The places of a catalogue that resources are made of, and what an import has kept with them. */
import type { Path } from '../../kernel/issue.js';
import { tmfSystem } from './tmf-resource.js';
import { isBranch, isList, isMap, mapOfDefined, memberOf, type TmfMap, type TmfValue } from './tmf-value.js';

/** The value at a place. */
export function valueAt(value: TmfValue | undefined, path: Path): TmfValue | undefined {
  let found = value;
  for (const step of path) found = typeof step === 'number' ? (isList(found) ? found[step] : undefined) : memberOf(found, step);
  return found;
}

/** The value with something else at a place that is there. */
export function withValueAt(value: TmfValue | undefined, path: Path, inner: TmfValue | undefined): TmfValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  if (typeof step === 'number') {
    if (!isList(value)) return value;
    return value.flatMap((item, index) => (index === step ? (withValueAt(item, rest, inner) ?? []) : [item]));
  }
  if (value !== undefined && !isMap(value)) return value;
  return mapOfDefined({ ...value, [step]: withValueAt(memberOf(value, step), rest, inner) });
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
  let bare: TmfValue = catalogue;
  for (const home of listHomes(catalogue)) {
    const origin = valueAt(catalogue, [...home, 'origin']);
    const raw = memberOf(origin, 'raw');
    if (memberOf(origin, 'system') !== tmfSystem || !isBranch(origin) || !isBranch(raw)) continue;
    kept.set(keyOfHome(home), raw);
    const notes = Object.entries(raw).filter(([name]) => name === '@role' || name === '@inline');
    const { raw: _raw, ...rest } = origin;
    const left = notes.length === 0 ? rest : { ...rest, raw: Object.fromEntries(notes) };
    bare = withValueAt(bare, [...home, 'origin'], left) ?? bare;
  }
  return { catalogue: bare, kept };
}

export function keyOfHome(home: Path): string {
  return home.join('/');
}
