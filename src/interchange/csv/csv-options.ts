/** How sheets are read and written. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import type { ImportOptions } from '../common/import-result.js';

/** How a sheet is written as text. */
export interface CsvOptions {
  /** What stands between cells; absent: found by the first row. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** Whether amounts have a point or a comma before their decimals; absent: a point. */
  readonly decimal?: 'point' | 'comma';
}

/** How a sheet is imported. */
export interface CsvImportOptions extends ImportOptions, CsvOptions {
  /** The currency of a sheet that has no such column. */
  readonly currency?: string;
  /** The time zone in which days begin; absent: UTC. */
  readonly timeZone?: string;
  /** The locale of names and texts; absent: `en`. */
  readonly locale?: string;
}

/** The characters that may stand between cells, the usual one first. */
export const delimiters: readonly string[] = [',', ';', '\t', '|'];

/** Refuses options that JavaScript callers may pass. */
export function checkCsvOptions({ delimiter, decimal }: CsvOptions): void {
  if (delimiter !== undefined && !delimiters.includes(delimiter)) {
    throw new CatalogueError('bad-delimiter', `no delimiter of a sheet: \`${String(delimiter)}\``, { delimiter });
  }
  if (decimal !== undefined && decimal !== 'point' && decimal !== 'comma') {
    throw new CatalogueError('bad-decimal-mark', `\`decimal\` is \`point\` or \`comma\`, not \`${String(decimal)}\``, { decimal });
  }
}
