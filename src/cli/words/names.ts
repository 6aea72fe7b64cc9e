/** Names and sentences of a catalogue in the locale of an answer, safe for one line of a terminal. */
import type { DeskScene } from '../../desk/desk-scene.js';
import { markForeign } from '../../desk/desk-speaker.js';
import type { SaidText } from '../../lookup/pick-text.js';
import type { Text } from '../../model/text.js';
import { cleanLine } from '../output/clean-text.js';

/** Says what things are called; what has no name is called by its id, and a name in another language is marked. */
export interface Names {
  /** A sentence of the desk or of the catalogue, marked where it is in another language. */
  readonly told: (said: SaidText) => string;
  /** A name, or the id of what has none. */
  readonly name: (thing: { readonly name?: Text } | undefined, id: string) => string;
  readonly offer: (id: string) => string;
  readonly pricePlan: (id: string) => string;
}

/**
 * Makes the names.
 *
 * @param scene - The scene, with the locale.
 * @returns The names.
 */
export function makeNames({ index, speaker }: DeskScene): Names {
  const name: Names['name'] = (thing, id) => cleanLine(thing?.name === undefined ? id : speaker.name(thing.name));
  return {
    told: said => cleanLine(markForeign(said, speaker.locale)),
    name,
    offer: id => name(index.offers.get(id), id),
    pricePlan: id => name(index.pricePlans.get(id), id),
  };
}
