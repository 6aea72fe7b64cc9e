/** Prices that stand inside an offering, and alterations inside a price, as resources of their own; `place-inline.ts` puts them back. */
import type { SourceNode } from '../common/source-node.js';
import { checkShape } from './check-shape.js';
import { fillTypes } from './fill-types.js';
import type { FoundResource } from './found-resource.js';
import { isBranch, isList, memberOf, type TmfMap, type TmfValue, textOf } from './tmf-value.js';

/** The members that tell a price from a reference to one. */
const priceMembers = [
  'price',
  'priceType',
  'percentage',
  'recurringChargePeriod',
  'recurringChargePeriodType',
  'unitOfMeasure',
  'priceAlteration',
  'tax',
];

/** A resource, and after it what stood inside it. */
export function hoistPrices(resource: FoundResource): readonly FoundResource[] {
  if (resource.kind === 'price') return hoistAlterations(resource);
  if (resource.kind !== 'offering') return [resource];
  const list = memberOf(resource.value, 'productOfferingPrice');
  if (!isList(list)) return [resource];
  const inline: FoundResource[] = [];
  const taken = new Set(list.flatMap(item => (isValue(item) ? [] : (textOf(item, 'id') ?? []))));
  const references = list.map((item, index) => {
    const node = nodeIn(resource, 'productOfferingPrice', index);
    if (!isValue(item) || node?.kind !== 'map') return isBranch(item) ? fillTypes(item, 'ProductOfferingPriceRef') : item;
    const id = textOf(item, 'id') ?? `${resource.id}-price-${index + 1}`;
    if (taken.has(id)) return item;
    taken.add(id);
    checkShape(resource.log, node, 'ProductOfferingPrice');
    inline.push({
      kind: 'price',
      id,
      value: fillTypes(item, 'ProductOfferingPrice'),
      node,
      log: resource.log,
      inline: holderOf('offering', resource.id),
    });
    return priceReference(id, textOf(item, 'name'));
  });
  return [{ ...resource, value: { ...resource.value, productOfferingPrice: references } }, ...inline.flatMap(hoistAlterations)];
}

/** The words by which a price notes what holds it. */
export function holderOf(kind: 'offering' | 'price', id: string): string {
  return `${kind} ${id}`;
}

/** How an offering refers to a price. */
export function priceReference(id: string, name: string | undefined): TmfMap {
  return { id, ...(name === undefined ? {} : { name }), '@type': 'ProductOfferingPriceRef' };
}

function isValue(item: TmfValue): item is TmfMap {
  return isBranch(item) && priceMembers.some(member => Object.hasOwn(item, member));
}

function hoistAlterations(resource: FoundResource): readonly FoundResource[] {
  const { priceAlteration: list, ...value } = resource.value;
  if (!isList(list) || list.length === 0) return [resource];
  const inline = list.flatMap((item, index): FoundResource[] => {
    const node = nodeIn(resource, 'priceAlteration', index);
    if (!isBranch(item) || node?.kind !== 'map') return [];
    const id = textOf(item, 'id') ?? `${resource.id}-alteration-${index + 1}`;
    return [{ kind: 'price', id, value: item, node, log: resource.log, inline: holderOf('price', resource.id) }];
  });
  return inline.length === list.length ? [{ ...resource, value }, ...inline] : [resource];
}

function nodeIn({ node }: FoundResource, name: string, index: number): SourceNode | undefined {
  const list = node.members.get(name);
  return list?.kind === 'list' ? list.items[index] : undefined;
}
