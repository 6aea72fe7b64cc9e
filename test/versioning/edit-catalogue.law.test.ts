import fc from 'fast-check';
import { enablePatches, Immer } from 'immer';
import { describe, expect, test } from 'vitest';
import { type Catalogue, type Collection, collections } from '../../src/model/catalogue.js';
import type { CatalogueDraft } from '../../src/versioning/catalogue-draft.js';
import { diffCatalogues } from '../../src/versioning/diff-catalogues.js';
import { editCatalogue } from '../../src/versioning/edit-catalogue.js';
import { minimalOffer } from '../support/minimal-catalogue.js';
import { thrownBy } from './code-of.js';
import { catalogues } from './schema-data.js';

// LAW_RUNS says how often each law is tried; by default a few times, since the catalogues are large.
const numRuns = Number(process.env['LAW_RUNS'] ?? 60);

enablePatches();
const immer = new Immer({ autoFreeze: false });

type Step = (draft: CatalogueDraft) => void;

const ids = fc.constantFrom('a', 'b', 'c');
const names = fc.constantFrom('one', 'two', 'three');
const entityCollections = fc.constantFrom('products', 'pricePlans', 'offers', 'discounts', 'upsellRules' as const);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(ids, names).map(
    ([id, name]) =>
      (draft: CatalogueDraft) =>
        draft.offer(id, offer => Object.assign(offer, { name: name })),
  ),
  ids.map(id => (draft: CatalogueDraft) => draft.pricePlan(id, plan => void plan.phases.pop())),
  ids.map(
    id => (draft: CatalogueDraft) =>
      draft.offer(id, offer => Object.assign(offer, { terms: [{ id: 't', commitment: 'P1M' }, ...(offer.terms ?? [])] })),
  ),
  fc.tuple(fc.constantFrom<Collection>(...collections), ids).map(
    ([collection, id]) =>
      (draft: CatalogueDraft) =>
        draft.remove(collection, id),
  ),
  fc.constantFrom('d', 'e', 'a').map(id => (draft: CatalogueDraft) => draft.add('offers', minimalOffer({ id }))),
  ids.map(id => (draft: CatalogueDraft) => draft.retire('offers', id, { successor: 'none' })),
  fc.tuple(entityCollections, ids).map(
    ([collection, id]) =>
      (draft: CatalogueDraft) =>
        draft.rename(collection as 'offers', id, `${id}-new`),
  ),
  names.map(name => (draft: CatalogueDraft) => draft.head(head => Object.assign(head, { name: name }))),
  names.map(name => (draft: CatalogueDraft) => draft.each('products', product => Object.assign(product, { tags: [name] }))),
);

// A step that names what is not there is a bad call; the others of the recipe go on.
const recipeOf = (list: readonly Step[]): Step => {
  return draft => {
    for (const step of list) thrownBy(() => step(draft));
  };
};

const edits = (law: (catalogue: Catalogue, recipe: Step) => void): void =>
  fc.assert(
    fc.property(catalogues(), fc.array(steps, { maxLength: 5 }), (catalogue, list) => law(catalogue, recipeOf(list))),
    { numRuns },
  );

describe('an edit', () => {
  test('never changes what it was given', () => {
    edits((catalogue, recipe) => {
      const text = JSON.stringify(catalogue);
      editCatalogue(catalogue, recipe);
      expect(JSON.stringify(catalogue)).toBe(text);
    });
  });
  test('tells just what a diff of its two states tells', () => {
    edits((catalogue, recipe) => {
      const { before, after, changes } = editCatalogue(catalogue, recipe);
      expect(changes).toEqual(diffCatalogues(before, after));
    });
  });
  test('shares every thing that is not among its changes', () => {
    edits((catalogue, recipe) => {
      const { before, after, patches } = editCatalogue(catalogue, recipe);
      const touched = new Set(patches.map(({ path }) => path[0]));
      for (const collection of collections) {
        if (!touched.has(collection)) expect(after[collection]).toBe(before[collection]);
        const kept = new Set<unknown>(before[collection]);
        const written = JSON.stringify(before[collection] ?? []);
        for (const thing of after[collection] ?? []) {
          if (written.includes(JSON.stringify(thing)))
            expect(kept.has(thing) || written.split(JSON.stringify(thing)).length > 2).toBe(true);
        }
      }
    });
  });
  test('is reached by its steps, one after the other', () => {
    edits((catalogue, recipe) => {
      const { before, after, patches } = editCatalogue(catalogue, recipe);
      const patched = immer.applyPatches(
        before,
        patches.map(({ path, ...patch }) => ({ ...patch, path: [...path] })),
      );
      expect(JSON.parse(JSON.stringify(patched))).toEqual(JSON.parse(JSON.stringify(after)));
    });
  });
  test('gives frozen catalogues', () => {
    edits((catalogue, recipe) => {
      const { after } = editCatalogue(catalogue, recipe);
      expect(everyPart(after, Object.isFrozen)).toBe(true);
    });
  });
});

function everyPart(value: unknown, holds: (part: unknown) => boolean): boolean {
  return holds(value) && (typeof value !== 'object' || value === null || Object.values(value).every(member => everyPart(member, holds)));
}
