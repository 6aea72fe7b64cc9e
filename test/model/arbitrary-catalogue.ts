// Catalogues that differ from a sound one by a few random changes, as hands and programs make them.
import fc from 'fast-check';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

/** A catalogue with something in every corner. */
export const richCatalogue: unknown = minimalCatalogue({
  features: [{ id: 'speed', name: 'Speed', type: 'quantity', unit: 'seat', default: { amount: '1', then: 'stop' } }],
  facts: {
    age: { type: 'integer', sensitivity: 'personal', range: { min: 0, max: 130 } },
    since: { type: 'date', sensitivity: 'none' },
    months: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'since' } },
  },
  discounts: [
    {
      id: 'student',
      status: 'active',
      kind: 'percent',
      value: '10',
      appliesTo: [{ offer: 'fibre' }],
      duration: 'forever',
      precedence: 1,
      stacking: 'stack',
      when: { any: [{ fact: 'age', lt: 26 }, { not: { owns: { offer: 'fibre' }, atLeast: '2' } }, { feature: 'speed', gte: '5' }] },
    },
  ],
  upsellRules: [
    {
      id: 'up',
      status: 'active',
      kind: 'upgrade',
      purpose: 'marketing',
      when: { all: [{ fact: 'age', between: [18, { fact: 'months', plus: '1' }], reason: { en: 'Adult' } }] },
      targets: [{ offer: 'fibre', action: 'replace' }],
      ranking: { propensity: { fact: 'months' }, value: { amounts: [{ currency: 'EUR', amount: '5' }] } },
      say: { headline: 'More', benefits: ['Faster'] },
    },
  ],
  offers: [
    {
      id: 'fibre',
      name: 'Fibre',
      status: 'active',
      product: 'line',
      pricePlans: ['fibre-monthly'],
      validFor: { from: '2026-01-01', until: '2027-01-01T00:00:00Z' },
      terms: [{ id: 't', commitment: 'P24M', earlyTermination: { remaining: '1', prorate: 'linear' } }],
      groups: [
        {
          id: 'g',
          min: 1,
          max: 1,
          items: [{ offer: 'fibre', min: 0, max: 1, charged: true, pricePlan: { a: 'b' } }],
          groups: [{ id: 'h', min: 0, max: 0, items: [] }],
        },
      ],
      relationships: [{ kind: 'requires', atLeast: 1, of: ['fibre'] }],
      eligibility: [{ when: { fact: 'age', gte: 18 }, reason: 'Adults' }],
    },
  ],
  changePolicy: { change: [{ when: { kind: 'base' }, then: 'immediate' }, { then: 'endOfTerm' }] },
});

/** Values that stand where something else should. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    '',
    ' ',
    '5',
    '05',
    '-1',
    'active',
    'P1M',
    '2026-02-30',
    '2026-02-28',
    'unlimited',
    [],
    {},
    [[]],
  ),
  fc.constantFrom<unknown>(
    { fact: 'age' },
    { owns: {} },
    { fact: 'age', gte: 1, owns: { offer: 'x' } },
    { en: 'x' },
    { amount: '1' },
    ['a', 1],
    { constructor: 1 },
  ),
  fc.string(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);

const names = fc.oneof(
  fc.constantFrom(
    'id',
    'status',
    'kind',
    'when',
    'all',
    'flat',
    'perUnit',
    'staus',
    'pricePlan',
    'constructor',
    'toString',
    '0',
    'offer',
    'unit',
  ),
  fc.string({ maxLength: 6 }).filter(name => name !== '__proto__'),
);

/** One change: goes down to some depth by picking members, and then writes, removes, adds, renames or doubles there. */
const change = fc.record({
  way: fc.array(fc.nat({ max: 30 }), { minLength: 0, maxLength: 9 }),
  kind: fc.constantFrom('write', 'remove', 'add', 'rename', 'double'),
  name: names,
  value: strange,
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** A catalogue with up to four changes. */
export const arbitraryCatalogue: fc.Arbitrary<unknown> = fc
  .array(change, { minLength: 0, maxLength: 4 })
  .map(changes => changes.reduce<unknown>(applyChange, structuredClone(richCatalogue)));

function applyChange(data: unknown, { way, kind, name, value }: Change): unknown {
  let holder: unknown = data;
  let member: unknown = data;
  let step = '';
  for (const pick of way) {
    if (typeof member !== 'object' || member === null || Object.keys(member).length === 0) break;
    holder = member;
    step = Object.keys(member)[pick % Object.keys(member).length] ?? '';
    member = Reflect.get(Object(holder), step);
  }
  if (step === '') return kind === 'write' ? structuredClone(value) : data;
  makeChange(Object(holder), { step, kind, name, value: structuredClone(value) });
  return data;
}

function makeChange(holder: object, { step, kind, name, value }: Pick<Change, 'kind' | 'name' | 'value'> & { step: string }): void {
  const before: unknown = Reflect.get(holder, step);
  if (kind === 'write') set(holder, step, value);
  else if (kind === 'add') set(holder, Array.isArray(holder) ? String(holder.length) : name, value);
  else if (kind === 'double' && Array.isArray(holder)) holder.push(structuredClone(before));
  else if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else {
    Reflect.deleteProperty(holder, step);
    if (kind === 'rename') set(holder, name, before);
  }
}

function set(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}
