import { compareText } from '../kernel/compare-text.js';
import { requireCatalogue } from '../kernel/require-argument.js';
import { type Catalogue, type Collection, collections } from '../model/catalogue.js';
import type { Change } from './change.js';
import { diffThing, type ThingState, wholeThing } from './diff-thing.js';
import type { Renames } from './follow-renames.js';
import { catalogueShape, type Shape, shapeOfThings } from './model-shape.js';
import { pairElements } from './pair-elements.js';
import { type PairedThings, pairThings, type Thing } from './pair-things.js';
import { memberOf } from './plain-record.js';

/**
 * Finds what differs between two catalogues: by id, by structure, and by reference first, so that what is shared costs nothing. Moved text,
 * the order of members, the order of things in a collection and the order of sets are no change; an absent list and an empty one are the
 * same. What means nothing in parts changes as a whole: an amount with its currency, a condition, a validity, the steps of a tariff. A
 * thing whose former id is among its aliases is renamed, not removed and added.
 *
 * @param before - A parsed catalogue.
 * @param after - Another, or a later state of it.
 * @returns The changes: of the head, then by collection in the order of `after` and, within a thing, of the model; what was removed comes last.
 * @throws `not-a-catalogue`.
 * @example
 * const renamed = { ...catalogue, name: 'Another name' }
 * diffCatalogues(catalogue, renamed).map((change) => change.pointer) // => ['/name']
 * diffCatalogues(catalogue, catalogue) // => []
 */
export function diffCatalogues(before: Catalogue, after: Catalogue): readonly Change[] {
  requireCatalogue(before, 'before');
  requireCatalogue(after, 'after');
  if (before === after) return [];
  const paired = collections.flatMap(collection => pairCollection(collection, before[collection], after[collection]));
  return diffPaired({ before, after, paired });
}

/** A collection of both catalogues, its things told apart. */
export interface PairedCollection extends PairedThings {
  readonly collection: Collection;
  readonly before: readonly Thing[];
  readonly after: readonly Thing[];
}

/**
 * Finds what differs between two catalogues of which the things are paired already.
 *
 * @param catalogues - The catalogues, with the collections in which something may differ.
 * @returns The changes.
 */
export function diffPaired(catalogues: {
  readonly before: Catalogue;
  readonly after: Catalogue;
  readonly paired: readonly PairedCollection[];
}): readonly Change[] {
  const { before, after, paired } = catalogues;
  const renames = renamesIn(paired);
  return Object.freeze([
    ...diffHead(before, after, renames),
    ...diffCurrencies(before, after),
    ...diffFacts(before, after),
    ...paired.flatMap(each => diffCollection(each, renames)),
  ]);
}

function pairCollection(
  collection: Collection,
  before: readonly Thing[] | undefined = [],
  after: readonly Thing[] | undefined = [],
): readonly PairedCollection[] {
  return before === after ? [] : [{ collection, before, after, ...pairThings(before, after) }];
}

function renamesIn(paired: readonly PairedCollection[]): Renames | undefined {
  const renames = new Map<string, string>();
  for (const { before, after, pairs } of paired) {
    for (const pair of pairs) {
      const [was, is] = [before[pair.before]?.id, after[pair.after]?.id];
      if (was !== undefined && is !== undefined && was !== is) renames.set(was, is);
    }
  }
  return renames.size === 0 ? undefined : renames;
}

function diffCollection({ collection, before, after, ...found }: PairedCollection, renames: Renames | undefined): readonly Change[] {
  const shape = shapeOfThings(collection);
  const state = (was: number | undefined, is: number | undefined): ThingState => {
    const things = { before: was === undefined ? undefined : before[was], after: is === undefined ? undefined : after[is] };
    const paths = { before: [collection, was ?? 0], after: [collection, is ?? 0] };
    const id = (things.after ?? things.before)?.id ?? '';
    return { collection, id, ...things, paths, ...(renames === undefined ? {} : { renames }) };
  };
  return [
    ...found.pairs.flatMap(pair => diffThing(state(pair.before, pair.after), shape)),
    ...found.added.map(at => wholeThing(state(undefined, at))),
    ...found.removed.map(at => wholeThing(state(at, undefined))),
  ];
}

const ownCollections: ReadonlySet<string> = new Set([...collections, 'currencies', 'facts']);

function diffHead(before: Catalogue, after: Catalogue, renames: Renames | undefined): readonly Change[] {
  const fields = new Map([...catalogueShape().fields].filter(([name]) => !ownCollections.has(name)));
  const head: Shape = { fields, isScalar: false };
  const states = {
    before: headOf(before),
    after: headOf(after),
    paths: { before: [], after: [] },
    ...(renames === undefined ? {} : { renames }),
  };
  return diffThing({ collection: 'catalogue', id: after.id, ...states }, head);
}

function headOf(catalogue: Catalogue): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(catalogue).filter(([name]) => !ownCollections.has(name)));
}

// Currencies have a code in the place of an id.
function diffCurrencies({ currencies: before }: Catalogue, { currencies: after }: Catalogue): readonly Change[] {
  if (before === after) return [];
  const shape = shapeOfThings('currencies');
  const { pairs, added, removed } = pairElements({ before, after }, { keys: [['code']], order: 'none' });
  const state = (was: number | undefined, is: number | undefined): ThingState => {
    const values = { before: was === undefined ? undefined : before[was], after: is === undefined ? undefined : after[is] };
    const paths = { before: ['currencies', was ?? 0], after: ['currencies', is ?? 0] };
    return { collection: 'currencies', id: (values.after ?? values.before)?.code ?? '', ...values, paths };
  };
  return [
    ...pairs.flatMap(pair => diffThing(state(pair.before, pair.after), shape)),
    ...added.map(at => wholeThing(state(undefined, at))),
    ...removed.map(at => wholeThing(state(at, undefined))),
  ];
}

function diffFacts({ facts: before }: Catalogue, { facts: after }: Catalogue): readonly Change[] {
  if (before === after) return [];
  const shape = shapeOfThings('facts');
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText);
  return names.flatMap(name => {
    const path = ['facts', name];
    const values = { before: memberOf(before, name), after: memberOf(after, name) };
    const state: ThingState = { collection: 'facts', id: name, ...values, paths: { before: path, after: path } };
    return values.before === undefined || values.after === undefined ? [wholeThing(state)] : diffThing(state, shape);
  });
}
