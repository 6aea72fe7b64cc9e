/** Tells what a map is: by its `@type`, its address, the list that it stands in, or the members that only one kind has. */
import type { SourceMap } from '../common/source-node.js';
import { ownMember, type TmfKind, type TmfVersion } from './tmf-resource.js';

/** What it is, and whether that was only inferred from its members. */
export interface DetectedKind {
  readonly kind: TmfKind;
  readonly isInferred: boolean;
}

const types: Readonly<Record<string, TmfKind>> = {
  catalog: 'catalog',
  productcatalog: 'catalog',
  category: 'category',
  productspecification: 'specification',
  productoffering: 'offering',
  productofferingprice: 'price',
  productofferingpricecharge: 'price',
  productofferingpricealteration: 'price',
};

// Members that one kind alone has, in both versions.
const telling: readonly (readonly [kind: TmfKind, members: readonly string[]])[] = [
  ['catalog', ['catalogType']],
  ['category', ['isRoot', 'subCategory', 'parentId']],
  [
    'specification',
    ['productSpecCharacteristic', 'productNumber', 'brand', 'bundledProductSpecification', 'productSpecificationRelationship'],
  ],
  [
    'price',
    ['priceType', 'recurringChargePeriodType', 'recurringChargePeriod', 'popRelationship', 'bundledPopRelationship', 'priceAlteration'],
  ],
  [
    'offering',
    [
      'isSellable',
      'productOfferingPrice',
      'productOfferingTerm',
      'bundledProductOffering',
      'bundledGroupProductOffering',
      'productSpecification',
      'productOfferingRelationship',
    ],
  ],
];

/** Tells the kind of a map; undefined where it is no resource of a catalogue. `list` is the name of the list that it stands in. */
export function detectKind(map: SourceMap, list?: string): DetectedKind | undefined {
  const named =
    kindOfType(textOf(map, '@type')) ?? kindOfType(textOf(map, '@baseType')) ?? kindOfHref(textOf(map, 'href')) ?? kindOfList(list);
  if (named !== undefined) return { kind: named, isInferred: false };
  if (isForeign(textOf(map, '@type'))) return undefined;
  const found = telling.find(([, members]) => members.some(member => map.members.has(member)));
  return found === undefined ? undefined : { kind: found[0], isInferred: true };
}

// Events and jobs of the interface say what they are, and hold resources inside.
function isForeign(type: string | undefined): boolean {
  return type !== undefined && /(?:Event|Job)$/.test(type);
}

function kindOfType(type: string | undefined): TmfKind | undefined {
  return type === undefined ? undefined : lookUp(type.toLowerCase());
}

function kindOfHref(href: string | undefined): TmfKind | undefined {
  const [, collection] = /\/([A-Za-z]{4,40})\/[^/?]{1,400}$/.exec(href ?? '') ?? [];
  return kindOfType(collection);
}

const plurals: Readonly<Record<string, TmfKind>> = {
  catalogs: 'catalog',
  productcatalogs: 'catalog',
  categories: 'category',
  productspecifications: 'specification',
  productofferings: 'offering',
  productofferingprices: 'price',
};

/** The kind whose list has this name. */
export function kindOfList(list: string | undefined): TmfKind | undefined {
  if (list === undefined) return undefined;
  const name = list.toLowerCase();
  return Object.hasOwn(plurals, name) ? plurals[name] : lookUp(name);
}

function lookUp(name: string): TmfKind | undefined {
  return Object.hasOwn(types, name) ? types[name] : undefined;
}

function textOf(map: SourceMap, name: string): string | undefined {
  const node = map.members.get(name);
  return node?.kind === 'text' ? node.text : undefined;
}

// Members that only one version has.
const signs: Readonly<Record<TmfVersion, readonly string[]>> = {
  '4.1': ['parentId', 'recurringChargePeriod', 'priceAlteration', 'constraint', 'productSpecCharacteristicValue', '@valueSchemaLocation'],
  '5.0': [
    'parent',
    'policy',
    'externalIdentifier',
    'allowedAction',
    'bundledGroupProductOffering',
    'productOfferingCharacteristic',
    'characteristicValueSpecification',
    'partyOrPartyRole',
    'intentSpecification',
  ],
};

/** The version that a resource is written in, where it says so: in what is ours, by its address, or by a member that only one version has. */
export function detectVersion(map: SourceMap): TmfVersion | undefined {
  const own = map.members.get(ownMember);
  if (own?.kind === 'map') return textOf(own, '@version') === '4.1' ? '4.1' : '5.0';
  const [, address] = /\/v([45])\//.exec(textOf(map, 'href') ?? '') ?? [];
  if (address !== undefined) return address === '5' ? '5.0' : '4.1';
  if (signs['5.0'].some(sign => map.members.has(sign))) return '5.0';
  return signs['4.1'].some(sign => map.members.has(sign)) ? '4.1' : undefined;
}
