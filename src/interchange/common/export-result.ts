/** What an export gives, the same for every format. */
import type { Issue } from '../../kernel/issue.js';
import type { FieldNote } from './import-result.js';

/** A file that an export made. */
export interface ExportedFile {
  /** Its name, without a folder. */
  readonly name: string;
  readonly text: string;
}

/** What an export did: every field of the catalogue is mapped, restored or lost, and nothing else. The paths are those of the catalogue. */
export interface ExportReport {
  /** Fields that the other format now says in its own words. */
  readonly mapped: readonly FieldNote[];
  /** Fields of an `origin` that came back as they were written there. */
  readonly restored: readonly FieldNote[];
  /** Fields that the files do not have. */
  readonly lost: readonly FieldNote[];
  /** What is wrong, or was decided where the format leaves it open, in the order of the catalogue. */
  readonly issues: readonly Issue[];
}

/** The files, none where an issue is an error, and the report. */
export interface ExportResult {
  readonly files: readonly ExportedFile[];
  readonly report: ExportReport;
}
