import { describe, expectTypeOf, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Condition } from '../../src/model/condition.js';
import { conditionsFor } from '../../src/model/conditions-for.js';
import { defineCatalogue } from '../../src/model/define-catalogue.js';
import type { FactsOf } from '../../src/model/vocabulary.js';

const facts = {
  age: { type: 'integer', sensitivity: 'personal' },
  months: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'since' } },
  score: { type: 'decimal', sensitivity: 'none' },
  housing: { type: 'text', sensitivity: 'none', values: ['house', 'flat'] },
  postcode: { type: 'text', sensitivity: 'none' },
  optIn: { type: 'boolean', sensitivity: 'none' },
  since: { type: 'date', sensitivity: 'none' },
  devices: { type: 'set', sensitivity: 'none', values: ['phone', 'tv'] },
} as const;

// The parts of a catalogue that the cases have in common.
const base = {
  catalogue: 1,
  id: 'test',
  name: 'Test',
  timeZone: 'UTC',
  defaultLocale: 'en',
  locales: ['en'],
  currencies: [{ code: 'EUR' }],
  channels: [{ id: 'web', name: 'Web' }],
  markets: [{ id: 'ie', name: 'Ireland', currencies: ['EUR'], locales: ['en'] }],
  segments: [{ id: 'home', name: 'Home' }],
  categories: [{ id: 'net', name: 'Internet' }],
  units: [{ id: 'gb', name: 'GB' }],
  features: [{ id: 'speed', name: 'Speed', type: 'quantity' }],
  facts,
  products: [{ id: 'line', name: 'Line', status: 'active', kind: 'base', features: { speed: '100' } }],
  pricePlans: [
    {
      id: 'monthly',
      status: 'active',
      proration: 'none',
      phases: [
        {
          id: 'main',
          kind: 'evergreen',
          charges: [
            {
              id: 'fee',
              kind: 'recurring',
              timing: 'inAdvance',
              period: 'P1M',
              quantity: { kind: 'fixed' },
              prices: [{ currency: 'EUR', flat: '20' }],
            },
          ],
        },
      ],
    },
  ],
  offers: [{ id: 'fibre', name: 'Fibre', status: 'active', product: 'line', pricePlans: ['monthly'], aliases: ['old-fibre'] }],
} as const;

describe('a catalogue', () => {
  test('in which everything that is referred to is declared compiles', () => {
    const catalogue = defineCatalogue({
      ...base,
      offers: [
        {
          id: 'fibre',
          status: 'active',
          product: 'line',
          pricePlans: ['monthly'],
          defaultPricePlan: 'monthly',
          channels: ['web'],
          markets: ['ie'],
          segments: ['home'],
          successor: 'fibre-2',
          eligibility: [{ when: { all: [{ fact: 'age', gte: 18 }, { not: { owns: { offer: 'fibre-2' } } }] }, reason: 'Adults' }],
        },
        {
          id: 'fibre-2',
          status: 'active',
          items: [{ offer: 'fibre', pricePlan: { monthly: 'monthly' }, min: 1, max: 1, charged: true }],
          groups: [{ id: 'g', min: 0, max: 1, items: [{ offer: 'fibre', min: 0, max: 1, charged: false }] }],
          successor: 'none',
        },
      ],
      upsellRules: [
        {
          id: 'up',
          status: 'active',
          kind: 'upgrade',
          purpose: 'marketing',
          when: {
            any: [
              { fact: 'housing', in: ['flat'] },
              { feature: 'speed', lt: '50' },
            ],
          },
          targets: [{ offer: 'fibre-2', pricePlan: 'monthly', action: 'replace' }],
          ranking: { propensity: { fact: 'score' }, value: { amounts: [{ currency: 'EUR', amount: '5' }] } },
          say: { headline: 'More', benefits: [] },
        },
      ],
      changePolicy: { change: [{ when: { fromProduct: 'line' }, then: 'immediate' }, { then: 'endOfTerm' }] },
    });
    expectTypeOf(catalogue).toExtend<Catalogue>();
    expectTypeOf(catalogue.facts.age.type).toEqualTypeOf<'integer'>();
  });
  test('may refer to a thing by its alias', () => {
    defineCatalogue({
      ...base,
      discounts: [
        {
          id: 'd',
          status: 'active',
          kind: 'percent',
          value: '10',
          appliesTo: [{ offer: 'old-fibre' }],
          duration: 'once',
          precedence: 1,
          stacking: 'stack',
        },
      ],
    });
  });
  test('of things that are typed elsewhere compiles as before', () => {
    const typed = base as unknown as Catalogue; // as if it came from another file
    defineCatalogue({ ...typed });
  });
  test('that refers to what it does not declare does not compile', () => {
    const offer = { id: 'x', status: 'active' } as const;
    // @ts-expect-error no such product
    defineCatalogue({ ...base, offers: [{ ...offer, product: 'lin' }] });
    // @ts-expect-error no such price plan
    defineCatalogue({ ...base, offers: [{ ...offer, product: 'line', pricePlans: ['monthy'] }] });
    // @ts-expect-error no such offer
    defineCatalogue({ ...base, offers: [{ ...offer, items: [{ offer: 'fibre-9', min: 1, max: 1, charged: true }] }] });
    defineCatalogue({
      ...base,
      // @ts-expect-error no such offer in a group
      offers: [{ ...offer, groups: [{ id: 'g', min: 0, max: 1, items: [{ offer: 'y', min: 0, max: 1, charged: true }] }] }],
    });
    // @ts-expect-error no such offer to come after
    defineCatalogue({ ...base, offers: [{ ...offer, product: 'line', successor: 'nobody' }] });
    // @ts-expect-error no such channel
    defineCatalogue({ ...base, offers: [{ ...offer, product: 'line', channels: ['wbe'] }] });
    // @ts-expect-error no such market
    defineCatalogue({ ...base, offers: [{ ...offer, product: 'line', markets: ['uk'] }] });
    // @ts-expect-error no such segment
    defineCatalogue({ ...base, offers: [{ ...offer, product: 'line', segments: ['work'] }] });
    // @ts-expect-error no such feature
    defineCatalogue({ ...base, products: [{ id: 'line', status: 'active', kind: 'base', features: { sped: '5' } }] });
    // @ts-expect-error no such category
    defineCatalogue({ ...base, products: [{ id: 'line', status: 'active', kind: 'base', categories: ['tv'] }] });
    defineCatalogue({
      ...base,
      // @ts-expect-error no such product to need
      products: [{ id: 'line', status: 'active', kind: 'base', relationships: [{ kind: 'requires', target: 'router' }] }],
    });
    // @ts-expect-error no such currency
    defineCatalogue({ ...base, rankingDefaults: { value: { amounts: [{ currency: 'GBP', amount: '1' }] }, propensity: '0' } });
    // @ts-expect-error no such unit
    defineCatalogue({ ...base, features: [{ id: 'speed', name: 'Speed', type: 'quantity', unit: 'mbit' }] });
    // @ts-expect-error no such price plan to go on with
    defineCatalogue({ ...base, pricePlans: [{ ...base.pricePlans[0], after: { pricePlan: 'yearly' } }] });
    defineCatalogue({
      ...base,
      discounts: [
        {
          id: 'd',
          status: 'active',
          kind: 'percent',
          value: '1',
          // @ts-expect-error no such offer for a discount
          appliesTo: [{ offer: 'y' }],
          duration: 'once',
          precedence: 1,
          stacking: 'stack',
        },
      ],
    });
  });
  test('whose upsell rule suggests, asks or weighs what is not declared does not compile', () => {
    const rule = { id: 'up', status: 'active', kind: 'upgrade', purpose: 'service', say: { headline: 'x', benefits: [] } } as const;
    const when = { fact: 'optIn', eq: true } as const;
    // @ts-expect-error no such offer
    defineCatalogue({ ...base, upsellRules: [{ ...rule, when, targets: [{ offer: 'y', action: 'add' }] }] });
    // @ts-expect-error no such price plan
    defineCatalogue({ ...base, upsellRules: [{ ...rule, when, targets: [{ offer: 'fibre', pricePlan: 'y', action: 'add' }] }] });
    defineCatalogue({
      ...base,
      // @ts-expect-error no such fact
      upsellRules: [{ ...rule, when: { fact: 'optin', eq: true }, targets: [{ offer: 'fibre', action: 'add' }] }],
    });
    defineCatalogue({
      ...base,
      upsellRules: [
        // @ts-expect-error no such fact deep inside
        { ...rule, when: { any: [{ not: { all: [{ fact: 'agee', gte: 5 }] } }] }, targets: [{ offer: 'fibre', action: 'add' }] },
      ],
    });
    defineCatalogue({
      ...base,
      // @ts-expect-error a text where a whole number is
      upsellRules: [{ ...rule, when, need: { fact: 'age', gte: '18' }, targets: [{ offer: 'fibre', action: 'add' }] }],
    });
    defineCatalogue({
      ...base,
      // @ts-expect-error no such feature
      upsellRules: [{ ...rule, when: { feature: 'sped', lt: '5' }, targets: [{ offer: 'fibre', action: 'add' }] }],
    });
    defineCatalogue({
      ...base,
      // @ts-expect-error no such thing to own
      upsellRules: [{ ...rule, when: { owns: { product: 'router' } }, targets: [{ offer: 'fibre', action: 'add' }] }],
    });
    defineCatalogue({
      ...base,
      // @ts-expect-error no such fact to weigh by
      upsellRules: [{ ...rule, when, ranking: { propensity: { fact: 'scor' } }, targets: [{ offer: 'fibre', action: 'add' }] }],
    });
  });
  test('whose conditions elsewhere name an unknown fact does not compile', () => {
    defineCatalogue({
      ...base,
      // @ts-expect-error in the eligibility of an offer
      offers: [{ id: 'x', status: 'active', product: 'line', eligibility: [{ when: { fact: 'agee', gte: 5 }, reason: 'r' }] }],
    });
    defineCatalogue({
      ...base,
      // @ts-expect-error in the provisioning of a product
      products: [{ id: 'line', status: 'active', kind: 'base', provisioning: { needs: { fact: 'coverage', eq: true } } }],
    });
    defineCatalogue({
      ...base,
      offers: [
        // @ts-expect-error in a relationship
        { id: 'x', status: 'active', product: 'line', relationships: [{ kind: 'excludes', target: 'x', when: { fact: 'agee', gte: 5 } }] },
      ],
    });
    defineCatalogue({
      ...base,
      pricePlans: [
        {
          ...base.pricePlans[0],
          phases: [
            // @ts-expect-error in a charge
            { id: 'p', kind: 'evergreen', charges: [{ ...base.pricePlans[0].phases[0].charges[0], when: { fact: 'agee', gte: 5 } }] },
          ],
        },
      ],
    });
    defineCatalogue({
      ...base,
      discounts: [
        {
          id: 'd',
          status: 'active',
          kind: 'percent',
          value: '1',
          appliesTo: [{ offer: 'fibre' }],
          duration: 'once',
          precedence: 1,
          stacking: 'stack',
          // @ts-expect-error in a discount
          when: { fact: 'agee', gte: 5 },
        },
      ],
    });
  });
  test('with a misspelt field or word does not compile', () => {
    // @ts-expect-error no such field
    defineCatalogue({ ...base, offers: [{ id: 'x', staus: 'active', status: 'active', product: 'line' }] });
    // @ts-expect-error no such status
    defineCatalogue({ ...base, offers: [{ id: 'x', status: 'actve', product: 'line' }] });
    // @ts-expect-error a number for an amount
    defineCatalogue({ ...base, rankingDefaults: { value: { amounts: [{ currency: 'EUR', amount: 5 }] }, propensity: '0' } });
  });
});

describe('a condition', () => {
  const condition = conditionsFor(facts);

  test('may compare each fact in the ways of its type', () => {
    expectTypeOf(condition({ fact: 'age', between: [18, 65] })).toEqualTypeOf<Condition>();
    condition({ fact: 'age', in: [1, 2], reason: 'r', remedy: { actionable: 'time' } });
    condition({ fact: 'age', gte: { fact: 'months', times: '2' } });
    condition({ fact: 'age', lt: { fact: 'score' } });
    condition({ fact: 'score', gt: '0.5' });
    condition({ fact: 'score', gt: 0.5 });
    condition({ fact: 'housing', eq: 'flat' });
    condition({ fact: 'housing', eq: { fact: 'postcode' } });
    condition({ fact: 'postcode', matches: 'SW*' });
    condition({ fact: 'optIn', ne: true });
    condition({ fact: 'since', withinLast: 'P30D' });
    condition({ fact: 'since', before: '2026-01-01' });
    condition({ fact: 'devices', contains: 'tv' });
    condition({ fact: 'devices', containsAny: ['tv', 'phone'] });
    condition({ fact: 'devices', exists: false });
    condition({ all: [{ any: [] }, { not: { owns: { family: 'any' }, atLeast: '2' } }, { feature: 'any', gte: '5' }] });
  });
  test('of an unknown fact does not compile', () => {
    // @ts-expect-error no such fact
    condition({ fact: 'agee', gte: 18 });
    // @ts-expect-error no such fact to compare with
    condition({ fact: 'age', gte: { fact: 'agee' } });
  });
  test('with a value of another type does not compile', () => {
    // @ts-expect-error a text for a whole number
    condition({ fact: 'age', gte: '18' });
    // @ts-expect-error true for a whole number
    condition({ fact: 'age', eq: true });
    // @ts-expect-error not one of the words
    condition({ fact: 'housing', eq: 'tent' });
    // @ts-expect-error not one of the words, in a list
    condition({ fact: 'housing', in: ['flat', 'tent'] });
    // @ts-expect-error a number for a text
    condition({ fact: 'postcode', eq: 5 });
    // @ts-expect-error a text for true or false
    condition({ fact: 'optIn', eq: 'yes' });
    // @ts-expect-error a number for a date
    condition({ fact: 'since', before: 2026 });
    // @ts-expect-error not one of the words of the set
    condition({ fact: 'devices', contains: 'fridge' });
    // @ts-expect-error a fact of another type
    condition({ fact: 'age', gte: { fact: 'since' } });
    // @ts-expect-error three ends
    condition({ fact: 'age', between: [1, 2, 3] });
  });
  test('with a comparison that the type does not have does not compile', () => {
    // @ts-expect-error texts have no order
    condition({ fact: 'postcode', gte: 'SW' });
    // @ts-expect-error whole numbers match no pattern
    condition({ fact: 'age', matches: '1*' });
    // @ts-expect-error true and false have no order
    condition({ fact: 'optIn', gt: false });
    // @ts-expect-error only sets contain
    condition({ fact: 'housing', contains: 'flat' });
    // @ts-expect-error only dates lie within a time
    condition({ fact: 'age', withinLast: 'P1Y' });
    // @ts-expect-error sets are not equal
    condition({ fact: 'devices', eq: 'tv' });
    // @ts-expect-error no such comparison
    condition({ fact: 'age', gtee: 5 });
  });
  test('over facts that the compiler does not know compiles as before', () => {
    const unknown: Catalogue['facts'] = {};
    conditionsFor(unknown)({ fact: 'whatever', gte: 5 });
  });
});

describe('the facts of a customer', () => {
  test('have the types of their declarations', () => {
    expectTypeOf<FactsOf<typeof facts>>().toEqualTypeOf<{
      readonly age?: number;
      readonly months?: number;
      readonly score?: string | number;
      readonly housing?: 'house' | 'flat';
      readonly postcode?: string;
      readonly optIn?: boolean;
      readonly since?: string;
      readonly devices?: readonly ('phone' | 'tv')[];
    }>();
  });
});
