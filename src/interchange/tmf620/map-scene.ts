/** What all parts of the mapping to a catalogue share: the resources by id, the ids of the catalogue, and what is referred to and not there. */
import type { Path } from '../../kernel/issue.js';
import type { Origin } from '../../model/origin.js';
import { shorten } from '../common/fields.js';
import { cleanId, openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import { type Finder, type TmfKind, type TmfResource, tmfSystem, wordOfKind } from './tmf-resource.js';
import { elementsOf, type TmfMap, textOf } from './tmf-value.js';

/** A thing that is referred to and is not among the resources. */
export interface MissingThing {
  readonly id: string;
  /** Its id in the catalogue. */
  readonly own: string;
  readonly name: string;
  /** Whether nobody refers to it: a product must be there for an offering that names none. */
  readonly isImplied: boolean;
}

export interface MapScene {
  readonly find: Finder;
  readonly of: (kind: TmfKind) => readonly TmfResource[];
  readonly resource: (kind: TmfKind, id: string) => TmfResource | undefined;
  /** The id in the catalogue of a resource, or of what is referred to. */
  readonly idOf: (kind: TmfKind, id: string) => string;
  readonly missing: (kind: TmfKind) => readonly MissingThing[];
  readonly addMissing: (kind: TmfKind, thing: Omit<MissingThing, 'own'>) => string;
}

export function openScene(resources: readonly TmfResource[], find: Finder): MapScene {
  const byKind = new Map<TmfKind, Map<string, TmfResource>>();
  const ids = new Map<TmfKind, UniqueIds>();
  const missing = new Map<TmfKind, Map<string, MissingThing>>();
  const idOf = (kind: TmfKind, id: string): string => {
    const unique = ids.get(kind) ?? openUniqueIds();
    ids.set(kind, unique);
    return unique.idOf(id) ?? unique.claim(id, kind);
  };
  for (const resource of resources) {
    byKind.set(resource.kind, (byKind.get(resource.kind) ?? new Map<string, TmfResource>()).set(resource.id, resource));
    idOf(resource.kind, resource.id);
  }
  return {
    find,
    of: kind => [...(byKind.get(kind)?.values() ?? [])],
    resource: (kind, id) => byKind.get(kind)?.get(id),
    idOf,
    missing: kind => [...(missing.get(kind)?.values() ?? [])],
    addMissing: (kind, thing) => {
      const own = idOf(kind, thing.id);
      const things = missing.get(kind) ?? new Map<string, MissingThing>();
      missing.set(kind, things);
      if (!things.has(thing.id)) things.set(thing.id, { ...thing, own });
      return own;
    },
  };
}

/** The id that a reference names, by itself or by the end of its address. */
export function referredId(reference: TmfMap | undefined): string | undefined {
  const id = textOf(reference, 'id');
  if (id !== undefined) return id;
  const [, last] = /\/([^/?]{1,400})$/.exec(textOf(reference, 'href') ?? '') ?? [];
  return last;
}

/** The ids that a list of references names, each once. */
export function idsIn(value: TmfMap, list: string): readonly string[] {
  const ids = elementsOf(value, list).flatMap(({ value: one }) => referredId(one) ?? []);
  return [...new Set(ids)].filter(id => cleanId(id) === id);
}

/** A reference where it stands. */
export interface Reference {
  readonly kind: TmfKind;
  readonly value: TmfMap | undefined;
  readonly from: TmfResource;
  readonly path: Path;
}

/** The id in the catalogue of what is referred to; what is not there becomes a draft that says no more than the reference. */
export function resolveReference(scene: MapScene, { kind, value, from, path }: Reference): string | undefined {
  const id = referredId(value);
  if (id === undefined) return undefined;
  if (scene.resource(kind, id) !== undefined) return scene.idOf(kind, id);
  const name = textOf(value, 'name') ?? id;
  scene.find(from, path, {
    code: 'REF001',
    severity: 'warning',
    message: `The ${wordOfKind[from.kind]} “${shorten(from.id)}” refers to the ${wordOfKind[kind]} “${shorten(name)}” (${shorten(id)}), which is not there; a draft stands for it.`,
    help: 'Import the file with it too, or complete the draft.',
  });
  return scene.addMissing(kind, { id, name, isImplied: false });
}

/** The origin of a thing that comes from a resource; ours keep the one that they have. */
export function originOfResource({ id, own, inline, isMissing }: TmfResource): { readonly origin?: Origin } {
  if (own !== undefined) return {};
  if (isMissing) return { origin: { system: tmfSystem, id, raw: { '@role': 'reference' } } };
  return { origin: { system: tmfSystem, id, ...(inline === undefined ? {} : { raw: { '@inline': inline } }) } };
}

/** The origin of a thing that only stands for what is not there. */
export function originOfMissing({ id, isImplied }: MissingThing): Origin {
  return { system: tmfSystem, id, raw: { '@role': isImplied ? 'implied' : 'reference' } };
}
