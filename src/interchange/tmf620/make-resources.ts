/** A catalogue as resources, with what imports have kept of them, and with what a catalogue says beyond them in the member `onecatalogue`. */
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import { parseCatalogue } from '../../model/parse-catalogue.js';
import { applyDifference } from './apply-difference.js';
import { completeThings, findThings } from './carry-own.js';
import { keyOfHome, splitCatalogue, valueAt } from './catalogue-parts.js';
import { convertParties } from './convert-parties.js';
import { type Difference, differValues } from './differ-values.js';
import { fillTypes } from './fill-types.js';
import { mapTmf } from './map-tmf.js';
import { packDifference, unpackDifference } from './pack-difference.js';
import { type TmfResource, type TmfVersion, typeOfKind } from './tmf-resource.js';
import { isBranch, plainOfValue, type TmfMap, type TmfValue, valueOfPlain } from './tmf-value.js';
import { translateDifference } from './translate-difference.js';
import type { WrittenResource } from './write-scene.js';
import { ownIn, writeTmf } from './write-tmf.js';

/** What was carried for a thing in the member `onecatalogue`. */
export interface Carried {
  readonly home: Path;
  readonly difference: Difference;
}

export interface MadeResources {
  readonly resources: readonly TmfResource[];
  readonly carried: readonly Carried[];
  /** Places whose import kept something that came back. */
  readonly restored: readonly Path[];
  /** Places of what an import kept and that no longer fits. */
  readonly stale: readonly Path[];
}

export function makeResources(catalogue: Catalogue, version: TmfVersion): MadeResources {
  const { catalogue: bare, kept } = splitCatalogue(valueOfPlain(catalogue));
  const plain = readable(bare, catalogue);
  const first = restore(writeTmf(plain, version), kept, version);
  const carried = carryThings(first.resources, bare, version);
  if (carried.rest === undefined) return { ...first, ...carried };
  const again = restore(writeTmf(plain, version, true), kept, version);
  return { ...again, ...carryAll(again.resources, bare, version) };
}

// What is left of a catalogue without what imports kept is one too.
function readable(bare: TmfValue, catalogue: Catalogue): Catalogue {
  const parsed = parseCatalogue(plainOfValue(bare));
  return parsed.ok ? parsed.value : catalogue;
}

type Restored = Pick<MadeResources, 'restored' | 'stale'> & { readonly resources: readonly WrittenResource[] };

function restore(written: readonly WrittenResource[], kept: ReadonlyMap<string, TmfMap>, version: TmfVersion): Restored {
  const restored: Path[] = [];
  const stale: Path[] = [];
  const done = new Set<string>();
  const resources = written.map(resource => {
    const raw = kept.get(keyOfHome(resource.home));
    if (raw === undefined || done.has(keyOfHome(resource.home))) return resource;
    done.add(keyOfHome(resource.home));
    const applied = applyDifference(resource.value, translateDifference(unpackDifference(raw), version));
    restored.push([...resource.home, 'origin', 'raw']);
    for (const path of applied.stale) stale.push([...resource.home, 'origin', 'raw', ...stalePlace(raw, path)]);
    return { ...resource, value: isBranch(applied.value) ? settle(applied.value, resource, version) : resource.value };
  });
  return { resources, restored, stale };
}

// What came from the other version, or from a hand, in the words of this one.
function settle(value: TmfMap, { kind }: TmfResource, version: TmfVersion): TmfMap {
  return fillTypes(convertParties(value, version), typeOfKind[kind]);
}

// The member of what was kept that a way in the resource leads to.
function stalePlace(raw: TmfMap, [name]: Path): Path {
  if (typeof name !== 'string') return [];
  return Object.hasOwn(raw, name) ? [name] : ['@differs', name];
}

interface CarriedThings {
  readonly resources: readonly TmfResource[];
  readonly carried: readonly Carried[];
  /** What the resources do not say even so. */
  readonly rest: Difference | undefined;
}

const mostRounds = 4;

// A resource that carries something of ours is read as ours, which may change what is read; so it is done until nothing changes.
function carryThings(written: readonly TmfResource[], wanted: TmfValue, version: TmfVersion): CarriedThings {
  let resources = written;
  for (let round = 0; ; round += 1) {
    const mapped = valueOfPlain(mapTmf(resources, () => undefined).catalogue);
    const [there, here] = [findThings(mapped), findThings(wanted)];
    const differences = new Map<TmfResource, Carried>();
    const unowned = new Set<TmfResource>();
    for (const resource of resources) {
      const [place, home] = [there(resource), here(resource)];
      const difference =
        place === undefined || home === undefined ? undefined : differValues(valueAt(mapped, place), valueAt(wanted, home));
      if (difference !== undefined && home !== undefined) differences.set(resource, { home, difference });
      if (resource.own === undefined && home !== undefined && (place === undefined || difference !== undefined)) unowned.add(resource);
    }
    const isUnowned = (resource: TmfResource): boolean => unowned.has(resource);
    const isSettled = unowned.size === 0 || round === mostRounds;
    resources = resources.map(resource => (isUnowned(resource) ? { ...resource, own: ownIn(version, {}) } : resource));
    if (!isSettled) continue;
    const complete = resources.map(resource => withOwn(resource, differences.get(resource)?.difference));
    const rest = differValues(completeThings(mapped, complete), wanted);
    return { resources: complete, carried: [...differences.values()], rest };
  }
}

function withOwn(resource: TmfResource, difference: Difference | undefined): TmfResource {
  const packed = packDifference(difference);
  return packed === undefined || resource.own === undefined ? resource : { ...resource, own: { ...packed, ...resource.own } };
}

// The catalog carries what belongs to no thing.
function carryAll(written: readonly TmfResource[], wanted: TmfValue, version: TmfVersion): Omit<CarriedThings, 'rest'> {
  const marked = written.map(resource =>
    resource.kind === 'catalog' && resource.own === undefined ? { ...resource, own: ownIn(version) } : resource,
  );
  const { resources, carried, rest } = carryThings(marked, wanted, version);
  if (rest === undefined) return { resources, carried };
  return {
    resources: resources.map(resource => (resource.kind === 'catalog' ? withOwn(resource, rest) : resource)),
    carried: [...carried, { home: [], difference: rest }],
  };
}
