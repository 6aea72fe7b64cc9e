/** Imports a format of one's own by a mapping that one writes oneself. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { Catalogue } from '../../model/catalogue.js';
import { parseCatalogue } from '../../model/parse-catalogue.js';
import { openFields } from '../common/fields.js';
import { machineLimits } from '../common/import-limits.js';
import type { ImportResult } from '../common/import-result.js';
import { type MarkLog, openMarkLog } from '../common/mark-log.js';
import { readJsonText } from '../common/read-json-text.js';
import { readPlainData } from '../common/read-plain-data.js';
import { readYamlText, type SourceReading } from '../common/read-yaml-text.js';
import { openRecord, type SourceRecord } from './source-record.js';

/** Makes the data of a catalogue of the record at the root of a file; it is checked as a catalogue afterwards. */
export type OwnMapping = (source: SourceRecord) => unknown;

/** How a format of one's own is imported. */
export interface OwnImportOptions {
  /** The name of the file in places of issues; absent: `input`. */
  readonly file?: string;
}

/**
 * Imports a format of one's own: the mapping asks for fields, and the report says what became of each of them.
 *
 * A field that the mapping asks for is mapped; one that it keeps is kept; everything else is lost by name, so that a forgotten field shows. What the mapping
 * makes is checked as any catalogue is. docs/mapping-guide.md has a worked example.
 *
 * @param input - JSON or YAML text, or data that was parsed from another format.
 * @param mapping - Makes the data of a catalogue.
 * @param options - The name of the file.
 * @returns The frozen catalogue, absent where an issue is an error, and what became of every field. Issues: SYS001 for text that cannot be read, SYS002, SYS011,
 *   SYS013, SYS014 for what the mapping asked for in vain, all that it finds itself, and all that is wrong with the catalogue it made.
 * @throws `not-a-mapping` where the mapping is no function; whatever the mapping throws.
 * @example
 * const read = source => ({
 *   catalogue: 1, id: 'shop', name: source.requiredText('company', 'Write the name.'), timeZone: 'UTC', defaultLocale: 'en', locales: ['en'], currencies: [],
 *   channels: [], markets: [], segments: [], categories: [], units: [], features: [], facts: {}, products: [], pricePlans: [], offers: []
 * })
 * const imported = importOwn('{"company": "Corner shop", "fax": "555"}', read)
 * imported.catalogue?.name // => 'Corner shop'
 * imported.report.lost // => [{ path: ['fax'], note: 'Nothing was made of it.' }]
 */
export function importOwn(input: unknown, mapping: OwnMapping, options: OwnImportOptions = {}): ImportResult {
  if (typeof mapping !== 'function')
    throw new CatalogueError('not-a-mapping', 'a mapping is a function that makes the data of a catalogue');
  const reading = readInput(input, options.file ?? 'input');
  const log = openMarkLog(reading.log);
  const catalogue = reading.root === undefined || log.hasError() ? undefined : mapRoot(reading, mapping, log);
  if (reading.root !== undefined) log.settle(reading.root);
  const report = log.report();
  return deepFreeze(catalogue === undefined || log.hasError() ? { report } : { catalogue, report });
}

function readInput(input: unknown, file: string): SourceReading {
  if (typeof input !== 'string') return readPlainData(input, machineLimits);
  return /^\uFEFF?\s*[[{]/.test(input) ? readJsonText(input, file) : readYamlText(input, file);
}

function mapRoot({ root }: SourceReading, mapping: OwnMapping, log: MarkLog): Catalogue | undefined {
  if (root === undefined || root.kind !== 'map') {
    if (root !== undefined) log.find(root, { code: 'SYS013', message: 'This file holds no record with named fields.' });
    return undefined;
  }
  const made = mapping(openRecord(openFields(root, log, 'file')));
  // What it asked for in vain says more than what is wrong with what it made without.
  if (log.hasError()) return undefined;
  const { issues, ...result } = parseCatalogue(made);
  for (const { message, pointer, help } of issues) {
    const severity = result.ok ? 'warning' : 'error';
    log.find(root, {
      code: 'SYS013',
      severity,
      message: `The mapping made no right catalogue, at ${pointer || '/'}: ${message}`,
      ...(help && { help }),
    });
  }
  return result.ok ? result.value : undefined;
}
