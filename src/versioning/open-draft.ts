/** The draft that a recipe is given. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import { clonePlain } from '../kernel/clone-plain.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { Collection } from '../model/catalogue.js';
import type { CatalogueDraft, Editable, EditRecipe, EntityCollection, RetireOptions, ThingOf } from './catalogue-draft.js';
import { addThing, type DraftState, editThing, removeThing, requireFree, requirePosition, thingsOf } from './draft-state.js';
import { editFact, editHead } from './edit-head.js';
import type { Thing } from './pair-things.js';
import { renameThing } from './rename-thing.js';

/** A draft, and what ends it. */
export interface OpenDraft {
  readonly draft: CatalogueDraft;
  /** After it, every use of the draft is an error. */
  readonly close: () => void;
}

/**
 * Opens a draft.
 *
 * @param state - What has been edited so far; the draft writes to it.
 * @returns The draft and its end.
 */
export function openDraft(state: DraftState): OpenDraft {
  let isOpen = true;
  const whileOpen = (): DraftState => {
    if (!isOpen) throw new CatalogueError('draft-closed', 'the draft is closed: a recipe must do all its work before it returns');
    return state;
  };
  const close = (): void => {
    isOpen = false;
  };
  return { draft: { ...editorsOf(whileOpen), ...toolsOf(whileOpen) }, close };
}

function hasId(thing: unknown): boolean {
  return isRecord(thing) && typeof thing['id'] === 'string';
}

type UseState = () => DraftState;
type Editors = Omit<CatalogueDraft, keyof Tools>;
type Tools = Pick<CatalogueDraft, 'fact' | 'head' | 'each' | 'add' | 'retire' | 'remove' | 'rename'>;

function editorsOf(use: UseState): Editors {
  return {
    product: editorOf(use, 'products'),
    offer: editorOf(use, 'offers'),
    pricePlan: editorOf(use, 'pricePlans'),
    discount: editorOf(use, 'discounts'),
    upsellRule: editorOf(use, 'upsellRules'),
    feature: editorOf(use, 'features'),
    unit: editorOf(use, 'units'),
    category: editorOf(use, 'categories'),
    channel: editorOf(use, 'channels'),
    market: editorOf(use, 'markets'),
    segment: editorOf(use, 'segments'),
    priceList: editorOf(use, 'priceLists'),
  };
}

function editorOf<Name extends Collection>(use: UseState, collection: Name): (id: string, recipe: EditRecipe<ThingOf<Name>>) => void {
  return (id, recipe) => {
    const state = use();
    requireArgument(typeof recipe === 'function', 'recipe', 'a function that is given the thing and changes it');
    editThing(state, { collection, at: requirePosition(state, collection, id) }, recipeFor(recipe));
  };
}

// What the recipe gives back is handed on, so that an asynchronous one is found out.
function recipeFor<Name extends Collection>(recipe: EditRecipe<ThingOf<Name>>): (thing: Thing) => unknown {
  return thing => recipe(thing as unknown as Editable<ThingOf<Name>>); // the collection says what its things are
}

function toolsOf(use: UseState): Tools {
  return {
    fact: (name, recipe) => editFact(use(), name, recipe),
    head: recipe => editHead(use(), recipe),
    each: (collection, recipe) => {
      const state = use();
      for (const at of thingsOf(state, collection).keys()) editThing(state, { collection, at }, recipeFor(recipe));
    },
    add: (collection, thing) => {
      const state = use();
      requireArgument(hasId(thing), 'thing', 'what is to be added, with its `id`');
      requireFree(state, { collection, id: thing.id });
      // A copy: the caller's own object is neither frozen nor, where it comes from another draft, closed with it.
      addThing(state, collection, deepFreeze(clonePlain(thing)));
    },
    retire: (collection: EntityCollection, id: string, options?: RetireOptions) => {
      const state = use();
      editThing(state, { collection, at: requirePosition(state, collection, id) }, thing =>
        Object.assign(thing, { status: 'retired', ...options }),
      );
    },
    remove: (collection, id) => {
      const state = use();
      removeThing(state, { collection, at: requirePosition(state, collection, id) });
    },
    rename: (collection, id, newId) => renameThing(use(), collection, { id, newId }),
  };
}
