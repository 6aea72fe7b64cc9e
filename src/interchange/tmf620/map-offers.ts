/** Offerings as offers, and drafts for those that are referred to and not there. */
import type { Characteristic, CharacteristicValues } from '../../model/characteristic.js';
import type { Offer } from '../../model/offer.js';
import { shorten } from '../common/fields.js';
import { mapGroups, mapItems } from './map-bundles.js';
import { mapListedShelves, mapShelves } from './map-categories.js';
import { characteristicId, mapCharacteristic, readValues } from './map-characteristic.js';
import { entityOf } from './map-common.js';
import { mapCharacteristics, type SaidOfProducts } from './map-products.js';
import { mapRelationships } from './map-relationships.js';
import { idsIn, type MapScene, type MissingThing, originOfMissing, referredId, resolveReference } from './map-scene.js';
import { mapTerms } from './map-terms.js';
import type { Planning } from './plan-prices.js';
import type { TmfResource } from './tmf-resource.js';
import { elementsOf, mapOf, memberOf, type TmfMap } from './tmf-value.js';

/** The offers, and what they say of their products. */
export interface MappedOffers {
  readonly offers: readonly Offer[];
  readonly said: SaidOfProducts;
}

interface Saying {
  readonly characteristics: Map<string, readonly Characteristic[]>;
}

export function mapOffers(scene: MapScene, planning: Planning): MappedOffers {
  const said: Saying = { characteristics: new Map() };
  const listed = mapListedShelves(scene);
  const real = scene.of('offering').map(resource => mapOffer(scene, resource, { planning, said, listed }));
  const missing = scene
    .missing('offering')
    .map(thing => ({ ...mapMissing(scene, thing), ...filled('categories', listed.get(thing.id) ?? []) }));
  return { offers: [...real, ...missing], said };
}

interface OfferMapping {
  readonly planning: Planning;
  readonly said: Saying;
  /** The categories that list offerings, by the id of the offering. */
  readonly listed: ReadonlyMap<string, readonly string[]>;
}

function mapOffer(scene: MapScene, from: TmfResource, { planning, said, listed }: OfferMapping): Offer {
  const items = mapItems(scene, from);
  const groups = mapGroups(scene, from);
  const product = productOf(scene, from, items.length + groups.length > 0);
  const terms = mapTerms(from.value);
  const relationships = mapRelationships(scene, from, 'productOfferingRelationship');
  const characteristics = product === undefined ? {} : fixedValues(scene, from, { product, said });
  const sellable = memberOf(from.value, 'isSellable');
  const categories = ownShelves(scene, from, listed);
  return {
    ...entityOf(scene, from),
    ...(product === undefined ? {} : { product }),
    ...filled('categories', categories),
    ...filled('items', items),
    ...filled('groups', groups),
    ...filled('pricePlans', planning.plansOf(from)),
    ...filled('terms', terms),
    ...(Object.keys(characteristics).length === 0 ? {} : { characteristics }),
    ...filled('relationships', relationships),
    ...filled('channels', idsIn(from.value, 'channel')),
    ...filled('markets', idsIn(from.value, 'place')),
    ...filled('segments', idsIn(from.value, 'marketSegment')),
    ...(typeof sellable === 'boolean' ? { sellable } : {}),
  };
}

function filled<Name extends string, Item>(name: Name, list: readonly Item[]): { readonly [Key in Name]?: readonly Item[] } {
  const members: { [Key in Name]?: readonly Item[] } = {};
  if (list.length > 0) members[name] = list;
  return members;
}

function productOf(scene: MapScene, from: TmfResource, isBundle: boolean): string | undefined {
  const value = mapOf(from.value, 'productSpecification');
  const product = resolveReference(scene, { kind: 'specification', value, from, path: ['productSpecification'] });
  if (product !== undefined || isBundle) return product;
  const id = scene.resource('specification', from.id) === undefined ? from.id : `${from.id}-product`;
  const { name } = entityOf({ ...scene, find: () => undefined }, from);
  return scene.addMissing('specification', { id, name, isImplied: true });
}

// Those of its specification it has through it.
function ownShelves(scene: MapScene, from: TmfResource, listed: OfferMapping['listed']): readonly string[] {
  const specification = scene.resource('specification', referredId(mapOf(from.value, 'productSpecification')) ?? '');
  const ofProduct = specification === undefined ? [] : mapShelves(scene, specification);
  const named = [...mapShelves(scene, from), ...(listed.get(from.id) ?? [])];
  return [...new Set(named)].filter(category => !ofProduct.includes(category));
}

interface FixedValues {
  readonly product: string;
  readonly said: Saying;
}

function fixedValues(scene: MapScene, from: TmfResource, { product, said }: FixedValues): Readonly<Record<string, CharacteristicValues>> {
  const fixed: [string, CharacteristicValues][] = [];
  for (const { value, path } of elementsOf(from.value, 'prodSpecCharValueUse')) {
    const id = knownCharacteristic(scene, { from, value, said, product });
    if (id === undefined) {
      scene.find(from, path, {
        code: 'REF001',
        severity: 'warning',
        message: `The product offering “${shorten(from.id)}” uses a characteristic that its product specification does not have; it was kept as it was written.`,
      });
      continue;
    }
    const { values = [] } = readValues(value);
    const [only, ...others] = values;
    if (only !== undefined) fixed.push([id, others.length === 0 ? only : values]);
  }
  return Object.fromEntries(fixed);
}

// A product that is not there itself has the characteristics that are used of it.
function knownCharacteristic(
  scene: MapScene,
  { from, value, said, product }: { readonly from: TmfResource; readonly value: TmfMap; readonly said: Saying; readonly product: string },
): string | undefined {
  const reference = mapOf(from.value, 'productSpecification');
  const specification = scene.resource('specification', referredId(reference) ?? '');
  const id = characteristicId(value);
  if (id === undefined) return undefined;
  if (specification !== undefined) return mapCharacteristics(specification.value).find(one => one.id === id || one.name === id)?.id;
  const known = said.characteristics.get(product) ?? [];
  if (!known.some(one => one.id === id)) said.characteristics.set(product, [...known, mapCharacteristic(value, id)]);
  return id;
}

function mapMissing(scene: MapScene, thing: MissingThing): Offer {
  const id = scene.resource('specification', thing.id) === undefined ? thing.id : `${thing.id}-product`;
  const product = scene.addMissing('specification', { id, name: thing.name, isImplied: true });
  return { id: thing.own, name: thing.name, status: 'draft', origin: originOfMissing(thing), product };
}
