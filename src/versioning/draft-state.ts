/** The collections of a catalogue while it is edited; a collection is copied at its first change. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import { closestWord } from '../kernel/closest-word.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Path } from '../kernel/issue.js';
import { thingNouns } from '../lookup/things.data.js';
import type { Catalogue, Collection } from '../model/catalogue.js';
import type { CataloguePatch } from './edit.js';
import type { Thing } from './pair-things.js';
import { produceThing } from './produce-thing.js';

/** What has been edited so far. */
export interface DraftState {
  readonly before: Catalogue;
  /** The collections that were changed. */
  readonly lists: Map<Collection, Thing[]>;
  /** The positions of things that were edited, by collection, as long as no thing came or went. */
  readonly touched: Map<Collection, Set<number>>;
  /** The collections in which positions have moved. */
  readonly reshaped: Set<Collection>;
  /** The catalogue with the edits of its head; its collections are not looked at. */
  head: Catalogue;
  readonly patches: CataloguePatch[];
}

/** Begins the edit of a catalogue. */
export function beginDraft(catalogue: Catalogue): DraftState {
  return { before: catalogue, lists: new Map(), touched: new Map(), reshaped: new Set(), head: catalogue, patches: [] };
}

/** The things of a collection as they are now. */
export function thingsOf({ before, lists }: DraftState, collection: Collection): readonly Thing[] {
  return lists.get(collection) ?? before[collection] ?? [];
}

/**
 * Finds a thing by its id.
 *
 * @param things - The things of a collection as they are now.
 * @param id - The id.
 * @returns Its position, or -1.
 */
export function positionOf(things: readonly Thing[], id: string): number {
  // A plain loop: it is a third of the time that findIndex takes, and this is most of what an edit costs.
  for (let at = 0; at < things.length; at += 1) if (things[at]?.id === id) return at;
  return -1;
}

/**
 * Finds a thing that must be there.
 *
 * @param state - The draft.
 * @param collection - The collection.
 * @param id - The id.
 * @returns Its position.
 * @throws `unknown-offer`, `unknown-price-plan` and so on, with the id that may have been meant.
 */
export function requirePosition(state: DraftState, collection: Collection, id: string): number {
  const things = thingsOf(state, collection);
  const at = positionOf(things, id);
  if (at >= 0) return at;
  const word = thingNouns[collection];
  const meant =
    things.find(({ aliases }) => aliases?.includes(id))?.id ??
    closestWord(
      id,
      things.map(thing => thing.id),
    );
  const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
  throw new CatalogueError(`unknown-${word.replaceAll(' ', '-')}`, `there is no ${word} \`${id}\`${hint}`, {
    id,
    ...(meant === undefined ? {} : { suggestion: meant }),
  });
}

/**
 * Makes sure that an id leads nowhere yet.
 *
 * @param state - The draft.
 * @param wanted - The id.
 * @throws `id-taken`.
 */
export function requireFree(state: DraftState, { collection, id, own }: NewId): void {
  const at = thingsOf(state, collection).findIndex(
    (thing, position) => thing.id === id || (position !== own && thing.aliases?.includes(id)),
  );
  if (at < 0) return;
  const word = thingNouns[collection];
  const holder = thingsOf(state, collection)[at]?.id ?? id;
  throw new CatalogueError('id-taken', `the id \`${id}\` already leads to the ${word} \`${holder}\``, { id, holder });
}

/** An id that is to be given. */
export interface NewId {
  readonly collection: Collection;
  readonly id: string;
  /** The position of the thing that is renamed: it may have the id as an alias. */
  readonly own?: number;
}

/** A thing by its place. */
export interface ThingPlace {
  readonly collection: Collection;
  readonly at: number;
  /** Whether its id may change. */
  readonly isRenaming?: true;
}

/**
 * Edits a thing.
 *
 * @param state - The draft.
 * @param place - The thing.
 * @param recipe - Changes it in place.
 * @throws `edit-in-edit` where the recipe edits the same thing through the draft, `id-is-fixed` where it changes the id.
 */
export function editThing(state: DraftState, { collection, at, isRenaming }: ThingPlace, recipe: (thing: Thing) => unknown): void {
  const before = thingsOf(state, collection)[at];
  if (before === undefined) return;
  const { thing, patches } = produceThing(before, recipe);
  if (thingsOf(state, collection)[at] !== before) {
    throw new CatalogueError('edit-in-edit', `\`${before.id}\` is edited within an edit of itself`, { id: before.id });
  }
  if (thing === before) return;
  if (thing.id !== before.id && !isRenaming) {
    throw new CatalogueError('id-is-fixed', `the id of \`${before.id}\` is changed by \`rename\`, so that what refers to it can follow`, {
      id: before.id,
    });
  }
  writableList(state, collection)[at] = thing;
  const touched = state.touched.get(collection) ?? new Set();
  state.touched.set(collection, touched.add(at));
  record(state, [collection, at], patches);
}

/** Adds a thing at the end of a collection. */
export function addThing(state: DraftState, collection: Collection, thing: Thing): void {
  if (thingsOf(state, collection).length === 0 && state.before[collection] === undefined && !state.lists.has(collection)) {
    record(state, [], [{ op: 'add', path: [collection], value: Object.freeze([]) }]);
  }
  const list = writableList(state, collection);
  state.reshaped.add(collection);
  record(state, [], [{ op: 'add', path: [collection, list.length], value: thing }]);
  list.push(thing);
}

/** Takes a thing out of its collection. */
export function removeThing(state: DraftState, { collection, at }: ThingPlace): void {
  writableList(state, collection).splice(at, 1);
  state.reshaped.add(collection);
  record(state, [], [{ op: 'remove', path: [collection, at] }]);
}

/** Writes down steps whose paths begin at a place. */
export function record(state: DraftState, base: Path, patches: readonly CataloguePatch[]): void {
  for (const patch of patches) state.patches.push(deepFreeze({ ...patch, path: [...base, ...patch.path] }));
}

function writableList(state: DraftState, collection: Collection): Thing[] {
  const known = state.lists.get(collection);
  if (known !== undefined) return known;
  const copy: Thing[] = [...(state.before[collection] ?? [])];
  state.lists.set(collection, copy);
  return copy;
}
