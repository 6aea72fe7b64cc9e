/** What an edit made of a catalogue. */
import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Change } from './change.js';

/** One step from one state of a catalogue to the next, as in RFC 6902, with a path in the place of a pointer. */
export interface CataloguePatch {
  readonly op: 'add' | 'remove' | 'replace';
  readonly path: Path;
  /** Absent for `remove`. */
  readonly value?: unknown;
}

/** An edit: both states of the catalogue, and what lies between them. */
export interface Edit {
  /** The catalogue that was edited. */
  readonly before: Catalogue;
  /** The new one: frozen, and sharing with `before` every thing that was not touched; the same object where nothing changed. */
  readonly after: Catalogue;
  /** The steps, to be applied in this order, as for a second screen that shows the same draft. What they mean is told by `changes`. */
  readonly patches: readonly CataloguePatch[];
  /** What differs, as `diffCatalogues` tells it. */
  readonly changes: readonly Change[];
}
