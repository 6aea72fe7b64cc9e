/** Exports a catalogue for Kill Bill. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import { isInstantText } from '../../kernel/instant.js';
import type { Catalogue } from '../../model/catalogue.js';
import { openExportLog } from '../common/export-log.js';
import type { ExportResult } from '../common/export-result.js';
import { writeXml, type XmlElement } from '../common/write-xml.js';
import { momentText } from './export-duration.js';
import { exportHead } from './export-head.js';
import { exportPlans, exportPriceLists } from './export-plans.js';
import { exportProducts } from './export-products.js';
import { exportRules } from './export-rules.js';
import { originRaw } from './export-scene.js';
import { openScene } from './open-scene.js';

/** How to export for Kill Bill. */
export interface KillBillExportOptions {
  /** The day or instant from which the catalogue holds, such as that of its release; absent: the one with which it was imported. */
  readonly effectiveFrom?: string;
}

/**
 * Exports a catalogue as the XML of the billing system Kill Bill.
 *
 * An import that is exported again loses nothing, but for comments and order. Of another catalogue the report names what the file cannot
 * say. A price plan with a charge that cannot be written is left out whole: without the charge it would be too cheap. Drafts and what is
 * retired are left out.
 *
 * @param catalogue - The catalogue.
 * @param options - From when it holds.
 * @returns One file, and what became of every field of the catalogue. Issues: EXP001 where the nearest word of the format is taken, EXP002
 *   for what is left out, EXP003 for a name that is not the id.
 * @throws `effective-date-missing` where neither the options nor an origin say from when it holds; `not-an-instant`.
 * @example
 * exportKillBill(catalogue, { effectiveFrom: '2026-12-01' }).files.map(file => file.name) // => ['acme-telecom.xml']
 */
export function exportKillBill(catalogue: Catalogue, options: KillBillExportOptions = {}): ExportResult {
  const effectiveDate = momentText(requireDate(catalogue, options), catalogue.timeZone);
  const log = openExportLog(catalogue, 'Kill Bill');
  const { scene, parts } = openScene(catalogue, log, effectiveDate);
  const plans = exportPlans(scene, parts);
  const head = exportHead(scene);
  const root: XmlElement = {
    name: 'catalog',
    attributes: head.attributes,
    children: [
      ...head.children,
      { name: 'products', children: exportProducts(scene) },
      exportRules(scene),
      { name: 'plans', children: plans.map(({ element }) => element) },
      exportPriceLists(scene, plans),
    ],
  };
  const name = `${catalogue.id.replaceAll(/[^\p{L}\p{Nd}._-]+/gu, '-')}.xml`;
  return deepFreeze({ files: [{ name, text: writeXml(root) }], report: log.report() });
}

function requireDate(catalogue: Catalogue, { effectiveFrom }: KillBillExportOptions): string {
  const kept = originRaw(catalogue)['effectiveDate'];
  const date = effectiveFrom ?? (typeof kept === 'string' && isInstantText(kept) ? kept : undefined);
  if (date === undefined) {
    throw new CatalogueError('effective-date-missing', `nothing says from when the catalogue \`${catalogue.id}\` holds`, {
      id: catalogue.id,
    });
  }
  if (!isInstantText(date)) throw new CatalogueError('not-an-instant', `not a date or an RFC 3339 instant: \`${date}\``, { text: date });
  return date;
}
