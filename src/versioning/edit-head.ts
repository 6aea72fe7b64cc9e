/** Edits of what belongs to the catalogue as a whole. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import { closestWord } from '../kernel/closest-word.js';
import { type Catalogue, collections } from '../model/catalogue.js';
import type { FactSpec } from '../model/fact-spec.js';
import type { CatalogueHead, Editable, EditRecipe } from './catalogue-draft.js';
import { type DraftState, record } from './draft-state.js';
import { produceThing } from './produce-thing.js';

const collectionNames: ReadonlySet<string> = new Set(collections);

/** Edits the head of a draft. */
export function editHead(state: DraftState, recipe: EditRecipe<CatalogueHead>): void {
  const { head } = state;
  const { thing, patches } = produceThing(headOf(head), draft => recipe(draft as Editable<CatalogueHead>)); // the same data, to be written to
  if (patches.length === 0) return;
  record(state, [], patches);
  const names = new Set([...Object.keys(head), ...Object.keys(thing)]);
  const source = (name: string): object => (collectionNames.has(name) ? head : thing);
  const members = [...names]
    .filter(name => Object.hasOwn(source(name), name))
    .map(name => [name, Reflect.get(source(name), name)] as const);
  state.head = Object.freeze(Object.fromEntries(members) as unknown as Catalogue); // the same members, but for those that the recipe took away
}

/**
 * Edits the declaration of a fact.
 *
 * @throws `unknown-fact`, with the name that may have been meant.
 */
export function editFact(state: DraftState, name: string, recipe: EditRecipe<FactSpec>): void {
  const { facts } = state.head;
  if (!Object.hasOwn(facts, name)) {
    const meant = closestWord(name, Object.keys(facts));
    const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
    throw new CatalogueError('unknown-fact', `there is no fact \`${name}\`${hint}`, {
      id: name,
      ...(meant === undefined ? {} : { suggestion: meant }),
    });
  }
  editHead(state, head => {
    const fact = head.facts[name];
    return fact === undefined ? undefined : recipe(fact);
  });
}

/** The members of a catalogue that are no collections. */
export function headOf(catalogue: Catalogue): CatalogueHead {
  return Object.fromEntries(Object.entries(catalogue).filter(([name]) => !collectionNames.has(name))) as unknown as CatalogueHead; // just these members are left out
}
