import { describe, expect, test } from 'vitest';
import { type ExportTmf620Options, exportTmf620 } from '../../src/interchange/tmf620/export-tmf620.js';
import { importTmf620, importTmf620Files } from '../../src/interchange/tmf620/import-tmf620.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { quoteOffer } from '../../src/pricing/quote-offer.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';

type Data = Readonly<Record<string, unknown>>;

const specification = (id: string, more: Data = {}): Data => ({ id, name: `Spec ${id}`, '@type': 'ProductSpecification', ...more });
const offering = (id: string, more: Data = {}): Data => ({
  id,
  name: `Offering ${id}`,
  '@type': 'ProductOffering',
  productSpecification: { id: 's' },
  ...more,
});
const monthly = (id: string, value: unknown, more: Data = {}): Data => ({
  id,
  name: `Price ${id}`,
  '@type': 'ProductOfferingPrice',
  priceType: 'recurring',
  recurringChargePeriodType: 'month',
  recurringChargePeriodLength: 1,
  price: { unit: 'EUR', value },
  ...more,
});
const once = (id: string, value: unknown, more: Data = {}): Data =>
  monthly(id, value, { priceType: 'one time', recurringChargePeriodType: undefined, ...more });
const priced = (...ids: readonly string[]): Data => ({ productOfferingPrice: ids.map(id => ({ id })) });

function imported(input: unknown): Catalogue {
  const { catalogue, report } = importTmf620(input);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

const issuesOf = (input: unknown): readonly string[] =>
  importTmf620(input).report.issues.map(({ code, severity, message }) => `${severity} ${code} ${message}`);

function listsOf(catalogue: Catalogue, options: ExportTmf620Options = {}): Readonly<Record<string, readonly Data[]>> {
  return JSON.parse(exportTmf620(catalogue, options).files[0]?.text ?? '{}');
}

describe('the prices of an offering', () => {
  test('are charged together', () => {
    const catalogue = imported([specification('s'), offering('o', priced('m', 'i')), monthly('m', 20), once('i', 49)]);
    expect(quoteOffer(indexCatalogue(catalogue), { offer: 'o', at: '2026-12-01', currency: 'EUR' })).toMatchObject({
      kind: 'priced',
      phases: [{ oneTime: { total: '49.00' }, recurring: [{ period: 'P1M', total: '20.00' }] }],
    });
  });
  test('are alternatives where they are for different terms, each with what is for all', () => {
    const term = (amount: number): Data => ({ productOfferingTerm: [{ name: `${amount} months`, duration: { amount, units: 'Month' } }] });
    const terms = [12, 24].flatMap(amount => term(amount)['productOfferingTerm']);
    const catalogue = imported([
      specification('s'),
      offering('o', { ...priced('short', 'long', 'setup'), productOfferingTerm: terms }),
      monthly('short', 30, term(12)),
      monthly('long', 25, term(24)),
      once('setup', 10),
    ]);
    expect(catalogue.offers[0]?.pricePlans).toEqual(['short+setup', 'long+setup']);
    expect(catalogue.pricePlans.map(({ terms: ids }) => ids)).toEqual([['12-months'], ['24-months']]);
    const ask = (term: string): object =>
      quoteOffer(indexCatalogue(catalogue), { offer: 'o', pricePlan: 'long+setup', term, at: '2026-12-01', currency: 'EUR' });
    expect(ask('24-months')).toMatchObject({ phases: [{ recurring: [{ total: '25.00' }], oneTime: { total: '10.00' } }] });
    expect(ask('12-months')).toMatchObject({ kind: 'unknown' });
  });
  test('for values of a characteristic are charged to those who chose them, and come back as they were', () => {
    const speed = { id: 'speed', name: 'Speed', valueType: 'string', configurable: true };
    const values = (...all: readonly string[]): Data => ({
      characteristicValueSpecification: all.map(value => ({ value, valueType: 'string' })),
    });
    const use = (...all: readonly string[]): Data => ({
      prodSpecCharValueUse: [{ name: 'Speed', productSpecCharacteristicValue: all.map(value => ({ value, valueType: 'string' })) }],
    });
    const resources = [
      specification('s', { productSpecCharacteristic: [{ ...speed, ...values('100', '300', '1000') }] }),
      offering('o', priced('base', 'fast', 'setup')),
      monthly('base', 20, use('100')),
      monthly('fast', 35, use('300', '1000')),
      once('setup', 10),
    ];
    const catalogue = imported(resources);
    expect(catalogue.offers[0]?.pricePlans).toEqual(['base+fast+setup']);
    const ask = (value: string): object =>
      quoteOffer(indexCatalogue(catalogue), { offer: 'o', characteristics: { speed: value }, at: '2026-12-01', currency: 'EUR' });
    expect(ask('100')).toMatchObject({ recurring: [{ total: '20.00' }], dueToday: { total: '30.00' } });
    expect(ask('1000')).toMatchObject({ recurring: [{ total: '35.00' }], dueToday: { total: '45.00' } });
    expect(listsOf(catalogue)['productOfferingPrice']?.[1]).toMatchObject(use('300', '1000'));
    expect(imported(exportTmf620(catalogue).files[0]?.text ?? '')).toEqual(catalogue);
  });
  test('are alternatives where they are in different currencies', () => {
    const catalogue = imported([
      specification('s'),
      offering('o', priced('e', 'u')),
      monthly('e', 20),
      monthly('u', 22, { price: { unit: 'USD', value: 22 } }),
    ]);
    expect(catalogue.offers[0]?.pricePlans).toEqual(['e', 'u']);
    expect(catalogue.currencies).toEqual([{ code: 'EUR' }, { code: 'USD' }]);
  });
  test('leave out one that is retired, which stays a price plan', () => {
    const catalogue = imported([
      specification('s'),
      offering('o', priced('m', 'old')),
      monthly('m', 20),
      monthly('old', 15, { lifecycleStatus: 'Retired' }),
    ]);
    expect(catalogue.offers[0]?.pricePlans).toEqual(['m']);
    expect(catalogue.pricePlans.map(({ id, status }) => [id, status])).toEqual([
      ['m', 'active'],
      ['old', 'retired'],
    ]);
    expect(listsOf(catalogue)['productOffering']?.[0]?.['productOfferingPrice']).toHaveLength(2);
  });
  test('that nobody names are kept as price plans', () => {
    expect(imported([monthly('alone', 5)]).pricePlans).toMatchObject([
      { id: 'alone', phases: [{ charges: [{ prices: [{ flat: '5' }] }] }] },
    ]);
  });
  test('of a bundle of prices are one price plan', () => {
    const bundle = { id: 'b', '@type': 'ProductOfferingPrice', isBundle: true, bundledPopRelationship: [{ id: 'm' }, { id: 'i' }] };
    const catalogue = imported([specification('s'), offering('o', priced('b')), bundle, monthly('m', 20), once('i', 49)]);
    expect(catalogue.pricePlans.map(({ id, phases }) => [id, phases[0]?.charges.map(charge => charge.id)])).toEqual([['b', ['m', 'i']]]);
  });
  test('are exact to the last digit of the text', () => {
    const text = JSON.stringify([monthly('m', 0)]).replace('"value":0', '"value":0.10000000000000000001');
    const catalogue = imported(text);
    expect(catalogue.pricePlans[0]?.phases[0]?.charges[0]?.prices[0]?.flat).toBe('0.10000000000000000001');
    expect(exportTmf620(catalogue).files[0]?.text).toContain('"value": 0.10000000000000000001');
  });
  test('are exact too in what is only kept', () => {
    const catalogue = imported('{"id": "s", "@type": "ProductSpecification", "weight": 1.50, "more": {"$number": "7", "rate": 0.10}}');
    const { files } = exportTmf620(catalogue);
    expect(files[0]?.text).toMatch(/"rate": 0\.10[\s\S]*"weight": 1\.50/);
    expect(files[0]?.text).toContain('"$number": "7"');
    expect(imported(files[0]?.text)).toEqual(catalogue);
  });
  test('may be written as texts, and are numbers when they are written again', () => {
    const catalogue = imported([monthly('m', '12.50')]);
    expect(catalogue.pricePlans[0]?.phases[0]?.charges[0]?.prices[0]?.flat).toBe('12.50');
    expect(exportTmf620(catalogue).files[0]?.text).toContain('"value": 12.50');
  });
  test('for several places are one price, for each of their markets', () => {
    const catalogue = imported([monthly('m', 20, { place: [{ id: 'north' }, { id: 'south' }] })]);
    expect(catalogue.pricePlans[0]?.phases[0]?.charges[0]?.prices).toEqual([
      { currency: 'EUR', flat: '20', scope: { market: 'north' } },
      { currency: 'EUR', flat: '20', scope: { market: 'south' } },
    ]);
    expect(listsOf(catalogue)['productOfferingPrice']).toMatchObject([{ id: 'm', place: [{ id: 'north' }, { id: 'south' }] }]);
  });
  test('for a unit are per unit, in packages where it is for more than one', () => {
    const used = monthly('u', '0.05', { priceType: 'usage', unitOfMeasure: { amount: 10, units: 'GB' } });
    const [charge] = imported([used]).pricePlans[0]?.phases[0]?.charges ?? [];
    expect(charge).toMatchObject({
      kind: 'usage',
      timing: 'inArrears',
      unit: 'GB',
      quantity: { kind: 'metered' },
      prices: [{ perUnit: '0.05', divideBy: { size: '10', round: 'up' } }],
    });
  });
  test('inside an offering of version 4.1 come out of it, and stand in it again, with what was edited', () => {
    const inline = {
      name: 'Rental',
      priceType: 'recurring',
      recurringChargePeriod: '1 month',
      price: { taxIncludedAmount: { unit: 'EUR', value: 12.5 }, taxRate: 20 },
      priceAlteration: [
        {
          name: 'Welcome',
          priceType: 'discount',
          price: { percentage: 10 },
          applicationDuration: { amount: 3, units: 'months' },
          priority: 2,
        },
      ],
    };
    const catalogue = imported([specification('s'), offering('o', { productOfferingPrice: [inline] })]);
    expect(catalogue.pricePlans).toMatchObject([
      { id: 'o-price-1', phases: [{ charges: [{ period: 'P1M', prices: [{ flat: '12.5', taxIncluded: true }] }] }] },
    ]);
    expect(catalogue.discounts).toMatchObject([
      { value: '10', appliesTo: [{ pricePlan: 'o-price-1' }], duration: 'repeating', periods: 3, precedence: 2 },
    ]);
    const { after } = editCatalogue(catalogue, draft =>
      draft.pricePlan('o-price-1', plan => {
        for (const price of plan.phases[0]?.charges[0]?.prices ?? []) price.flat = '13';
      }),
    );
    expect(listsOf(after)['productOfferingPrice']).toBeUndefined();
    expect(listsOf(after)['productOffering']?.[0]?.['productOfferingPrice']).toMatchObject([
      {
        name: 'Rental',
        recurringChargePeriod: '1 month',
        price: { taxIncludedAmount: { unit: 'EUR', value: 13 }, taxRate: 20 },
        priceAlteration: [{ price: { percentage: 10 } }],
      },
    ]);
  });
});

describe('a bundle', () => {
  const members = {
    bundledProductOffering: [
      { id: 'must' },
      { id: 'may', bundledProductOfferingOption: { numberRelOfferLowerLimit: 0, numberRelOfferUpperLimit: 3, numberRelOfferDefault: 1 } },
    ],
  };
  const group = {
    id: 'g',
    name: 'Channels',
    bundledGroupProductOfferingOption: { numberRelOfferLowerLimit: 1, numberRelOfferUpperLimit: 2 },
    ...members,
  };
  const parts = [specification('s'), offering('must'), offering('may')];
  test('has members with limits, and groups to choose from', () => {
    const catalogue = imported([
      ...parts,
      offering('o', { isBundle: true, productSpecification: undefined, ...members, bundledGroupProductOffering: [group] }),
    ]);
    expect(catalogue.offers.find(({ id }) => id === 'o')).toMatchObject({
      items: [
        { offer: 'must', min: 1, max: 1 },
        { offer: 'may', min: 0, max: 3, default: 1 },
      ],
      groups: [
        {
          id: 'g',
          name: 'Channels',
          min: 1,
          max: 2,
          items: [
            { offer: 'must', min: 0, max: 1 },
            { offer: 'may', min: 0, max: 3, default: 1 },
          ],
        },
      ],
    });
  });
});

describe('what is referred to and not there', () => {
  test('is a draft, a warning with its place, and not written again', () => {
    const input = [offering('o', { productOfferingRelationship: [{ id: 'gone', name: 'Gone', relationshipType: 'DependsOn' }] })];
    const { report, catalogue } = importTmf620(JSON.stringify(input), { file: 'o.json' });
    expect(report.issues).toMatchObject([
      { code: 'REF001', severity: 'warning', pointer: '/0/productSpecification', place: { file: 'o.json' } },
      {
        code: 'REF001',
        severity: 'warning',
        pointer: '/0/productOfferingRelationship/0',
        message: expect.stringContaining('“Gone” (gone)'),
      },
    ]);
    expect(catalogue?.offers.map(({ id, status }) => [id, status])).toEqual([
      ['o', 'active'],
      ['gone', 'draft'],
    ]);
    expect(catalogue?.offers[0]?.relationships).toEqual([{ kind: 'requires', target: 'gone' }]);
    expect(catalogue && Object.keys(listsOf(catalogue))).toEqual(['productOffering']);
  });
  test('may stand in another file', () => {
    const files = [[specification('s')], [offering('o')]].map((list, index) => ({ name: `${index}.json`, text: JSON.stringify(list) }));
    const { report } = importTmf620Files(files);
    expect(report.issues).toEqual([]);
    expect(report.mapped[0]?.path[0]).toBe('0.json');
  });
  test('may be named by its address alone', () => {
    const input = [specification('s'), offering('o', { productSpecification: { href: 'https://example.com/productSpecification/s' } })];
    expect(imported(input).offers[0]?.product).toBe('s');
  });
});

describe('reading', () => {
  test('takes lists by name, and says what it inferred a kind from', () => {
    expect(
      imported({ productSpecification: [{ id: 's' }], productOffering: [{ id: 'o', productSpecification: { id: 's' } }] }).offers,
    ).toMatchObject([{ id: 'o', product: 's' }]);
    expect(issuesOf({ id: 'p', priceType: 'oneTime', price: { unit: 'EUR', value: 1 } })).toEqual([
      'info IMP001 This has no “@type”; by its members it was read as a product offering price.',
    ]);
  });
  test('says of a value that is not of its type what it should be', () => {
    expect(issuesOf([offering('o', { name: ['Fast'], validFor: { startDateTime: 'soon' }, channel: 'web' })])).toEqual([
      'error SYS013 “name” must be a text; it is a list.',
      'error SYS013 “startDateTime” must be a date and time such as 2026-01-31T00:00:00Z; it is the text “soon”.',
      'error SYS013 “channel” must be a list; it is the text “web”.',
    ]);
  });
  test('takes one thing for a list of one, and a time without a zone for UTC, and says so', () => {
    const loose = offering('o', {
      channel: { id: 'web' },
      productSpecification: undefined,
      validFor: { startDateTime: '2026-01-01T00:00' },
    });
    expect(imported([loose]).offers[0]).toMatchObject({ channels: ['web'], validFor: { from: '2026-01-01T00:00:00Z' } });
    expect(issuesOf([loose])).toEqual([
      'warning IMP001 “channel” should be a list; the one thing there was read as a list of one.',
      'warning IMP001 “startDateTime” names no time zone; it was read as UTC.',
    ]);
    expect(listsOf(imported([loose]))['productOffering']).toMatchObject([
      { channel: [{ id: 'web' }], validFor: { startDateTime: '2026-01-01T00:00:00Z' } },
    ]);
  });
  test('takes the highest version, and keeps the others', () => {
    const catalogue = imported([specification('s', { version: '9.0', name: 'Old' }), specification('s', { version: '10.0', name: 'New' })]);
    expect(catalogue.products.map(({ name }) => name)).toEqual(['New']);
    expect(listsOf(catalogue)['other']).toMatchObject([{ version: '9.0', name: 'Old' }]);
  });
  test('takes an unknown status for a draft, and says so', () => {
    expect(imported([specification('s', { lifecycleStatus: 'Mislaid' })]).products[0]?.status).toBe('draft');
    expect(issuesOf([specification('s', { lifecycleStatus: 'Mislaid' })])).toEqual([
      expect.stringContaining('“Mislaid”, which was read as a draft'),
    ]);
  });
  test('reads the parents of categories by either version, and by the list of the parent', () => {
    const named = (id: string, more: Data = {}): Data => ({ id, name: id, '@type': 'Category', ...more });
    const { categories } = imported([
      named('root', { subCategory: [{ id: 'a' }] }),
      named('a'),
      named('b', { parentId: 'a' }),
      named('c', { parent: { id: 'b' } }),
    ]);
    expect(categories.map(({ id, parent }) => [id, parent])).toEqual([
      ['root', undefined],
      ['a', 'root'],
      ['b', 'a'],
      ['c', 'b'],
    ]);
  });
  test('gives what the rule book finds no error in', () => {
    const input = [
      specification('s', {
        productSpecCharacteristic: [
          { name: 'Ports', valueType: 'integer', productSpecCharacteristicValue: [{ value: 8, isDefault: true }, { value: 16 }] },
        ],
      }),
      offering('o', priced('m')),
      monthly('m', 20),
    ];
    const { issues } = validateCatalogue(imported(input));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('writing', () => {
  test('follows an edit, and names what was kept and no longer fits', () => {
    const catalogue = imported([specification('s', { lifecycleStatus: 'Launched', brand: 'Homely' })]);
    const edit = (status: 'active' | 'retired'): Catalogue =>
      editCatalogue(catalogue, draft =>
        draft.product('s', product => {
          product.status = status;
        }),
      ).after;
    expect(listsOf(edit('active'))['productSpecification']).toMatchObject([{ lifecycleStatus: 'Launched', brand: 'Homely' }]);
    const retired = exportTmf620(edit('retired'));
    expect(JSON.parse(retired.files[0]?.text ?? '')).toMatchObject({
      productSpecification: [{ lifecycleStatus: 'Retired', brand: 'Homely' }],
    });
    expect(retired.report.lost).toEqual([
      { path: ['products', 0, 'origin', 'raw', '@differs', 'lifecycleStatus'], note: 'What it belongs to was changed since.' },
    ]);
  });
  test('follows an edit of the files: what stands there wins over what was carried for us', () => {
    const { after } = editCatalogue(imported([monthly('m', 20)]), draft =>
      draft.pricePlan('m', plan => {
        for (const price of plan.phases[0]?.charges[0]?.prices ?? []) price.minimum = '5';
      }),
    );
    const text = exportTmf620(after).files[0]?.text ?? '';
    expect(imported(text)).toEqual(after);
    const changed = imported(text.replace('"value": 20', '"value": 25'));
    expect(changed.pricePlans[0]?.phases[0]?.charges[0]?.prices).toEqual([{ currency: 'EUR', flat: '25', minimum: '5' }]);
  });
  test('gives a file for each kind of resource where that is wanted', () => {
    const { files } = exportTmf620(imported([specification('s'), monthly('m', 20)]), { files: 'each' });
    expect(files.map(({ name }) => name)).toEqual(['productSpecification.json', 'productOfferingPrice.json']);
  });
  test('says how much only this package will read', () => {
    const { after } = editCatalogue(imported([specification('s')]), draft =>
      draft.product('s', product => {
        product.support = { channels: ['phone'] };
      }),
    );
    const { report } = exportTmf620(after);
    expect(report.lost).toEqual([]);
    expect(report.issues).toMatchObject([
      { code: 'EXP002', severity: 'info', message: expect.stringMatching(/^TMF620 has no word for 2 fields/) },
    ]);
  });
  test('keeps to the version that was imported, and knows no other', () => {
    const catalogue = imported([
      specification('s', { productSpecCharacteristic: [{ name: 'Ports', productSpecCharacteristicValue: [{ value: 8 }] }] }),
      { id: 'c', name: 'C', '@type': 'Category', parentId: 's' },
    ]);
    expect(listsOf(catalogue)['category']?.[0]).toHaveProperty('parentId', 's');
    expect(listsOf(catalogue, { version: '5.0' })['category']?.[0]).toHaveProperty('parent.id', 's');
    // @ts-expect-error TS2322: no such version
    expect(() => exportTmf620(catalogue, { version: '3.0' })).toThrow('not a version of tmf620: `3.0`');
  });
});
