import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { readCustomer } from '../../src/lookup/read-customer.js';
import { customerSchema } from '../../src/model/customer.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

const index = indexCatalogue(minimalCatalogue());

const some = <Fields extends Record<string, fc.Arbitrary<unknown>>>(fields: Fields, ...requiredKeys: readonly (keyof Fields & string)[]) =>
  fc.record(fields, { requiredKeys: [...requiredKeys] });
const id = fc.constantFrom('h1', 'h2', 'fibre', 'seat', 'ünïcode', 'two words');
const quantity = fc.constantFrom('0', '1', '2.50', '9'.repeat(40));
const instant = fc.constantFrom('2026-01-01', '2024-02-29', '2026-03-01T09:00:00Z', '2026-03-01t09:00:00.123456789+01:00');
const state = fc.constantFrom('granted', 'objected');
const scalar = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const map = (value: fc.Arbitrary<unknown>) => fc.dictionary(fc.constantFrom('a', 'b', 'age'), value, { maxKeys: 2 });
const list = (value: fc.Arbitrary<unknown>) => fc.array(value, { maxLength: 2 });
const holding = some(
  {
    id,
    offer: id,
    pricePlan: id,
    term: id,
    status: fc.constantFrom('active', 'pending', 'ending'),
    start: instant,
    end: instant,
    billingAnchor: instant,
    quantities: map(quantity),
    characteristics: map(fc.oneof(scalar, list(scalar))),
    parent: id,
    release: fc.nat(),
    discounts: list(some({ discount: id, from: instant }, 'discount', 'from')),
    priceOverrides: map(fc.oneof(quantity, fc.constant('-1.5'))),
  },
  'id',
  'offer',
  'pricePlan',
  'status',
  'start',
);
const usage = fc.oneof(
  some({ unit: id, from: instant, until: instant, quantity, dimensions: map(fc.string()) }, 'unit', 'from', 'until', 'quantity'),
  some({ unit: id, from: instant, until: instant, events: list(quantity) }, 'unit', 'from', 'until', 'events'),
);
const contact = some(
  {
    at: instant,
    channel: id,
    rule: id,
    offer: id,
    event: fc.constantFrom('presented', 'accepted', 'declined', 'ordered', 'cancelled'),
    reason: fc.string(),
    decisionId: fc.string(),
  },
  'at',
  'channel',
  'rule',
  'offer',
  'event',
);
const customer = some(
  {
    id,
    segment: id,
    market: id,
    currency: fc.constantFrom('EUR', 'CREDITS'),
    locale: fc.constantFrom('en', 'en-GB', 'zh-Hans', 'zh-Hans-CN', 'es-419'),
    facts: map(fc.oneof(scalar, list(fc.string()))),
    holdings: list(holding),
    consents: some({ marketing: state, use: map(state), channels: map(state) }),
    contacts: list(contact),
    usage: list(usage),
    requests: list(id),
  },
  'id',
  'facts',
);

const odd = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  ' a',
  'a\u0000b',
  'x'.repeat(200),
  'x'.repeat(201),
  0,
  -1,
  1.5,
  1e9,
  1e9 + 1,
  true,
  [],
  [1],
  [null],
  ['a'],
  {},
  { a: 'granted' },
  { a: 1 },
  '01',
  '1.',
  '-0',
  '-1',
  '1e3',
  `${'9'.repeat(41)}`,
  '2026-02-30',
  '2026-13-01',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:00',
  'eur',
  'en_GB',
  'active',
  'granted',
);

// Each record, list and map of plain data, with the keys that may be changed.
function placesOf(value: unknown): readonly { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [{ holder: value, key }, ...placesOf(member)]);
}

const mutated = fc
  .tuple(customer, fc.array(fc.tuple(fc.nat(), fc.constantFrom('set', 'delete', 'add'), odd), { maxLength: 2 }))
  .map(([made, changes]) => {
    const data: unknown = JSON.parse(JSON.stringify(made));
    for (const [pick, change, value] of changes) {
      const places = placesOf(data);
      const place = places[pick % Math.max(1, places.length)];
      if (place === undefined) continue;
      if (change === 'delete' && !Array.isArray(place.holder)) Reflect.deleteProperty(place.holder, place.key);
      else Reflect.set(place.holder, change === 'add' && !Array.isArray(place.holder) ? 'events' : place.key, structuredClone(value));
    }
    return data;
  });

const beyondTheSchema = ['CUS004', 'CUS005', 'CUS006'];

function agrees(data: unknown): void {
  const parsed = customerSchema().safeParse(data);
  const faults = parsed.success ? [] : parsed.error.issues.filter(issue => issue.code !== 'unrecognized_keys');
  const result = readCustomer(index, data);
  const errors = result.issues.filter(issue => issue.severity === 'error' && !beyondTheSchema.includes(issue.code));
  expect(errors.map(({ path }) => path.join('/'))).toHaveLength(errors.length);
  expect({ data, isRefused: errors.length > 0 }).toEqual({ data, isRefused: faults.length > 0 });
  const refused = new Set(errors.map(({ path }) => path.join('/')));
  for (const fault of faults) expect([...refused].some(path => path.startsWith(fault.path.join('/')))).toBe(true);
  if (parsed.success && result.ok) expect(result.value).toEqual(parsed.data);
}

describe('reading a customer', () => {
  test('takes what the schema of the model takes', () => {
    fc.assert(
      fc.property(customer, data => agrees(JSON.parse(JSON.stringify(data)))),
      { numRuns: 150 },
    );
  });
  test('refuses what the schema of the model refuses, at the same places', () => {
    fc.assert(fc.property(mutated, agrees), { numRuns: 600 });
  });
  test('never changes its data, and gives the same answer twice', () => {
    fc.assert(
      fc.property(mutated, data => {
        const before = JSON.stringify(data);
        const first = readCustomer(index, data);
        expect(JSON.stringify(data)).toBe(before);
        expect(readCustomer(index, data)).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });
  test('answers anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }), data => {
        expect(typeof readCustomer(index, data).ok).toBe('boolean');
        expect(typeof readCustomer(index, { id: 'x', facts: data, holdings: [data] }).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
