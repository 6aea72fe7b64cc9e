/** What an import gives, the same for every format. */
import type { Issue, Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';

/** What became of one field of the imported file. */
export interface FieldNote {
  /** The way from the root of the file to the field; what is said of a map or list holds for all in it. */
  readonly path: Path;
  /** What there is to know about it, as a whole sentence. */
  readonly note?: string;
}

/** What an import did: every field of the file is mapped, kept opaque or lost, and nothing else. */
export interface ImportReport {
  /** Fields that the catalogue now says in its own words. */
  readonly mapped: readonly FieldNote[];
  /** Fields that are kept as they were written, in an `origin` or in `metadata.origin`. */
  readonly opaque: readonly FieldNote[];
  /** Fields that the catalogue does not have. */
  readonly lost: readonly FieldNote[];
  /** What is wrong with the file, or was decided where it is not clear, in document order. */
  readonly issues: readonly Issue[];
}

/** The catalogue, absent where the file has an error, and the report. */
export interface ImportResult {
  readonly catalogue?: Catalogue;
  readonly report: ImportReport;
}

/** How to import. */
export interface ImportOptions {
  /** The name of the file in places of issues; absent: `input`. */
  readonly file?: string;
  /** The id of the catalogue; absent: made from the name in the file. */
  readonly id?: string;
}
