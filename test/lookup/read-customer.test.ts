import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { customerShape, type Shape } from '../../src/lookup/customer-shape.data.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { readCustomer } from '../../src/lookup/read-customer.js';
import { customerSchema } from '../../src/model/customer.js';
import { minimalCatalogue, minimalRelease } from '../support/minimal-catalogue.js';

const index = indexCatalogue(
  minimalCatalogue({
    features: [{ id: 'dataGb', name: 'Data', type: 'quantity' }],
    facts: {
      age: { type: 'integer', range: { min: 0, max: 130 }, sensitivity: 'none' },
      tier: { type: 'text', values: ['gold', 'silver'], sensitivity: 'none' },
      signedOn: { type: 'date', sensitivity: 'none' },
    },
  }),
);
const holding = { id: 'h1', offer: 'fibre', pricePlan: 'fibre-monthly', status: 'active', start: '2026-01-01' };
const whole = {
  id: 'ada',
  segment: 'home',
  market: 'ie',
  currency: 'EUR',
  locale: 'en-IE',
  facts: { age: 30, tier: 'gold', signedOn: '2026-01-01' },
  holdings: [
    { ...holding, term: 'm12', end: '2026-12-31T00:00:00Z', billingAnchor: '2026-01-15', quantities: { seat: '2.5' }, release: 3 },
    { ...holding, id: 'h2', parent: 'h1', characteristics: { colour: 'red', sizes: [1, 'm', true] }, priceOverrides: { monthly: '-1.50' } },
    { ...holding, id: 'h3', status: 'pending', discounts: [{ discount: 'welcome', from: '2026-01-01' }] },
  ],
  consents: { marketing: 'granted', use: { profiling: 'objected' }, channels: { web: 'granted' } },
  contacts: [
    { at: '2026-02-01T10:00:00Z', channel: 'web', rule: 'r', offer: 'fibre', event: 'declined', reason: 'price', decisionId: 'd' },
  ],
  usage: [
    { unit: 'seat', from: '2026-01-01', until: '2026-02-01', quantity: '3' },
    { unit: 'seat', from: '2026-01-01', until: '2026-02-01', events: ['1', '0.5'], dimensions: { zone: 'eu' } },
  ],
  requests: ['dataGb'],
};
const copy = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data));
const issuesOf = (data: unknown) => readCustomer(index, data).issues.map(({ code, pointer }) => `${code} ${pointer}`);
const messagesOf = (data: unknown) =>
  readCustomer(index, data).issues.map(({ message, help }) => (help === undefined ? message : `${message} ${help}`));

describe('a customer', () => {
  test('is read whole, and frozen, from data that stays as it is', () => {
    const data = copy(whole);
    const result = readCustomer(index, data);
    expect(result.ok && result.value).toEqual(whole);
    expect(result.issues).toEqual([]);
    expect(result.ok && Object.isFrozen(result.value.holdings?.[1]?.characteristics)).toBe(true);
    expect(Object.isFrozen(data) || Object.isFrozen(data.facts)).toBe(false);
    expect(data).toEqual(whole);
  });
  test('needs no more than an id and facts', () => {
    expect(readCustomer(index, { id: 'x', facts: {} })).toEqual({ ok: true, value: { id: 'x', facts: {} }, issues: [] });
  });
  test('may have members that are undefined, which count as absent', () => {
    const result = readCustomer(index, { id: 'x', facts: { age: undefined }, holdings: undefined });
    expect(result).toEqual({ ok: true, value: { id: 'x', facts: {} }, issues: [] });
    expect(result.ok && 'holdings' in result.value).toBe(false);
  });
  test.each([undefined, null, 'ada', 1, true, []])('is not %j', data => {
    expect(issuesOf(data)).toEqual(['CUS002 ']);
  });
});

describe('issues of a customer', () => {
  test('come all at once, in document order', () => {
    const data = {
      id: 7,
      segmnt: 'home',
      facts: { age: 181, agee: 2, tier: null },
      holdings: [
        { ...holding, status: 'actve', parent: 'h9' },
        { ...holding, start: '2026-02-30', quantities: { seat: 2 } },
      ],
      usage: [{ unit: 'seat', from: '2026-01-01', until: '2026-02-01' }],
      requests: 'dataGb',
    };
    expect(issuesOf(data)).toEqual([
      'CUS002 /id',
      'CUS003 /segmnt',
      'CUS009 /facts/age',
      'CUS007 /facts/agee',
      'CUS002 /facts/tier',
      'CUS002 /holdings/0/status',
      'CUS005 /holdings/0/parent',
      'CUS004 /holdings/1/id',
      'CUS002 /holdings/1/start',
      'CUS002 /holdings/1/quantities/seat',
      'CUS011 /usage/0',
      'CUS002 /requests',
    ]);
  });
  test.each<[unknown, string]>([
    [{ id: 'ada' }, 'The customer “ada” lacks “facts”.'],
    [{ id: 'ada', fcts: {} }, 'The customer “ada” lacks “facts”. Is “fcts” a slip for it?'],
    [
      { id: 'ada', facts: {}, makret: 'ie' },
      'The customer “ada” has “makret”, a field that nothing reads; it is left out. Did you mean “market”?',
    ],
    [
      { id: 'ada', facts: {}, market: 'it' },
      '“market” of the customer “ada” is “it”, which the catalogue does not have. Did you mean “ie”?',
    ],
    [
      { id: 'ada', facts: {}, locale: null },
      '“locale” of the customer “ada” is null; it should be a locale such as en-GB. A field that is not known is left out.',
    ],
    [{ id: 'ada', facts: { age: '30' } }, 'The fact “age” is “30”; it should be a whole number, not in quotes.'],
    [{ id: 'ada', facts: { age: 131 } }, 'The fact “age” is 131; it should be at least 0 and at most 130.'],
    [{ id: 'ada', facts: { tier: 'bronze' } }, 'The fact “tier” is “bronze”; it should be one of “gold”, “silver”.'],
    [{ id: 'ada', facts: { signdOn: '2026-01-01' } }, 'The catalogue declares no fact “signdOn”. Did you mean “signedOn”?'],
    [
      { id: 'ada', facts: {}, holdings: [{ ...holding, status: 'actve' }] },
      '“status” of the holding “h1” is “actve”; it should be one of active, pending, ending. Did you mean “active”?',
    ],
    [
      { id: 'ada', facts: {}, holdings: [{ ...holding, offer: 'fiber' }] },
      '“offer” of the holding “h1” is “fiber”, which the catalogue does not have. Did you mean “fibre”?',
    ],
    [
      { id: 'ada', facts: {}, holdings: [{ ...holding, parent: 'h1' }] },
      '“parent” of the holding “h1” is “h1”, and from there the holdings are parts of one another in a circle.',
    ],
    [{ id: 'ada', facts: {}, holdings: [holding, holding] }, 'Two holdings have the id “h1”.'],
    [
      { id: 'ada', facts: {}, usage: [{ unit: 'seat', from: '2026-01-01', until: '2026-02-01', quantity: '1', events: [] }] },
      'The usage number 1 should have exactly one of “quantity” and “events”.',
    ],
  ])('of %j say: %s', (data, message) => {
    expect(messagesOf(data)).toEqual([message]);
  });
  test('that are warnings leave the customer usable', () => {
    const data = { id: 'ada', facts: { age: 'x', shoeSize: 40 }, market: 'it', nickname: 'A' };
    const result = readCustomer(index, data);
    expect(result.ok && result.value).toEqual({ id: 'ada', facts: { age: 'x', shoeSize: 40 }, market: 'it' });
    expect(result.issues.map(issue => issue.severity)).toEqual(['warning', 'warning', 'warning', 'warning']);
  });
  test('are none for what an earlier release had', () => {
    const old = minimalCatalogue({ offers: [{ id: 'copper', status: 'active', product: 'line' }] });
    const released = indexCatalogue(minimalRelease({ sequence: 2 }), { earlier: [minimalRelease({ sequence: 1, catalogue: old })] });
    const data = { id: 'ada', facts: {}, holdings: [{ ...holding, offer: 'copper', release: 1 }] };
    expect(readCustomer(released, data).issues).toEqual([]);
    expect(issuesOf(data)).toEqual(['CUS010 /holdings/0/offer']);
  });
});

describe('hostile data', () => {
  test('leads to no prototype', () => {
    const result = readCustomer(index, JSON.parse('{"id":"x","facts":{"__proto__":1,"constructor":2},"__proto__":{"market":"ie"}}'));
    expect(result.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'CUS007 /facts/__proto__',
      'CUS007 /facts/constructor',
      'CUS003 /__proto__',
    ]);
    expect(result.ok && Object.keys(result.value.facts)).toEqual(['__proto__', 'constructor']);
    expect(result.ok && result.value.market).toBeUndefined();
  });
  test('that contains itself, or is very deep, is answered', () => {
    const data: Record<string, unknown> = { id: 'x', facts: {} };
    data['self'] = data;
    data['holdings'] = [data];
    expect(readCustomer(index, data).ok).toBe(false);
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    expect(issuesOf({ id: 'x', facts: { age: deep }, deep })).toEqual(['CUS002 /facts/age', 'CUS003 /deep']);
  });
  test('with parents in a long line is answered at once', () => {
    const holdings = Array.from({ length: 2000 }, (_, at) => ({ ...holding, id: `h${at}`, parent: `h${(at + 1) % 2000}` }));
    expect(issuesOf({ id: 'x', facts: {}, holdings }).filter(issue => issue.startsWith('CUS006'))).toHaveLength(2000);
  });
});

describe('the table of a customer', () => {
  // The properties of a JSON schema, with those that must be there, to any depth.
  const outline = (schema: unknown, definitions: Readonly<Record<string, unknown>>): unknown => {
    const found = typeof schema === 'object' && schema !== null ? schema : {};
    const { $ref, properties, required, items, additionalProperties, enum: values = 'scalar' } = found as Record<string, unknown>; // a JSON schema is a record
    if (typeof $ref === 'string') return outline(definitions[$ref.split('/').at(-1) ?? ''], definitions);
    if (properties !== undefined) {
      const members = Object.entries(properties ?? {}).map(([name, member]) => [name, outline(member, definitions)]);
      return { fields: Object.fromEntries(members), needed: required ?? [] };
    }
    if (items !== undefined) return [outline(items, definitions)];
    return typeof additionalProperties === 'object' ? { any: outline(additionalProperties, definitions) } : values;
  };
  const outlineOf = (shape: Shape): unknown => {
    if (shape.kind === 'list') return [outlineOf(shape.item)];
    if (shape.kind === 'map') return { any: outlineOf(shape.item) };
    if (shape.kind === 'scalar') return shape.values ?? 'scalar';
    const members = Object.entries(shape.fields).map(([name, member]) => [name, outlineOf(member)]);
    return { fields: Object.fromEntries(members), needed: shape.needed };
  };
  test('has the fields of the schema of the model, and needs the same', () => {
    const { $defs = {}, ...schema } = z.toJSONSchema(customerSchema(), { unrepresentable: 'any' });
    expect(outlineOf(customerShape())).toEqual(outline(schema, $defs));
  });
});
