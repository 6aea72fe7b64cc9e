import { CatalogueError } from '../kernel/catalogue-error.js';
import { minorUnitsOf } from '../kernel/currency.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Category } from '../model/category.js';
import type { Offer } from '../model/offer.js';
import type { Release } from '../model/release.js';
import type { CatalogueIndex, ReleaseReference } from './catalogue-index.js';

/** What an index may be given beside the catalogue. */
export interface IndexOptions {
  /** Earlier releases, for customers who were sold from them: a pin that is not among them gives unknown, never today's price. */
  readonly earlier?: readonly Release[];
  /**
   * What a holding without a pin, older than the first release, was sold from: `first`, the first release, and the answer says RELEASE_ASSUMED;
   * or `unknown`. `first` when absent.
   */
  readonly beforeFirst?: BeforeFirst;
}

/** What applies before the first release: that release, or nothing that is known. */
export type BeforeFirst = 'first' | 'unknown';

/**
 * Indexes a catalogue once, so that every question finds things by id.
 *
 * @param catalogue - A parsed catalogue, or a release of one.
 * @param options - Earlier releases, for holdings that are pinned to them, and what applies before the first.
 * @returns The index that all questions take.
 * @throws `not-a-catalogue` for anything else, such as a result that was not looked into; `release-not-earlier` when an earlier release has the sequence number of the release itself or a later one.
 * @example
 * const index = indexCatalogue(catalogue)
 * index.offers.get('fibre-100')?.status // => 'active'
 */
export function indexCatalogue(catalogue: Catalogue | Release, options: IndexOptions = {}): CatalogueIndex {
  requireCatalogue(catalogue);
  const settings = settingsOf(options);
  if ('release' in catalogue)
    return indexOf(catalogue.catalogue, {
      ...settings,
      release: referenceTo(catalogue),
      earlier: indexEarlier(options, catalogue.sequence),
    });
  return indexOf(catalogue, { ...settings, earlier: indexEarlier(options, Number.POSITIVE_INFINITY) });
}

// Plain JavaScript passes the result of parsing where its value is meant.
function requireCatalogue(data: unknown): void {
  const head = typeof data !== 'object' || data === null ? {} : 'release' in data && 'catalogue' in data ? data.catalogue : data;
  if (typeof head !== 'object' || head === null || !('catalogue' in head && head.catalogue === 1))
    throw new CatalogueError('not-a-catalogue', 'not a catalogue or release: pass the `value` of `parseCatalogue`, once it is `ok`');
}

function settingsOf({ beforeFirst = 'first' }: IndexOptions): Pick<CatalogueIndex, 'beforeFirst'> {
  if (beforeFirst === 'first' || beforeFirst === 'unknown') return { beforeFirst };
  throw new CatalogueError('bad-argument', `\`beforeFirst\` must be \`first\` or \`unknown\`, not \`${String(beforeFirst)}\``, {
    beforeFirst,
  });
}

function indexEarlier(options: IndexOptions, before: number): ReadonlyMap<number, CatalogueIndex> {
  const earlier = new Map<number, CatalogueIndex>();
  for (const release of [...(options.earlier ?? [])].sort((a, b) => a.sequence - b.sequence)) {
    if (release.sequence >= before) {
      throw new CatalogueError('release-not-earlier', `release \`${release.sequence}\` is not earlier than release \`${before}\``, {
        sequence: release.sequence,
      });
    }
    earlier.set(
      release.sequence,
      indexOf(release.catalogue, { ...settingsOf(options), release: referenceTo(release), earlier: new Map(earlier) }),
    );
  }
  return earlier;
}

function referenceTo(release: Release): ReleaseReference {
  const { sequence, version, contentHash, effectiveFrom } = release;
  return { sequence, version, contentHash, effectiveFrom };
}

function indexOf(catalogue: Catalogue, known: Pick<CatalogueIndex, 'release' | 'earlier' | 'beforeFirst'>): CatalogueIndex {
  return Object.freeze({
    catalogue,
    ...known,
    products: byIdAndAlias(catalogue.products),
    offers: byIdAndAlias(catalogue.offers),
    pricePlans: byIdAndAlias(catalogue.pricePlans),
    discounts: byIdAndAlias(catalogue.discounts ?? []),
    upsellRules: byIdAndAlias(catalogue.upsellRules ?? []),
    features: byIdAndAlias(catalogue.features),
    units: byIdAndAlias(catalogue.units),
    categoryPaths: pathsOf(catalogue.categories),
    minorUnits: minorUnitsOfAll(catalogue),
    offersOfProduct: groupOffers(catalogue.offers, offer => (offer.product === undefined ? [] : [offer.product])),
    offersOfPricePlan: groupOffers(catalogue.offers, offer => offer.pricePlans ?? []),
  });
}

// invariant: an id wins over an alias, and the first of two equal ids over the second; validation reports both.
function byIdAndAlias<T extends { readonly id: string; readonly aliases?: readonly string[] }>(
  things: readonly T[],
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const thing of things) if (!found.has(thing.id)) found.set(thing.id, thing);
  for (const thing of things) {
    for (const alias of thing.aliases ?? []) if (!found.has(alias)) found.set(alias, thing);
  }
  return found;
}

function pathsOf(categories: readonly Category[]): ReadonlyMap<string, readonly Category[]> {
  const byId = new Map(categories.map(category => [category.id, category]));
  return new Map(categories.map(category => [category.id, pathOf(category, byId)]));
}

// A cycle of parents is a finding of the rule book; here it only ends the walk.
function pathOf(category: Category, byId: ReadonlyMap<string, Category>): readonly Category[] {
  const path = new Set<Category>();
  let next: Category | undefined = category;
  while (next !== undefined && !path.has(next)) {
    path.add(next);
    next = next.parent === undefined ? undefined : byId.get(next.parent);
  }
  return [...path];
}

function minorUnitsOfAll(catalogue: Catalogue): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { code } of catalogue.currencies) {
    const minorUnits = minorUnitsOf(code, catalogue.currencies);
    if (minorUnits !== undefined) found.set(code, minorUnits);
  }
  return found;
}

function groupOffers(offers: readonly Offer[], keysOf: (offer: Offer) => readonly string[]): ReadonlyMap<string, readonly Offer[]> {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) {
    for (const key of keysOf(offer)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [offer]);
      else group.push(offer);
    }
  }
  return groups;
}
