/** One thing as it is searched: its codes, and its words by field. */
import type { SaidText } from '../lookup/pick-text.js';
import type { Status } from '../model/entity.js';
import type { SearchField, SearchKind } from './search-hit.js';

/** A code, id or name that is found as a whole. */
export interface SearchCode {
  readonly field: SearchField;
  readonly text: string;
}

/** What is shown of a thing. */
export interface SearchThing {
  readonly kind: SearchKind;
  readonly id: string;
  readonly position?: number;
  readonly name: SaidText;
  readonly status: Status;
}

/** A thing with what it is found by. */
export interface SearchDocument {
  readonly thing: SearchThing;
  readonly codes: readonly SearchCode[];
  readonly words: Readonly<Record<WordField, string>>;
}

/** The fields whose single words are found. */
export type WordField = 'name' | 'tag' | 'id' | 'about' | 'description';

/** The fields whose single words are found, the weightiest first. */
export const wordFields: readonly WordField[] = ['name', 'tag', 'id', 'about', 'description'];
