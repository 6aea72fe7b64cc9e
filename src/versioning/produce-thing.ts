/** One thing, edited in place by a recipe and yet not changed: the work of Immer. */
import { enablePatches, Immer } from 'immer';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { CataloguePatch } from './edit.js';
import { isSameData } from './plain-record.js';

/** What a recipe made of a thing. */
export interface Produced<Thing> {
  /** Frozen; the same object where the recipe changed nothing. */
  readonly thing: Thing;
  /** With paths from the thing. */
  readonly patches: readonly CataloguePatch[];
}

let own: Immer | undefined;

// An instance of our own, so that the settings of the host's Immer are neither read nor changed. It does not freeze by itself, because
// that would walk all that is shared.
function immer(): Immer {
  if (own === undefined) {
    enablePatches();
    own = new Immer({ autoFreeze: false });
  }
  return own;
}

/**
 * Runs a recipe on a thing. A member that the recipe sets to undefined is taken away: absence has one form.
 *
 * @param thing - Plain data; it is not changed.
 * @param recipe - Changes what it is given.
 * @returns The new thing and the steps to it.
 * @throws `recipe-is-asynchronous` for a recipe that goes on after it has returned.
 */
export function produceThing<Thing extends object>(thing: Thing, recipe: (thing: Thing) => unknown): Produced<Thing> {
  const [after, patches] = immer().produceWithPatches(thing, draft => {
    const returned: unknown = recipe(draft as Thing); // Immer's draft is the thing itself, to be written to
    if (returned instanceof Promise) {
      returned.catch(() => undefined);
      throw new CatalogueError('recipe-is-asynchronous', 'a recipe must change the draft before it returns');
    }
  });
  if (patches.every(isStated)) return settle(thing, { thing: after, patches });
  const stated = patches.flatMap(patch =>
    isStated(patch) ? [patch] : patch.op === 'replace' ? [{ op: 'remove' as const, path: patch.path }] : [],
  );
  return settle(thing, { thing: immer().applyPatches(thing, stated), patches: stated });
}

function isStated({ op, value }: CataloguePatch): boolean {
  return op === 'remove' || value !== undefined;
}

function settle<Thing>(thing: Thing, { thing: after, patches }: Produced<Thing>): Produced<Thing> {
  // A part that was written anew with what it said before is no change.
  if (isSameData(thing, after)) return { thing, patches: [] };
  return { thing: deepFreeze(after), patches: deepFreeze(patches) };
}
