import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ExportResult } from '../../src/interchange/common/export-result.js';
import { readXmlText } from '../../src/interchange/common/read-xml-text.js';
import { exportKillBill } from '../../src/interchange/killbill/export-killbill.js';
import { importKillBill } from '../../src/interchange/killbill/import-killbill.js';
import { isRepeated } from '../../src/interchange/killbill/killbill-words.data.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { loadAcme } from '../examples/acme-example.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';
import { catalogues } from '../versioning/schema-data.js';
import { killBillText } from './killbill-data.js';
import { expectEachLeafExported, expectEachLeafImported, leavesOfNode } from './leaf-law.js';

const numRuns = Number(process.env['LAW_RUNS'] ?? 15);
// A counterexample is a whole file: making it smaller would take minutes.
const settings = { numRuns, endOnFailure: true };

function catalogueOf(text: string): Catalogue {
  const { catalogue, report } = importKillBill(text);
  if (catalogue === undefined) throw new Error(JSON.stringify(report.issues, undefined, 1));
  return catalogue;
}

function textOf({ files }: ExportResult): string {
  return files[0]?.text ?? '';
}

describe('of a catalogue that Kill Bill takes', () => {
  test('nothing is wrong, and each field is mapped, kept or lost, once', () => {
    fc.assert(
      fc.property(killBillText, text => {
        const { catalogue, report } = importKillBill(text);
        expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        const { root } = readXmlText(text, 'input', { isRepeated });
        expectEachLeafImported(root === undefined ? [] : leavesOfNode(root), report);
        expect(report.lost).toEqual([]);
        expect(parseCatalogue(catalogue)).toMatchObject({ ok: true });
      }),
      settings,
    );
  });

  test('the export loses nothing, and comes back as the same catalogue', () => {
    fc.assert(
      fc.property(killBillText, text => {
        const catalogue = catalogueOf(text);
        const exported = exportKillBill(catalogue);
        expect(exported.report.issues.filter(({ code }) => code !== 'EXP003')).toEqual([]);
        expect(exported.report.lost).toEqual([]);
        expectEachLeafExported(catalogue, exported.report);
        expect(catalogueOf(textOf(exported))).toEqual(catalogue);
      }),
      settings,
    );
  });

  test('an export that is imported and exported again is the same, byte for byte', () => {
    fc.assert(
      fc.property(killBillText, text => {
        const first = textOf(exportKillBill(catalogueOf(text)));
        expect(textOf(exportKillBill(catalogueOf(first)))).toBe(first);
      }),
      settings,
    );
  });
});

const worlds = ['kill-bill', 'ovh-plan', 'saas-add-ons', 'stripe-tiers', 'tmf620-bundle'];
const others = new Map<string, Catalogue>();

beforeAll(async () => {
  const { catalogue } = await loadAcme();
  if (catalogue !== undefined) others.set('acme-telecom', catalogue);
  others.set('minimal', minimalCatalogue());
  for (const world of worlds) {
    const parsed = parseCatalogue(parse(readFileSync(join(import.meta.dirname, `../model/worlds/${world}.catalogue.yaml`), 'utf8')));
    if (parsed.ok) others.set(world, parsed.value);
  }
});

describe('of a catalogue from elsewhere', () => {
  test.each(['acme-telecom', 'minimal', ...worlds])(
    'each field of %s is mapped, restored or lost, once, and the file is one that Kill Bill takes',
    name => {
      const catalogue = others.get(name) ?? minimalCatalogue();
      const exported = exportKillBill(catalogue, { effectiveFrom: '2026-12-01' });
      expectEachLeafExported(catalogue, exported.report);
      const again = catalogueOf(textOf(exported));
      expect(textOf(exportKillBill(again))).toBe(textOf(exported));
    },
  );

  test('an export always answers, and what can be imported again is exported the same', () => {
    fc.assert(
      fc.property(catalogues(), catalogue => {
        const exported = exportKillBill(catalogue, { effectiveFrom: '2026-12-01' });
        expectEachLeafExported(catalogue, exported.report);
        const again = importKillBill(textOf(exported)).catalogue;
        if (again !== undefined) expect(textOf(exportKillBill(again))).toBe(textOf(exported));
      }),
      settings,
    );
  });
});

const sample = readFileSync(join(import.meta.dirname, '../../examples/14-import-killbill/storage-2.xml'), 'utf8');
const snippet = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<a>',
    '</plan>',
    '<plan name="x">',
    '"',
    "'",
    '&',
    '&amp;',
    '&lol;',
    '&#0;',
    '&#x110000;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml?>',
    '<!DOCTYPE catalog [<!ENTITY lol "lol">]>',
    '\u0000',
    '\uFEFF',
    '\uD800',
    ' ',
    '\n',
    '-1',
    '1e999',
    '9'.repeat(60),
    '__proto__',
    'constructor',
    '<unit name="__proto__"/>',
    '<value/>',
    '<price/>',
    '<tiers/>',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const mutation = fc.record({ at: fc.nat(), length: fc.nat(60), put: snippet });

describe('whatever XML is given to the importer,', () => {
  test('it answers with a catalogue or an error, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(sample), killBillText), fc.array(mutation, { minLength: 1, maxLength: 6 }), (text, mutations) => {
        const mutated = mutations.reduce((now, { at, length, put }) => {
          const from = at % (now.length + 1);
          return now.slice(0, from) + put + now.slice(from + length);
        }, text);
        const { catalogue, report } = importKillBill(mutated);
        expect(catalogue === undefined).toBe(report.issues.some(({ severity }) => severity === 'error'));
        if (catalogue === undefined) return;
        expect(parseCatalogue(catalogue)).toMatchObject({ ok: true });
        const exported = textOf(exportKillBill(catalogue));
        expect(textOf(exportKillBill(catalogueOf(exported)))).toBe(exported);
      }),
      { ...settings, numRuns: numRuns * 4 },
    );
  });

  test('it answers with an error for what is no XML', () => {
    fc.assert(
      fc.property(fc.array(snippet, { maxLength: 30 }), parts => {
        const { catalogue, report } = importKillBill(parts.join(''));
        expect(catalogue).toBeUndefined();
        for (const { place } of report.issues) expect(place).toMatchObject({ file: 'input' });
      }),
      { ...settings, numRuns: numRuns * 4 },
    );
  });
});
