/** One difference between two catalogues. */
import type { Path } from '../kernel/issue.js';
import type { Collection } from '../model/catalogue.js';
import type { Role, Worse } from '../model/schema-kit.js';

/** What happened to a place: it came, went, has another value, stands elsewhere in an order that counts, or has another id. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'renamed';

/** Where a change is: a collection, the declared currencies or facts, or the head of the catalogue. */
export type ChangedCollection = Collection | 'currencies' | 'facts' | 'catalogue';

/** One difference between two catalogues. */
export interface Change {
  readonly kind: ChangeKind;
  readonly collection: ChangedCollection;
  /** The id of the thing; the code of a currency, the name of a fact, the id of the catalogue. */
  readonly id: string;
  /** The place in the model, with `*` for each element: `pricePlans.*.phases.*.charges.*.prices.*.flat`. */
  readonly field: string;
  /** The way to the value in the catalogue after the change; to a removed value, in the one before it. */
  readonly path: Path;
  /** The same with ids in the place of positions, so that it stays true when a list is reordered. */
  readonly pointer: string;
  /**
   * What the place means. Several where a whole has differences of several kinds, or where a thing that came or went holds several:
   * the meaning of its place comes first. None where the model does not know the place.
   */
  readonly roles: readonly Role[];
  /** Which change is the worse one for the person who holds or buys the thing. */
  readonly worse?: Worse;
  /** The thing is a draft, before or after: nobody sees the change but its author. */
  readonly draft?: true;
  /** Absent where something came. */
  readonly before?: unknown;
  /** Absent where something went. */
  readonly after?: unknown;
}
