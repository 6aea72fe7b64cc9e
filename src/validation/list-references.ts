/** Every reference of a catalogue: where it stands, what it names, and whether that is there. */
import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Entity } from '../model/entity.js';
import type { PredicatePlace } from './list-conditions.js';
import type { FindLocalNames, LocalTarget } from './local-names.js';
import { type GlobalTarget, type ReferenceLine, referenceLines } from './references.data.js';
import { type Match, walkPattern, walkPatterns } from './walk-pattern.js';

/** One reference. */
export interface Reference {
  readonly path: Path;
  readonly to: GlobalTarget | LocalTarget;
  /** The id or name that it says. */
  readonly id: string;
  /** The member's name is the reference, not its value. */
  readonly byKey: boolean;
  readonly needed: boolean;
  /** Where the target stands; undefined for one that is not there, and for one within something else. */
  readonly target: Path | undefined;
  /** Not there, as far as can be told: what could not be read may be what is meant. */
  readonly isMissing: boolean;
}

/** What references are looked up in. */
export interface ReferenceScene {
  readonly catalogue: Catalogue;
  readonly targets: TargetTable;
  readonly localNames: FindLocalNames;
  /** Tells whether a thing was there and could not be read. */
  readonly isSkipped: (to: GlobalTarget, id: string) => boolean;
}

/** Where each id and alias stands, by kind of target. */
export type TargetTable = Readonly<Record<GlobalTarget, ReadonlyMap<string, Path>>>;

/**
 * Finds where everything that can be referred to stands.
 *
 * @param catalogue - A catalogue.
 * @returns Ids and aliases with their paths; an id wins over an alias, the first of two over the second.
 */
export function listTargets(catalogue: Catalogue): TargetTable {
  return {
    channels: byId(catalogue, 'channels'),
    markets: byId(catalogue, 'markets'),
    segments: byId(catalogue, 'segments'),
    categories: byId(catalogue, 'categories'),
    units: byId(catalogue, 'units'),
    features: byId(catalogue, 'features'),
    priceLists: byId(catalogue, 'priceLists'),
    products: byId(catalogue, 'products'),
    pricePlans: byId(catalogue, 'pricePlans'),
    offers: byId(catalogue, 'offers'),
    discounts: byId(catalogue, 'discounts'),
    upsellRules: byId(catalogue, 'upsellRules'),
    currencies: new Map(catalogue.currencies.map(({ code }, at) => [code, ['currencies', at]])),
    locales: new Map([...catalogue.locales.entries()].map(([at, locale]) => [locale, ['locales', at]])),
    facts: new Map(Object.keys(catalogue.facts).map(name => [name, ['facts', name]])),
    families: new Map(catalogue.offers.flatMap(({ family }, at) => (family === undefined ? [] : [[family, ['offers', at, 'family']]]))),
  };
}

/**
 * Lists all references of a catalogue.
 *
 * @param scene - What they are looked up in.
 * @param predicates - The leaves of its conditions.
 * @returns The references, those of one line of the table together.
 */
export function listReferences(scene: ReferenceScene, predicates: readonly PredicatePlace[]): readonly Reference[] {
  const found = walkPatterns(
    scene.catalogue,
    referenceLines.map(({ pattern }) => pattern),
  );
  const references: Reference[] = [];
  for (const line of referenceLines) {
    for (const match of found.get(line.pattern) ?? []) {
      const reference = readLine(scene, line, match);
      if (reference !== undefined) references.push(reference);
    }
  }
  return [...references, ...predicates.flatMap(place => readPredicate(scene, place))];
}

/** A kind of target that is a collection of things with ids. */
type EntityTarget = Exclude<GlobalTarget, 'currencies' | 'locales' | 'facts' | 'families'>;

function byId(catalogue: Catalogue, collection: EntityTarget): ReadonlyMap<string, Path> {
  const things: readonly (Pick<Entity, 'id'> & Partial<Pick<Entity, 'aliases'>>)[] = catalogue[collection] ?? [];
  const found = new Map<string, Path>();
  for (const [at, { id }] of things.entries()) if (!found.has(id)) found.set(id, [collection, at]);
  for (const [at, { aliases }] of things.entries()) {
    for (const alias of aliases ?? []) if (!found.has(alias)) found.set(alias, [collection, at]);
  }
  return found;
}

function readLine(scene: ReferenceScene, line: ReferenceLine, { path, value }: Match): Reference | undefined {
  const id = line.byKey ? path.at(-1) : value;
  const { to, except, byKey = false, needed = false } = line;
  if (typeof id !== 'string' || id === except) return undefined;
  if (isLocal(to)) {
    const names = scene.localNames[to](path);
    return { path, to, id, byKey, needed, target: undefined, isMissing: names !== undefined && !names.has(id) };
  }
  const { target, isMissing } = lookUp(scene, to, id);
  return { path, to, id, byKey, needed, target, isMissing };
}

function lookUp({ targets, isSkipped }: ReferenceScene, to: GlobalTarget, id: string): Pick<Reference, 'target' | 'isMissing'> {
  const target = targets[to].get(id);
  return { target, isMissing: target === undefined && !isSkipped(to, id) };
}

const localTargets: Readonly<Record<LocalTarget, true>> = {
  steps: true,
  termsOfPlan: true,
  termsOfTarget: true,
  characteristicsOfOffer: true,
  characteristicsOfPlan: true,
  chargesInScope: true,
};

/** Tells a target within something from one of the whole catalogue. */
export function isLocal(to: GlobalTarget | LocalTarget): to is LocalTarget {
  return Object.hasOwn(localTargets, to);
}

const ownableTargets = { offer: 'offers', product: 'products', category: 'categories', family: 'families' } as const;

function readPredicate(scene: ReferenceScene, { path, predicate }: PredicatePlace): readonly Reference[] {
  const refer = (to: GlobalTarget, id: string, at: Path): Reference => {
    return { path: [...path, ...at], to, id, byKey: false, needed: false, ...lookUp(scene, to, id) };
  };
  if ('feature' in predicate) return [refer('features', predicate.feature, ['feature'])];
  if ('fact' in predicate)
    return [refer('facts', predicate.fact, ['fact']), ...factsIn(predicate).map(({ path: at, value }) => refer('facts', value, at))];
  return (['offer', 'product', 'category', 'family'] as const).flatMap(field => {
    const id = predicate.owns[field];
    return id === undefined ? [] : [refer(ownableTargets[field], id, ['owns', field])];
  });
}

// A comparand may be another fact, alone or in a list.
function factsIn(predicate: object): readonly { readonly path: Path; readonly value: string }[] {
  return [...walkPattern(predicate, '*.fact'), ...walkPattern(predicate, '*.*.fact')].flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ path, value }] : [],
  );
}
