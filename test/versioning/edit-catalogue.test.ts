import { Immer } from 'immer';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Offer } from '../../src/model/offer.js';
import type { CatalogueDraft } from '../../src/versioning/catalogue-draft.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';
import { minimalCatalogue, minimalOffer, minimalPricePlan } from '../support/minimal-catalogue.js';
import { thrownBy } from './code-of.js';

const shop = (): Catalogue =>
  minimalCatalogue({
    offers: [minimalOffer({ terms: [{ id: '24m', commitment: 'P24M' }] }), minimalOffer({ id: 'fibre-200' }), minimalOffer({ id: 'tv' })],
    facts: { tenureMonths: { type: 'integer', sensitivity: 'none' } },
  });

describe('an edit of one offer', () => {
  const before = shop();
  const { after, patches, changes } = editCatalogue(before, draft => {
    draft.offer('fibre-200', offer => {
      offer.name = 'Fibre 200';
      offer.channels = ['web'];
    });
  });
  test('leaves the catalogue as it was, and the new one has the edit', () => {
    expect(before.offers[1]?.name).toBe('Fibre');
    expect(after.offers[1]).toMatchObject({ id: 'fibre-200', name: 'Fibre 200', channels: ['web'] });
  });
  test('keeps every other thing and collection as the same object', () => {
    expect(after.offers[0]).toBe(before.offers[0]);
    expect(after.offers[2]).toBe(before.offers[2]);
    expect(after.pricePlans).toBe(before.pricePlans);
    expect(after.facts).toBe(before.facts);
  });
  test('tells what it changed, and the steps to it', () => {
    expect(changes.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      'changed /offers/@fibre-200/name',
      'added /offers/@fibre-200/channels',
    ]);
    expect(patches).toEqual([
      { op: 'replace', path: ['offers', 1, 'name'], value: 'Fibre 200' },
      { op: 'add', path: ['offers', 1, 'channels'], value: ['web'] },
    ]);
  });
  test('is frozen to its last leaf', () => {
    expect(Object.isFrozen(after.offers[1]?.channels)).toBe(true);
    expect(Object.isFrozen(after.offers[0]?.terms?.[0])).toBe(true);
    expect([after, after.offers, patches, patches[1]?.value, changes, changes[0], changes[0]?.path].every(Object.isFrozen)).toBe(true);
  });
});

describe('an edit that changes nothing', () => {
  test('gives the same catalogue back', () => {
    const edit = editCatalogue(shop(), draft => {
      draft.offer('tv', offer => {
        offer.name = 'Fibre';
      });
      draft.head(head => {
        head.name = 'Test';
      });
      draft.each('offers', () => undefined);
    });
    expect(edit.after).toBe(edit.before);
    expect([edit.patches, edit.changes]).toEqual([[], []]);
  });
});

describe('an edit that goes there and back', () => {
  test('gives the same catalogue back', () => {
    const edit = editCatalogue(shop(), draft => {
      draft.offer('tv', offer => Object.assign(offer, { name: 'TV' }));
      draft.offer('tv', offer => Object.assign(offer, { name: 'Fibre' }));
      draft.head(head => Object.assign(head, { name: 'Other' }));
      draft.head(head => Object.assign(head, { name: 'Test' }));
    });
    expect(edit.after).toBe(edit.before);
    expect([edit.patches, edit.changes]).toEqual([[], []]);
  });
});

describe('a draft', () => {
  const editors: readonly (readonly [string, (draft: CatalogueDraft) => void])[] = [
    ['products', draft => draft.product('line', thing => Object.assign(thing, { name: 'X' }))],
    ['pricePlans', draft => draft.pricePlan('fibre-monthly', thing => Object.assign(thing, { name: 'X' }))],
    ['offers', draft => draft.offer('tv', thing => Object.assign(thing, { name: 'X' }))],
    ['channels', draft => draft.channel('web', thing => Object.assign(thing, { name: 'X' }))],
    ['markets', draft => draft.market('ie', thing => Object.assign(thing, { name: 'X' }))],
    ['segments', draft => draft.segment('home', thing => Object.assign(thing, { name: 'X' }))],
    ['units', draft => draft.unit('seat', thing => Object.assign(thing, { name: 'X' }))],
    ['facts', draft => draft.fact('tenureMonths', thing => Object.assign(thing, { description: 'X' }))],
    ['catalogue', draft => draft.head(head => Object.assign(head, { name: 'X' }))],
  ];
  test.each(editors)('edits its %s', (collection, recipe) => {
    const { changes } = editCatalogue(shop(), recipe);
    expect(changes.map(change => [change.collection, change.after])).toEqual([[collection, 'X']]);
  });
  test('adds a thing at the end, without keeping hold of what it was given', () => {
    const given = minimalOffer({ id: 'phone', channels: ['web'] });
    const { after, patches } = editCatalogue(shop(), draft => draft.add('offers', given));
    expect(after.offers.at(-1)).toEqual(given);
    expect(Object.isFrozen(given)).toBe(false);
    expect(patches).toEqual([{ op: 'add', path: ['offers', 3], value: given }]);
  });
  test('begins a collection that was not there', () => {
    const list = { id: 'partners', name: 'Partners' };
    const { after, patches } = editCatalogue(shop(), draft => {
      draft.add('priceLists', list);
      draft.priceList('partners', thing => Object.assign(thing, { default: true }));
    });
    expect(after.priceLists).toEqual([{ ...list, default: true }]);
    expect(patches.map(({ op, path }) => `${op} ${path.join('/')}`)).toEqual([
      'add priceLists',
      'add priceLists/0',
      'add priceLists/0/default',
    ]);
  });
  test('copies a thing within a recipe', () => {
    const { after } = editCatalogue(shop(), draft => {
      draft.offer('fibre', offer => draft.add('offers', { ...(offer as Offer), id: 'fibre-copy' }));
    });
    expect(after.offers.at(-1)).toEqual({ ...after.offers[0], id: 'fibre-copy' });
  });
  test('retires an offer with its successor, and other things without', () => {
    const { changes } = editCatalogue(shop(), draft => {
      draft.retire('offers', 'fibre', { successor: 'fibre-200' });
      draft.retire('products', 'line');
    });
    expect(changes.map(({ pointer, after }) => [pointer, after])).toEqual([
      ['/products/@line/status', 'retired'],
      ['/offers/@fibre/status', 'retired'],
      ['/offers/@fibre/successor', 'fibre-200'],
    ]);
  });
  test('removes a thing', () => {
    const { after, changes } = editCatalogue(shop(), draft => draft.remove('offers', 'fibre-200'));
    expect(after.offers.map(({ id }) => id)).toEqual(['fibre', 'tv']);
    expect(changes).toMatchObject([{ kind: 'removed', pointer: '/offers/@fibre-200', path: ['offers', 1] }]);
  });
  test('edits every thing of a collection and keeps those that the recipe leaves alone', () => {
    const { before, after } = editCatalogue(shop(), draft => {
      draft.each('offers', offer => {
        if (offer.terms === undefined) offer.tags = ['unbound'];
      });
    });
    expect(after.offers.map(({ tags }) => tags)).toEqual([undefined, ['unbound'], ['unbound']]);
    expect(after.offers[0]).toBe(before.offers[0]);
  });
  test('takes away a member that is set to undefined', () => {
    const { after, patches } = editCatalogue(shop(), draft => {
      draft.offer('fibre', offer => Object.assign(offer, { terms: undefined, family: undefined }));
    });
    expect(Object.keys(after.offers[0] ?? {})).toEqual(['id', 'name', 'status', 'product', 'pricePlans']);
    expect(patches).toEqual([{ op: 'remove', path: ['offers', 0, 'terms'] }]);
  });
  test('takes a member of the head away', () => {
    const { after, changes } = editCatalogue({ ...shop(), metadata: { team: 'x' } }, draft => {
      draft.head(head => void delete head.metadata);
    });
    expect('metadata' in after).toBe(false);
    expect(changes.map(({ pointer }) => pointer)).toEqual(['/metadata/team']);
  });
});

describe('a rename', () => {
  const bundle = minimalOffer({ id: 'bundle', items: [{ offer: 'tv', min: 1, max: 1, charged: true }], successor: 'tv' });
  const catalogue = minimalCatalogue({
    offers: [
      minimalOffer({ eligibility: [{ when: { not: { owns: { offer: 'tv' } } }, reason: 'Not with TV' }] }),
      minimalOffer({ id: 'tv', aliases: ['telly'] }),
      bundle,
    ],
    pricePlans: [minimalPricePlan(), minimalPricePlan({ id: 'ram', after: { pricePlan: 'fibre-monthly' } })],
    discounts: [
      {
        id: 'd',
        status: 'active',
        kind: 'percent',
        value: '10',
        appliesTo: [{ offer: 'tv' }],
        duration: 'once',
        precedence: 1,
        stacking: 'stack',
      },
    ],
  });
  const { after, changes } = editCatalogue(catalogue, draft => draft.rename('offers', 'tv', 'television'));
  test('keeps the former id as an alias', () => {
    expect(after.offers[1]).toMatchObject({ id: 'television', aliases: ['telly', 'tv'] });
  });
  test('takes along all that refers to the thing', () => {
    expect(after.offers[2]).toMatchObject({ items: [{ offer: 'television' }], successor: 'television' });
    expect(after.offers[0]?.eligibility?.[0]?.when).toEqual({ not: { owns: { offer: 'television' } } });
    expect(after.discounts?.[0]?.appliesTo).toEqual([{ offer: 'television' }]);
  });
  test('is told as one, not as a loss', () => {
    expect(changes.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
      'changed /offers/@fibre/eligibility/0/when',
      'renamed /offers/@television/id',
      'changed /offers/@television/aliases',
      'changed /offers/@bundle/items/@television/offer',
      'changed /offers/@bundle/successor',
      'changed /discounts/@d/appliesTo/@television/offer',
    ]);
  });
  test('follows where the id is the name of a member', () => {
    const items = [{ offer: 'tv', pricePlan: { 'fibre-monthly': 'ram' }, min: 0, max: 1, charged: true }];
    const priced = { ...catalogue, offers: [minimalOffer({ items }), minimalOffer({ id: 'tv' })] };
    const edit = editCatalogue(priced, draft => draft.rename('pricePlans', 'fibre-monthly', 'monthly'));
    expect(edit.after.offers[0]).toMatchObject({ pricePlans: ['monthly'], items: [{ pricePlan: { monthly: 'ram' } }] });
    expect(edit.after.pricePlans[1]?.after).toEqual({ pricePlan: 'monthly' });
  });
  test('of what two things claim to have been is told as a diff tells it', () => {
    const claimed = { ...catalogue, offers: [minimalOffer({ id: 'c', aliases: ['b'] }), minimalOffer({ id: 'b' })] };
    const edit = editCatalogue(claimed, draft => {
      draft.rename('offers', 'c', 'c-new');
      draft.rename('offers', 'b', 'b-new');
    });
    expect(edit.changes).toEqual(diffCatalogues(edit.before, edit.after));
  });
  test('back to the former id leaves no alias of itself', () => {
    const back = editCatalogue(after, draft => draft.rename('offers', 'television', 'tv'));
    expect(back.after.offers[1]?.aliases).toEqual(['telly', 'television']);
  });
});

describe('a bad call', () => {
  const edit = (recipe: (draft: CatalogueDraft) => void) => (): unknown => editCatalogue(shop(), recipe);
  test.each([
    [
      'an unknown id',
      edit(draft => draft.offer('fibre-20', () => undefined)),
      'unknown-offer: there is no offer `fibre-20`; did you mean `fibre-200`?',
    ],
    ['an id like no other', edit(draft => draft.pricePlan('x', () => undefined)), 'unknown-price-plan: there is no price plan `x`'],
    [
      'an unknown fact',
      edit(draft => draft.fact('tenureMonth', () => undefined)),
      'unknown-fact: there is no fact `tenureMonth`; did you mean `tenureMonths`?',
    ],
    [
      'an inherited name as a fact',
      edit(draft => draft.fact('constructor', () => undefined)),
      'unknown-fact: there is no fact `constructor`',
    ],
    [
      'a second thing with an id',
      edit(draft => draft.add('offers', minimalOffer({ id: 'tv' }))),
      'id-taken: the id `tv` already leads to the offer `tv`',
    ],
    [
      'a rename to an id that is taken',
      edit(draft => draft.rename('offers', 'fibre', 'tv')),
      'id-taken: the id `tv` already leads to the offer `tv`',
    ],
    [
      'an id that is changed by hand',
      edit(draft => draft.offer('tv', offer => Object.assign(offer, { id: 'television' }))),
      'id-is-fixed: the id of `tv` is changed by `rename`, so that what refers to it can follow',
    ],
    [
      'an edit within an edit of the same thing',
      edit(draft =>
        draft.offer('tv', offer => {
          draft.offer('tv', inner => Object.assign(inner, { name: 'lost' }));
          offer.family = 'x';
        }),
      ),
      'edit-in-edit: `tv` is edited within an edit of itself',
    ],
    [
      'an asynchronous recipe',
      edit(draft =>
        draft.offer('tv', async offer => {
          offer.name = 'late';
        }),
      ),
      'recipe-is-asynchronous: a recipe must change the draft before it returns',
    ],
  ])('%s is refused', (_, call, expected) => expect(thrownBy(call)).toBe(expected));
  test('a former id is answered with the one of today', () => {
    const renamed = editCatalogue(shop(), draft => draft.rename('offers', 'tv', 'television')).after;
    expect(thrownBy(() => editCatalogue(renamed, draft => draft.offer('tv', () => undefined)))).toBe(
      'unknown-offer: there is no offer `tv`; did you mean `television`?',
    );
  });
  test('a draft that is kept is of no use', () => {
    const kept: CatalogueDraft[] = [];
    editCatalogue(shop(), draft => void kept.push(draft));
    expect(thrownBy(() => kept[0]?.remove('offers', 'tv'))).toContain('draft-closed');
  });
  test('leaves the catalogue as it was', () => {
    const catalogue = shop();
    expect(
      thrownBy(() =>
        editCatalogue(catalogue, draft => {
          draft.remove('offers', 'tv');
          throw new Error('stop');
        }),
      ),
    ).toContain('stop');
    expect(catalogue.offers).toHaveLength(3);
  });
});

describe('the Immer of the host', () => {
  test('keeps its settings', () => {
    const host = new Immer({ autoFreeze: true });
    editCatalogue(shop(), draft => draft.offer('tv', offer => Object.assign(offer, { name: 'x' })));
    expect(Object.isFrozen(host.produce({ a: { b: 1 } }, thing => Object.assign(thing.a, { b: 2 }) && undefined))).toBe(true);
  });
});
