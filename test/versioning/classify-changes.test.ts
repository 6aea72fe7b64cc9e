import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Characteristic } from '../../src/model/characteristic.js';
import type { Charge } from '../../src/model/charge.js';
import type { Discount } from '../../src/model/discount.js';
import type { Feature } from '../../src/model/feature.js';
import type { Offer } from '../../src/model/offer.js';
import type { Price } from '../../src/model/price.js';
import type { Product } from '../../src/model/product.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { classifyChanges } from '../../src/versioning/classify-changes.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';
import {
  catalogueWithCharges,
  catalogueWithPlan,
  minimalCatalogue,
  minimalCharge,
  minimalOffer,
  minimalPricePlan,
} from '../support/minimal-catalogue.js';

/** Each change as one line: class, direction, rule. */
function judged(before: Catalogue, after: Catalogue): readonly string[] {
  return classifyChanges(diffCatalogues(before, after)).map(change =>
    [change.class, change.direction, change.rule].filter(Boolean).join(' '),
  );
}

const withOffer = (offer: Partial<Offer>): Catalogue => minimalCatalogue({ offers: [minimalOffer(offer)] });
const withProduct = (product: Partial<Product>): Catalogue =>
  minimalCatalogue({ products: [{ id: 'line', name: 'Line', status: 'active', kind: 'base', ...product }] });
const withPrices = (...prices: readonly Price[]): Catalogue => catalogueWithCharges([minimalCharge({ prices })]);
const withCharge = (charge: Partial<Charge>): Catalogue => catalogueWithCharges([minimalCharge(charge)]);
const withFeature = (feature: Partial<Feature>): Catalogue =>
  minimalCatalogue({ features: [{ id: 'data', name: 'Data', type: 'quantity', ...feature }] });
const characteristic = (changed: Partial<Characteristic> = {}): Catalogue =>
  withProduct({ characteristics: [{ id: 'colour', name: 'Colour', type: 'text', ...changed }] });
const discount = (changed: Partial<Discount>): Catalogue =>
  minimalCatalogue({
    discounts: [
      {
        id: 'welcome',
        status: 'active',
        kind: 'percent',
        value: '10',
        appliesTo: [{ offer: 'fibre' }],
        duration: 'once',
        precedence: 1,
        stacking: 'stack',
        ...changed,
      },
    ],
  });
const rule = (changed: Partial<UpsellRule>): Catalogue =>
  minimalCatalogue({
    upsellRules: [
      {
        id: 'r',
        status: 'active',
        kind: 'upgrade',
        purpose: 'marketing',
        when: { all: [] },
        targets: [{ offer: 'fibre', action: 'add' }],
        say: { headline: 'Faster', benefits: [] },
        ...changed,
      },
    ],
  });

const eur = (flat: string): Price => ({ currency: 'EUR', flat });
const ladder = (...amounts: readonly string[]): Price => ({
  currency: 'EUR',
  graduated: amounts.map((unitAmount, at) => ({ upTo: at === amounts.length - 1 ? null : String((at + 1) * 10), unitAmount })),
});

type Case = readonly [string, Catalogue, Catalogue, readonly string[]];

const prices: readonly Case[] = [
  ['a higher amount', withPrices(eur('20')), withPrices(eur('20.01')), ['customerAffecting worse price.raised']],
  ['a lower amount', withPrices(eur('20')), withPrices(eur('9.5')), ['customerAffecting better price.lowered']],
  ['the same amount with other digits', withPrices(eur('20')), withPrices(eur('20.00')), ['customerAffecting unknown price.changed']],
  ['one more currency', withPrices(eur('20')), withPrices(eur('20'), { currency: 'GBP', flat: '18' }), ['minor price.currency-added']],
  ['one currency less', withPrices(eur('20'), { currency: 'GBP', flat: '18' }), withPrices(eur('20')), ['breaking price.currency-removed']],
  [
    'a price of its own for one channel',
    withPrices(eur('20')),
    withPrices(eur('20'), { ...eur('19'), scope: { channel: 'web' } }),
    ['customerAffecting unknown price.variant-added'],
  ],
  ['another model', withPrices(eur('20')), withPrices({ currency: 'EUR', perUnit: '20' }), ['customerAffecting unknown price.changed']],
  [
    'a ladder of which a step rises',
    withPrices(ladder('3', '2', '1')),
    withPrices(ladder('3', '2.5', '1')),
    ['customerAffecting worse price.raised'],
  ],
  [
    'a ladder of which all steps fall',
    withPrices(ladder('3', '2', '1')),
    withPrices(ladder('2', '1', '0')),
    ['customerAffecting better price.lowered'],
  ],
  [
    'a ladder that rises here and falls there',
    withPrices(ladder('3', '2')),
    withPrices(ladder('4', '1')),
    ['customerAffecting unknown price.changed'],
  ],
  [
    'a ladder with one more step',
    withPrices(ladder('3', '2')),
    withPrices(ladder('3', '2', '1')),
    ['customerAffecting unknown price.changed'],
  ],
  [
    'fewer free units',
    withPrices({ ...eur('20'), freeUnits: '10' }),
    withPrices({ ...eur('20'), freeUnits: '5' }),
    ['customerAffecting worse price.lowered'],
  ],
  ['free units at all', withPrices(eur('20')), withPrices({ ...eur('20'), freeUnits: '5' }), ['customerAffecting better price.raised']],
  ['a new minimum', withPrices(eur('20')), withPrices({ ...eur('20'), minimum: '5' }), ['customerAffecting worse price.raised']],
  ['a new ceiling', withPrices(eur('20')), withPrices({ ...eur('20'), maximum: '50' }), ['customerAffecting better price.lowered']],
  ['no ceiling any more', withPrices({ ...eur('20'), maximum: '50' }), withPrices(eur('20')), ['customerAffecting worse price.raised']],
  [
    'a price that ends earlier',
    withPrices(eur('20')),
    withPrices({ ...eur('20'), validFor: { until: '2027-01-01' } }),
    ['customerAffecting worse price.narrowed'],
  ],
  [
    'a charge for the month that was for the year',
    withCharge({ period: 'P1Y' }),
    withCharge({ period: 'P1M' }),
    ['breaking price.basis-changed'],
  ],
  ['a charge in arrears', withCharge({}), withCharge({ timing: 'inArrears' }), ['breaking price.basis-changed']],
  [
    'a new charge',
    withCharge({}),
    catalogueWithCharges([minimalCharge(), minimalCharge({ id: 'extra' })]),
    ['customerAffecting worse price.added'],
  ],
  ['a charge less', catalogueWithCharges([minimalCharge(), minimalCharge({ id: 'extra' })]), withCharge({}), ['breaking price.removed']],
  [
    'other words on the bill and in the name',
    withCharge({ name: 'Line', billText: 'Line' }),
    withCharge({ name: 'Rental', billText: 'Rental' }),
    ['patch presentation.changed', 'minor presentation.invoice-label'],
  ],
  ['another ledger code', withCharge({ billCode: 'A' }), withCharge({ billCode: 'B' }), ['breaking finance.changed']],
  ['a ledger code at all', withCharge({}), withCharge({ billCode: 'B' }), ['minor finance.added']],
  ['prices with tax', catalogueWithPlan({ taxIncluded: false }), catalogueWithPlan({ taxIncluded: true }), ['breaking finance.changed']],
  [
    'less notice for those who have it',
    catalogueWithPlan({ existingSubscribers: { mode: 'moveNow', noticeDays: 60 } }),
    catalogueWithPlan({ existingSubscribers: { mode: 'moveNow', noticeDays: 30 } }),
    ['customerAffecting worse legal.lowered'],
  ],
  ['a smaller discount', discount({}), discount({ value: '5' }), ['customerAffecting worse price.lowered']],
  ['a discount for fewer', discount({}), discount({ when: { all: [] } }), ['customerAffecting worse eligibility.added']],
  [
    'another amount off, of which the way depends on the kind of the discount',
    discount({ kind: 'amount', amounts: [{ currency: 'EUR', amount: '5' }] }),
    discount({ kind: 'amount', amounts: [{ currency: 'EUR', amount: '4' }] }),
    ['customerAffecting unknown price.changed'],
  ],
];

const offers: readonly Case[] = [
  ['another name', withOffer({}), withOffer({ name: 'Fibre 100' }), ['patch presentation.changed']],
  [
    'one locale more',
    withOffer({ name: { en: 'Fibre' } }),
    withOffer({ name: { en: 'Fibre', de: 'Glasfaser' } }),
    ['patch presentation.added'],
  ],
  ['notes', withOffer({}), withOffer({ metadata: { owner: 'x' } }), ['none bookkeeping.added']],
  ['another product', withOffer({}), withOffer({ product: 'other' }), ['breaking reference.changed']],
  [
    'one channel less',
    withOffer({ channels: ['web', 'shop'] }),
    withOffer({ channels: ['web'] }),
    ['customerAffecting worse offerability.narrowed'],
  ],
  [
    'one channel where it was sold in all',
    withOffer({}),
    withOffer({ channels: ['web'] }),
    ['customerAffecting worse offerability.narrowed'],
  ],
  ['every channel', withOffer({ channels: ['web'] }), withOffer({}), ['minor better offerability.widened']],
  [
    'another channel instead',
    withOffer({ channels: ['web'] }),
    withOffer({ channels: ['shop'] }),
    ['customerAffecting unknown offerability.changed'],
  ],
  ['only within bundles', withOffer({}), withOffer({ sellable: false }), ['customerAffecting worse offerability.narrowed']],
  ['also by itself', withOffer({ sellable: false }), withOffer({ sellable: true }), ['minor better offerability.widened']],
  ['fewer for each customer', withOffer({}), withOffer({ maxPerCustomer: 2 }), ['customerAffecting worse offerability.lowered']],
  ['an end of sale', withOffer({}), withOffer({ validFor: { until: '2027-06-01' } }), ['customerAffecting worse offerability.narrowed']],
  [
    'a later end of sale',
    withOffer({ validFor: { until: '2027-06-01' } }),
    withOffer({ validFor: { until: '2027-09-01' } }),
    ['minor better offerability.widened'],
  ],
  [
    'another season',
    withOffer({ validFor: { from: '2027-01-01', until: '2027-06-01' } }),
    withOffer({ validFor: { from: '2027-02-01', until: '2027-09-01' } }),
    ['customerAffecting unknown offerability.changed'],
  ],
  [
    'the end of its life',
    withOffer({}),
    withOffer({ status: 'retired', successor: 'none' }),
    ['customerAffecting worse offerability.retired', 'minor reference.path-changed'],
  ],
  [
    'no successor any more',
    withOffer({ status: 'retired', successor: 'x' }),
    withOffer({ status: 'retired' }),
    ['customerAffecting worse reference.path-changed'],
  ],
  ['its return', withOffer({ status: 'retired' }), withOffer({}), ['minor offerability.reactivated']],
  ['a return to the drawing board', withOffer({}), withOffer({ status: 'draft' }), ['breaking worse offerability.withdrawn']],
  ['its first day', withOffer({ status: 'draft', name: 'x' }), withOffer({}), ['none bookkeeping.draft', 'minor identity.added']],
  ['work on a draft', withOffer({ status: 'draft' }), withOffer({ status: 'draft', product: 'other' }), ['none bookkeeping.draft']],
  [
    'a longer commitment',
    withOffer({ terms: [{ id: 't', commitment: 'P12M' }] }),
    withOffer({ terms: [{ id: 't', commitment: 'P2Y' }] }),
    ['customerAffecting worse obligation.raised'],
  ],
  [
    'a commitment at all',
    withOffer({ terms: [{ id: 't' }] }),
    withOffer({ terms: [{ id: 't', commitment: 'P2Y' }] }),
    ['customerAffecting worse obligation.raised'],
  ],
  [
    'a longer time to think',
    withOffer({ terms: [{ id: 't', coolingOff: 'P14D' }] }),
    withOffer({ terms: [{ id: 't', coolingOff: 'P30D' }] }),
    ['customerAffecting better obligation.raised'],
  ],
  [
    'a month in the place of thirty days',
    withOffer({ terms: [{ id: 't', noticePeriod: 'P30D' }] }),
    withOffer({ terms: [{ id: 't', noticePeriod: 'P1M' }] }),
    ['customerAffecting unknown obligation.changed'],
  ],
  [
    'a higher exit charge',
    withOffer({ terms: [{ id: 't', earlyTermination: { amounts: [{ currency: 'EUR', amount: '50' }], prorate: 'none' } }] }),
    withOffer({ terms: [{ id: 't', earlyTermination: { amounts: [{ currency: 'EUR', amount: '60' }], prorate: 'none' } }] }),
    ['customerAffecting worse obligation.raised'],
  ],
  ['one more term', withOffer({ terms: [{ id: 't' }] }), withOffer({ terms: [{ id: 't' }, { id: 'u' }] }), ['minor obligation.term']],
  ['one term less', withOffer({ terms: [{ id: 't' }, { id: 'u' }] }), withOffer({ terms: [{ id: 't' }] }), ['breaking obligation.term']],
  [
    'another first term',
    withOffer({ terms: [{ id: 't' }, { id: 'u' }] }),
    withOffer({ terms: [{ id: 'u' }, { id: 't' }] }),
    ['customerAffecting unknown obligation.moved'],
  ],
  ['one more price plan', withOffer({}), withOffer({ pricePlans: ['fibre-monthly', 'yearly'] }), ['minor better price.plans-changed']],
  [
    'one price plan less',
    withOffer({ pricePlans: ['fibre-monthly', 'yearly'] }),
    withOffer({}),
    ['customerAffecting worse price.plans-changed'],
  ],
  [
    'another first price plan',
    withOffer({ pricePlans: ['fibre-monthly', 'yearly'] }),
    withOffer({ pricePlans: ['yearly', 'fibre-monthly'] }),
    ['customerAffecting unknown price.moved'],
  ],
  [
    'a requirement',
    withOffer({}),
    withOffer({ eligibility: [{ when: { all: [] }, reason: 'x' }] }),
    ['customerAffecting worse eligibility.added'],
  ],
  [
    'no requirement any more',
    withOffer({ eligibility: [{ when: { all: [] }, reason: 'x' }] }),
    withOffer({}),
    ['minor better eligibility.removed'],
  ],
  [
    'another requirement',
    withOffer({ eligibility: [{ when: { fact: 'a', gte: 1 }, reason: 'x' }] }),
    withOffer({ eligibility: [{ when: { fact: 'a', gte: 2 }, reason: 'x' }] }),
    ['customerAffecting unknown eligibility.changed'],
  ],
  [
    'other words within a requirement',
    withOffer({ eligibility: [{ when: { fact: 'a', gte: 1, reason: 'old' }, reason: 'x' }] }),
    withOffer({ eligibility: [{ when: { fact: 'a', gte: 1, reason: 'new' }, reason: 'x' }] }),
    ['patch presentation.changed'],
  ],
  [
    'what it must go with',
    withOffer({}),
    withOffer({ relationships: [{ kind: 'requires', target: 'x' }] }),
    ['customerAffecting worse eligibility.tightened'],
  ],
  [
    'what it no longer excludes',
    withOffer({ relationships: [{ kind: 'excludes', target: 'x' }] }),
    withOffer({}),
    ['minor better eligibility.loosened'],
  ],
  [
    'a recommendation',
    withOffer({}),
    withOffer({ relationships: [{ kind: 'recommends', target: 'x' }] }),
    ['minor eligibility.relationship-added'],
  ],
  [
    'a member that must be taken',
    withOffer({}),
    withOffer({ items: [{ offer: 'x', min: 1, max: 1, charged: true }] }),
    ['customerAffecting mixed reference.member-added'],
  ],
  [
    'a member that may be taken',
    withOffer({}),
    withOffer({ items: [{ offer: 'x', min: 0, max: 1, charged: true }] }),
    ['minor reference.member-added'],
  ],
  [
    'a member less',
    withOffer({ items: [{ offer: 'x', min: 0, max: 1, charged: true }] }),
    withOffer({}),
    ['customerAffecting worse reference.member-removed'],
  ],
  [
    'another terms document',
    withOffer({ links: [{ rel: 'terms', href: 'a' }] }),
    withOffer({ links: [{ rel: 'terms', href: 'b' }] }),
    ['customerAffecting unknown legal.changed'],
  ],
  [
    'one more terms document',
    withOffer({}),
    withOffer({ links: [{ rel: 'terms', href: 'a' }] }),
    ['customerAffecting unknown legal.added'],
  ],
  [
    'another picture',
    withOffer({ links: [{ rel: 'image', href: 'a' }] }),
    withOffer({ links: [{ rel: 'image', href: 'b' }] }),
    ['patch presentation.changed'],
  ],
  ['one more picture', withOffer({}), withOffer({ links: [{ rel: 'image', href: 'a' }] }), ['patch presentation.added']],
  ['another alias', withOffer({}), withOffer({ aliases: ['x'] }), ['minor identity.widened']],
  ['an alias less', withOffer({ aliases: ['x'] }), withOffer({}), ['breaking identity.narrowed']],
];

const others: readonly Case[] = [
  ['a new offer', withOffer({}), minimalCatalogue({ offers: [minimalOffer(), minimalOffer({ id: 'tv' })] }), ['minor identity.added']],
  [
    'a new draft',
    withOffer({}),
    minimalCatalogue({ offers: [minimalOffer(), minimalOffer({ id: 'tv', status: 'draft' })] }),
    ['none bookkeeping.draft'],
  ],
  [
    'an offer less',
    minimalCatalogue({ offers: [minimalOffer(), minimalOffer({ id: 'tv' })] }),
    withOffer({}),
    ['breaking identity.removed'],
  ],
  ['a rule less', rule({}), minimalCatalogue(), ['minor upsell.removed']],
  ['another condition of a rule', rule({}), rule({ when: { any: [] } }), ['minor upsell.changed']],
  [
    'other words of a rule',
    rule({}),
    rule({ say: { headline: 'Even faster', benefits: ['x'] } }),
    ['patch presentation.changed', 'patch presentation.widened'],
  ],
  ['another purpose of a rule', rule({}), rule({ purpose: 'service' }), ['customerAffecting unknown legal.changed']],
  [
    'more of a feature',
    withProduct({ features: { data: '10' } }),
    withProduct({ features: { data: 'unlimited' } }),
    ['customerAffecting better allowance.raised'],
  ],
  [
    'less of a feature',
    withProduct({ features: { data: { amount: '10', then: 'charge' } } }),
    withProduct({ features: { data: { amount: '5', then: 'charge' } } }),
    ['customerAffecting worse allowance.lowered'],
  ],
  [
    'another thing that happens beyond it',
    withProduct({ features: { data: { amount: '10', then: 'charge' } } }),
    withProduct({ features: { data: { amount: '20', then: 'stop' } } }),
    ['customerAffecting unknown allowance.changed'],
  ],
  ['a feature at all', withProduct({}), withProduct({ features: { data: true } }), ['customerAffecting better allowance.added']],
  ['a feature that says no', withProduct({}), withProduct({ features: { data: false } }), ['minor allowance.added']],
  ['a feature less', withProduct({ features: { data: true } }), withProduct({}), ['customerAffecting worse allowance.removed']],
  ['another unit of a feature', withFeature({ unit: 'mb' }), withFeature({ unit: 'gb' }), ['breaking allowance.unit-changed']],
  [
    'a longer reset period',
    withFeature({ resetPeriod: 'P1M' }),
    withFeature({ resetPeriod: 'P1Y' }),
    ['customerAffecting worse allowance.raised'],
  ],
  ['another kind of product', withProduct({}), withProduct({ kind: 'addOn' }), ['breaking identity.changed']],
  ['a characteristic', withProduct({}), characteristic(), ['minor characteristic.added']],
  ['a characteristic that must be chosen', withProduct({}), characteristic({ min: 1 }), ['breaking characteristic.required']],
  [
    'a characteristic that must be chosen, with a default',
    withProduct({}),
    characteristic({ min: 1, default: 'red' }),
    ['minor characteristic.added'],
  ],
  ['a characteristic less', characteristic(), withProduct({}), ['breaking characteristic.removed']],
  ['another type of a characteristic', characteristic(), characteristic({ type: 'integer' }), ['breaking characteristic.changed']],
  ['fewer values', characteristic({ values: ['red', 'blue'] }), characteristic({ values: ['red'] }), ['breaking characteristic.narrowed']],
  [
    'more values',
    characteristic({ values: ['red'] }),
    characteristic({ values: ['red', 'blue'] }),
    ['minor better characteristic.widened'],
  ],
  [
    'a wider range',
    characteristic({ range: { min: 1, max: 5 } }),
    characteristic({ range: { max: 9 } }),
    ['minor better characteristic.widened'],
  ],
  [
    'another default',
    characteristic({ default: 'red' }),
    characteristic({ default: 'blue' }),
    ['customerAffecting unknown characteristic.default-changed'],
  ],
  ['no choice any more', characteristic({ configurable: true }), characteristic({}), ['breaking characteristic.narrowed']],
  [
    'a slower delivery',
    withProduct({ provisioning: { leadTime: 'P5D' } }),
    withProduct({ provisioning: { leadTime: 'P9D' } }),
    ['customerAffecting worse operational.raised'],
  ],
  [
    'another step of delivery',
    withProduct({}),
    withProduct({ provisioning: { steps: [{ id: 's', name: 'Visit' }] } }),
    ['minor operational.added'],
  ],
  [
    'what delivery needs',
    withProduct({}),
    withProduct({ provisioning: { needs: { all: [] } } }),
    ['customerAffecting worse eligibility.added'],
  ],
  [
    'another type of a fact',
    minimalCatalogue({ facts: { age: { type: 'integer', sensitivity: 'none' } } }),
    minimalCatalogue({ facts: { age: { type: 'text', sensitivity: 'none' } } }),
    ['breaking eligibility.fact-changed'],
  ],
  [
    'a fact less',
    minimalCatalogue({ facts: { age: { type: 'integer', sensitivity: 'none' } } }),
    minimalCatalogue(),
    ['breaking identity.removed'],
  ],
  ['one locale less', minimalCatalogue({ locales: ['en', 'de'] }), minimalCatalogue(), ['minor presentation.locale-removed']],
  ['another time zone', minimalCatalogue(), minimalCatalogue({ timeZone: 'Europe/Paris' }), ['customerAffecting unknown legal.changed']],
  [
    'a change policy',
    minimalCatalogue(),
    minimalCatalogue({ changePolicy: { change: [{ then: 'immediate' }] } }),
    ['customerAffecting unknown obligation.added'],
  ],
];

describe('a change of prices:', () => {
  test.each(prices)('%s', (_, before, after, expected) => expect(judged(before, after)).toEqual(expected));
});
describe('a change of an offer:', () => {
  test.each(offers)('%s', (_, before, after, expected) => expect(judged(before, after)).toEqual(expected));
});
describe('a change of something else:', () => {
  test.each(others)('%s', (_, before, after, expected) => expect(judged(before, after)).toEqual(expected));
});

describe('a rename', () => {
  const catalogue = minimalCatalogue({
    offers: [
      minimalOffer({
        items: [{ offer: 'tv', min: 0, max: 1, charged: true }],
        eligibility: [{ when: { owns: { offer: 'tv' } }, reason: 'x' }],
      }),
      minimalOffer({ id: 'tv' }),
    ],
    pricePlans: [minimalPricePlan()],
  });
  const renamed = editCatalogue(catalogue, draft => draft.rename('offers', 'tv', 'television'));
  test('is minor, and what follows it is a patch', () => {
    expect(classifyChanges(renamed.changes).map(change => `${change.class} ${change.rule} ${change.pointer}`)).toEqual([
      'patch identity.followed /offers/@fibre/items/@television/offer',
      'patch identity.followed /offers/@fibre/eligibility/0/when',
      'minor identity.renamed /offers/@television/id',
      'minor identity.widened /offers/@television/aliases',
    ]);
  });
  test('that is taken back loses the newer id', () => {
    const back = classifyChanges(diffCatalogues(renamed.after, renamed.before));
    expect(back.filter(change => change.class === 'breaking').map(change => change.rule)).toEqual([
      'identity.renamed',
      'identity.narrowed',
    ]);
  });
});

describe('a classified change', () => {
  test('says why it matters to whom', () => {
    const [change] = classifyChanges(diffCatalogues(withPrices(eur('20')), withPrices(eur('25'))));
    expect(change).toMatchObject({
      bump: 'minor',
      before: '20',
      after: '25',
      reasons: {
        integrators: 'Quotes and price displays show other amounts.',
        subscribers: 'New customers pay more; holders do when the policy of the price plan moves them.',
        finance: 'Expected revenue changes.',
      },
    });
    expect(Object.isFrozen(change)).toBe(true);
  });
  test('of words needs no reason', () => {
    expect(classifyChanges(diffCatalogues(withOffer({}), withOffer({ name: 'x' })))[0]?.reasons).toEqual({});
  });
});
