// Small random operators, customers and contexts for the laws of the upsell engine.
import fc from 'fast-check';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Condition } from '../../src/model/condition.js';
import type { Context } from '../../src/model/context.js';
import type { Contact, Customer, FactValue } from '../../src/model/customer.js';
import type { Holding } from '../../src/model/holding.js';
import type { Offer } from '../../src/model/offer.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import type { Relationship } from '../../src/model/relationship.js';
import type { Term } from '../../src/model/term.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { minimalCatalogue, minimalCharge, oneTimeCharge } from '../support/minimal-catalogue.js';
import { addExtra, monthly } from './line-catalogue.js';

/** A random question. */
export interface RandomQuestion {
  readonly catalogue: Catalogue;
  readonly customer: Customer;
  readonly context: Context;
}

const ids = ['o0', 'o1', 'o2', 'o3'];
const mostly = <Value>(usual: Value, value: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });
const rare = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(value, { maxLength: 2 }));

const predicate: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom('n', 'm'), gte: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ fact: fc.constant('t'), eq: fc.constantFrom('a', 'b') }),
  fc.record({ fact: fc.constant('months'), gte: fc.integer({ min: 0, max: 3 }) }),
  mostly<Condition>({ fact: 'n', gte: 1 }, fc.constantFrom<Condition>({ fact: 'faith', eq: 'x' }, { fact: 'followers', gte: 5 })),
  fc.constantFrom(...ids).map((offer): Condition => ({ owns: { offer } })),
);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constant<Condition>({ all: [] }),
    predicate,
    fc.array(tie('tree'), { maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('tree').map((not): Condition => ({ not })),
  ),
})).tree;

const relationship: fc.Arbitrary<Relationship> = fc.record({
  kind: fc.constantFrom('requires', 'excludes', 'includes'),
  target: fc.constantFrom(...ids),
});

const boundTerm: Term = {
  id: 'year',
  commitment: 'P12M',
  earlyTermination: { amounts: [{ currency: 'EUR', amount: '60' }], prorate: 'linear' },
};

const offers: fc.Arbitrary<readonly Offer[]> = fc
  .tuple(
    ...ids.map(id =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(`Name of ${id}`),
        status: mostly<Offer['status']>('active', fc.constantFrom('retired', 'draft')),
        product: fc.constantFrom('p0', 'p1'),
        family: fc.constantFrom('f', 'g'),
        pricePlans: mostly<readonly string[]>([id], fc.constant([])),
        relationships: rare(relationship),
        channels: mostly<readonly string[]>(['web', 'shop'], fc.constant(['shop'])),
        terms: fc.constantFrom<(readonly Term[])[]>([], [], [boundTerm]),
        maxPerCustomer: fc.integer({ min: 1, max: 2 }),
        eligibility: rare(condition.map(when => ({ when, reason: 'Because' }))),
      }),
    ),
  )
  .map(list => list.map((offer): Offer => offer));

const rule = (id: string): fc.Arbitrary<UpsellRule> =>
  fc
    .record({
      status: mostly<UpsellRule['status']>('active', fc.constantFrom('retired', 'draft')),
      purpose: fc.constantFrom<UpsellRule['purpose'][]>('marketing', 'service'),
      when: fc.oneof(fc.constant<Condition>({ all: [] }), condition),
      suits: mostly<Condition>({ all: [] }, condition),
      need: fc.oneof(fc.constant<Condition>({ all: [] }), fc.constant<Condition>({ any: [] }), condition),
      targets: fc.uniqueArray(
        fc.record({ offer: fc.constantFrom(...ids), action: fc.constantFrom<('add' | 'replace')[]>('add', 'replace') }),
        { minLength: 1, maxLength: 2, selector: ({ offer, action }) => `${offer} ${action}` },
      ),
      ranking: fc.record({ propensity: fc.constantFrom('0.1', '0.2', '0.3') }),
      groups: fc.array(fc.constantFrom('g', 'h'), { maxLength: 1 }),
      coolDown: fc.constantFrom({}, { afterDecline: 'P30D' }),
      caps: fc.constantFrom({}, { perCustomer: 1 }),
      coverage: mostly('1', fc.constant('0.5')),
    })
    .map(({ groups: [exclusionGroup], coverage, ...made }) =>
      addExtra({
        id,
        ...made,
        ...(exclusionGroup === undefined ? {} : { exclusionGroup }),
        experiment: { id: 'x', seed: id, coverage, variants: [] },
        say: { headline: '{offer} for {price.monthly}', benefits: ['{replaces}'] },
      }),
    );

const plan = (id: string): fc.Arbitrary<PricePlan> =>
  fc
    .tuple(fc.constantFrom('10', '20', '30'), mostly(false, fc.constant(true)), mostly(false, fc.constant(true)))
    .map(([amount, isMetered, hasFee]) => {
      const charges = [
        minimalCharge({ prices: [{ currency: 'EUR', flat: amount }] }),
        ...(isMetered ? [meteredCharge] : []),
        ...(hasFee ? [oneTimeCharge()] : []),
      ];
      return monthly(id, amount, { proration: 'byDay', phases: [{ id: 'main', kind: 'evergreen', charges }] });
    });

const meteredCharge = minimalCharge({
  id: 'used',
  kind: 'usage',
  timing: 'inArrears',
  unit: 'seat',
  meter: { aggregation: 'sum' },
  quantity: { kind: 'metered' },
  prices: [{ currency: 'EUR', perUnit: '1', freeUnits: '5' }],
});

const catalogue: fc.Arbitrary<Catalogue> = fc
  .tuple(
    offers,
    fc.tuple(...ids.map(plan)),
    fc.integer({ min: 0, max: 8 }).chain(count => fc.tuple(...Array.from({ length: count }, (_, at) => rule(`r${at}`)))),
  )
  .map(([sold, plans, upsellRules]) =>
    minimalCatalogue({
      facts: {
        n: { type: 'integer', sensitivity: 'none' },
        m: { type: 'integer', sensitivity: 'personal' },
        t: { type: 'text', sensitivity: 'none' },
        since: { type: 'date', sensitivity: 'none' },
        months: { type: 'integer', sensitivity: 'none', derived: { monthsSince: 'since' } },
        faith: { type: 'text', sensitivity: 'protected' },
        followers: { type: 'integer', sensitivity: 'influence' },
        hardship: { type: 'boolean', sensitivity: 'care' },
      },
      products: [
        { id: 'p0', status: 'active', kind: 'base', features: { data: '5' } },
        { id: 'p1', status: 'active', kind: 'base', features: { data: '10' } },
      ],
      features: [{ id: 'data', name: 'Data', type: 'quantity', unit: 'seat' }],
      pricePlans: plans,
      offers: sold,
      rankingDefaults: { propensity: '0.1', value: { amounts: [{ currency: 'EUR', amount: '1' }] } },
      upsellRules,
    }),
  );

const holding: fc.Arbitrary<Omit<Holding, 'id'>> = fc.constantFrom(...ids).chain(id =>
  fc.record({
    offer: fc.constant(id),
    pricePlan: fc.constant(id),
    status: fc.constantFrom<Holding['status'][]>('active', 'active', 'ending', 'pending'),
    start: fc.constantFrom('2026-01-01', '2026-02-01', '2027-01-01'),
    ...(id === 'o0' ? { term: fc.constant('year') } : {}),
  }),
);

const contact: fc.Arbitrary<Contact> = fc.record({
  at: fc.constantFrom('2026-01-05', '2026-03-01', '2026-05-01'),
  channel: fc.constant('web'),
  rule: fc.constantFrom('r0', 'r1', 'r2'),
  offer: fc.constantFrom(...ids),
  event: fc.constantFrom<Contact['event'][]>('presented', 'declined', 'accepted'),
});

/** Random values of the facts that no rule may read. */
export const forbiddenFacts: fc.Arbitrary<Readonly<Record<string, FactValue>>> = fc.record(
  { faith: fc.constantFrom<FactValue[]>('x', 'y', 4), followers: fc.constantFrom<FactValue[]>(1, 10, 'many') },
  { requiredKeys: [] },
);

const facts: fc.Arbitrary<Readonly<Record<string, FactValue>>> = fc
  .tuple(
    fc.record(
      {
        n: fc.integer({ min: 0, max: 3 }),
        m: fc.integer({ min: 0, max: 3 }),
        t: fc.constantFrom<FactValue[]>('a', 'b', 3),
        since: fc.constantFrom('2026-01-15', '2025-12-31'),
        hardship: mostly(false, fc.constant(true)),
      },
      { requiredKeys: [] },
    ),
    forbiddenFacts,
  )
  .map(([known, forbidden]) => ({ ...known, ...forbidden }));

const customer: fc.Arbitrary<Customer> = fc.record(
  {
    id: fc.constantFrom('ann', 'bob', 'cem'),
    facts,
    segment: fc.constant('home'),
    market: fc.constant('ie'),
    currency: fc.constant('EUR'),
    holdings: fc
      .array(fc.tuple(holding, mostly(false, fc.constant(true))), { maxLength: 4 })
      .map(list => list.map(([one, isPart], at) => ({ ...one, id: `h${at}`, ...(isPart && at > 0 ? { parent: 'h0' } : {}) }))),
    consents: mostly<NonNullable<Customer['consents']>>({ marketing: 'granted' }, fc.constantFrom({ marketing: 'objected' }, {})),
    contacts: fc.array(contact, { maxLength: 3 }),
    requests: fc.constantFrom<(readonly string[])[]>([], [], ['data']),
    usage: fc
      .array(fc.constantFrom('0', '4', '8'), { maxLength: 2 })
      .map(months => months.map((quantity, at) => ({ unit: 'seat', from: `2026-0${at + 1}-01`, until: `2026-0${at + 2}-01`, quantity }))),
  },
  { requiredKeys: ['id', 'facts'] },
);

const context: fc.Arbitrary<Context> = fc.record(
  {
    at: fc.constantFrom('2026-03-10T12:00:00Z', '2026-03-10'),
    channel: fc.constantFrom('web', 'shop'),
    currency: fc.constant('EUR'),
    basket: rare(fc.record({ offer: fc.constantFrom(...ids) })),
    limit: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['at', 'currency'] },
);

/** A random question. */
export const randomQuestion: fc.Arbitrary<RandomQuestion> = fc.record({ catalogue, customer, context });

/** Random questions of one random catalogue, so that it is indexed once for all of them. */
export const randomQuestions = (count: number): fc.Arbitrary<readonly RandomQuestion[]> =>
  fc
    .tuple(catalogue, fc.array(fc.record({ customer, context }), { minLength: count, maxLength: count }))
    .map(([shared, asked]) => asked.map(each => ({ catalogue: shared, ...each })));
