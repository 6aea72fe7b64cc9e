/** What the command needs to know of a format. */
import type { ExportResult } from '../../interchange/common/export-result.js';
import type { ImportResult } from '../../interchange/common/import-result.js';
import type { Issue } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';

/** A file of another system. */
export interface ForeignFile {
  /** As it was typed. */
  readonly name: string;
  readonly text: string;
}

/** What the command line says of how to import or export. */
export interface InterchangeSettings {
  /** The id of the catalogue; absent: as the format makes it. */
  readonly id?: string;
  /** The values of `--with`, by the names that the format lists. */
  readonly with: Readonly<Record<string, string>>;
}

/** What a format can do. */
export interface FormatFunctions {
  /** Makes one catalogue of the files: of one, or of all of them where the format says `together`. */
  readonly import: (files: readonly ForeignFile[], settings: InterchangeSettings) => ImportResult;
  readonly export?: (catalogue: Catalogue, settings: InterchangeSettings) => ExportResult;
  /** Writes the findings of an import into a copy of its file. */
  readonly annotate?: (file: ForeignFile, issues: readonly Issue[], settings: InterchangeSettings) => string;
}

/** A format before it is loaded. */
export interface InterchangeFormat {
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** True where it can be exported. */
  readonly exports?: true;
  /** True where a byte order mark is a part of the file that comes back: a spreadsheet takes it for the sign of UTF-8. */
  readonly keepsMark?: true;
  /** True where several files are parts of one catalogue. */
  readonly together?: true;
  /** What `--with NAME=VALUE` takes: for each name what it does, and the only values if there are some. */
  readonly settings?: Readonly<Record<string, { readonly description: string; readonly values?: readonly string[] }>>;
  readonly load: () => Promise<FormatFunctions>;
}
