/** Another id for a thing, with everything that refers to it. */
import { isRecord } from '../kernel/is-record.js';
import type { Path } from '../kernel/issue.js';
import { type Catalogue, collections } from '../model/catalogue.js';
import { listConditions, listPredicates } from '../validation/list-conditions.js';
import { referenceLines } from '../validation/references.data.js';
import { walkPattern } from '../validation/walk-pattern.js';
import type { EntityCollection } from './catalogue-draft.js';
import { type DraftState, editThing, requireFree, requirePosition } from './draft-state.js';
import { editHead } from './edit-head.js';
import { memberOf } from './plain-record.js';

/** An id and the one that takes its place. */
export interface Renaming {
  readonly id: string;
  readonly newId: string;
}

/**
 * Gives a thing another id: the former one becomes an alias, and every reference within the catalogue follows. References are searched for
 * in the whole catalogue.
 *
 * @param state - The draft.
 * @param collection - The collection of the thing.
 * @param renaming - The ids.
 * @throws `unknown-offer` and so on; `id-taken` where another thing has the new id or alias.
 */
export function renameThing(state: DraftState, collection: EntityCollection, { id, newId }: Renaming): void {
  const at = requirePosition(state, collection, id);
  if (id === newId) return;
  requireFree(state, { collection, id: newId, own: at });
  const catalogue: Catalogue = { ...state.head, ...Object.fromEntries(state.lists) };
  const found = referencesTo(catalogue, collection, id);
  editThing(state, { collection, at, isRenaming: true }, thing => {
    const aliases = [...(thing.aliases ?? []).filter(alias => alias !== newId), id];
    return Object.assign(thing, { id: newId, aliases });
  });
  for (const reference of found) follow(state, reference, newId);
}

interface FoundReference {
  readonly path: Path;
  /** The member's name is the reference, not its value. */
  readonly byKey: boolean;
}

const ownableMembers: Readonly<Partial<Record<EntityCollection, 'offer' | 'product'>>> = { offers: 'offer', products: 'product' };

function referencesTo(catalogue: Catalogue, collection: EntityCollection, id: string): readonly FoundReference[] {
  const stated = referenceLines.flatMap(({ pattern, to, byKey = false }) => {
    if (to !== collection) return [];
    const matches = walkPattern(catalogue, pattern).filter(({ path, value }) => (byKey ? path.at(-1) : value) === id);
    return matches.map(({ path }) => ({ path, byKey }));
  });
  const member = ownableMembers[collection];
  if (member === undefined) return stated;
  const owned = listPredicates(listConditions(catalogue)).flatMap(({ path, predicate }) =>
    'owns' in predicate && predicate.owns[member] === id ? [{ path: [...path, 'owns', member], byKey: false }] : [],
  );
  return [...stated, ...owned];
}

function follow(state: DraftState, { path, byKey }: FoundReference, newId: string): void {
  const [name, at] = path;
  const collection = collections.find(each => each === name);
  if (collection === undefined || typeof at !== 'number') editHead(state, head => write(head, { path, byKey, newId }));
  else editThing(state, { collection, at }, thing => write(thing, { path: path.slice(2), byKey, newId }));
}

interface Written {
  readonly path: Path;
  readonly byKey: boolean;
  readonly newId: string;
}

function write(thing: object, { path, byKey, newId }: Written): void {
  const last = path.at(-1);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), thing);
  if (typeof parent !== 'object' || parent === null || last === undefined) return;
  if (!byKey) Reflect.set(parent, last, newId);
  else if (isRecord(parent)) {
    Reflect.set(parent, newId, memberOf(parent, String(last)));
    Reflect.deleteProperty(parent, last);
  }
}
