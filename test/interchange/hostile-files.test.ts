// Files that mean harm, or that something broke: each importer answers with issues, soon, and never throws. What they find is bounded too.
import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../src/interchange/common/import-result.js';
import { exportCsv } from '../../src/interchange/csv/export-csv.js';
import { importCsv } from '../../src/interchange/csv/import-csv.js';
import { importKillBill } from '../../src/interchange/killbill/import-killbill.js';
import { importOvh } from '../../src/interchange/ovh/import-ovh.js';
import { importOwn } from '../../src/interchange/own/import-own.js';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import { importStripe } from '../../src/interchange/stripe/import-stripe.js';
import { importTmf620 } from '../../src/interchange/tmf620/import-tmf620.js';

type Importer = (text: string) => ImportResult;
const own: Importer = text => importOwn(text, source => ({ id: source.text('id') }));
const jsonImporters: readonly (readonly [string, Importer])[] = [
  ['tmf620', importTmf620],
  ['stripe', importStripe],
  ['ovh', importOvh],
  ['own', own],
];
const yamlImporters: readonly (readonly [string, Importer])[] = [
  ['pricing2yaml', importPricing2Yaml],
  ['own', own],
];

function answerOf(importer: Importer, text: string): ImportResult {
  const result = importer(text);
  expect(result.catalogue === undefined).toBe(result.report.issues.some(({ severity }) => severity === 'error'));
  return result;
}

function expectRefused(importer: Importer, text: string, code: string | RegExp): void {
  const { catalogue, report } = answerOf(importer, text);
  expect(catalogue).toBeUndefined();
  expect(report.issues.map(issue => issue.code).join(' ')).toMatch(code);
  expect(report.issues.length).toBeLessThan(30);
}

const long = (length: number): string => 'x'.repeat(length);
const entities = (levels: number): string =>
  Array.from({ length: levels }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const aliases = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`).join('\n');
const merges = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} {<<: [*a${at}, *a${at}]}`).join('\n');
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');

describe('XML', () => {
  test.each<[string, string, string | RegExp]>([
    [
      'of entities that multiply',
      `<!DOCTYPE c [<!ENTITY l0 "lol">${entities(10)}]><catalog><catalogName>&l10;</catalogName></catalog>`,
      'SYS001',
    ],
    [
      'that asks for another file',
      '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]><catalog><catalogName>&x;</catalogName></catalog>',
      'SYS001',
    ],
    ['with a document type of elsewhere', '<!DOCTYPE catalog SYSTEM "https://example.org/catalog.dtd"><catalog/>', 'SYS001'],
    ['of 100,000 levels', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'SYS011'],
    ['of 100,000 levels that are never closed', '<a>'.repeat(100_000), 'SYS011'],
    ['with an attribute of 70 MB', `<catalog a="${long(70_000_000)}"/>`, 'SYS011'],
    ['of a million elements', `<catalog>${'<a/>'.repeat(1_000_000)}</catalog>`, 'SYS011'],
    ['of nothing but ends', '</a>'.repeat(100_000), 'SYS001'],
    ['of nothing but beginnings', '<a'.repeat(100_000), 'SYS001'],
    ['with a name of 1 MB', `<${long(1_000_000)}/>`, /SYS/],
    ['with a comment that never ends', `<catalog><!--${long(100_000)}`, 'SYS001'],
    ['with characters that never end', `<catalog><![CDATA[${']'.repeat(100_000)}`, 'SYS001'],
    ['with a zero byte', '<catalog>\u0000</catalog>', 'SYS001'],
    ['in UTF-16 read as Latin', utf16('<catalog/>'), 'SYS001'],
    ['with characters that are none', '<catalog><catalogName>&#xD800;&#0;&#x110000;</catalogName></catalog>', 'SYS001'],
    ['with half a character', '<catalog><catalogName>\uD800</catalogName></catalog>', 'SYS014'],
    ['with a forbidden name', '<catalog><__proto__>1</__proto__></catalog>', 'SYS013'],
    ['that is empty', '', 'SYS001'],
    ['after a byte order mark', '\uFEFF<other/>', 'SYS013'],
  ])('%s is refused', (_, text, code) => expectRefused(importKillBill, text, code));

  test.each([
    ['with 2,000 attributes', `<catalog ${Array.from({ length: 2_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`],
    ['of 2,000 elements of one name', `<catalog>${'<catalogName>a</catalogName>'.repeat(2_000)}</catalog>`],
  ])('%s has an answer', (_, text) => {
    answerOf(importKillBill, text);
  });
});

describe.each(jsonImporters)('JSON, read by %s,', (_, importer) => {
  test.each<[string, string, string | RegExp]>([
    ['of 100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000), 'SYS011'],
    ['of 100,000 levels of maps', '{"a":'.repeat(100_000), /SYS011|SYS001/],
    ['of 70 MB', `[{"id":"${long(70_000_000)}"}]`, 'SYS011'],
    ['with one name twice', '{"id":"a","id":"b"}', 'SYS002'],
    ['with a forbidden name', '{"__proto__":{"id":"a"}}', 'SYS013'],
    ['with a zero byte', '["\u0000"]', 'SYS001'],
    ['in UTF-16 read as Latin', utf16('[{"id":"a"}]'), 'SYS001'],
    ['with a text that never ends', `["${long(100_000)}`, 'SYS001'],
    ['of nothing but backslashes', `["${'\\'.repeat(100_001)}`, 'SYS001'],
    ['of nothing but faults', `[${'!,'.repeat(50_000)}]`, 'SYS001'],
    ['with something after its end', '[] []', 'SYS001'],
  ])('%s is refused', (__, text, code) => expectRefused(importer, text, code));

  test.each([
    [
      'with numbers beyond all bounds',
      '[{"object":"price","id":"a","product":"p","currency":"eur","unit_amount":1e400,"@type":"ProductOfferingPrice","price":{"unit":"EUR","value":1e400}}]',
    ],
    [
      'with a number of 100,000 digits',
      `[{"object":"price","id":"a","unit_amount":${'9'.repeat(100_000)},"price":{"unit":"EUR","value":${'9'.repeat(100_000)}}}]`,
    ],
    [
      'with a number that is nearly nothing',
      '[{"object":"price","id":"a","unit_amount":1e-999999999,"price":{"unit":"EUR","value":1e-999999999}}]',
    ],
    ['with half a character', '[{"object":"product","id":"\\ud800","name":"\\udc00","@type":"ProductOffering"}]'],
    ['after a byte order mark', '\uFEFF[]'],
    ['of one thing 1,000 times', `[${'{"object":"product","id":"p","name":"n","@type":"ProductOffering"},'.repeat(1_000)}{}]`],
  ])('%s has an answer', (__, text) => {
    answerOf(importer, text);
  });
});

// Both importers read YAML by one reader, and what multiplies costs what its limit allows.
test.each<[string, string, string | RegExp]>([
  ['of aliases that multiply', `a0: &a0 [x,x,x]\n${aliases}`, 'SYS011'],
  ['of merges that multiply', `a0: &a0 {x: 1}\n${merges}`, 'SYS011'],
])('YAML %s is refused', (_, text, code) => expectRefused(importPricing2Yaml, text, code));

describe.each(yamlImporters)('YAML, read by %s,', (_, importer) => {
  test.each<[string, string, string | RegExp]>([
    ['that contains itself', 'a: &a [*a]\n', 'SYS011'],
    ['of 10,000 levels', '['.repeat(10_000), /SYS011|SYS001/],
    ['of 10,000 levels of dashes', '- '.repeat(10_000), 'SYS011'],
    ['of 5,000 levels of names', '? '.repeat(5_000), 'SYS011'],
    ['of 50 MB', `a: ${long(50_000_000)}`, 'SYS011'],
    ['with an alias for nothing', 'a: *b\n', 'SYS001'],
    ['of two documents', 'a: 1\n---\nb: 2\n', 'SYS001'],
    ['with a quotation mark that is never closed', `a: "${long(100_000)}`, 'SYS001'],
    ['of faults', '! '.repeat(2_000), 'SYS001'],
  ])('%s is refused', (__, text, code) => expectRefused(importer, text, code));

  test.each([
    ['with tags of programs', 'a: !!js/function "x"\nb: !!binary abc\nc: !<tag:x> 1\nd: !!set {a}\nf: !!timestamp 2020-01-01\n'],
    ['with merge keys', 'a: &a {x: 1}\nb:\n  <<: *a\n'],
    ['with a forbidden name', '__proto__: {a: 1}\nsaasName: x\n'],
    ['with numbers beyond all bounds', 'saasName: x\nplans: {A: {price: 1e400}, B: {price: .inf}, C: {price: 0x1F}}\n'],
    ['with a zero byte and a second byte order mark', 'saasName: \u0000\n\uFEFFplans: {}\n'],
    ['of one name 1,000 times', 'a: 1\n'.repeat(1_000)],
    ['of 3,000 anchors', Array.from({ length: 3_000 }, (__, at) => `- &a${at} x`).join('\n')],
    ['of half a million spaces', `${' '.repeat(500_000)}a`],
  ])('%s has an answer', (__, text) => {
    answerOf(importer, text);
  });
});

describe('a sheet', () => {
  test.each<[string, string, string | RegExp]>([
    ['with a quotation mark that is never closed', 'Offer,Price\n"a,1\nb,2\n', 'SYS001'],
    ['of nothing but quotation marks', `Offer\n${'"'.repeat(100_001)}`, 'SYS001'],
    ['of 200,000 columns', `Offer,${Array.from({ length: 200_000 }, (_, at) => `c${at}`).join(',')}`, 'SYS011'],
    ['of one column 200,000 times', 'Offer,'.repeat(200_000), 'SYS011'],
    ['with 200,000 cells in a row', `Offer,Price\n${'a,'.repeat(200_000)}`, 'SYS011'],
    ['with a zero byte', 'Offer,Price\n\u0000,\u0000\n', 'SYS013'],
    ['in UTF-16 read as Latin', utf16('Offer,Price\na,1'), 'SYS013'],
    ['of 70 MB', `Offer\n"${long(70_000_000)}"`, 'SYS011'],
    ['of empty lines', '\n'.repeat(20_000), 'SYS014'],
    ['with a number of 100,000 digits', `Offer,Currency,Price\na,EUR,${'9'.repeat(100_000)}\n`, 'SYS013'],
    ['with a list of backslashes', `Offer,Tags\na,"${'\\'.repeat(100_001)}"\n`, 'SYS013'],
  ])('%s is refused', (_, text, code) => expectRefused(importCsv, text, code));

  test.each([
    ['with every line end', 'Offer,Currency,Price\r\na,EUR,1\rb,EUR,2\nc,EUR,3\n\rd,EUR,4'],
    ['of semicolons', 'sep=;\nOffer;Currency;Price\na;EUR;1\n'],
    ['of tabs', 'Offer\tCurrency\tPrice\na\tEUR\t1\n'],
    ['after a byte order mark', '\uFEFFOffer,Currency,Price\na,EUR,1\n'],
    ['of 3,000 rows of one price', `Offer,Currency,Price\n${'a,EUR,1\n'.repeat(3_000)}`],
    [
      'of 3,000 tiers',
      `Offer,Model,Up to,Price,Currency\n${Array.from({ length: 3_000 }, (_, at) => `a,graduated,${at + 1},1,EUR\n`).join('')}`,
    ],
  ])('%s is read', (_, text) => {
    const { catalogue, report } = answerOf(importCsv, text);
    expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [first] = catalogue?.pricePlans ?? [];
    expect(first?.phases[0]?.charges[0]?.prices[0]?.currency).toBe('EUR');
  });

  test('gives a spreadsheet no formula to run, whoever wrote the text', () => {
    const formulas = ['=HYPERLINK("https://example.org","x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1', '=cmd|x'];
    const rows = formulas.map((text, at) => `o${at},"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}"\n`);
    const { catalogue } = answerOf(importCsv, `Offer,Offer name,Notes\n${rows.join('')}`);
    if (catalogue === undefined) throw new Error('the sheet was refused');
    const { files } = exportCsv(catalogue);
    const cells = (files[0]?.text ?? '').split(/[\r\n,]+/).map(cell => cell.replace(/^"/, ''));
    expect(cells.filter(cell => /^[=+\-@\t＝]/.test(cell))).toEqual([]);
    expect(importCsv(files[0]?.text ?? '', { file: 'input' }).catalogue?.offers).toEqual(catalogue.offers);
  });
});
