// One contract for every format that goes both ways: what an export writes an import reads, and the second trip gives the same bytes and the same catalogue.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ExportResult } from '../../src/interchange/common/export-result.js';
import type { ImportOptions, ImportResult } from '../../src/interchange/common/import-result.js';
import { exportCsv } from '../../src/interchange/csv/export-csv.js';
import { importCsv } from '../../src/interchange/csv/import-csv.js';
import { exportKillBill } from '../../src/interchange/killbill/export-killbill.js';
import { importKillBill } from '../../src/interchange/killbill/import-killbill.js';
import { exportPricing2Yaml } from '../../src/interchange/pricing2yaml/export-pricing2yaml.js';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import { exportStripe } from '../../src/interchange/stripe/export-stripe.js';
import { importStripe } from '../../src/interchange/stripe/import-stripe.js';
import { exportTmf620 } from '../../src/interchange/tmf620/export-tmf620.js';
import { importTmf620 } from '../../src/interchange/tmf620/import-tmf620.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { loadAcme } from '../examples/acme-example.js';
import { expectEachLeafExported } from './leaf-law.js';
import { offerCatalogues } from './offer-data.js';

interface TwoWayFormat {
  readonly export: (catalogue: Catalogue) => ExportResult;
  /** As the catalogue that came of the first trip is exported: it knows its day by itself. */
  readonly exportAgain?: (catalogue: Catalogue) => ExportResult;
  readonly import: (text: string, options: ImportOptions) => ImportResult;
}

const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 8) };
const day = '2026-12-01';
const formats: Readonly<Record<string, TwoWayFormat>> = {
  'TMF620 5.0': { export: catalogue => exportTmf620(catalogue, { version: '5.0' }), import: importTmf620 },
  'TMF620 4.1': { export: catalogue => exportTmf620(catalogue, { version: '4.1' }), import: importTmf620 },
  'Kill Bill': {
    export: catalogue => exportKillBill(catalogue, { effectiveFrom: day }),
    exportAgain: catalogue => exportKillBill(catalogue),
    import: importKillBill,
  },
  'Stripe, as parameters': { export: catalogue => exportStripe(catalogue), import: importStripe },
  'Stripe, as resources': { export: catalogue => exportStripe(catalogue, { form: 'resources' }), import: importStripe },
  Pricing2Yaml: {
    export: catalogue => exportPricing2Yaml(catalogue, { createdAt: day }),
    exportAgain: catalogue => exportPricing2Yaml(catalogue),
    import: importPricing2Yaml,
  },
  CSV: { export: catalogue => exportCsv(catalogue), import: importCsv },
};

/** Whether there was anything to write; a catalogue of which a format can say nothing makes no file that can be read. */
function expectRoundTrip(format: TwoWayFormat, catalogue: Catalogue): boolean {
  const first = format.export(catalogue);
  expectEachLeafExported(catalogue, first.report);
  const [file] = first.files;
  if (file === undefined) {
    expect(first.report.issues.some(({ severity }) => severity === 'error')).toBe(true);
    return false;
  }
  const options = { file: file.name, id: catalogue.id };
  const read = format.import(file.text, options);
  if (read.catalogue === undefined) {
    expect(saysNothing(file.text)).toBe(true);
    return false;
  }
  const second = (format.exportAgain ?? format.export)(read.catalogue);
  expect(second.files[0]?.text).toBe(file.text);
  expect(format.import(second.files[0]?.text ?? '', options).catalogue).toEqual(read.catalogue);
  return true;
}

// Stripe's lists without a product or price, a sheet of titles alone.
function saysNothing(text: string): boolean {
  return !/"(?:products|prices)": \[\n/.test(text) && !/<plan /.test(text) && text.trim().split('\n').length < 6;
}

const names = ['kill-bill', 'ovh-plan', 'saas-add-ons', 'stripe-tiers', 'tmf620-bundle'] as const;
const catalogues = new Map<string, Catalogue>();
for (const name of names) {
  const parsed = parseCatalogue(parse(readFileSync(join(import.meta.dirname, `../model/worlds/${name}.catalogue.yaml`), 'utf8')));
  if (parsed.ok) catalogues.set(name, parsed.value);
}
const worlds = [...catalogues.values()];
const { catalogue: acme } = await loadAcme();
if (acme !== undefined) catalogues.set('acme-telecom', acme);

describe.each(Object.entries(formats))('through %s', (_, format) => {
  const carried: boolean[] = [];
  test.each([...catalogues])('%s comes back the same, byte for byte', (__, catalogue) => {
    carried.push(expectRoundTrip(format, catalogue));
  });

  test('there is something to write of more than one of them', () => {
    expect(carried.filter(isCarried => isCarried).length).toBeGreaterThan(1);
  });

  test('any catalogue of offers comes back the same', () => {
    fc.assert(
      fc.property(offerCatalogues, catalogue => {
        expectRoundTrip(format, catalogue);
      }),
      runs,
    );
  });

  test('a catalogue of whose origins somebody deleted parts comes back the same', () => {
    const edits = fc.tuple(fc.constantFrom(...worlds), fc.array(fc.boolean(), { minLength: 7, maxLength: 31 }));
    fc.assert(
      fc.property(edits, ([catalogue, choices]) => {
        const parsed = parseCatalogue(withoutParts(catalogue, { choices, at: 0, isKept: false }));
        expect(parsed.ok).toBe(true);
        if (parsed.ok) expectRoundTrip(format, parsed.value);
      }),
      runs,
    );
  });
});

interface Deletion {
  readonly choices: readonly boolean[];
  at: number;
  readonly isKept: boolean;
}

// Within what was kept every member goes whose turn it is.
function withoutParts(value: unknown, deletion: Deletion): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => withoutParts(item, deletion));
  const { choices, isKept } = deletion;
  const members = Object.entries(value).flatMap(([name, member]) => {
    if (isKept) deletion.at += 1;
    if (isKept && choices[deletion.at % choices.length] === true) return [];
    const inner = { choices, at: deletion.at, isKept: isKept || name === 'raw' };
    const left = withoutParts(member, inner);
    deletion.at = inner.at;
    return [[name, left] as const];
  });
  return Object.fromEntries(members);
}
