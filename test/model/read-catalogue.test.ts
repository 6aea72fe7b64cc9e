import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { readPath } from '../../src/kernel/read-path.js';
import type { CatalogueReading } from '../../src/model/catalogue-reading.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import { changeData } from '../support/change-data.js';
import { minimalCatalogue, minimalOffer } from '../support/minimal-catalogue.js';

const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);
const errorsOf = ({ issues }: CatalogueReading): string[] => codes(issues.filter(({ severity }) => severity === 'error'));

describe('a sound catalogue', () => {
  test('comes back as it was given, frozen to its last leaf', () => {
    const data = minimalCatalogue();
    const result = parseCatalogue(data);
    expect(result).toEqual({ ok: true, value: data, issues: [] });
    const price: unknown = readPath(result.ok && result.value, ['pricePlans', 0, 'phases', 0, 'charges', 0, 'prices', 0]);
    expect(Object.isFrozen(price)).toBe(true);
  });
  test('is copied, so that what was given stays as it was', () => {
    const data = minimalCatalogue();
    const result = parseCatalogue(data);
    expect(result.ok && result.value).not.toBe(data);
    expect(Object.isFrozen(data)).toBe(false);
    expect(Object.isFrozen(data.offers)).toBe(false);
  });
  test('is readable as a whole', () => {
    const { readable, catalogue } = readCatalogue(minimalCatalogue());
    expect(readable?.catalogue).toBe(catalogue);
    expect(readable?.skipped).toEqual([]);
    expect(readable?.sourcePath(['offers', 0])).toEqual(['offers', 0]);
  });
  test('may have members that are undefined, which say nothing', () => {
    const data = { ...minimalCatalogue(), discounts: undefined };
    const result = parseCatalogue(data);
    expect(result.ok && Object.keys(result.value)).not.toContain('discounts');
  });
});

describe('an unknown field', () => {
  test('is a warning, and its value is kept', () => {
    const result = parseCatalogue(changeData(minimalCatalogue(), { set: { '/offers/0/shelfLife': { days: 3 } } }));
    expect(result.ok).toBe(true);
    expect(codes(result.issues)).toEqual(['SYS004']);
    expect(readPath(result.ok && result.value, ['offers', 0, 'shelfLife', 'days'])).toBe(3);
  });
});

describe('an issue', () => {
  test('names the thing that it is about by kind, id and name', () => {
    const [issue] = parseCatalogue(changeData(minimalCatalogue(), { set: { '/offers/0/status': 'sold' } })).issues;
    expect(issue?.entity).toEqual({ kind: 'offer', id: 'fibre', name: 'Fibre' });
    expect(issue?.path).toEqual(['offers', 0, 'status']);
    expect(issue?.data).toMatchObject({ value: 'sold' });
  });
  test('names the catalogue itself where no other thing holds the fault', () => {
    const [issue] = parseCatalogue(changeData(minimalCatalogue(), { set: { '/defaultLocale': 'English' } })).issues;
    expect(issue?.entity).toEqual({ kind: 'catalogue', id: 'test', name: 'Test' });
  });
  test('of a second definition leads to the first', () => {
    const [issue] = parseCatalogue(minimalCatalogue({ offers: [minimalOffer(), minimalOffer({ name: 'Other' })] })).issues;
    expect(issue?.related).toEqual([
      { message: 'The first “fibre” is here.', path: ['offers', 0], entity: { kind: 'offer', id: 'fibre', name: 'Fibre' } },
    ]);
  });
  test('uses the name in the locale of the catalogue', () => {
    const offers = [{ ...minimalOffer({ name: { de: 'Faser', en: 'Fibre' } }), status: 'sold' }];
    const [issue] = parseCatalogue({ ...minimalCatalogue(), offers }).issues;
    expect(issue?.entity?.name).toBe('Fibre');
  });
});

describe('what is readable of a catalogue with errors', () => {
  const offers = [
    minimalOffer(),
    { ...minimalOffer({ id: 'broken' }), status: 'sold' },
    minimalOffer({ id: 'third' }),
    minimalOffer({ id: 'third', name: 'Again' }),
    minimalOffer({ id: 'last', aliases: ['third'] }),
  ];
  const reading = readCatalogue({ ...minimalCatalogue(), offers });

  test('leaves out the things with errors and the second definitions, and says which', () => {
    expect(reading.catalogue).toBeUndefined();
    expect(reading.readable?.catalogue.offers.map(({ id }) => id)).toEqual(['fibre', 'third', 'last']);
    expect(reading.readable?.skipped).toEqual([
      { collection: 'offers', id: 'broken', path: ['offers', 1] },
      { collection: 'offers', id: 'third', path: ['offers', 3] },
    ]);
  });
  test('keeps a thing whose alias is taken, since only the alias is in doubt', () => {
    expect(errorsOf(reading)).toEqual(['SYS013', 'DUP001', 'DUP001']);
    expect(reading.readable?.catalogue.offers.at(-1)?.id).toBe('last');
  });
  test('leads back to the places in the data that was given', () => {
    expect(reading.readable?.sourcePath(['offers', 2, 'aliases', 0])).toEqual(['offers', 4, 'aliases', 0]);
    expect(reading.readable?.sourcePath(['products', 0])).toEqual(['products', 0]);
  });
  test('leaves out facts and currencies one by one', () => {
    const facts = { age: { type: 'number', sensitivity: 'none' }, tenure: { type: 'integer', sensitivity: 'none' } };
    const { readable } = readCatalogue({ ...minimalCatalogue(), facts, currencies: [{ code: 'eur' }, { code: 'GBP' }] });
    expect(Object.keys(readable?.catalogue.facts ?? {})).toEqual(['tenure']);
    expect(readable?.catalogue.currencies).toEqual([{ code: 'GBP' }]);
    expect(readable?.skipped).toEqual([
      { collection: 'currencies', id: 'eur', path: ['currencies', 0] },
      { collection: 'facts', id: 'age', path: ['facts', 'age'] },
    ]);
  });
  test('has sane values where the head has none', () => {
    const { readable } = readCatalogue(
      changeData(minimalCatalogue(), {
        set: { '/timeZone': 'Europe/Lodnon', '/locales/1': 'e', '/name': 5 },
        remove: ['/id', '/defaultLocale'],
      }),
    );
    expect(readable?.catalogue).toMatchObject({
      id: 'catalogue',
      timeZone: 'UTC',
      defaultLocale: 'en',
      locales: ['en'],
      name: 'catalogue',
    });
  });
  test('has empty lists for collections that are no lists, and says that all of them is missing', () => {
    const { readable } = readCatalogue({ ...minimalCatalogue(), offers: { fibre: {} }, upsellRules: 'none' });
    expect(readable?.catalogue.offers).toEqual([]);
    expect(readable?.catalogue.upsellRules).toBeUndefined();
    expect(readable?.skipped).toEqual([
      { collection: 'offers', path: ['offers'] },
      { collection: 'upsellRules', path: ['upsellRules'] },
    ]);
  });
  test('is nothing where there is not even a map, or the format is another', () => {
    for (const data of [undefined, null, 'catalogue', 5, [], { catalogue: 3 }]) {
      const { readable, catalogue, issues } = readCatalogue(data);
      expect(readable).toBeUndefined();
      expect(catalogue).toBeUndefined();
      expect(issues).toHaveLength(1);
    }
  });
});

describe('data that is no plain data', () => {
  const withMetadata = (value: unknown): unknown => ({ ...minimalCatalogue(), metadata: { deep: [value] } });

  test.each([
    ['a function', () => 1, 'a function'],
    ['a Date', new Date(0), 'an object of the kind Date'],
    ['a Map', new Map(), 'an object of the kind Map'],
    ['a bigint', 5n, 'a bigint'],
    ['a symbol', Symbol('x'), 'a symbol'],
    ['not a number', Number.NaN, 'not a number that can be written (NaN)'],
    ['nothing in a list', undefined, 'nothing'],
    ['half a character', 'x\ud800', 'half a character'],
  ])('is an issue where it is %s', (_, value, words) => {
    const { issues, readable } = readCatalogue(withMetadata(value));
    expect(codes(issues)).toEqual(['SYS013']);
    expect(issues[0]?.message).toContain(words);
    expect(issues[0]?.pointer).toBe('/metadata/deep/0');
    expect(readable?.catalogue.metadata).toBeUndefined();
  });
  test('keeps a number that may not be the one that was written, with a warning', () => {
    const result = parseCatalogue(withMetadata(12_345_678_901_234_567_000));
    expect(result.ok).toBe(true);
    expect(result.issues.map(({ severity, pointer }) => `${severity} ${pointer}`)).toEqual(['warning /metadata/deep/0']);
  });
  test('is an issue where a member would change the nature of a copy', () => {
    const data: unknown = JSON.parse(
      JSON.stringify(minimalCatalogue()).replace('"name":"Test"', '"name":"Test","__proto__":{"admin":true}'),
    );
    const { issues, readable } = readCatalogue(data);
    expect(codes(issues)).toEqual(['SYS013']);
    expect(Object.hasOwn(readable?.catalogue ?? {}, '__proto__')).toBe(false);
    expect(readPath(readable?.catalogue, ['admin'])).toBeUndefined();
  });
  test('is asked once, and a getter that fails is an issue', () => {
    let asked = 0;
    const get = (): string => {
      asked += 1;
      return `id-${asked}`;
    };
    const data = Object.defineProperty({ ...minimalCatalogue() }, 'id', { enumerable: true, get });
    expect(parseCatalogue(data)).toMatchObject({ ok: true, value: { id: 'id-1' } });
    expect(asked).toBe(1);
    const failing = Object.defineProperty({ ...minimalCatalogue() }, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('not today');
      },
    });
    expect(readCatalogue(failing).issues[0]?.message).toContain('not today');
  });
  test('is refused where it contains itself or is nested for ever', () => {
    const cyclic: Record<string, unknown> = { ...minimalCatalogue() };
    cyclic['metadata'] = { again: cyclic };
    expect(codes(readCatalogue(cyclic).issues)).toEqual(['SYS011']);
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(codes(readCatalogue(withMetadata(deep)).issues)).toEqual(['SYS011']);
  });
  test('is refused where lists of lists repeat one another', () => {
    let bomb: unknown = ['x'];
    for (let level = 0; level < 30; level += 1) bomb = [bomb, bomb];
    const { issues } = readCatalogue(withMetadata(bomb), { depth: 100, values: 100_000 });
    expect(codes(issues)).toEqual(['SYS011']);
  });
  test('is refused where a list has more places than memory', () => {
    const sparse: unknown[] = [];
    sparse[4_000_000_000] = 1;
    expect(codes(readCatalogue(withMetadata(sparse)).issues)).toEqual(['SYS011']);
  });
  test('of another realm is plain data all the same', async () => {
    const { runInNewContext } = await import('node:vm');
    const data: unknown = runInNewContext(`(${JSON.stringify(minimalCatalogue())})`);
    expect(parseCatalogue(data).ok).toBe(true);
  });
});
