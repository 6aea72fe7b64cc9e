/** What a search finds. */
import type { SaidText } from '../lookup/pick-text.js';
import type { Status } from '../model/entity.js';

/** What can be found. `help` is a question of a product's support with its answer. */
export type SearchKind = 'offer' | 'product' | 'pricePlan' | 'help' | 'upsellRule';

/** Where a text was found. `code` is an id of another system: a bill code, or where a thing was imported from. */
export type SearchField = 'id' | 'alias' | 'code' | 'name' | 'tag' | 'about' | 'description';

/** Something that was found. */
export interface SearchHit {
  readonly kind: SearchKind;
  /** The id of the thing; of a help text, the id of its product. */
  readonly id: string;
  /** Of a help text: its position among those of the product, from 0. */
  readonly position?: number;
  /** The name, of a help text the question, in the locale that it is in. */
  readonly name: SaidText;
  readonly status: Status;
  /** How it was found: by a whole code or name, by the beginning of one, by words, or by words with letters that differ. */
  readonly by: 'exact' | 'prefix' | 'words' | 'similar';
  /** What was found of it and where: words as they stand in the text, folded. */
  readonly matches: readonly { readonly field: SearchField; readonly text: string }[];
}

/** How to search. */
export interface SearchOptions {
  /** How many are given at most; 10 when absent. */
  readonly limit?: number;
  /** What is looked for; everything when absent. */
  readonly kinds?: readonly SearchKind[];
}
