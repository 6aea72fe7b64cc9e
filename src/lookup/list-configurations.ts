/** What can be had together with an offer: its options, and add-ons. */
import type { Truth } from '../condition/condition-scene.js';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Condition } from '../model/condition.js';
import type { Offer } from '../model/offer.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { findConfigurations } from './find-configurations.js';
import { layOutChoices } from './lay-out-choices.js';

/** What is asked. */
export interface ConfigurationRequest {
  /** The offer, by id or alias; absent: add-ons alone, where nothing at all is no configuration. */
  readonly offer?: string;
  /** The add-ons to choose from, by id or alias; absent: all offers on sale by themselves of add-on products. */
  readonly among?: readonly string[];
  /** How many configurations at most are listed; absent: 100,000. */
  readonly most?: number;
  /** Decides the conditions of relationships; absent: they are unknown, and the relationship counts. */
  readonly decide?: (condition: Condition) => Truth;
}

/** The configurations. */
export interface ListedConfigurations {
  /** `tooMany`: there are more than are listed, or more ways than can be tried. */
  readonly kind: 'all' | 'tooMany';
  /** Of each the ids of what is chosen beside the offer: options first, then add-ons, in the order of the catalogue. */
  readonly configurations: readonly (readonly string[])[];
  /** False where a relationship counted of which it is not known whether it applies. */
  readonly isCertain: boolean;
}

/**
 * Lists every configuration of an offer: of each group of options as many as it asks for, and every set of add-ons, such that each has all
 * that it requires and none excludes another. Each is taken once at most; who may buy, and what it costs, is not asked here.
 *
 * @param index - The index.
 * @param request - The offer, and the add-ons to choose from.
 * @returns All of them, the smallest first where they begin alike.
 * @throws `unknown-offer`; `bad-argument` where `most` is no whole number from 1.
 * @example
 * const { kind, configurations } = listConfigurations(index, { offer: 'fibre-100', among: [] })
 * kind // => 'all'
 * configurations.every((chosen) => Array.isArray(chosen)) // => true
 */
export function listConfigurations(index: CatalogueIndex, request: ConfigurationRequest): ListedConfigurations {
  const { offer: id, among, most = 100_000, decide = (): Truth => 'unknown' } = request;
  if (!Number.isInteger(most) || most < 1)
    throw new CatalogueError('bad-argument', `not a whole number from 1: \`${String(most)}\``, { most });
  const offer = id === undefined ? undefined : requireOffer(index, id);
  const addOns = among === undefined ? listAddOns(index) : [...new Set(among.map(each => requireOffer(index, each)))];
  const choices = layOutChoices(index, { offer, addOns: addOns.filter(each => each !== offer), decide });
  const { isWhole, found } = findConfigurations(choices, most);
  const configurations = id === undefined ? found.filter(({ length }) => length > 0) : found;
  return deepFreeze({ kind: isWhole ? 'all' : 'tooMany', configurations, isCertain: choices.isCertain });
}

function requireOffer(index: CatalogueIndex, id: string): Offer {
  const offer = index.offers.get(id);
  if (offer === undefined) throw new CatalogueError('unknown-offer', `unknown offer \`${id}\``, { offer: id });
  return offer;
}

function listAddOns({ catalogue, products }: CatalogueIndex): readonly Offer[] {
  return catalogue.offers.filter(
    ({ status, sellable, product }) =>
      status === 'active' && sellable !== false && product !== undefined && products.get(product)?.kind === 'addOn',
  );
}
