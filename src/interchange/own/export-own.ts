/** Exports to a format of one's own by a function that one writes oneself. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import { openExportLog } from '../common/export-log.js';
import type { ExportedFile, ExportResult } from '../common/export-result.js';

/** Says what becomes of a field of the catalogue, and of all within it but what is mentioned itself; what nobody mentions is lost. */
export interface OwnExportLog {
  readonly mapped: (path: Path, note?: string) => void;
  /** It came back out of an `origin`. */
  readonly restored: (path: Path, note?: string) => void;
  readonly lost: (path: Path, note: string) => void;
}

/** Writes the files of a catalogue. */
export type OwnWriter = (catalogue: Catalogue, log: OwnExportLog) => readonly ExportedFile[];

/**
 * Exports to a format of one's own: the writer says what it carries, and the report names the rest as lost.
 *
 * @param catalogue - The catalogue.
 * @param format - What people call the format, for the notes of what is lost.
 * @param writer - Makes the files, and tells the log of what it carries.
 * @returns The frozen files, and what became of every field.
 * @throws `not-a-writer` where the writer is no function; whatever the writer throws.
 * @example
 * const written = exportOwn(catalogue, 'The list', ({ offers }, log) => {
 *   for (const [index] of offers.entries()) log.mapped(['offers', index, 'id'])
 *   return [{ name: 'list.txt', text: offers.map(({ id }) => id).join('\n') }]
 * })
 * written.files[0]?.name // => 'list.txt'
 * written.report.lost[0]?.note // => 'The list has no place for it.'
 */
export function exportOwn(catalogue: Catalogue, format: string, writer: OwnWriter): ExportResult {
  if (typeof writer !== 'function') throw new CatalogueError('not-a-writer', 'a writer is a function that makes the files');
  const { mapped, restored, lost, report } = openExportLog(catalogue, format);
  const files = writer(catalogue, { mapped, restored, lost });
  return deepFreeze({ files: files.map(({ name, text }) => ({ name, text })), report: report() });
}
