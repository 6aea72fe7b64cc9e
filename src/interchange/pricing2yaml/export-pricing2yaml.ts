/** Exports a catalogue as a Pricing2Yaml document. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { isDateText } from '../../kernel/date.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import { requireCatalogue } from '../../kernel/require-argument.js';
import type { Catalogue } from '../../model/catalogue.js';
import { openExportLog } from '../common/export-log.js';
import type { ExportResult } from '../common/export-result.js';
import { writeYamlText } from '../common/write-yaml-text.js';
import type { Pricing2YamlExportOptions } from './export-options.js';
import { planExport } from './plan-export.js';
import { writePricing } from './write-pricing.js';

/**
 * Exports a catalogue as Pricing2Yaml: base products are plans, add-on products add-ons, each with its price, its features and what it needs.
 *
 * A pricing that was imported comes back with all that it said, in the version of the syntax that it was in; of another catalogue the format
 * has no words for most of it, and the report lists every field that is lost.
 *
 * @param catalogue - The catalogue.
 * @param options - The day of the pricing, and the currency.
 * @returns One file, named by the id of the catalogue, and what became of every field. Issues: EXP001 where the nearest word was taken, EXP002
 *   for a price, an offer or a relationship that cannot be said, and as an error for a catalogue without a day; EXP003 for an id that changes.
 * @throws `not-a-catalogue`; `not-a-date` for a day that is none; `unknown-currency` for one that the catalogue does not have.
 * @example
 * const { files, report } = exportPricing2Yaml(catalogue, { createdAt: '2026-12-01' })
 * files.map(({ name }) => name) // => ['acme-telecom.yml']
 * report.lost.length > 0 // => true
 */
export function exportPricing2Yaml(catalogue: Catalogue, options: Pricing2YamlExportOptions = {}): ExportResult {
  requireCatalogue(catalogue, 'catalogue');
  requireOptions(catalogue, options);
  const log = openExportLog(catalogue, 'Pricing2Yaml');
  const plan = planExport(catalogue, options);
  const pricing = writePricing(plan, log);
  const report = log.report();
  if (log.hasError()) return deepFreeze({ files: [], report });
  const name = `${catalogue.id.replaceAll(/[^\w.-]+/g, '-')}.yml`;
  return deepFreeze({ files: [{ name, text: writeYamlText(pricing) }], report });
}

function requireOptions({ currencies }: Catalogue, { createdAt, currency }: Pricing2YamlExportOptions): void {
  if (createdAt !== undefined && !isDateText(createdAt))
    throw new CatalogueError('not-a-date', `not a date: \`${createdAt}\``, { createdAt });
  if (currency === undefined || currencies.some(({ code }) => code === currency)) return;
  throw new CatalogueError('unknown-currency', `unknown currency \`${currency}\``, { currency });
}
