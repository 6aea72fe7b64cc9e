import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportKillBill } from '../../src/interchange/killbill/export-killbill.js';
import { importKillBill } from '../../src/interchange/killbill/import-killbill.js';
import { importKillBillVersions } from '../../src/interchange/killbill/import-killbill-versions.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

const folder = join(import.meta.dirname, '../../examples/14-import-killbill');
const storage = readFileSync(join(folder, 'storage-1.xml'), 'utf8');
const later = readFileSync(join(folder, 'storage-2.xml'), 'utf8');

function catalogueOf(text: string): Catalogue {
  const { catalogue, report } = importKillBill(text);
  if (catalogue === undefined) throw new Error(JSON.stringify(report.issues));
  return catalogue;
}

/** The errors of the example with one text in place of another, which must be there. */
function errorsWith(from: string, to: string): readonly string[] {
  expect(storage).toContain(from);
  const { report } = importKillBill(storage.replace(from, to), { file: 'storage.xml' });
  return report.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place, message }) => `${code} ${place?.start?.line ?? ''}:${place?.start?.column ?? ''} ${message}`);
}

describe('importing a catalogue of Kill Bill', () => {
  const catalogue = catalogueOf(storage);

  test('keeps names as ids, and names for people as names', () => {
    expect(catalogue).toMatchObject({ id: 'storage', name: 'Storage', timeZone: 'UTC', currencies: [{ code: 'EUR' }] });
    expect(catalogue.products.map(({ id, name, kind }) => ({ id, name, kind }))).toEqual([
      { id: 'Vault', name: 'The vault', kind: 'base' },
      { id: 'Archive', kind: 'addOn' },
    ]);
    expect(catalogue.offers.map(({ id, pricePlans }) => ({ id, pricePlans }))).toEqual([
      { id: 'Vault', pricePlans: ['vault-monthly'] },
      { id: 'Archive', pricePlans: ['archive-monthly'] },
    ]);
  });

  test('says from when it holds: that is the date of the release to make of it', () => {
    expect(importKillBill(storage).effectiveFrom).toBe('2026-01-01T00:00:00+00:00');
    expect(importKillBill(storage.replace('2026-01-01T00:00:00+00:00', '2026-01-01T06:00:00')).effectiveFrom).toBe('2026-01-01T06:00:00Z');
  });

  test('lets an add-on need one of the products that it is available for', () => {
    expect(catalogue.products[1]?.relationships).toEqual([{ kind: 'requires', target: 'Vault' }]);
  });

  test('does not sell an add-on that is available for nothing', () => {
    const alone = catalogueOf(storage.replace(/<available>[\s\S]*?<\/available>/, ''));
    expect(alone.offers.find(({ id }) => id === 'Archive')).toMatchObject({ sellable: false });
  });

  test('takes an empty price for nothing in every currency', () => {
    const [trial] = catalogue.pricePlans[0]?.phases ?? [];
    expect(trial).toEqual({
      id: 'trial',
      kind: 'trial',
      duration: 'P30D',
      charges: [
        { id: 'trial-fixed', kind: 'oneTime', timing: 'inAdvance', quantity: { kind: 'fixed' }, prices: [{ currency: 'EUR', flat: '0' }] },
      ],
    });
  });

  test('takes a currency without a value for one in which the plan is not sold', () => {
    const unsold = catalogueOf(storage.replace('<value>9.00</value>', '<value xsi:nil="true"/>'));
    expect(unsold.pricePlans[0]?.phases[1]?.charges[0]?.prices).toEqual([]);
  });

  test('counts the bounds of tiers in units, where the file counts blocks within the tier', () => {
    const usage = catalogue.pricePlans[0]?.phases[1]?.charges[1];
    expect(usage).toMatchObject({ id: 'vault-traffic', billCode: 'vault-traffic', kind: 'usage', unit: 'gigabytes', timing: 'inArrears' });
    expect(usage?.prices[0]?.graduated).toEqual([
      { upTo: '1000', unitAmount: '0.50', blockSize: '10' },
      { upTo: null, unitAmount: '0.20', blockSize: '10' },
    ]);
  });

  test('writes out the rule by which Kill Bill decides where no other fits', () => {
    expect(catalogue.changePolicy).toMatchObject({
      change: [{ when: { phase: 'trial' }, then: 'immediate' }, { then: 'endOfTerm' }],
      changeAlignment: [{ then: 'startOfBundle' }],
      create: [{ then: 'startOfBundle' }],
      billing: [{ then: 'account' }],
    });
  });

  test('moves existing subscribers on the day that the plan says', () => {
    expect(catalogueOf(later).pricePlans[0]?.existingSubscribers).toEqual({ mode: 'moveNow', from: '2026-09-01T00:00:00+00:00' });
  });

  test('takes another id', () => {
    expect(importKillBill(storage, { id: 'cloud' }).catalogue?.id).toBe('cloud');
    expect(() => importKillBill(storage, { id: ' ' })).toThrow(expect.objectContaining({ code: 'bad-id' }));
  });

  test('says of a field that the format does not have that it was left out', () => {
    const { catalogue: imported, report } = importKillBill(
      storage.replace('<category>BASE</category>', '<category>BASE</category><colour>red</colour>'),
    );
    expect(imported).toBeDefined();
    expect(report.lost).toEqual([{ path: ['products', 'product', 0, 'colour'], note: 'The format does not have it.' }]);
    expect(report.issues).toMatchObject([{ code: 'SYS004', severity: 'warning' }]);
  });

  test('leaves out the currencies in which one tier has no price', () => {
    const two = storage
      .replace('<currency>EUR</currency>\n    </currencies>', '<currency>EUR</currency><currency>USD</currency>\n    </currencies>')
      .replace('<value>0.50</value>\n', '<value>0.50</value></price><price><currency>USD</currency><value>0.60</value>\n');
    const { catalogue: imported, report } = importKillBill(two);
    expect(imported?.pricePlans[0]?.phases[1]?.charges[1]?.prices.map(({ currency }) => currency)).toEqual(['EUR']);
    expect(report.issues).toMatchObject([
      { code: 'IMP002', message: 'Usage “vault-traffic” has no price in USD in one of its tiers, so its prices in USD were left out.' },
    ]);
  });
});

describe('a catalogue that Kill Bill would refuse is refused with line and column:', () => {
  test.each([
    [
      'an unknown product',
      '<product>Vault</product>',
      '<product>Fault</product>',
      'REF001 41:22 The plan “vault-monthly” names the product “Fault”, which is not declared.',
    ],
    [
      'an unknown plan',
      '<plan>archive-monthly</plan>',
      '<plan>archive</plan>',
      'REF001 127:23 The price list “DEFAULT” names the plan “archive”, which is not declared.',
    ],
    [
      'a currency that is not declared',
      '<currency>EUR</currency>\n                            <value>9.00',
      '<currency>CHF</currency>\n                            <value>9.00',
      'REF001 61:39 The recurring price of the EVERGREEN phase of plan “vault-monthly” names the currency “CHF”, which is not declared.',
    ],
    [
      'a negative amount',
      '<value>9.00</value>',
      '<value>-9.00</value>',
      'MON006 62:36 The recurring price of the EVERGREEN phase of plan “vault-monthly” is −9.00, less than nothing.',
    ],
    [
      'an amount that is none',
      '<value>9.00</value>',
      '<value>nine</value>',
      'SYS013 62:36 “value” of the recurring price of the EVERGREEN phase of plan “vault-monthly” must be a number; it is “nine”.',
    ],
    [
      'a word that it does not know',
      '<category>ADD_ON</category>',
      '<category>EXTRA</category>',
      'SYS013 20:23 “EXTRA” is no “category” that Kill Bill knows.',
    ],
    [
      'a length without a number',
      '<number>30</number>',
      '',
      'SYS014 44:21 The duration of the TRIAL phase of plan “vault-monthly” has no “number”.',
    ],
    [
      'a phase that charges nothing by saying nothing',
      '<fixed>\n                        <fixedPrice/>\n                    </fixed>',
      '',
      'SYS014 43:17 The TRIAL phase of plan “vault-monthly” has no section that says what is charged.',
    ],
    [
      'a rule for everything else that is missing',
      '<policy>END_OF_TERM</policy>\n            </cancelPolicyCase>',
      '<policy>END_OF_TERM</policy><phaseType>TRIAL</phaseType>\n            </cancelPolicyCase>',
      'CHG002 33:9 “cancelPolicy” has no case for everything else, which Kill Bill demands.',
    ],
    [
      'two things of one name',
      '<plan name="archive-monthly">',
      '<plan name="vault-monthly"><product>Vault</product></plan><plan name="archive-monthly">',
      'DUP001 105:9 The plan “vault-monthly” is declared twice.',
    ],
  ])('%s', (_, from, to, error) => {
    expect(errorsWith(from, to)).toEqual([error]);
  });

  test('and all errors come at once', () => {
    const { catalogue, report } = importKillBill(
      storage.replaceAll('<unit>gigabytes</unit>', '<unit>bytes</unit>').replace('>9.00<', '>-9<'),
    );
    expect(catalogue).toBeUndefined();
    expect(report.issues.map(({ code }) => code)).toEqual(['MON006', 'REF001', 'REF001']);
  });

  test('and what is no catalogue, or no text at all', () => {
    expect(importKillBill('<html><body/></html>').report.issues).toMatchObject([
      { code: 'SYS013', message: expect.stringContaining('“html”') },
    ]);
    // @ts-expect-error what plain JavaScript may pass
    expect(importKillBill(undefined).report.issues).toMatchObject([{ code: 'SYS013' }]);
  });
});

describe('a file that is made to stop the importer', () => {
  const many = (count: number, write: (at: number) => string): string => Array.from({ length: count }, (_, at) => write(at)).join('');
  const phase = '<phase type="DISCOUNT"><duration><unit>DAYS</unit><number>1</number></duration><fixed><fixedPrice/></fixed></phase>';

  test('cannot multiply empty prices by currencies', () => {
    const text = storage
      .replace('</currencies>', `${many(2000, at => `<currency>CUR${at}</currency>`)}</currencies>`)
      .replace('<initialPhases>', `<initialPhases>${phase.repeat(500)}`);
    const errors = importKillBill(text).report.issues.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ code: 'SYS011' }]);
  });

  test('cannot make it compare each of many things with all others', () => {
    const product = (at: number): string => `<product name="p${at}"><category>ADD_ON</category></product>`;
    const text = storage
      .replace('</products>', `${many(3000, product)}</products>`)
      .replace('<initialPhases>', `<initialPhases>${phase.repeat(3000)}`);
    const catalogue = catalogueOf(text);
    expect(catalogue.products).toHaveLength(3002);
    expect(catalogue.pricePlans[0]?.phases).toHaveLength(3002);
  });
});

describe('versions of a catalogue', () => {
  test('come by date, whatever the order of the files', () => {
    const { versions } = importKillBillVersions([
      { file: 'b.xml', text: later },
      { file: 'a.xml', text: storage },
    ]);
    expect(versions.map(({ file, effectiveFrom }) => [file, effectiveFrom])).toEqual([
      ['a.xml', '2026-01-01T00:00:00+00:00'],
      ['b.xml', '2026-06-01T00:00:00+00:00'],
    ]);
  });

  const codesOf = (second: string): readonly string[] => {
    const { versions, files } = importKillBillVersions([
      { file: 'a.xml', text: storage },
      { file: 'b.xml', text: second },
    ]);
    expect(versions).toEqual([]);
    return files.flatMap(({ file, report }) => report.issues.map(({ code, message }) => `${file} ${code} ${message}`));
  };

  test('may not share a moment', () => {
    expect(codesOf(storage)).toEqual(['b.xml LIF008 This version holds from 2026-01-01T00:00:00+00:00, as does that of a.xml.']);
  });

  test('have one name', () => {
    expect(codesOf(later.replace('>Storage<', '>Shelves<'))).toEqual([
      'b.xml SYS013 This is a version of “Shelves”, and a.xml is one of “Storage”.',
    ]);
  });

  test('keep the phases of each plan', () => {
    expect(codesOf(later.replace(/<initialPhases>[\s\S]*?<\/initialPhases>/, ''))).toEqual([
      'b.xml LIF014 The plan “vault-monthly” has the phases evergreen here and trial, evergreen in a.xml.',
    ]);
  });
});

describe('exporting for Kill Bill', () => {
  const textOf = (catalogue: Catalogue, effectiveFrom = '2026-12-01'): string =>
    exportKillBill(catalogue, { effectiveFrom }).files[0]?.text ?? '';

  test('writes what was imported, element by element in the order of the schema', () => {
    // The rules that Kill Bill has by itself are written out, and the usual way of counting tiers is not.
    const rules = /\s*<(change|create|billing)Alignment>[\s\S]*?<\/\1Alignment>/g;
    const written = exportKillBill(catalogueOf(storage)).files[0]?.text ?? '';
    expect(written.replace(rules, '')).toBe(storage.replace(' tierBlockPolicy="ALL_TIERS"', ''));
  });

  test('needs a moment from which the catalogue holds', () => {
    expect(() => exportKillBill(minimalCatalogue())).toThrow(expect.objectContaining({ code: 'effective-date-missing' }));
    expect(() => exportKillBill(minimalCatalogue(), { effectiveFrom: 'soon' })).toThrow(
      expect.objectContaining({ code: 'not-an-instant' }),
    );
    const berlin = minimalCatalogue({ timeZone: 'Europe/Berlin' });
    expect(textOf(berlin)).toContain('<effectiveDate>2026-11-30T23:00:00Z</effectiveDate>');
  });

  test('leaves a price plan out whose charge cannot be written, and says why', () => {
    const seats = minimalCharge({ quantity: { kind: 'licensed' }, prices: [{ currency: 'EUR', perUnit: '5' }] });
    const plan = minimalPricePlan({ phases: [{ id: 'main', kind: 'evergreen', charges: [seats] }] });
    const { files, report } = exportKillBill(minimalCatalogue({ pricePlans: [plan] }), { effectiveFrom: '2026-12-01' });
    expect(files[0]?.text).not.toContain('<plan name');
    expect(report.issues.filter(({ code }) => code === 'EXP002')).toMatchObject([
      { code: 'EXP002', message: 'The price plan “fibre-monthly” is left out: its charge “monthly” is of a kind that no phase there has.' },
    ]);
    expect(report.lost).toContainEqual({ path: ['pricePlans'], note: 'Kill Bill has no place for it.' });
  });

  test('writes what is decided here where no case fits, since Kill Bill would decide otherwise', () => {
    expect(textOf(minimalCatalogue({ changePolicy: {} }))).toMatch(/<changeAlignmentCase>\s*<alignment>CHANGE_OF_PLAN<\/alignment>/);
  });

  test('gives no two things one name', () => {
    const catalogue = minimalCatalogue({
      pricePlans: [minimalPricePlan({ id: 'line' })],
      offers: [minimalOffer({ pricePlans: ['line'] })],
    });
    const { files, report } = exportKillBill(catalogue, { effectiveFrom: '2026-12-01' });
    expect(files[0]?.text).toContain('<plan name="line-plan">');
    expect(report.issues).toContainEqual(
      expect.objectContaining({ code: 'EXP003', message: 'The plan “line” has the name “line-plan” in the file.' }),
    );
  });
});
