// The official examples of TMF620 version 5, and the published schemas of both versions.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportTmf620 } from '../../src/interchange/tmf620/export-tmf620.js';
import { importTmf620, importTmf620Files } from '../../src/interchange/tmf620/import-tmf620.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { loadAcme } from '../examples/acme-example.js';
import { expectEachLeafExported, expectEachLeafImported, leavesOf } from '../interchange/leaf-law.js';
import { corpusFolder, hasCorpus, partition, readExpected } from './read-corpus.js';
import { checkOfVersion4, checkOfVersion5, type SchemaCheck } from './tmf620-schema.js';

type Data = Readonly<Record<string, unknown>>;

interface ExampleCase {
  readonly file: string;
  readonly index?: number;
  readonly type?: string;
  readonly name?: string;
  readonly lifecycleStatus?: string;
  readonly validFor?: { readonly startDateTime?: string; readonly endDateTime?: string };
  readonly isBundle?: boolean;
  readonly isSellable?: boolean;
  readonly priceType?: string;
  readonly price?: { readonly unit?: string; readonly value?: number };
  readonly counts?: Readonly<Record<string, number>>;
  readonly validWithOneOfReadAsAnyOf?: boolean;
}

const isThere = hasCorpus('the examples of TMF620');
const read = (file: string): string => readFileSync(join(corpusFolder ?? '', file), 'utf8');
const folder = 'tmforum/examples-v5';
const names = isThere ? readdirSync(join(corpusFolder ?? '', folder)) : [];

function imported(input: unknown): Catalogue {
  const { catalogue, report } = importTmf620(input);
  if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
  return catalogue;
}

// One resource of a list, as data: places do not matter here.
function exampleOf({ file, index }: ExampleCase): Data {
  const data: unknown = JSON.parse(read(file));
  return (index === undefined ? data : (data as unknown[])[index]) as Data; // the corpus has it so
}

const exportedLists = (catalogue: Catalogue): Readonly<Record<string, readonly Data[]>> =>
  JSON.parse(exportTmf620(catalogue, { version: '5.0' }).files[0]?.text ?? '{}');

// What the export of the import says, in the words of the cases.
function readBack(one: ExampleCase, resource: Data): object {
  const counts = Object.keys(one.counts ?? {}).map(name => [name, (resource[name] as unknown[] | undefined)?.length ?? 0]); // lists, as the cases count them
  const period = ['recurringChargePeriodType', 'recurringChargePeriodLength', 'unitOfMeasure', 'price', 'priceType'] as const;
  const shared = ['name', 'lifecycleStatus', 'version', 'validFor', 'isBundle', 'isSellable', ...period] as const;
  return {
    type: resource['@type'],
    ...Object.fromEntries(shared.filter(name => resource[name] !== undefined).map(name => [name, resource[name]])),
    ...(one.counts === undefined ? {} : { counts: Object.fromEntries(counts) }),
  };
}

// What the catalogue itself says, in the words of the cases.
function readMapped({ type, counts = {} }: ExampleCase, catalogue: Catalogue): object {
  const [offer] = catalogue.offers.filter(({ origin }) => origin?.raw === undefined || !('@role' in Object(origin.raw)));
  if (type === 'ProductOffering') {
    const [listed, sold] = [offer?.items ?? [], Object.keys(offer?.characteristics ?? {})];
    const found: Readonly<Record<string, number>> = {
      productOfferingPrice: offer?.pricePlans?.length ?? 0,
      bundledProductOffering: listed.length,
      category: offer?.categories?.length ?? 0,
      channel: offer?.channels?.length ?? 0,
      marketSegment: offer?.segments?.length ?? 0,
      productOfferingTerm: offer?.terms?.length ?? 0,
      productOfferingRelationship: offer?.relationships?.length ?? 0,
      prodSpecCharValueUse: sold.length,
    };
    return {
      status: offer?.status,
      from: offer?.validFor?.from,
      until: offer?.validFor?.until,
      sellable: offer?.sellable,
      counts: pick(found, counts),
    };
  }
  const [plan] = catalogue.pricePlans;
  const [charge] = plan?.phases[0]?.charges ?? [];
  const [price] = charge?.prices ?? [];
  return {
    status: plan?.status,
    from: plan?.validFor?.from,
    until: plan?.validFor?.until,
    kind: charge?.kind,
    period: charge?.period,
    currency: price?.currency,
    flat: price?.flat,
  };
}

function pick(from: Readonly<Record<string, number>>, names: object): object {
  return Object.fromEntries(Object.keys(names).map(name => [name, from[name]]));
}

describe.runIf(isThere)('the official examples', () => {
  const { cases } = isThere ? readExpected<ExampleCase>('tmf620-examples.json') : { cases: [] };
  const named = cases.map(one => ({
    ...one,
    id: `${one.file.slice(folder.length + 1)}${one.index === undefined ? '' : `[${one.index}]`}`,
  }));
  const taken = partition('tmf620-examples', named, [
    { reason: 'an operation of JSON Patch is no resource', applies: ({ type }) => type === undefined },
    { reason: 'a notification of an event, kept as it was written', applies: ({ type = '' }) => type.endsWith('Event') },
    { reason: 'a job of the interface, kept as it was written', applies: ({ type = '' }) => type.endsWith('Job') },
  ]);
  test.each(taken)('$id is read, and written again', one => {
    const {
      id: _id,
      file: _file,
      index: _index,
      validWithOneOfReadAsAnyOf: _any,
      validAgainstV5SchemaAsPublished: _published,
      ...expected
    } = one as typeof one & {
      readonly validAgainstV5SchemaAsPublished?: boolean;
    }; // a field of the cases that is not looked at
    const catalogue = imported(read(one.file));
    const { id, version } = exampleOf(one);
    const all = Object.values(exportedLists(catalogue)).flat();
    const found = all.find(resource => resource['id'] === id && resource['version'] === version);
    expect(found === undefined ? undefined : readBack(one, found)).toEqual(expected);
  });
  test.each(taken.filter(({ type, name }) => name !== undefined && (type === 'ProductOffering' || type === 'ProductOfferingPrice')))(
    '$id says in the words of the catalogue what it says in its own',
    one => {
      const common = { status: 'active', from: one.validFor?.startDateTime, until: one.validFor?.endDateTime };
      const expected =
        one.type === 'ProductOffering'
          ? { ...common, sellable: one.isSellable, counts: one.counts }
          : { ...common, kind: 'recurring', period: 'P1M', currency: one.price?.unit, flat: String(one.price?.value) };
      expect(readMapped(one, imported([exampleOf(one)]))).toEqual(expected);
    },
  );
  test('a discount that a price names lasts as many periods as it says', () => {
    const { discounts } = imported(read(`${folder}/ProductOfferingPrice_list_example_response.json`));
    expect(discounts).toMatchObject([
      { id: '1741', kind: 'percent', value: '10', appliesTo: [{ pricePlan: '1747' }], duration: 'repeating', periods: 12, precedence: 1 },
    ]);
  });
  test('the offering in the message of its creation has a group of options', () => {
    const { event } = JSON.parse(read(`${folder}/ProductOfferingCreateEvent_request.json`)) as { event: { productOffering: Data } }; // the corpus has it so
    const catalogue = imported(event.productOffering);
    expect(catalogue.offers[0]?.groups).toMatchObject([{ name: 'Software Add-ons', items: [{ offer: '7688' }, { offer: '7689' }] }]);
    expect(imported(exportTmf620(catalogue).files[0]?.text)).toEqual(catalogue);
  });
});

interface UpdateCase {
  readonly request: string;
  readonly response: string;
  readonly kind: 'merge-patch' | 'json-patch' | 'json-patch-query';
}

// RFC 7396: a member replaces, null deletes, maps are merged.
function merge(value: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const merged = new Map(Object.entries(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}));
  for (const [name, inner] of Object.entries(patch)) {
    if (inner === null) merged.delete(name);
    else merged.set(name, merge(merged.get(name), inner));
  }
  return Object.fromEntries(merged);
}

describe.runIf(isThere)('the official updates', () => {
  const { cases } = isThere ? readExpected<UpdateCase>('tmf620-updates.json') : { cases: [] };
  const named = cases.map(one => ({ ...one, id: one.request.slice(folder.length + 1) }));
  const taken = partition('tmf620-updates', named, [
    { reason: 'operations of JSON Patch are for the server that answers them', applies: ({ kind }) => kind === 'json-patch' },
    { reason: 'a query in a path of JSON Patch is an extension of TMF630', applies: ({ kind }) => kind === 'json-patch-query' },
  ]);
  test.each(taken)('$id holds after it was merged into what was exported', ({ request, response }) => {
    const patch = JSON.parse(read(request)) as Data; // a map in the corpus
    const before = { ...(JSON.parse(read(response)) as Data), version: '1.0', validFor: { startDateTime: '2019-01-01T00:00:00Z' } }; // a map in the corpus
    const [exported] = Object.values(exportedLists(imported(before))).flat();
    const [after] = Object.values(exportedLists(imported(merge(exported, patch)))).flat();
    expect(after).toMatchObject(patch);
    expect(after).toMatchObject({ name: JSON.parse(read(response)).name });
  });
});

const listTypes: Readonly<Record<string, readonly [version5: string, version4: string]>> = {
  productCatalog: ['ProductCatalog', 'Catalog'],
  category: ['Category', 'Category'],
  productSpecification: ['ProductSpecification', 'ProductSpecification'],
  productOffering: ['ProductOffering', 'ProductOffering'],
  productOfferingPrice: ['ProductOfferingPrice', 'ProductOfferingPrice'],
};

function faultsOf(check: SchemaCheck, catalogue: Catalogue, version: '4.1' | '5.0'): readonly string[] {
  const lists: Readonly<Record<string, readonly unknown[]>> = JSON.parse(exportTmf620(catalogue, { version }).files[0]?.text ?? '{}');
  return Object.entries(lists).flatMap(([list, resources]) => {
    const types = listTypes[list];
    return types === undefined ? [] : resources.flatMap(resource => check(types[version === '5.0' ? 0 : 1], resource));
  });
}

describe.runIf(isThere)('the published schemas', () => {
  const checks = isThere
    ? ([
        ['5.0', checkOfVersion5()],
        ['4.1', checkOfVersion4()],
      ] as const)
    : [];
  test.each(checks)('find a fault that is there, in version %s', (_, check) => {
    expect(
      check('ProductOffering', {
        '@type': 'ProductOffering',
        id: 7,
        productOfferingTerm: [{ '@type': 'ProductOfferingTerm', duration: { amount: 1.5 } }],
      }),
    ).toHaveLength(2);
  });
  test.each(checks)('accept every resource of the example catalogue in version %s', async (version, check) => {
    const { catalogue } = await loadAcme();
    expect(catalogue && faultsOf(check, catalogue, version)).toEqual([]);
  });
  test.each(checks)('accept every official example after an import and an export in version %s', (version, check) => {
    const faults = names.flatMap(name => faultsOf(check, imported(read(`${folder}/${name}`)), version).map(fault => `${name} ${fault}`));
    expect(faults).toEqual([]);
  });
});

describe.runIf(isThere)('an import of an export', () => {
  const files = names.map(name => ({ name, text: isThere ? read(`${folder}/${name}`) : '' }));
  test.each(files)('is the catalogue, and exported again the same bytes: $name', ({ text }) => {
    const { catalogue, report } = importTmf620(text);
    expectEachLeafImported(leavesOf(JSON.parse(text)), report);
    if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
    expectRoundTrip(catalogue);
  });
  test('is the catalogue of all files together', () => {
    const { catalogue, report } = importTmf620Files(files);
    expectEachLeafImported(
      files.flatMap(({ name, text }) => leavesOf(JSON.parse(text), [name])),
      report,
    );
    if (catalogue === undefined) throw new Error(report.issues.map(({ message }) => message).join('\n'));
    expectRoundTrip(catalogue);
  });
});

function expectRoundTrip(catalogue: Catalogue): void {
  const exported = exportTmf620(catalogue);
  expectEachLeafExported(catalogue, exported.report);
  expect(exported.report.lost).toEqual([]);
  const again = importTmf620(exported.files[0]?.text ?? '');
  expect(again.catalogue).toEqual(catalogue);
  expect(exportTmf620(again.catalogue ?? catalogue).files).toEqual(exported.files);
}
