/** Puts prices back into the offerings that held them, and alterations into the prices. */
import { holderOf } from './hoist-prices.js';
import { ownValue } from './own-value.js';
import type { TmfKind, TmfResource } from './tmf-resource.js';
import { isList, memberOf, type TmfMap, textOf } from './tmf-value.js';

/** A resource as it is written. */
export interface PlacedResource {
  readonly kind: TmfKind;
  readonly value: TmfMap;
}

export function placeInline(resources: readonly TmfResource[]): readonly PlacedResource[] {
  const inline = resources.filter(resource => resource.inline !== undefined);
  const holders = new Set(resources.map(({ kind, id }) => (kind === 'price' ? holderOf('price', id) : '')));
  const alterations = inline.filter(({ inline: holder = '' }) => holders.has(holder));
  const prices = inline.filter(price => !alterations.includes(price) && isNamed(resources, price));
  const placed = new Set([...alterations, ...prices]);
  const wholeOf = (price: TmfResource): TmfMap => {
    const own = alterations.filter(({ inline: holder }) => holder === holderOf('price', price.id));
    return own.length === 0 ? ownValue(price) : { ...ownValue(price), priceAlteration: own.map(ownValue) };
  };
  return resources.flatMap((resource): readonly PlacedResource[] => {
    if (placed.has(resource)) return [];
    if (resource.kind === 'price') return [{ kind: 'price', value: wholeOf(resource) }];
    const held = resource.kind === 'offering' ? prices.filter(({ inline: holder }) => holder === holderOf('offering', resource.id)) : [];
    return [{ kind: resource.kind, value: held.length === 0 ? ownValue(resource) : withPrices(ownValue(resource), held, wholeOf) }];
  });
}

function isNamed(resources: readonly TmfResource[], price: TmfResource): boolean {
  const holder = resources.find(({ kind, id }) => kind === 'offering' && holderOf('offering', id) === price.inline);
  const list = memberOf(holder?.value, 'productOfferingPrice');
  return isList(list) && list.some(item => textOf(item, 'id') === price.id);
}

function withPrices(offering: TmfMap, held: readonly TmfResource[], wholeOf: (price: TmfResource) => TmfMap): TmfMap {
  const list = memberOf(offering, 'productOfferingPrice');
  if (!isList(list)) return offering;
  const byId = new Map(held.map(price => [price.id, price]));
  const productOfferingPrice = list.map(item => {
    const price = byId.get(textOf(item, 'id') ?? '');
    return price === undefined ? item : wholeOf(price);
  });
  return { ...offering, productOfferingPrice };
}
