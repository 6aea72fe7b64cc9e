// One slip in the example catalogue, and exactly the finding that it deserves under the strict profile.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Discount } from '../../src/model/discount.js';
import type { Offer } from '../../src/model/offer.js';
import type { Price } from '../../src/model/price.js';
import type { PricePlan } from '../../src/model/price-plan.js';
import type { Product } from '../../src/model/product.js';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';

type Slip = (catalogue: Catalogue) => unknown;

let acme: Catalogue | undefined;
beforeAll(async () => {
  acme = (await loadCatalogue(join(import.meta.dirname, '../../examples/acme-telecom'))).catalogue;
});

// The examples of upsell rules are played by tests of their own; here each of 40 slips would play them all.
const find = (data: unknown): readonly string[] =>
  validateCatalogue(readCatalogue(data), { profile: 'strict', at: '2026-12-01', config: { rules: { UPS019: 'off' } } }).issues.map(
    ({ code, entity }) => `${code} ${entity?.id ?? ''}`,
  );

const change = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  id: string,
  slip: (thing: Thing) => object,
): readonly object[] => things.map(thing => (thing.id === id ? { ...thing, ...slip(thing) } : thing));
const offer =
  (slip: (thing: Offer) => object): Slip =>
  catalogue => ({ ...catalogue, offers: change(catalogue.offers, 'fibre-100', slip) });
const product =
  (slip: (thing: Product) => object): Slip =>
  catalogue => ({ ...catalogue, products: change(catalogue.products, 'fibre-line-100', slip) });
const plan =
  (slip: (thing: PricePlan) => object, id = 'fibre-100-monthly'): Slip =>
  catalogue => ({ ...catalogue, pricePlans: change(catalogue.pricePlans, id, slip) });
const charge = (slip: (thing: Charge) => object, id?: string): Slip =>
  plan(
    ({ phases }) => ({
      phases: phases.map(phase => ({
        ...phase,
        charges: phase.charges.map((one, at) => (at === 0 ? withoutMembers({ ...one, ...slip(one) }) : one)),
      })),
    }),
    id,
  );
const prices = (slip: (prices: readonly Price[]) => readonly object[], id?: string): Slip =>
  charge(({ prices: known }) => ({ prices: slip(known) }), id);
const firstOf = <Thing extends { readonly id: string }>(
  things: readonly Thing[] | undefined,
  isMeant: (thing: Thing) => boolean,
): Thing => {
  const found = things?.find(isMeant);
  if (found === undefined) throw new Error('the example has no such thing');
  return found;
};
const rule =
  (slip: (thing: UpsellRule) => object): Slip =>
  catalogue => {
    const { id } = firstOf(
      catalogue.upsellRules,
      ({ purpose, status, fatigue, caps }) => purpose === 'marketing' && status === 'active' && fatigue === undefined && caps === undefined,
    );
    return { ...catalogue, upsellRules: change(catalogue.upsellRules ?? [], id, slip).map(withoutMembers) };
  };
const discount =
  (slip: (thing: Discount, all: readonly Discount[]) => object): Slip =>
  catalogue => {
    const { id } = firstOf(catalogue.discounts, ({ kind, status }) => kind === 'percent' && status === 'active');
    return { ...catalogue, discounts: change(catalogue.discounts ?? [], id, thing => slip(thing, catalogue.discounts ?? [])) };
  };
const term = (slip: object): Slip =>
  offer(({ terms = [] }) => ({ terms: terms.map((each, at) => (at === 0 ? withoutMembers({ ...each, ...slip }) : each)) }));

// A member that is set to undefined is meant to be gone.
function withoutMembers(thing: object): object {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined));
}

test('the example has no finding under the strict profile', () => {
  expect(find(acme)).toEqual([]);
  expect(validateCatalogue(readCatalogue(acme), { profile: 'strict', at: '2026-12-01' }).issues).toEqual([]);
});

const both = (words: string): object => ({ en: words, de: `${words} (de)` });

describe('one slip gives one finding:', () => {
  test.each<[string, string, Slip]>([
    ['a field that does not exist', 'SYS004 fibre-100', offer(() => ({ marketz: [] }))],
    ['a status that does not exist', 'SYS013 fibre-100-monthly', plan(() => ({ status: 'actve' }))],
    [
      'an exception for a rule that does not exist',
      'SYS009 fibre-100',
      offer(() => ({ suppress: [{ code: 'MON01', reason: 'Agreed with finance', until: '2027-01-01', owner: 'Pricing' }] })),
    ],
    [
      'an exception for nothing',
      'SYS008 fibre-100',
      offer(() => ({ suppress: [{ code: 'MON001', reason: 'Agreed with finance', until: '2027-01-01', owner: 'Pricing' }] })),
    ],
    ['a name like a formula', 'SYS012 fibre-100', offer(({ name }) => ({ name: { ...Object(name), en: '=A1' } }))],
    ['a channel that does not exist', 'REF001 fibre-100', offer(() => ({ channels: ['web', 'phone', 'store', 'wbe'] }))],
    [
      'a copy of an offer',
      'DUP005 fibre-100-copy',
      catalogue => ({
        ...catalogue,
        offers: [...catalogue.offers, { ...firstOf(catalogue.offers, ({ id }) => id === 'fibre-100'), id: 'fibre-100-copy', aliases: [] }],
      }),
    ],
    ['two terms of one id', 'DUP009 fibre-100', offer(({ terms = [] }) => ({ terms: [...terms, ...terms.slice(0, 1)] }))],
    ['a price plan that the offer does not have', 'REF013 fibre-100', offer(() => ({ defaultPricePlan: 'fibre-300-monthly' }))],
    ['a sale that ends before it begins', 'LIF001 fibre-100', offer(() => ({ validFor: { from: '2030-01-01', until: '2029-01-01' } }))],
    ['a price that ends', 'LIF005 fibre-100', prices(known => known.map(price => ({ ...price, validFor: { until: '2027-01-01' } })))],
    [
      'an amount that nobody can pay',
      'MON001 fibre-100-monthly',
      prices(known => known.map((price, at) => (at === 0 ? { ...price, flat: '29.999' } : price))),
    ],
    [
      'an amount below nothing',
      'MON006 fibre-100-monthly',
      prices(known => known.map((price, at) => (at === 0 ? { ...price, flat: '-1' } : price))),
    ],
    ['a market without a price', 'MON005 wifi-mesh', prices(known => known.slice(0, 1), 'wifi-mesh-monthly')],
    ['two prices at once', 'MON020 fibre-100-monthly', prices(known => [...known, ...known.slice(0, 1)])],
    [
      'an amount without tax',
      'MON012 fibre-100-monthly',
      charge(known => ({
        id: known.id,
        prices: known.prices.flatMap((price, at) =>
          at === 0 ? [price, { ...price, taxIncluded: false, scope: { channel: 'web' } }] : [price],
        ),
      })),
    ],
    [
      'a price plan that stops after a trial',
      'PHS001 fibre-100-monthly',
      plan(({ phases }) => ({ phases: phases.map(phase => ({ ...phase, kind: 'trial', duration: 'P12M' })) })),
    ],
    ['a charge without a period', 'PHS011 fibre-100-monthly', charge(() => ({ period: undefined }))],
    ['a term without a notice period', 'PHS008 fibre-100', term({ noticePeriod: undefined })],
    ['a term without a time to withdraw', 'PHS012 fibre-100', term({ coolingOff: undefined })],
    ['a charge without a bill code', 'SUP002 fibre-100-monthly', charge(() => ({ billCode: undefined }))],
    ['a product without support', 'SUP001 fibre-line-100', product(({ support }) => ({ support: { ...support, channels: [] } }))],
    [
      'a lead time that cannot be kept',
      'PRV006 fibre-line-100',
      product(({ provisioning }) => ({ provisioning: { ...provisioning, leadTime: 'P1D' } })),
    ],
    [
      'steps that wait for one another',
      'PRV008 fibre-line-100',
      product(({ provisioning }) => ({
        provisioning: {
          ...provisioning,
          steps: provisioning?.steps?.map(step => ({
            ...step,
            after: provisioning.steps?.filter(({ id }) => id !== step.id).map(({ id }) => id),
          })),
        },
      })),
    ],
    ['a feature of the wrong type', 'PRV011 fibre-line-100', product(({ features }) => ({ features: { ...features, download: true } }))],
    ['a text without German', 'TXT001 fibre-100', offer(() => ({ description: { en: 'Fast internet for the whole home.' } }))],
    [
      'a character that nobody sees',
      'TXT007 fibre-100',
      offer(() => ({ description: { en: 'Fast\u200B internet.', de: 'Schnelles Internet.' } })),
    ],
    ['a note to the writer', 'TXT006 fibre-100', offer(() => ({ description: { en: 'TBD', de: 'Schnelles Internet.' } }))],
    ['a discount of 120 per cent', 'MON024', discount(() => ({ value: '120', name: both('More'), description: both('More than all') }))],
    [
      'a precedence that is taken',
      'DSC001',
      discount((_, all) => ({ precedence: firstOf(all, ({ kind, status }) => kind !== 'percent' || status !== 'active').precedence })),
    ],
    [
      'a change policy without an end',
      'CHG002 acme-telecom',
      catalogue => ({
        ...catalogue,
        changePolicy: { ...catalogue.changePolicy, change: [{ when: { kind: 'addOn' }, then: 'immediate' }] },
      }),
    ],
    ['a rule that asks for a fact that is not there', 'ELG004', rule(() => ({ when: { fact: 'tenureMonthz', gte: 6 } }))],
    ['a rule that reads what is protected', 'UPS012', rule(() => ({ when: { fact: 'nationality', eq: 'any' } }))],
    [
      'a rule that nobody fits',
      'UPS001',
      rule(() => ({
        when: {
          all: [
            { fact: 'ageYears', gte: 65 },
            { fact: 'ageYears', lt: 26 },
          ],
        },
      })),
    ],
    ['a rule that never rests', 'UPS015', rule(() => ({ coolDown: undefined }))],
    ['a rule without a reason', 'UPS014', rule(({ say }) => ({ say: { ...say, benefits: [] }, experiment: undefined }))],
    ['a rule with an amount in its words', 'TXT003', rule(({ say }) => ({ say: { ...say, headline: both('Only £5') } }))],
    [
      'a rule with a placeholder that nothing fills',
      'TXT014',
      rule(({ say }) => ({ say: { ...say, headline: both('For {price.montly}') } })),
    ],
    ['a rule whose time is over', 'UPS017', rule(() => ({ validFor: { until: '2026-01-01' } }))],
  ])('%s', (_, expected, slip) => {
    const [code, id] = expected.split(' ');
    const found = find(acme === undefined ? undefined : slip(acme));
    expect(found.map(each => each.split(' ')[0])).toEqual([code]);
    if (id !== undefined) expect(found).toEqual([expected]);
  });
});
