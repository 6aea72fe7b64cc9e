import { describe, expect, test } from 'vitest';
import { annotateCsv } from '../../src/interchange/csv/annotate-csv.js';
import type { CsvImportOptions } from '../../src/interchange/csv/csv-options.js';
import { exportCsv } from '../../src/interchange/csv/export-csv.js';
import { importCsv } from '../../src/interchange/csv/import-csv.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Price } from '../../src/model/price.js';
import { codeOf } from '../kernel/code-of.js';
import { catalogueWithCharges, minimalCatalogue, minimalCharge } from '../support/minimal-catalogue.js';

const findingsOf = (text: string, options: CsvImportOptions = {}): readonly string[] =>
  importCsv(text, { file: 'prices.csv', ...options }).report.issues.map(
    ({ place, severity, code, message, help = '' }) =>
      `${place?.start?.line}:${place?.start?.column} ${severity} ${code} ${message} ${help}`,
  );

function imported(text: string, options: CsvImportOptions = {}): Catalogue {
  const { catalogue, report } = importCsv(text, options);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

function pricesOf(
  rows: string,
  titles = 'Offer,Currency,Model,Up to,At,Price,Flat amount,Rate,Chosen from,Chosen to,External price',
): readonly Price[] {
  return imported(`${titles}\n${rows}`).pricePlans.flatMap(({ phases }) => phases[0]?.charges[0]?.prices ?? []);
}

describe('a sheet', () => {
  test('as people keep it becomes offers, products, plans and prices', () => {
    const text = 'SKU;Offer name;Period;Currency;Price\nfibre;Fibre 100;monthly;eur;29.90\nfibre;;;EUR;49\nrouter;Router;;EUR;0\n';
    const { offers, products, pricePlans, currencies } = imported(text);
    expect(offers).toMatchObject([
      { id: 'fibre', name: 'Fibre 100', product: 'fibre', pricePlans: ['fibre'], status: 'active' },
      { id: 'router', name: 'Router' },
    ]);
    expect(products.map(({ id, kind }) => [id, kind])).toEqual([
      ['fibre', 'base'],
      ['router', 'base'],
    ]);
    expect(pricePlans[0]?.phases).toEqual([
      {
        id: 'main',
        kind: 'evergreen',
        charges: [
          {
            id: 'recurring',
            kind: 'recurring',
            timing: 'inAdvance',
            period: 'P1M',
            quantity: { kind: 'fixed' },
            prices: [{ currency: 'EUR', flat: '29.90' }],
          },
          { id: 'oneTime', kind: 'oneTime', timing: 'inAdvance', quantity: { kind: 'fixed' }, prices: [{ currency: 'EUR', flat: '49' }] },
        ],
      },
    ]);
    expect(currencies).toEqual([{ code: 'EUR' }]);
  });

  test('has a row for each tier, and for each cell of a matrix', () => {
    expect(pricesOf('a,EUR,graduated,100,,0.10,,,,,\na,EUR,graduated,,,0.05,2,,,,\n')).toEqual([
      {
        currency: 'EUR',
        graduated: [
          { upTo: '100', unitAmount: '0.10' },
          { upTo: null, unitAmount: '0.05', flatAmount: '2' },
        ],
      },
    ]);
    expect(pricesOf('a,EUR,volume,"minute=100, gb=5",,,9,,,,\n')).toEqual([
      { currency: 'EUR', volume: [{ upTo: { minute: '100', gb: '5' }, flatAmount: '9' }] },
    ]);
    expect(pricesOf('a,EUR,matrix,,region=eu,5,,,,,\na,EUR,matrix,,,7,,,,,\n')).toEqual([
      { currency: 'EUR', matrix: { dimensions: ['region'], cells: [{ at: { region: 'eu' }, amount: '5' }], default: '7' } },
    ]);
  });

  test('knows every other price model', () => {
    expect(pricesOf('a,EUR,on request,,,,,,,,\n')).toEqual([{ currency: 'EUR', onRequest: true }]);
    expect(pricesOf('a,EUR,percentage,,,0.30,,0.029,,,\n')).toEqual([{ currency: 'EUR', percentage: { rate: '0.029', fixed: '0.30' } }]);
    expect(pricesOf('a,EUR,chosen,,,10,,,5,100,\n')).toEqual([{ currency: 'EUR', chosen: { min: '5', max: '100', preset: '10' } }]);
    expect(pricesOf('a,EUR,external,,,,,,,,tariff-7\n')).toEqual([{ currency: 'EUR', external: 'tariff-7' }]);
  });

  test('says of whom and until when a price is', () => {
    const text = 'Offer,Currency,Price,Market,Segment,Valid from,Valid until\na,EUR,5,de,home,2026-01-01,2027-01-01\na,EUR,6,de,,,\n';
    const { pricePlans, markets, segments } = imported(text);
    expect(pricePlans[0]?.phases[0]?.charges[0]?.prices).toEqual([
      { currency: 'EUR', flat: '5', scope: { market: 'de', segment: 'home' }, validFor: { from: '2026-01-01', until: '2027-01-01' } },
      { currency: 'EUR', flat: '6', scope: { market: 'de' } },
    ]);
    expect(markets).toEqual([{ id: 'de', name: 'de', currencies: ['EUR'], locales: ['en'] }]);
    expect(segments).toEqual([{ id: 'home', name: 'home' }]);
  });

  test.each([
    ['Currency', 'EUR', 'GBP'],
    ['Channel', 'web', 'shop'],
    ['Segment', 'home', 'work'],
    ['Market', 'ie', 'gb'],
    ['Valid from', '2026-01-01', '2026-02-01'],
    ['Valid until', '2026-01-01', '2026-02-01'],
  ])('has two prices where %s alone differs, and writes both', (title, one, other) => {
    const text = `Offer,${title},${title === 'Currency' ? '' : 'Currency,'}Price\na,${one},${title === 'Currency' ? '' : 'EUR,'}5\na,${other},${title === 'Currency' ? '' : 'EUR,'}6\n`;
    const catalogue = imported(text);
    expect(catalogue.pricePlans[0]?.phases[0]?.charges[0]?.prices).toHaveLength(2);
    expect(exportCsv(catalogue).files[0]?.text).toBe(text);
  });

  test('links plans with the terms that they go with', () => {
    const text = 'Offer,Plan,Commitment,Renewal,Currency,Price\na,a-24,24 months,rolling,EUR,20\na,a-free,,,EUR,25\n';
    const { offers, pricePlans } = imported(text);
    expect(offers[0]?.terms).toEqual([{ id: 'P24M', commitment: 'P24M', renewal: 'rolling' }]);
    expect(pricePlans.map(({ id, terms }) => [id, terms])).toEqual([
      ['a-24', ['P24M']],
      ['a-free', undefined],
    ]);
  });

  test('may have decimal commas, and no currency of its own, if that is said', () => {
    const options = { decimal: 'comma', currency: 'EUR' } as const;
    const catalogue = imported('Offer;Price\na;12,50\n', options);
    expect(catalogue.pricePlans[0]?.phases[0]?.charges[0]?.prices).toEqual([{ currency: 'EUR', flat: '12.50' }]);
    expect(exportCsv(catalogue).files[0]?.text).toContain('a;12,50');
  });

  test('keeps a spare column and gives it back in its place', () => {
    const text = 'Notes,Offer,Price,Currency\nask Ada,a,5,EUR\n,b,6,EUR\n';
    const catalogue = imported(text);
    expect(catalogue.offers[0]?.origin).toMatchObject({ system: 'csv', raw: { rows: [{ cells: { Notes: 'ask Ada' } }] } });
    expect(exportCsv(catalogue).files[0]?.text).toBe(text);
  });

  test('written in any form comes back in it', () => {
    for (const text of [
      '\uFEFFOffer\tCurrency\tPrice\r\na\tEUR\t5\r\n',
      'Offer|Currency|Price\na|EUR|5\n',
      'Offer,Currency,Price\ra,EUR,5\r',
      '\uFEFFsep=;\r\nOffer;Currency;Price\r\na;EUR;5\r\n',
    ]) {
      expect(exportCsv(imported(text)).files[0]?.text).toBe(text);
    }
  });
});

describe('a finding', () => {
  test('names row and column, and what to write instead', () => {
    expect(findingsOf('Offer,Currency,Price\na,EUR,5\nb,EUR,"12,50"\n')).toEqual([
      '3:7 error SYS013 Row 3, column Price: “12,50” is no amount that can be read for certain. Write 12.50, or say that this sheet has decimal commas.',
    ]);
    expect(findingsOf('Offer,Valid from,Currency,Price\na,31/01/2026,EUR,1.000.5\n')).toEqual([
      '2:3 error SYS013 Row 2, column Valid from: “31/01/2026” is no day that can be read for certain. Write days as 2026-01-31.',
      expect.stringContaining('2:18 error SYS013 Row 2, column Price: “1.000.5”'),
    ]);
  });

  test('counts rows as a spreadsheet does, also where a cell has several lines', () => {
    const [finding] = findingsOf('Offer,Description,Currency,Price\na,"two\nlines",EUR,5\nb,,EUR,five\n');
    expect(finding).toMatch(/^4:8 error SYS013 Row 3, column Price: “five”/);
  });

  test('says which rows disagree', () => {
    expect(findingsOf('Offer,Offer name,Currency,Price\na,Fibre,EUR,5\na,Fiber,GBP,6\n')).toEqual([
      '3:3 error SYS013 Row 3, column Offer name: “Fiber” is not what row 2 says of the same thing, “Fibre”. Write the same in both rows, or leave one of them blank.',
    ]);
    expect(findingsOf('Offer,Product,Currency,Price\na,p,EUR,5\na,q,GBP,6\n')[0]).toContain(
      'Row 3: the offer “a” sells the product “q” here and “p” in row 2.',
    );
  });

  test('never takes a blank price for nothing', () => {
    expect(findingsOf('Offer,Currency,Price\na,EUR,\n')[0]).toContain(
      'Row 2 has no “Price”, which a price of the model flat needs. Write 0',
    );
    expect(findingsOf('Offer,Currency,Price\na,,5\n')[0]).toContain('Row 2 has a price and no “Currency”.');
    expect(findingsOf('Offer,Currency,Model,Up to,Price\na,EUR,,100,5\n')[0]).toContain(
      'column Up to: “100” means nothing for a price of the model flat',
    );
  });

  test('tells what is wrong with the titles', () => {
    expect(findingsOf('Code,Price\n1,5\n')[0]).toContain('SYS014 This sheet has no column “Offer”, “Offer name” or “Product”.');
    expect(findingsOf('Offer,Price,amount\na,5,6\n')[0]).toContain('“Price” and “amount” mean the same column.');
    expect(findingsOf('Offer,Curency\na,EUR\n')[0]).toContain(
      'the column “Curency” is not known and is kept as it is. Did you mean “Currency”?',
    );
    expect(findingsOf('Offer,,Price,Currency\na,x,5,EUR\n')[0]).toContain('Row 2: cell 2 (“x”) has no title above it.');
  });

  test('counts no line that names the delimiter, as spreadsheets do not show it', () => {
    const text = 'sep=;\nOffer;Currency;Price\na;EUR;x\n';
    expect(findingsOf(text)[0]).toMatch(/^3:7 error SYS013 Row 2, column Price/);
    expect(annotateCsv(text, importCsv(text).report.issues)).toMatch(/^sep=;\nOffer;Currency;Price;error\na;EUR;x;/);
  });

  test('of broken quotation marks has a place', () => {
    expect(findingsOf('Offer,Price\na,"5\n')[0]).toContain(
      '2:3 error SYS001 Row 2: this sheet cannot be read, because a quotation mark is opened here',
    );
    expect(findingsOf('Offer,Price\n"a" b,5\n')[0]).toContain('there is text between a closing quotation mark and the end of the cell');
  });

  test('warns of a row that is there twice, and of one without an offer', () => {
    expect(findingsOf('Offer,Currency,Price\na,EUR,5\na,EUR,5\n')[0]).toContain('warning IMP001 Row 3 is for the same price as row 2');
    expect(findingsOf('Offer,Currency,Price\n,EUR,5\n')[0]).toContain('Row 2 names no offer and no product.');
  });
});

describe('an annotated sheet', () => {
  const text = '\uFEFFOffer;Currency;Price\r\na;EUR\r\n\r\nb;EUR;"12,50"\r\nc;EUR;5';
  const written = annotateCsv(text, importCsv(text).report.issues);

  test('has the findings in its rows, and else every character as it was', () => {
    const lines = written.split('\r\n');
    expect(lines[0]).toBe('\uFEFFOffer;Currency;Price;error');
    expect(lines[1]).toMatch(/^a;EUR;;"Row 2 has no “Price”/);
    expect(lines[2]).toBe('');
    expect(lines[3]).toMatch(/^b;EUR;"12,50";Row 4, column Price: “12,50” is no amount/);
    expect(lines[4]).toBe('c;EUR;5;');
  });

  test('is read as if the findings were not there, and annotated anew', () => {
    expect(importCsv(written).report.issues.map(({ message }) => message)).toEqual(
      importCsv(text).report.issues.map(({ message }) => message),
    );
    expect(annotateCsv(written, importCsv(written).report.issues)).toBe(written);
    const mended = written.replace('"12,50"', '12.50').replace('a;EUR;', 'a;EUR;1');
    expect(exportCsv(imported(mended)).files[0]?.text).toBe('\uFEFFOffer;Currency;Price\r\na;EUR;1\r\nb;EUR;12.50\r\nc;EUR;5\r\n');
  });
});

describe('an exported sheet', () => {
  test('runs nothing', () => {
    const [offer] = minimalCatalogue().offers;
    const catalogue = minimalCatalogue({ offers: offer === undefined ? [] : [{ ...offer, name: '=HYPERLINK("x")', description: '+1' }] });
    const text = exportCsv(catalogue).files[0]?.text ?? '';
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(imported(text).offers[0]).toMatchObject({ name: '=HYPERLINK("x")', description: '+1' });
  });

  test('names what it cannot say', () => {
    const { report } = exportCsv(
      minimalCatalogue({ offers: [{ id: 'pack', status: 'active', items: [{ offer: 'fibre', min: 1, max: 1, charged: true }] }] }),
    );
    expect(report.lost).toContainEqual({ path: ['offers', 0], note: expect.stringContaining('this bundle is made of other offers') });
    expect(report.lost).toContainEqual({ path: ['channels'], note: 'A sheet of prices has no place for it.' });
  });

  test('warns of a charge that is made under a condition, which it cannot say', () => {
    const charge = minimalCharge({ when: { fact: 'isStudent', eq: true } });
    expect(exportCsv(catalogueWithCharges([charge])).report.issues).toMatchObject([
      { code: 'EXP001', message: 'The charge “monthly” is made under a condition only, which a sheet of prices does not say.' },
    ]);
  });

  test('has the cells of a row that is gone named as lost', () => {
    const catalogue = imported('Offer,Currency,Price,Notes\na,EUR,5,five\n');
    const plans = catalogue.pricePlans.map(plan => ({ ...plan, phases: plan.phases.map(phase => ({ ...phase, charges: [] })) }));
    expect(exportCsv({ ...catalogue, pricePlans: plans }).report.lost).toContainEqual({
      path: ['offers', 0, 'origin', 'raw', 'rows', 0],
      note: 'The row that these cells stood in is gone.',
    });
  });
});

test('options that cannot be are refused', () => {
  const wrong = (options: object): CsvImportOptions => options as CsvImportOptions; // as a JavaScript caller may pass
  expect(codeOf(() => importCsv('', { id: ' x' }))).toBe('bad-id');
  expect(codeOf(() => importCsv('', wrong({ delimiter: 'x' })))).toBe('bad-delimiter');
  expect(codeOf(() => exportCsv(minimalCatalogue(), wrong({ decimal: 'dot' })))).toBe('bad-decimal-mark');
  expect(codeOf(() => annotateCsv('', [], wrong({ delimiter: '"' })))).toBe('bad-delimiter');
});

test.each(['__proto__', 'constructor', 'toString'])('a model that is called %s is none, and is said so at its cell', model => {
  const { catalogue, report } = importCsv(`Offer,Currency,Price,Model\na,EUR,1,${model}\n`);
  expect(catalogue).toBeUndefined();
  expect(report.issues.map(({ code, place }) => [code, place?.start?.line])).toEqual([['SYS013', 2]]);
});
