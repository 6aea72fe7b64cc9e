/** A sheet as it was read: rows of cells under known titles, and the cells of others as they are. */
import type { SourceText } from '../common/source-node.js';

/** A cell that was read: its one form, and where it stands. */
export interface Cell {
  readonly text: string;
  readonly node: SourceText;
}

/** A row that says something. */
export interface SheetRow {
  /** As spreadsheets count: the titles are row 1. */
  readonly number: number;
  /** The row as a whole, for what is wrong with no cell of its own. */
  readonly node: SourceText;
  /** By the key of the column; blank cells are left out. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The cells of columns that are not known, by title. */
  readonly rest: ReadonlyMap<string, string>;
}

/** What is kept of how a sheet was written, so that it is written so again. */
export interface SheetForm {
  /** The titles in their order, as they were written. */
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Present where there is a byte order mark. */
  readonly mark?: true;
  /** Present where a line before the titles names the delimiter. */
  readonly separator?: true;
  /** Present where amounts have a decimal comma. */
  readonly decimal?: 'comma';
}

/** A sheet. */
export interface Sheet {
  readonly form: SheetForm;
  readonly rows: readonly SheetRow[];
}
