/** What the import of one file and that of several versions have in common. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { refuseValue } from '../common/fields.js';
import { machineLimits } from '../common/import-limits.js';
import { type ImportLog, openImportLog } from '../common/import-log.js';
import type { ImportResult } from '../common/import-result.js';
import { readXmlText } from '../common/read-xml-text.js';
import { type SourceNode, wholeInput } from '../common/source-node.js';
import { cleanId } from '../common/unique-ids.js';
import type { KillBillCatalogue } from './killbill.js';
import { isRepeated } from './killbill-words.data.js';
import { mapKillBill } from './map-killbill.js';
import { readKillBill } from './read-killbill.js';

/** What an import of one Kill Bill catalogue gives. */
export interface KillBillImport extends ImportResult {
  /** The moment from which the catalogue holds: that of the release to make of it. There exactly when the catalogue is. */
  readonly effectiveFrom?: string;
}

/** A file that was read, with the log that more may be said to. */
export interface OpenKillBill {
  readonly log: ImportLog;
  readonly root?: SourceNode;
  readonly source?: KillBillCatalogue;
}

/** Refuses what cannot be the id of a catalogue. */
export function requireId(id: string | undefined): void {
  if (id !== undefined && (id === '' || cleanId(id) !== id)) throw new CatalogueError('bad-id', `not an id: \`${id}\``, { id });
}

/** Reads a file. */
export function openKillBill(input: unknown, file: string): OpenKillBill {
  if (typeof input !== 'string') return { log: refuseInput() };
  const { root, rootName = '', log } = readXmlText(input, file, { isRepeated, limits: machineLimits });
  const source = root === undefined ? undefined : readKillBill(root, log, rootName);
  return { log, ...(root === undefined ? {} : { root }), ...(source === undefined ? {} : { source }) };
}

/** Makes the catalogue, where there is no error. */
export function finishImport({ source, log }: OpenKillBill, id: string | undefined): KillBillImport {
  if (source === undefined || log.hasError()) return { report: log.report() };
  return { catalogue: mapKillBill(source, id ?? idOf(source.name)), effectiveFrom: source.effectiveDate, report: log.report() };
}

function refuseInput(): ImportLog {
  const log = openImportLog();
  refuseValue(log, wholeInput, 'A Kill Bill catalogue is a text of XML; this is none.');
  return log;
}

// Small letters, digits and hyphens where the name has any.
function idOf(name: string): string {
  const slug = name
    .replace(/([a-z\d])(?=[A-Z])/g, '$1-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100);
  return slug.replace(/^-|-$/g, '') || cleanId(name) || 'catalogue';
}
