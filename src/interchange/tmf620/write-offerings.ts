import type { CharacteristicValue, CharacteristicValues } from '../../model/characteristic.js';
import type { Offer } from '../../model/offer.js';
import type { OfferGroup, OfferItem } from '../../model/offer-item.js';
import type { Term } from '../../model/term.js';
import { isMap, mapOfDefined, type TmfMap } from './tmf-value.js';
import { writeValueUse } from './write-characteristic.js';
import { writeDuration } from './write-duration.js';
import { writeRelationships } from './write-relationships.js';
import { filledList, noteOf, ownOf, referenceTo, type WriteScene, type WrittenResource, wireId, writeEntity } from './write-scene.js';

/** How an offering refers to what its price plans cost: by the id of a price plan. */
export type PriceReferences = (pricePlan: string) => readonly TmfMap[];

export interface OfferingPrices {
  readonly ofPlan: PriceReferences;
  /** The alterations of all that an offer costs, by the offer's id. */
  readonly altered: ReadonlyMap<string, readonly TmfMap[]>;
}

/** Writes the offers that are more than a name that somebody refers to. */
export function writeOfferings(scene: WriteScene, prices: OfferingPrices): readonly WrittenResource[] {
  return scene.catalogue.offers.flatMap((offer, index): readonly WrittenResource[] => {
    if (noteOf(offer, '@role') !== undefined) return [];
    const value = mapOfDefined({
      ...writeEntity(scene, offer),
      ...writeWhatIsSold(scene, offer),
      ...writeWhere(scene, offer),
      ...writePriced(scene, offer, prices),
    });
    return [{ kind: 'offering', id: wireId(offer), value, home: ['offers', index], ...ownOf(offer) }];
  });
}

function writeWhatIsSold(scene: WriteScene, offer: Offer): TmfMap {
  const { items = [], groups = [], product: id, relationships = [], characteristics = {} } = offer;
  const product = id === undefined ? undefined : scene.products.get(id);
  const isImplied = product !== undefined && noteOf(product, '@role') === 'implied';
  const specification = id === undefined || isImplied ? undefined : referenceTo(scene, product, id);
  const uses = Object.entries(characteristics).flatMap(([name, values]) => {
    const known = product?.characteristics?.find(one => one.id === name);
    if (known === undefined) return [];
    return [mapOfDefined({ ...writeValueUse(scene, known, listOf(values)), productSpecification: specification })];
  });
  return mapOfDefined({
    isBundle: items.length + groups.length > 0,
    isSellable: offer.sellable,
    productSpecification: specification,
    bundledProductOffering: filledList(items.map(item => writeItem(scene, item))),
    // Version 4 has no groups.
    bundledGroupProductOffering: scene.version === '5.0' ? filledList(groups.map(group => writeGroup(scene, group))) : undefined,
    productOfferingRelationship: filledList(writeRelationships(scene, relationships, scene.offers)),
    prodSpecCharValueUse: filledList(uses),
  });
}

function listOf(values: CharacteristicValues): readonly CharacteristicValue[] {
  return typeof values === 'object' ? values : [values];
}

function writeItem(scene: WriteScene, { offer, min, max, default: usual }: OfferItem): TmfMap {
  const option = { numberRelOfferDefault: usual, numberRelOfferLowerLimit: min, numberRelOfferUpperLimit: max };
  return { ...referenceTo(scene, scene.offers.get(offer), offer), bundledProductOfferingOption: mapOfDefined(option) };
}

function writeGroup(scene: WriteScene, { id, name, min, max, items, groups = [] }: OfferGroup): TmfMap {
  return mapOfDefined({
    id,
    name: scene.say(name),
    bundledProductOffering: filledList(items.map(item => writeItem(scene, item))),
    bundledGroupProductOffering: filledList(groups.map(group => writeGroup(scene, group))),
    bundledGroupProductOfferingOption: { numberRelOfferLowerLimit: min, numberRelOfferUpperLimit: max },
  });
}

function writeWhere(scene: WriteScene, { product, categories: own = [], channels = [], markets = [], segments = [] }: Offer): TmfMap {
  const { catalogue } = scene;
  const refer = (things: readonly { readonly id: string; readonly name: Offer['name'] }[], ids: readonly string[]): readonly TmfMap[] => {
    const known = new Map(things.map(({ id, name }) => [id, name]));
    return ids.map(id => mapOfDefined({ id, name: scene.say(known.get(id)) }));
  };
  const shelves = new Map(catalogue.categories.map(category => [category.id, category]));
  // There, who looks for something looks at the categories of offerings.
  const categories = [...new Set([...(product === undefined ? [] : (scene.products.get(product)?.categories ?? [])), ...own])];
  return mapOfDefined({
    category: filledList(categories.map(id => referenceTo(scene, shelves.get(id), id))),
    channel: filledList(refer(catalogue.channels, channels)),
    place: filledList(refer(catalogue.markets, markets)),
    marketSegment: filledList(refer(catalogue.segments, segments)),
  });
}

function writePriced(scene: WriteScene, offer: Offer, { ofPlan, altered }: OfferingPrices): TmfMap {
  const { pricePlans = [], terms = [] } = offer;
  const references = [...pricePlans.flatMap(ofPlan), ...(altered.get(offer.id) ?? [])];
  const once = [...new Map(references.map(reference => [isMap(reference) ? reference['id'] : undefined, reference])).values()];
  return mapOfDefined({
    productOfferingTerm: filledList(terms.map(term => writeTerm(scene, term))),
    productOfferingPrice: filledList(once),
  });
}

/** Writes a term of an offering, or of the prices that are for it. */
export function writeTerm(scene: WriteScene, { name, description, commitment }: Term): TmfMap {
  return mapOfDefined({ name: scene.say(name), description: scene.say(description), duration: writeDuration(commitment) });
}
