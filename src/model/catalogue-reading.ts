/** What reading a catalogue gives, whether all of it could be read or not. */
import type { Issue, Path } from '../kernel/issue.js';
import type { Sources } from '../kernel/sources.js';
import type { Catalogue, Collection } from './catalogue.js';

/** A thing that could not be read, or that was defined a second time, and was left out of what is readable; or a whole collection. */
export interface SkippedThing {
  readonly collection: Collection | 'currencies' | 'facts';
  /** Its id, where that much could be read. */
  readonly id?: string;
  /** Its place in the data as it was given; the name of the collection alone, where all of that could not be read. */
  readonly path: Path;
}

/** A catalogue without the things that could not be read, so that the rest can be checked all the same. */
export interface ReadableCatalogue {
  readonly catalogue: Catalogue;
  readonly skipped: readonly SkippedThing[];
  /** Turns a path in this catalogue into the path in the data as it was given. */
  readonly sourcePath: (path: Path) => Path;
}

/** What came of reading: the catalogue if there is no error, what is readable of it if there is, and all issues in document order. */
export interface CatalogueReading {
  readonly catalogue?: Catalogue;
  /** Absent where not even the head of the catalogue can be read. */
  readonly readable?: ReadableCatalogue;
  readonly issues: readonly Issue[];
}

/** A catalogue read from files. */
export interface LoadedCatalogue extends CatalogueReading {
  readonly sources: Sources;
}
