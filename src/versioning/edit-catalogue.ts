import { requireArgument, requireCatalogue } from '../kernel/require-argument.js';
import { type Catalogue, type Collection, collections } from '../model/catalogue.js';
import type { CatalogueDraft } from './catalogue-draft.js';
import type { Change } from './change.js';
import { diffPaired, type PairedCollection } from './diff-catalogues.js';
import { beginDraft, type DraftState } from './draft-state.js';
import type { Edit } from './edit.js';
import { headOf } from './edit-head.js';
import { freezeCatalogue } from './freeze-catalogue.js';
import { openDraft } from './open-draft.js';
import { pairThings } from './pair-things.js';
import { isSameData } from './plain-record.js';

/**
 * Edits a catalogue: the recipe is given a draft and changes it; the catalogue itself stays as it is. Nothing is validated here, so that a
 * draft may be unfinished; a history refuses to publish what is not valid.
 *
 * @param catalogue - A parsed catalogue. One that is not frozen yet is frozen, because the new one shares with it what was not touched.
 * @param recipe - Changes the draft; the draft is closed when the recipe returns.
 * @returns Both states, the steps between them, and what they mean as changes.
 * @throws `not-a-catalogue`, `bad-argument`, `unknown-offer`, `unknown-price-plan` and so on for an id that is not there, `id-taken`, `draft-closed` for a draft that is used
 *   after its recipe, `recipe-is-asynchronous`, `edit-in-edit`, `id-is-fixed` for an id that is changed otherwise than by `rename`.
 * @example
 * const edit = editCatalogue(catalogue, (draft) => {
 *   draft.head((head) => { head.name = 'Another name' })
 * })
 * edit.after.name // => 'Another name'
 * edit.changes.map((change) => change.pointer) // => ['/name']
 * edit.after.offers === edit.before.offers // => true
 */
export function editCatalogue(catalogue: Catalogue, recipe: (draft: CatalogueDraft) => void): Edit {
  requireCatalogue(catalogue);
  requireArgument(typeof recipe === 'function', 'recipe', 'a function that is given the draft');
  const before = freezeCatalogue(catalogue);
  const state = beginDraft(before);
  const { draft, close } = openDraft(state);
  try {
    recipe(draft);
  } finally {
    close();
  }
  const after = finish(state);
  return Object.freeze({ before, after, patches: Object.freeze(state.patches), changes: changesOf(state, after) });
}

function finish(state: DraftState): Catalogue {
  const { before, lists } = state;
  for (const collection of lists.keys()) settle(state, collection);
  const isSame = lists.size === 0 && (state.head === before || isSameData(headOf(state.head), headOf(before)));
  if (isSame) {
    state.patches.length = 0;
    return before;
  }
  for (const list of lists.values()) Object.freeze(list);
  return Object.freeze({ ...state.head, ...Object.fromEntries(lists) });
}

// What was changed there and back is the same again, and is shared like what was never touched.
function settle({ before, lists, touched, reshaped }: DraftState, collection: Collection): void {
  const [was, is] = [before[collection], lists.get(collection)];
  if (was === undefined || is === undefined || reshaped.has(collection)) return;
  const positions = touched.get(collection) ?? new Set<number>();
  for (const at of positions) {
    const thing = was[at];
    if (thing === undefined || !isSameData(thing, is[at])) continue;
    is[at] = thing;
    positions.delete(at);
  }
  if (positions.size === 0) lists.delete(collection);
}

// Where only known things were edited, nothing has to be searched for. What became of a thing with another id is for the comparison to say: an
// id that leads to two things makes that a question, and both must answer it alike.
function changesOf({ before, lists, touched, reshaped }: DraftState, after: Catalogue): readonly Change[] {
  const pairUp = (collection: Collection): PairedCollection => {
    const states = { before: before[collection] ?? [], after: after[collection] ?? [] };
    const edited = [...(touched.get(collection) ?? [])];
    const isRenamed = edited.some(at => states.before[at]?.id !== states.after[at]?.id);
    if (isRenamed || reshaped.has(collection)) return { collection, ...states, ...pairThings(states.before, states.after) };
    const pairs = edited.sort((a, b) => a - b).map(at => ({ before: at, after: at }));
    return { collection, ...states, pairs, added: [], removed: [] };
  };
  return before === after ? [] : diffPaired({ before, after, paired: collections.filter(collection => lists.has(collection)).map(pairUp) });
}
