/** Catalogues that nobody would write, which must be checked all the same, soon and without an error. */
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Condition } from '../../src/model/condition.js';
import type { Offer } from '../../src/model/offer.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { catalogueWithCharges, minimalCatalogue, minimalCharge, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';

const range = (size: number): readonly number[] => [...Array(size).keys()];
const bundle = (id: string, members: readonly string[]): Offer => ({
  id,
  name: id,
  status: 'active',
  items: members.map(offer => ({ offer, min: 1, max: 1, charged: true })),
});

/** Makes each hostile catalogue in a size. */
export const hostileCatalogues: Readonly<Record<string, (size: number) => Catalogue>> = {
  'offers that differ in id and name': size =>
    minimalCatalogue({ offers: range(size).map(at => minimalOffer({ id: `offer-${at}`, name: `Offer ${at}`, maxPerCustomer: at + 1 })) }),
  'offers that are all the same': size => minimalCatalogue({ offers: range(size).map(at => minimalOffer({ id: `offer-${at}` })) }),
  'offers of one name that differ': size =>
    minimalCatalogue({ offers: range(size).map(at => minimalOffer({ id: `offer-${at}`, maxPerCustomer: at + 1 })) }),
  'offers of one name at different times': size =>
    minimalCatalogue({
      offers: range(size).map(at => minimalOffer({ id: `offer-${at}`, validFor: { from: dayOf(at), until: dayOf(at + 1) } })),
    }),
  'references that are all wrong': size =>
    minimalCatalogue({
      offers: range(size).map(at =>
        minimalOffer({ id: `offer-${at}`, name: `Offer ${at}`, product: `lime-${at}`, pricePlans: [`fibre-montly-${at}`] }),
      ),
    }),
  'ids that nearly exist': size =>
    minimalCatalogue({
      products: range(size).map(at => ({ id: `produce-number-${at}`, status: 'active', kind: 'base' })),
      offers: range(size).map(at => minimalOffer({ id: `offer-${at}`, name: `Offer ${at}`, product: `product-nummer-${at}` })),
    }),
  'a chain of bundles': size => minimalCatalogue({ offers: range(size).map(at => bundle(`b${at}`, at + 1 < size ? [`b${at + 1}`] : [])) }),
  'a circle of bundles': size => minimalCatalogue({ offers: range(size).map(at => bundle(`b${at}`, [`b${(at + 1) % size}`])) }),
  'bundles that all contain the two after them': size =>
    minimalCatalogue({
      offers: range(size).map(at =>
        bundle(
          `b${at}`,
          [at + 1, at + 2].filter(next => next < size).map(next => `b${next}`),
        ),
      ),
    }),
  'one bundle with everything': size =>
    minimalCatalogue({
      offers: [
        minimalOffer(),
        bundle(
          'all',
          range(size).map(() => 'fibre'),
        ),
      ],
    }),
  'a chain of successors': size =>
    minimalCatalogue({
      offers: range(size).map(at => minimalOffer({ id: `o${at}`, name: `O ${at}`, status: 'retired', successor: `o${(at + 1) % size}` })),
    }),
  'a ladder of tiers': size =>
    catalogueWithCharges([
      minimalCharge({
        unit: 'seat',
        quantity: { kind: 'licensed' },
        prices: [
          {
            currency: 'EUR',
            volume: range(size).map(at => ({ upTo: at + 1 < size ? String(at + 1) : null, unitAmount: String(size - at) })),
          },
        ],
      }),
    ]),
  'prices that all overlap': size =>
    catalogueWithCharges([minimalCharge({ prices: range(size).map(at => ({ currency: 'EUR', flat: String(at) })) })]),
  'prices one after the other': size =>
    catalogueWithCharges([
      minimalCharge({
        prices: range(size).map(at => ({ currency: 'EUR', flat: '1', validFor: { from: dayOf(at), until: dayOf(at + 1) } })),
      }),
    ]),
  'charges that are all alike': size =>
    catalogueWithCharges(range(size).map(at => minimalCharge({ id: `c${at}`, billCode: 'X', billText: `Words ${at}` }))),
  'price plans with terms': size =>
    minimalCatalogue({
      pricePlans: range(size).map(at => minimalPricePlan({ id: `p${at}`, terms: [`t${at}`], after: { pricePlan: `p${(at + 1) % size}` } })),
      offers: range(size).map(at => minimalOffer({ id: `o${at}`, name: `O ${at}`, pricePlans: [`p${at}`], terms: [{ id: `t${at}` }] })),
    }),
  'exceptions for nothing': size =>
    minimalCatalogue({
      offers: [minimalOffer({ suppress: range(size).map(() => ({ code: 'MON001', reason: 'Agreed', until: '2027-01-01', owner: 'Us' })) })],
    }),
  'upsell rules that are all alike': size =>
    minimalCatalogue({
      upsellRules: range(size).map(at => rule(at, { fact: 'age', gte: 18 })),
      facts: { age: { type: 'integer', sensitivity: 'none' } },
    }),
  'upsell rules that lead round': size =>
    minimalCatalogue({
      facts: { age: { type: 'integer', sensitivity: 'none' } },
      offers: range(size).map(at => minimalOffer({ id: `o${at}`, name: `O ${at}` })),
      upsellRules: range(size).map(at => ({
        ...rule(at, { fact: 'age', gte: at % 90 }),
        targets: [{ offer: `o${(at + 1) % size}`, action: 'replace', replaces: `o${at}` }],
      })),
    }),
  'a deep condition': size =>
    minimalCatalogue({
      facts: { age: { type: 'integer', sensitivity: 'none' } },
      offers: [minimalOffer({ eligibility: [{ when: nested(Math.min(size, 90)), reason: 'Deep' }] })],
    }),
  'a wide condition': size =>
    minimalCatalogue({
      facts: { age: { type: 'integer', sensitivity: 'none' } },
      offers: [
        minimalOffer({
          eligibility: [
            {
              when: {
                any: range(Math.min(size, 400)).map(at => ({
                  all: [
                    { fact: 'age', gte: at },
                    { fact: 'age', lt: at },
                  ],
                })),
              },
              reason: 'Wide',
            },
          ],
        }),
      ],
    }),
  'discounts of one code': size =>
    minimalCatalogue({
      discounts: range(size).map(at => ({
        id: `d${at}`,
        status: 'active',
        kind: 'percent',
        value: '10',
        appliesTo: [{ charge: 'monthly' }],
        duration: 'once',
        code: 'X',
        precedence: 1,
        stacking: 'stack',
      })),
    }),
  'cases of a change policy': size =>
    minimalCatalogue({
      changePolicy: { change: range(size).map(() => ({ when: { fromProduct: 'line', kind: 'base', phase: 'trial' }, then: 'immediate' })) },
    }),
  'names with strange characters': size =>
    minimalCatalogue({
      offers: range(size).map(at => minimalOffer({ id: `o\ud800${at}`, name: `\u202e\u200b \ud800${at} {{`, maxPerCustomer: at + 1 })),
    }),
  'nothing at all': () =>
    minimalCatalogue({
      products: [],
      pricePlans: [],
      offers: [],
      currencies: [],
      channels: [],
      markets: [],
      segments: [],
      units: [],
      locales: [],
    }),
};

function dayOf(at: number): string {
  return new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
}

function rule(at: number, when: Condition): UpsellRule {
  return {
    id: `r${at}`,
    status: 'active',
    kind: 'crossSell',
    purpose: 'marketing',
    when,
    targets: [{ offer: 'fibre', action: 'add' }],
    say: { headline: 'Take it', benefits: ['Good'] },
  };
}

function nested(depth: number): Condition {
  return depth === 0 ? { fact: 'age', gte: 18 } : { not: { all: [nested(depth - 1)] } };
}
