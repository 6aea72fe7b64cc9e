import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import { listConfigurations } from '../../src/lookup/list-configurations.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Offer } from '../../src/model/offer.js';
import type { Relationship } from '../../src/model/relationship.js';
import type { UpsellRule } from '../../src/model/upsell-rule.js';
import { findUpsells } from '../../src/upsell/find-upsells.js';
import { codeOf } from '../kernel/code-of.js';
import { minimalCatalogue, minimalOffer } from '../support/minimal-catalogue.js';

type Needs = Readonly<Record<string, readonly Relationship[]>>;

/** A plan, and add-ons with the relationships given. */
function catalogueOf(addOns: Needs, plan: Partial<Offer> = {}, options: readonly string[] = []): Catalogue {
  const names = [...Object.keys(addOns), ...options];
  return minimalCatalogue({
    products: [
      { id: 'plan', name: 'Plan', status: 'active', kind: 'base' },
      ...names.map(id => ({ id, name: id, status: 'active' as const, kind: 'addOn' as const, relationships: addOns[id] ?? [] })),
    ],
    offers: [
      minimalOffer({ id: 'plan', product: 'plan', ...plan }),
      ...names.map(id => minimalOffer({ id, product: id, ...(options.includes(id) ? { sellable: false } : {}) })),
    ],
  });
}

function configurationsOf(
  catalogue: Catalogue,
  request: Partial<Parameters<typeof listConfigurations>[1]> = { offer: 'plan' },
): readonly string[] {
  return listConfigurations(indexCatalogue(catalogue), request).configurations.map(chosen => chosen.join('+'));
}

describe('the configurations of an offer', () => {
  test('are every set of its add-ons, where nothing stands against it', () => {
    expect(configurationsOf(catalogueOf({ a: [], b: [] }))).toEqual(['', 'b', 'a', 'a+b']);
  });

  test('have all that each add-on requires', () => {
    expect(configurationsOf(catalogueOf({ a: [{ kind: 'requires', target: 'b' }], b: [] }))).toEqual(['', 'b', 'a+b']);
    expect(configurationsOf(catalogueOf({ a: [{ kind: 'requires', atLeast: 2, of: ['b', 'c', 'plan'] }], b: [], c: [] }))).toEqual([
      '',
      'c',
      'b',
      'b+c',
      'a+c',
      'a+b',
      'a+b+c',
    ]);
    expect(configurationsOf(catalogueOf({ a: [{ kind: 'requires', target: 'nowhere' }] }))).toEqual(['']);
  });

  test('have nothing that another part excludes, whichever of the two says so', () => {
    expect(configurationsOf(catalogueOf({ a: [], b: [{ kind: 'excludes', target: 'a' }] }))).toEqual(['', 'b', 'a']);
    expect(configurationsOf(catalogueOf({ a: [] }, { relationships: [{ kind: 'excludes', target: 'a' }] }))).toEqual(['']);
  });

  test('take of each group as many options as it asks for', () => {
    const item = (offer: string): NonNullable<Offer['items']>[number] => ({ offer, min: 0, max: 1, charged: true });
    const groups = [
      { id: 'memory', min: 1, max: 1, items: [item('small'), item('large')] },
      { id: 'extras', min: 0, max: 1, items: [item('light'), item('sound')] },
    ];
    expect(configurationsOf(catalogueOf({}, { groups }, ['small', 'large', 'light', 'sound']))).toEqual([
      'large',
      'large+sound',
      'large+light',
      'small',
      'small+sound',
      'small+light',
    ]);
  });

  test('of no offer are the add-ons that can be had alone, and never nothing', () => {
    expect(configurationsOf(catalogueOf({ a: [], b: [{ kind: 'requires', target: 'plan' }] }), {})).toEqual(['a']);
  });

  test('that nobody can be sure of say so', () => {
    const when = { fact: 'age', gte: 18 };
    const index = indexCatalogue(catalogueOf({ a: [{ kind: 'requires', target: 'b', when }], b: [] }));
    expect(listConfigurations(index, { offer: 'plan' })).toEqual({
      kind: 'all',
      configurations: [[], ['b'], ['a', 'b']],
      isCertain: false,
    });
    expect(listConfigurations(index, { offer: 'plan', decide: () => 'false' })).toMatchObject({
      configurations: [[], ['b'], ['a'], ['a', 'b']],
      isCertain: true,
    });
  });

  test('that are too many are not all listed', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`add-on-${at}`, []]));
    const listed = listConfigurations(indexCatalogue(catalogueOf(many)), { offer: 'plan', most: 100 });
    expect([listed.kind, listed.configurations.length]).toEqual(['tooMany', 100]);
    expect(codeOf(() => listConfigurations(indexCatalogue(catalogueOf({})), { offer: 'plan', most: 0 }))).toBe('bad-argument');
    expect(codeOf(() => listConfigurations(indexCatalogue(catalogueOf({})), { offer: 'plane' }))).toBe('unknown-offer');
  });

  test('are those whose every part is suggested as going with the others', () => {
    const names = ['a', 'b', 'c'];
    const relationship = fc.record({
      kind: fc.constantFrom('requires' as const, 'excludes' as const),
      targets: fc.subarray(['plan', 'nowhere', ...names], { minLength: 1, maxLength: 2 }),
      isAll: fc.boolean(),
    });
    const relationships = fc.array(
      relationship.map(
        ({ kind, targets, isAll }): Relationship => (isAll ? { kind, atLeast: targets.length, of: targets } : { kind, anyOf: targets }),
      ),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(fc.tuple(relationships, relationships, relationships), needs => {
        const catalogue = {
          ...catalogueOf(Object.fromEntries(names.map((name, at) => [name, needs[at] ?? []]))),
          upsellRules: names.map(ruleFor),
        };
        const index = indexCatalogue(catalogue);
        const subsets = names.reduce<readonly (readonly string[])[]>((all, name) => all.flatMap(each => [each, [...each, name]]), [[]]);
        const expected = subsets.filter(chosen => chosen.every(one => goesWith(index, one, chosen)));
        expect(configurationsOf(catalogue).toSorted()).toEqual(expected.map(chosen => chosen.join('+')).toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

function ruleFor(offer: string): UpsellRule {
  return {
    id: `rule-${offer}`,
    status: 'active',
    kind: 'addOn',
    purpose: 'service',
    when: { all: [] },
    targets: [{ offer, action: 'add' }],
    say: { headline: offer, benefits: [] },
  };
}

function goesWith(index: ReturnType<typeof indexCatalogue>, offer: string, chosen: readonly string[]): boolean {
  const others = ['plan', ...chosen.filter(one => one !== offer)];
  const holdings = others.map(id => ({ id, offer: id, pricePlan: 'fibre-monthly', status: 'active' as const, start: '2026-01-01' }));
  const { suppressed } = findUpsells(index, { id: 'ada', facts: {}, holdings }, { at: '2026-06-01', detail: 'full' });
  return !(suppressed ?? []).some(one => one.offer === offer && (one.code === 'REQUIRES' || one.code === 'INCOMPATIBLE'));
}
