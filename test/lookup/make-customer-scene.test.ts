import { describe, expect, test } from 'vitest';
import { evaluateCondition } from '../../src/condition/evaluate-condition.js';
import { formatDecimal } from '../../src/kernel/decimal.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { type CustomerScene, makeCustomerScene } from '../../src/lookup/make-customer-scene.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Ownable } from '../../src/model/condition.js';
import type { Customer } from '../../src/model/customer.js';
import type { FeatureValue } from '../../src/model/feature.js';
import type { Holding } from '../../src/model/holding.js';
import type { Offer } from '../../src/model/offer.js';
import type { Product } from '../../src/model/product.js';
import { minimalCatalogue, minimalRelease } from '../support/minimal-catalogue.js';

const product = (id: string, more: Partial<Product> = {}): Product => ({ id, status: 'active', kind: 'base', ...more });
const offer = (id: string, more: Partial<Offer> = {}): Offer => ({ id, status: 'active', product: id, ...more });
const holding = (offerId: string, more: Partial<Holding> = {}): Holding => ({
  id: offerId,
  offer: offerId,
  pricePlan: 'fibre-monthly',
  status: 'active',
  start: '2026-01-01',
  ...more,
});
const sceneOf = (catalogue: Partial<Catalogue>, holdings: readonly Holding[] | undefined, more: Partial<Customer> = {}): CustomerScene =>
  makeCustomerScene(
    indexCatalogue(minimalCatalogue(catalogue)),
    { id: 'ada', facts: {}, ...(holdings === undefined ? {} : { holdings }), ...more },
    '2026-12-01',
  );
const count = (scene: CustomerScene, what: Ownable): string | undefined => {
  const owned = scene.owned(what);
  return owned === undefined ? undefined : formatDecimal(owned);
};

describe('what a customer owns', () => {
  const catalogue: Partial<Catalogue> = {
    categories: [
      { id: 'internet', name: 'Internet' },
      { id: 'fixed', name: 'Fixed', parent: 'internet' },
      { id: 'tv', name: 'TV' },
    ],
    products: [
      product('line', { categories: ['fixed'], aliases: ['old-line'] }),
      product('box', { kind: 'device', categories: ['tv', 'fixed'] }),
    ],
    offers: [offer('fibre', { product: 'line', family: 'home', aliases: ['old-fibre'] }), offer('box', { family: 'home' })],
  };
  test('is unknown without holdings, and nothing where there are none', () => {
    expect(count(sceneOf(catalogue, undefined), { offer: 'fibre' })).toBeUndefined();
    expect(count(sceneOf(catalogue, []), { offer: 'fibre' })).toBe('0');
  });
  test('is found by offer, product, category with its sub-categories, and family', () => {
    const scene = sceneOf(catalogue, [holding('fibre'), holding('box')]);
    expect(count(scene, { offer: 'fibre' })).toBe('1');
    expect(count(scene, { product: 'line' })).toBe('1');
    expect(count(scene, { category: 'internet' })).toBe('2');
    expect(count(scene, { category: 'fixed' })).toBe('2');
    expect(count(scene, { category: 'tv' })).toBe('1');
    expect(count(scene, { family: 'home' })).toBe('2');
    expect(count(scene, { family: 'work' })).toBe('0');
  });
  test('is found in the categories of the offer itself, beside those of its product', () => {
    const bundle = offer('duo', { categories: ['tv'], product: 'line' });
    const scene = sceneOf({ ...catalogue, offers: [...(catalogue.offers ?? []), bundle] }, [holding('duo'), holding('fibre')]);
    expect([count(scene, { category: 'tv' }), count(scene, { category: 'internet' })]).toEqual(['1', '2']);
  });
  test('is found by former ids on either side', () => {
    const scene = sceneOf(catalogue, [holding('old-fibre')]);
    expect(count(scene, { offer: 'fibre' })).toBe('1');
    expect(count(scene, { offer: 'old-fibre' })).toBe('1');
    expect(count(scene, { product: 'old-line' })).toBe('1');
  });
  test('sums quantities where a holding has one, and counts one where it has several', () => {
    const quantities = (more: Record<string, string>) =>
      sceneOf(catalogue, [holding('fibre', { quantities: more }), holding('fibre', { id: 'b' })]);
    expect(count(quantities({ seat: '2.5' }), { offer: 'fibre' })).toBe('3.5');
    expect(count(quantities({ seat: '2', gb: '10' }), { offer: 'fibre' })).toBe('2');
    expect(count(quantities({ seat: '0' }), { offer: 'fibre' })).toBe('1');
  });
  test.each<[Partial<Holding>, string]>([
    [{ status: 'ending', end: '2026-12-31' }, '1'],
    [{ status: 'pending' }, '0'],
    [{ start: '2026-12-01' }, '1'],
    [{ start: '2026-12-02' }, '0'],
    [{ end: '2026-12-02' }, '1'],
    [{ end: '2026-12-01' }, '0'],
    [{ start: '2026-12-01T00:00:01Z' }, '0'],
  ])('on 2026-12-01 with %j is %s', (more, expected) => {
    expect(count(sceneOf(catalogue, [holding('fibre', more)]), { offer: 'fibre' })).toBe(expected);
  });
  test('has a member of a bundle only while the bundle is there', () => {
    const members = (more: Partial<Holding>) => sceneOf(catalogue, [holding('fibre', more), holding('box', { parent: 'fibre' })]);
    expect(count(members({}), { offer: 'box' })).toBe('1');
    expect(count(members({ end: '2026-11-01' }), { offer: 'box' })).toBe('0');
    expect(count(members({ status: 'pending' }), { offer: 'box' })).toBe('0');
  });
  test('survives parents in a circle', () => {
    const scene = sceneOf(catalogue, [holding('fibre', { parent: 'box' }), holding('box', { parent: 'fibre' })]);
    expect(count(scene, { family: 'home' })).toBe('2');
  });
  test('is unknown by product where no release has the offer, but known by its id', () => {
    const scene = sceneOf(catalogue, [holding('gone'), holding('fibre')]);
    expect(count(scene, { offer: 'gone' })).toBe('1');
    expect(count(scene, { offer: 'fibre' })).toBe('1');
    expect([count(scene, { product: 'line' }), count(scene, { category: 'tv' }), count(scene, { family: 'home' })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(scene.warnings).toEqual([{ code: 'OFFER_NOT_IN_CATALOGUE', holding: 'gone', details: { offer: 'gone' } }]);
  });
});

describe('what comes included', () => {
  const bundle = offer('bundle', {
    product: undefined as never, // a bundle without a product of its own
    items: [
      { offer: 'router', min: 1, max: 1, charged: false },
      { offer: 'cable', min: 0, max: 5, default: 2, charged: false },
      { offer: 'stand', min: 0, max: 1, charged: false },
      { offer: 'sport', min: 1, max: 1, charged: true },
    ],
    groups: [{ id: 'films', min: 1, max: 1, items: [{ offer: 'film', min: 1, max: 1, charged: false }] }],
  });
  const ids = ['router', 'cable', 'stand', 'sport', 'film'];
  const catalogue: Partial<Catalogue> = { products: ids.map(id => product(id)), offers: [bundle, ...ids.map(id => offer(id))] };
  const counts = (holdings: readonly Holding[]) => ids.map(id => count(sceneOf(catalogue, holdings), { offer: id }));
  test('is all that a bundle brings by itself, where it has no holdings of members', () => {
    expect(counts([holding('bundle')])).toEqual(['1', '2', '0', '1', '1']);
  });
  test('is what is free, where charged members have holdings of their own', () => {
    expect(counts([holding('bundle'), holding('sport', { parent: 'bundle' })])).toEqual(['1', '2', '0', '1', '1']);
    expect(counts([holding('bundle'), holding('film', { parent: 'bundle' })])).toEqual(['1', '2', '0', '0', '1']);
  });
  test('is not counted beside its own holding, nor once that has ended', () => {
    expect(counts([holding('bundle'), holding('router', { parent: 'bundle' })])).toEqual(['1', '2', '0', '0', '1']);
    expect(counts([holding('bundle'), holding('router', { parent: 'bundle', end: '2026-11-01' })])).toEqual(['0', '2', '0', '0', '1']);
  });
  test('goes to any depth and multiplies', () => {
    const offers = [
      offer('big', { items: [{ offer: 'mid', min: 2, max: 2, charged: false }] }),
      offer('mid', { items: [{ offer: 'small', min: 3, max: 3, charged: false }] }),
      offer('small'),
    ];
    const scene = sceneOf({ products: ['big', 'mid', 'small'].map(id => product(id)), offers }, [holding('big')]);
    expect(count(scene, { offer: 'small' })).toBe('6');
    expect(count(scene, { product: 'small' })).toBe('6');
  });
  test('survives bundles in a circle, and bundles that double a hundred times over', () => {
    const circle = sceneOf({ offers: [offer('a', { items: [{ offer: 'a', min: 1, max: 1, charged: false }] })] }, [holding('a')]);
    expect(count(circle, { offer: 'a' })).toBe('2');
    const item = (id: number) => ({ offer: `o${id}`, min: 1, max: 1, charged: false });
    const offers = Array.from({ length: 101 }, (_, id) => offer(`o${id}`, id === 100 ? {} : { items: [item(id + 1), item(id + 1)] }));
    expect(count(sceneOf({ offers }, [holding('o0')]), { offer: 'o100' })).toBe((2n ** 100n).toString());
  });
  test('is what a product or an offer includes by a relationship', () => {
    const products = [
      product('line', {
        relationships: [
          { kind: 'includes', target: 'mail' },
          { kind: 'requires', target: 'tv' },
        ],
      }),
      product('mail'),
      product('tv'),
    ];
    const offers = [offer('fibre', { product: 'line', relationships: [{ kind: 'includes', target: 'tv' }] }), offer('tv')];
    const scene = sceneOf({ products, offers }, [holding('fibre')]);
    expect([count(scene, { product: 'mail' }), count(scene, { offer: 'tv' }), count(scene, { product: 'tv' })]).toEqual(['1', '1', '1']);
  });
  test('is unknown where it is one of several, and known where it is all of them', () => {
    const related = (relationship: NonNullable<Product['relationships']>[number]) =>
      sceneOf(
        {
          products: [product('line', { relationships: [relationship] }), product('a'), product('b')],
          offers: [offer('fibre', { product: 'line' })],
        },
        [holding('fibre')],
      );
    expect(count(related({ kind: 'includes', anyOf: ['a', 'b'] }), { product: 'a' })).toBeUndefined();
    expect(count(related({ kind: 'includes', anyOf: ['a'] }), { product: 'a' })).toBe('1');
    expect(count(related({ kind: 'includes', atLeast: 1, of: ['a', 'b'] }), { product: 'a' })).toBeUndefined();
    expect(count(related({ kind: 'includes', atLeast: 2, of: ['a', 'b'] }), { product: 'a' })).toBe('1');
    expect(count(related({ kind: 'includes', anyOf: ['a', 'b'] }), { product: 'line' })).toBe('1');
  });
  test('depends on the condition of the relationship', () => {
    const facts: Catalogue['facts'] = { isStudent: { type: 'boolean', sensitivity: 'none' } };
    const products = [
      product('line', { relationships: [{ kind: 'includes', target: 'mail', when: { fact: 'isStudent', eq: true } }] }),
      product('mail'),
    ];
    const included = (given: Customer['facts']) =>
      count(sceneOf({ facts, products, offers: [offer('fibre', { product: 'line' })] }, [holding('fibre')], { facts: given }), {
        product: 'mail',
      });
    expect([included({ isStudent: true }), included({ isStudent: false }), included({})]).toEqual(['1', '0', undefined]);
  });
});

describe('an allowance', () => {
  const allowanceOf = (values: readonly FeatureValue[], holdings?: readonly Holding[], standard?: FeatureValue): string | undefined => {
    const features: Catalogue['features'] = [
      { id: 'dataGb', name: 'Data', type: 'quantity', ...(standard === undefined ? {} : { default: standard }) },
    ];
    const products = values.map((dataGb, at) => product(`p${at}`, { features: { dataGb } }));
    const offers = [...values.map((_, at) => offer(`p${at}`)), offer('other', { product: 'other' })];
    const scene = sceneOf(
      { features, products: [...products, product('other')], offers },
      holdings ?? values.map((_, at) => holding(`p${at}`)),
    );
    const allowance = scene.allowance('dataGb');
    return typeof allowance === 'object' ? formatDecimal(allowance) : allowance;
  };
  test.each<[readonly FeatureValue[], string | undefined]>([
    [['10'], '10'],
    [['10', '2.5'], '12.5'],
    [['10', { add: '5' }], '15'],
    [[{ amount: '10', then: 'stop' }], '10'],
    [['10', 'unlimited'], 'unlimited'],
    [[{ amount: 'unlimited', then: 'throttle' }, { add: '5' }], 'unlimited'],
    [[{ add: '5' }], '5'],
    [['plenty'], undefined],
    [['10', true], undefined],
    [['unlimited', true], 'unlimited'],
  ])('of %j is %s', (values, expected) => {
    expect(allowanceOf(values)).toBe(expected);
  });
  test('counts an add-on for each unit of its quantity, and is unknown without one', () => {
    const addOn = (quantities?: Record<string, string>) =>
      allowanceOf(['10', { add: '5', per: 'pack' }], [holding('p0'), holding('p1', quantities === undefined ? {} : { quantities })]);
    expect([addOn({ pack: '3' }), addOn({ pack: '0' }), addOn({ seat: '3' }), addOn()]).toEqual(['25', '10', undefined, undefined]);
  });
  test('is the default where no product gives an amount, and nothing where there is neither', () => {
    expect(allowanceOf([], [holding('other')], '3')).toBe('3');
    expect(allowanceOf([], [holding('other')])).toBe('0');
    expect(allowanceOf([{ add: '5' }], undefined, '3')).toBe('8');
    expect(allowanceOf(['10'], undefined, '3')).toBe('10');
    expect(allowanceOf([], [], '3')).toBe('0');
  });
  test('is unknown without holdings, for what is no quantity, and for what nobody declared', () => {
    const features: Catalogue['features'] = [{ id: 'colour', name: 'Colour', type: 'text' }];
    const scene = sceneOf({ features }, [holding('fibre')]);
    expect(scene.allowance('colour')).toBeUndefined();
    expect(scene.allowance('nothing')).toBeUndefined();
    expect(sceneOf({ features: [{ id: 'dataGb', name: 'Data', type: 'quantity' }] }, undefined).allowance('dataGb')).toBeUndefined();
  });
  test('counts each of several included things', () => {
    const features: Catalogue['features'] = [{ id: 'dataGb', name: 'Data', type: 'quantity' }];
    const offers = [offer('duo', { product: 'line', items: [{ offer: 'sim', min: 2, max: 2, charged: false }] }), offer('sim')];
    const scene = sceneOf({ features, products: [product('line'), product('sim', { features: { dataGb: '10' } })], offers }, [
      holding('duo'),
    ]);
    expect(scene.allowance('dataGb')).toEqual({ coefficient: 20n, scale: 0 });
  });
});

describe('a holding that is pinned to a release', () => {
  const features: Catalogue['features'] = [{ id: 'dataGb', name: 'Data', type: 'quantity' }];
  const catalogueWith = (dataGb: string) =>
    minimalCatalogue({ features, products: [product('line', { features: { dataGb } })], offers: [offer('fibre', { product: 'line' })] });
  const index = indexCatalogue(minimalRelease({ sequence: 2, catalogue: catalogueWith('20') }), {
    earlier: [minimalRelease({ sequence: 1, catalogue: catalogueWith('10') })],
  });
  const held = (release: number) =>
    makeCustomerScene(index, { id: 'ada', facts: {}, holdings: [holding('fibre', { release })] }, '2026-12-01');
  test('has the allowance that was sold', () => {
    expect([held(1).allowance('dataGb'), held(2).allowance('dataGb')]).toEqual([
      { coefficient: 10n, scale: 0 },
      { coefficient: 20n, scale: 0 },
    ]);
  });
  test('is not taken to be unlimited because the thing of today is', () => {
    const today = indexCatalogue(minimalRelease({ sequence: 2, catalogue: catalogueWith('unlimited') }));
    const allowance = (release: number) =>
      makeCustomerScene(today, { id: 'ada', facts: {}, holdings: [holding('fibre', { release })] }, '2026-12-01').allowance('dataGb');
    expect([allowance(2), allowance(1)]).toEqual(['unlimited', undefined]);
  });
  test('has an unknown allowance where the index does not hold the release, and says so', () => {
    const scene = held(7);
    expect(scene.allowance('dataGb')).toBeUndefined();
    expect(count(scene, { product: 'line' })).toBe('1');
    expect(scene.warnings).toEqual([{ code: 'RELEASE_NOT_INDEXED', holding: 'fibre', details: { release: 7 } }]);
  });
});

describe('facts', () => {
  const facts: Catalogue['facts'] = {
    age: { type: 'integer', range: { min: 0, max: 130 }, sensitivity: 'none' },
    tier: { type: 'text', values: ['gold', 'silver'], sensitivity: 'none' },
    interests: { type: 'set', values: ['sport', 'film'], sensitivity: 'none' },
    score: { type: 'decimal', range: { min: '0', max: '0.99' }, sensitivity: 'none' },
    signedOn: { type: 'date', range: { min: '2020-01-01' }, sensitivity: 'none' },
    tenureMonths: { type: 'integer', derived: { monthsSince: 'signedOn' }, sensitivity: 'none' },
  };
  const withFacts = (given: Customer['facts']) => sceneOf({ facts }, [], { facts: given });
  test.each<[Customer['facts'], string]>([
    [{ age: '30' }, 'FACT_OF_WRONG_TYPE'],
    [{ age: 131 }, 'FACT_OUT_OF_RANGE'],
    [{ age: -1 }, 'FACT_OUT_OF_RANGE'],
    [{ tier: 'bronze' }, 'FACT_NOT_ALLOWED'],
    [{ interests: ['sport', 'music'] }, 'FACT_NOT_ALLOWED'],
    [{ score: '1' }, 'FACT_OUT_OF_RANGE'],
    [{ signedOn: '2019-12-31' }, 'FACT_OUT_OF_RANGE'],
    [{ shoeSize: 40 }, 'FACT_NOT_DECLARED'],
  ])('such as %j are unknown, with %s', (given, code) => {
    const scene = withFacts(given);
    const [fact = ''] = Object.keys(given);
    expect(scene.factValue(fact)).toBeUndefined();
    expect(scene.warnings).toMatchObject([{ code, fact, details: { value: given[fact] } }]);
  });
  test('at the ends of a range, and of the values listed, are known', () => {
    const given = { age: 130, tier: 'gold', interests: ['film'], score: '0.99', signedOn: '2020-01-01' };
    expect(withFacts(given).warnings).toEqual([]);
    expect(withFacts(given).factValue('score')).toBe('0.99');
  });
  test('that are derived win over what was given, with a warning where the two differ', () => {
    const scene = withFacts({ signedOn: '2026-06-01', tenureMonths: 3 });
    expect(scene.factValue('tenureMonths')).toBe(6);
    expect(scene.warnings).toEqual([{ code: 'FACT_IS_DERIVED', fact: 'tenureMonths', details: { given: 3, derived: 6 } }]);
    expect(withFacts({ signedOn: '2026-06-01', tenureMonths: 6 }).warnings).toEqual([]);
  });
  test('give warnings in one order, whatever theirs', () => {
    const codes = (given: Customer['facts']) => withFacts(given).warnings.map(warning => ('fact' in warning ? warning.fact : ''));
    expect(codes({ zebra: 1, age: 'x', tier: 1 })).toEqual(['age', 'tier', 'zebra']);
    expect(codes({ tier: 1, zebra: 1, age: 'x' })).toEqual(['age', 'tier', 'zebra']);
  });
});

describe('a scene', () => {
  test('answers conditions', () => {
    const scene = sceneOf({}, [holding('fibre')]);
    expect(evaluateCondition({ all: [{ owns: { product: 'line' } }, { not: { owns: { offer: 'tv' } } }] }, scene)).toBe('true');
  });
  test('is frozen, and leaves the customer as it was', () => {
    const customer = { id: 'ada', facts: { interests: ['sport'] }, holdings: [holding('fibre')] };
    const scene = makeCustomerScene(indexCatalogue(minimalCatalogue()), customer, '2026-12-01');
    expect(Object.isFrozen(scene) && Object.isFrozen(scene.warnings)).toBe(true);
    expect(Object.isFrozen(customer.facts.interests)).toBe(false);
  });
  test('refuses what is no day', () => {
    expect(() => makeCustomerScene(indexCatalogue(minimalCatalogue()), { id: 'ada', facts: {} }, 'soon')).toThrow('not a date');
  });
});
