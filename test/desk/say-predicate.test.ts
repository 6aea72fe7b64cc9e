import { describe, expect, test } from 'vitest';
import { explainCondition } from '../../src/condition/explain-condition.js';
import { listLeaves } from '../../src/condition/list-leaves.js';
import { sayPredicate } from '../../src/desk/say-predicate.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { makeCustomerScene } from '../../src/lookup/make-customer-scene.js';
import type { Condition } from '../../src/model/condition.js';
import type { Customer } from '../../src/model/customer.js';
import { loadAcme } from '../examples/acme-example.js';

const { catalogue } = await loadAcme();
if (catalogue === undefined) throw new Error('the example does not load');
const index = indexCatalogue(catalogue);
const customer: Customer = {
  id: 'lee',
  facts: {
    customerSince: '2022-04-01',
    contractEnd: '2027-01-15',
    'coverage.fibre': true,
    'coverage.maxDownload': 900,
    'leaving.reason': 'price',
    interests: ['film', 'children'],
    'travel.regions': [],
  },
  holdings: [{ id: 'h', offer: 'fibre-100', pricePlan: 'fibre-100-monthly', status: 'active', start: '2026-01-01' }],
};
const say = (condition: Condition, locale: string): string =>
  listLeaves(explainCondition(condition, makeCustomerScene(index, customer, '2026-12-01')))
    .map(leaf => sayPredicate(index, leaf, locale).text)
    .join(' / ');

const cases: readonly (readonly [Condition, string, string])[] = [
  [{ fact: 'tenureMonths', gte: 60 }, 'Months with us: 56; wanted: at least 60', 'Monate bei uns: 56; verlangt: mindestens 60'],
  [{ fact: 'tenureMonths', eq: 56 }, 'Months with us: 56', 'Monate bei uns: 56'],
  [
    { not: { fact: 'tenureMonths', between: [0, 12] } },
    'Months with us: 56; wanted: not between 0 and 12',
    'Monate bei uns: 56; verlangt: nicht zwischen 0 und 12',
  ],
  [{ fact: 'coverage.fibre', eq: true }, 'Fibre at the address: yes', 'Glasfaser an der Adresse: ja'],
  [{ fact: 'coverage.fibre', ne: true }, 'Fibre at the address: yes; wanted: no', 'Glasfaser an der Adresse: ja; verlangt: nein'],
  [
    { fact: 'coverage.maxDownload', lt: 300 },
    'Fastest download at the address: 900 Mbit/s; wanted: less than 300 Mbit/s',
    'Schnellster Download an der Adresse: 900 Mbit/s; verlangt: weniger als 300 Mbit/s',
  ],
  [
    { fact: 'contractEnd', withinNext: 'P60D' },
    'End of the minimum term at home: 15 January 2027; wanted: within the next 60 days',
    'Ende der Mindestlaufzeit zu Hause: 15. Januar 2027; verlangt: höchstens 60 Tage voraus',
  ],
  [
    { fact: 'contractEnd', before: '2027-01-01' },
    'End of the minimum term at home: 15 January 2027; wanted: before 1 January 2027',
    'Ende der Mindestlaufzeit zu Hause: 15. Januar 2027; verlangt: vor dem 1. Januar 2027',
  ],
  [
    { fact: 'interests', containsAny: ['sport', 'film'] },
    'Likes: films and children; wanted: sport or films',
    'Vorlieben: Filme und Kinder; verlangt: Sport oder Filme',
  ],
  [{ fact: 'travel.regions', contains: 'europe' }, 'Travels to: none; wanted: Europe', 'Reist nach: nichts; verlangt: Europa'],
  [{ fact: 'ageYears', lt: 30 }, 'Age: not known; wanted: less than 30', 'Alter: nicht bekannt; verlangt: weniger als 30'],
  [{ fact: 'ageYears', exists: true }, 'Age: not known; wanted: known', 'Alter: nicht bekannt; verlangt: bekannt'],
  [{ not: { fact: 'ageYears', exists: true } }, 'Age: not known', 'Alter: nicht bekannt'],
  [{ owns: { offer: 'fibre-100' } }, 'Fibre 100: held', 'Glasfaser 100: vorhanden'],
  [{ not: { owns: { category: 'tv' } } }, 'Category TV: not held', 'Kategorie Fernsehen: nicht vorhanden'],
  [{ owns: { offer: 'fibre-100' }, atLeast: '2' }, 'Fibre 100: 1; wanted: at least 2', 'Glasfaser 100: 1; verlangt: mindestens 2'],
  [
    { feature: 'download', gte: '300' },
    'Download speed: 100 Mbit/s; wanted: at least 300 Mbit/s',
    'Download-Geschwindigkeit: 100 Mbit/s; verlangt: mindestens 300 Mbit/s',
  ],
];

describe('a predicate is said', () => {
  test.each(cases)('%j', (condition, en, de) => {
    expect([say(condition, 'en'), say(condition, 'de')]).toEqual([en, de]);
  });
  test('by what is wanted alone where nobody is asked', () => {
    const said = sayPredicate(index, { fact: 'tenureMonths', operator: 'gte', required: 12, negated: false }, 'en');
    expect(said).toEqual({ subject: 'Months with us', wanted: 'at least 12', text: 'Months with us: at least 12' });
  });
  test('by the description of a fact that has no name, and by the id of one that has neither', () => {
    const bare = {
      facts: { a: { type: 'boolean', sensitivity: 'none', description: 'Whether it rains.' }, b: { type: 'boolean', sensitivity: 'none' } },
    } as const;
    const others = indexCatalogue({ ...catalogue, ...bare });
    const subjects = ['a', 'b', 'c'].map(
      fact => sayPredicate(others, { fact, operator: 'eq', required: true, negated: false }, 'en').subject,
    );
    expect(subjects).toEqual(['Whether it rains', 'b', 'c']);
  });
  test('with the language behind a name that is not there in the one that is asked for', () => {
    const facts = { a: { type: 'boolean', sensitivity: 'none', name: { en: 'Rain' } } } as const;
    const said = sayPredicate(indexCatalogue({ ...catalogue, facts }), { fact: 'a', operator: 'eq', required: true, negated: false }, 'de');
    expect(said.text).toBe('Rain [en]: ja');
  });
  test('with the other fact that it is compared with', () => {
    const required = { fact: 'household.size', times: '2', plus: '1' };
    expect(sayPredicate(index, { fact: 'household.devices', operator: 'gt', required, negated: false }, 'en').wanted).toBe(
      'more than 2 times “People at home” and 1',
    );
  });
});
