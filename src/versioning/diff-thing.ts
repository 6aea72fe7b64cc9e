/** The changes of one thing of a catalogue. */
import { isRecord } from '../kernel/is-record.js';
import type { Path } from '../kernel/issue.js';
import { makePointerWriter, type WritePointer } from '../validation/stable-pointer.js';
import type { Change, ChangedCollection, ChangeKind } from './change.js';
import { type Difference, diffValue } from './diff-value.js';
import type { Renames } from './follow-renames.js';
import type { Shape } from './model-shape.js';
import { isSameData, memberOf } from './plain-record.js';

/** One thing in both catalogues. */
export interface ThingState {
  readonly collection: ChangedCollection;
  /** Its id after the change. */
  readonly id: string;
  /** Undefined where it was not there. */
  readonly before: unknown;
  /** Undefined where it is no longer there. */
  readonly after: unknown;
  /** Where it stands in the catalogues. */
  readonly paths: { readonly before: Path; readonly after: Path };
  /** Ids that have become others. */
  readonly renames?: Renames;
}

/**
 * Finds the changes within a thing that is in both catalogues.
 *
 * @param state - The thing, before and after.
 * @param shape - Its shape.
 * @returns The changes; a new id comes first.
 */
export function diffThing(state: ThingState, shape: Shape | undefined): readonly Change[] {
  const { before, after } = state;
  const changes: Change[] = [];
  // Most things of two catalogues that share nothing are equal, and this is told much faster than where they would differ.
  if (isSameData(before, after)) return changes;
  const field = state.collection === 'catalogue' ? '' : `${state.collection}.*`;
  const { renames } = state;
  const place = { field, before: [], after: [], ...(shape === undefined ? {} : { shape }), ...(renames === undefined ? {} : { renames }) };
  const pointers = { before: makePointerWriter(before), after: makePointerWriter(after) };
  diffValue(place, { before, after }, difference => {
    changes.push(toChange(state, difference, pointers));
  });
  return changes;
}

/**
 * Says that a thing came or went as a whole.
 *
 * @param state - The thing; one of its states is undefined.
 * @returns The change.
 */
export function wholeThing({ collection, id, before, after, paths }: ThingState): Change {
  const isAdded = before === undefined;
  return freezeChange({
    kind: isAdded ? 'added' : 'removed',
    collection,
    id,
    field: `${collection}.*`,
    path: isAdded ? paths.after : paths.before,
    pointer: pointerOf({ collection, id }),
    roles: ['identity'],
    ...(statusOf(before ?? after) === 'draft' ? { draft: true } : {}),
    ...(isAdded ? { after } : { before }),
  });
}

interface Pointers {
  readonly before: WritePointer;
  readonly after: WritePointer;
}

function toChange(state: ThingState, { kind, place, roles, before, after }: Difference, pointers: Pointers): Change {
  const isGone = kind === 'removed';
  const inside = isGone ? pointers.before(place.before) : pointers.after(place.after);
  return freezeChange({
    kind: kindWithin(state, place.field, kind),
    collection: state.collection,
    id: state.id,
    field: place.field,
    path: isGone ? [...state.paths.before, ...place.before] : [...state.paths.after, ...place.after],
    pointer: `${pointerOf(state)}${inside}`,
    roles,
    ...(place.worse === undefined ? {} : { worse: place.worse }),
    ...(isDraft(state, place.field) ? { draft: true } : {}),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
}

// Things are paired by id but for those whose former id is an alias.
function kindWithin({ collection }: ThingState, field: string, kind: ChangeKind): ChangeKind {
  return field === `${collection}.*.id` ? 'renamed' : kind;
}

// A change of the status itself is what shows a draft to the world, or hides it.
function isDraft({ collection, before, after }: ThingState, field: string): boolean {
  return field !== `${collection}.*.status` && (statusOf(before) === 'draft' || statusOf(after) === 'draft');
}

function statusOf(thing: unknown): unknown {
  return isRecord(thing) ? memberOf(thing, 'status') : undefined;
}

function pointerOf({ collection, id }: Pick<Change, 'collection' | 'id'>): string {
  if (collection === 'catalogue') return '';
  const step = id.replaceAll('~', '~0').replaceAll('/', '~1');
  return `/${collection}/${collection === 'facts' ? step : `@${step}`}`;
}

function freezeChange(change: Change): Change {
  Object.freeze(change.path);
  Object.freeze(change.roles);
  return Object.freeze(change);
}
