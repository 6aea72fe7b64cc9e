// The catalogues of Kill Bill as the importer reads them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportKillBill } from '../../src/interchange/killbill/export-killbill.js';
import { importKillBill } from '../../src/interchange/killbill/import-killbill.js';
import { importKillBillVersions, type KillBillVersionsImport } from '../../src/interchange/killbill/import-killbill-versions.js';
import type { CatalogueIndex } from '../../src/lookup/catalogue-index.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import type { Release } from '../../src/model/release.js';
import { createRelease } from '../../src/versioning/create-release.js';
import { corpusFolder, readExpected } from './read-corpus.js';

const dataRoot = 'killbill';

/** Reads the text of a file below the root of the data. */
export function readKillBillFile(file: string): string {
  return readFileSync(join(corpusFolder ?? '', dataRoot, file), 'utf8');
}

/** Whether a catalogue is asked as it was imported, or as it comes back from an export. */
export type Passage = 'imported' | 'exported and imported again';

export const passages: readonly Passage[] = ['imported', 'exported and imported again'];

const indexes = new Map<string, CatalogueIndex>();

/** The index of a file; the test fails where it cannot be imported. */
export function indexOfFile(file: string, passage: Passage = 'imported'): CatalogueIndex {
  const key = `${passage} ${file}`;
  const found = indexes.get(key) ?? makeIndex(file, passage);
  indexes.set(key, found);
  return found;
}

function makeIndex(file: string, passage: Passage): CatalogueIndex {
  const text = readKillBillFile(file);
  const first = importKillBill(passage === 'imported' ? text : exportAgain(text), { file });
  if (first.catalogue === undefined) throw new Error(JSON.stringify(first.report.issues));
  return indexCatalogue(first.catalogue);
}

/** The text that comes of importing and exporting a text. */
export function exportAgain(text: string): string {
  const { catalogue } = importKillBill(text);
  const [file] = catalogue === undefined ? [] : exportKillBill(catalogue).files;
  return file?.text ?? text;
}

/** Imports files that belong together. */
export function importFiles(files: readonly string[], passage: Passage = 'imported'): KillBillVersionsImport {
  const text = (file: string): string => (passage === 'imported' ? readKillBillFile(file) : exportAgain(readKillBillFile(file)));
  return importKillBillVersions(files.map(file => ({ file, text: text(file) })));
}

const histories = new Map<string, readonly Release[]>();

/** The versions of a folder as releases, in the order in which they take effect. */
export function releasesOf(expected: string, folder: string, passage: Passage): readonly Release[] {
  const key = `${passage} ${folder}`;
  const found = histories.get(key) ?? makeReleases(expected, folder, passage);
  histories.set(key, found);
  return found;
}

function makeReleases(expected: string, folder: string, passage: Passage): readonly Release[] {
  const { versionFiles } = readExpected(expected) as unknown as { readonly versionFiles: Readonly<Record<string, readonly string[]>> }; // the shape is checked by its use
  const releases: Release[] = [];
  for (const { catalogue, effectiveFrom } of importFiles(versionFiles[folder] ?? [], passage).versions) {
    const parent = releases.at(-1);
    const version = `1.${releases.length}.0`;
    releases.push(
      createRelease(catalogue, { version, effectiveFrom, author: 'ada', reason: 'Imported', ...(parent === undefined ? {} : { parent }) }),
    );
  }
  return releases;
}

/** The words of the format for kinds of phases. */
export const phaseTypes = { TRIAL: 'trial', DISCOUNT: 'discount', FIXEDTERM: 'fixedTerm', EVERGREEN: 'evergreen' } as const;

/** The words of the format for kinds of products. */
export const categories = { BASE: 'base', ADD_ON: 'addOn', STANDALONE: 'standalone' } as const;

/** What a price plan is to the rules of the format. */
export function describePlan(
  index: CatalogueIndex,
  name: string,
): { readonly plan: PricePlan; readonly product: string; readonly period?: string } {
  const plan = index.pricePlans.get(name);
  const product = index.offersOfPricePlan.get(name)?.[0]?.product;
  if (plan === undefined || product === undefined) throw new Error(`no plan ${name}`);
  const period = plan.phases.at(-1)?.charges.find(({ kind, limits }) => kind === 'recurring' && limits === undefined)?.period;
  return period === undefined ? { plan, product } : { plan, product, period };
}
