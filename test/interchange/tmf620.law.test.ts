import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportTmf620 } from '../../src/interchange/tmf620/export-tmf620.js';
import { importTmf620 } from '../../src/interchange/tmf620/import-tmf620.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { arbitraryCatalogue } from '../model/arbitrary-catalogue.js';
import { expectEachLeafExported, expectEachLeafImported, leavesOf } from './leaf-law.js';
import { mutated } from './mutate-data.js';
import { offerCatalogues } from './offer-data.js';
import { tmfTexts } from './tmf-data.js';

const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 40) };
const versions = fc.constantFrom('5.0' as const, '4.1' as const);

function imported(input: unknown): Catalogue {
  const { catalogue, report } = importTmf620(input);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

function expectRoundTrip(catalogue: Catalogue, version: '4.1' | '5.0'): void {
  const exported = exportTmf620(catalogue, { version });
  const again = imported(exported.files[0]?.text);
  expect(again).toEqual(catalogue);
  expect(exportTmf620(again, { version }).files).toEqual(exported.files);
}

describe('of any resources of TMF620', () => {
  test('the catalogue is one that can be read, and each field has one fate', () => {
    fc.assert(
      fc.property(tmfTexts, text => {
        const { catalogue, report } = importTmf620(text);
        expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue, issues: [] });
        expectEachLeafImported(leavesOf(JSON.parse(text)), report);
        expect(report.lost).toEqual([]);
      }),
      runs,
    );
  });
  test('an import of the export is the catalogue, and exported again the same bytes', () => {
    fc.assert(
      fc.property(tmfTexts, text => {
        const first = imported(text);
        const exported = exportTmf620(first);
        expectEachLeafExported(first, exported.report);
        expect(exported.report.lost).toEqual([]);
        const again = imported(exported.files[0]?.text);
        expect(again).toEqual(first);
        expect(exportTmf620(again).files).toEqual(exported.files);
      }),
      runs,
    );
  });
  test('broken ones give issues or a catalogue that can be read, and nothing is thrown', () => {
    fc.assert(
      fc.property(mutated(tmfTexts.map(text => JSON.parse(text))), data => {
        const { catalogue, report } = importTmf620(JSON.stringify(data));
        expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        if (catalogue !== undefined) expectEachLeafImported(leavesOf(JSON.parse(JSON.stringify(data))), report);
      }),
      runs,
    );
  });
});

describe('of any catalogue', () => {
  test('an import of its export is the catalogue, in either version, and each field has one fate', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, versions, (data, version) => {
        const parsed = parseCatalogue(data);
        fc.pre(parsed.ok);
        if (!parsed.ok) return;
        const { report } = exportTmf620(parsed.value, { version });
        expectEachLeafExported(parsed.value, report);
        expect(report.lost).toEqual([]);
        expectRoundTrip(parsed.value, version);
      }),
      runs,
    );
  });
  test('one of offers of every shape comes back', () => {
    fc.assert(
      fc.property(offerCatalogues, versions, (catalogue, version) => expectRoundTrip(catalogue, version)),
      runs,
    );
  });
  test('what an export carries for us may be broken: an import gives issues or a catalogue, and nothing is thrown', () => {
    fc.assert(
      fc.property(mutated(offerCatalogues.map(catalogue => JSON.parse(exportTmf620(catalogue).files[0]?.text ?? '{}'))), data => {
        const { catalogue, report } = importTmf620(JSON.stringify(data));
        expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
      }),
      runs,
    );
  });
});
