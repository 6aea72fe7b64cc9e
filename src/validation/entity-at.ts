/** The thing that a path leads into. */
import type { EntityReference, Path } from '../kernel/issue.js';
import { readPath } from '../kernel/read-path.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Text } from '../model/text.js';

const kinds: Readonly<Record<string, string>> = {
  currencies: 'currency',
  channels: 'channel',
  markets: 'market',
  segments: 'segment',
  categories: 'category',
  units: 'unit',
  features: 'feature',
  facts: 'fact',
  priceLists: 'priceList',
  products: 'product',
  pricePlans: 'pricePlan',
  offers: 'offer',
  discounts: 'discount',
  upsellRules: 'upsellRule',
};

/**
 * Finds the thing with an id that holds a path.
 *
 * @param catalogue - The catalogue; undefined where nothing could be read.
 * @param path - A path in it.
 * @returns The thing; the catalogue itself where no other holds the path.
 */
export function entityAt(catalogue: Catalogue | undefined, path: Path): EntityReference | undefined {
  if (catalogue === undefined) return undefined;
  const [collection, at] = path;
  const kind = typeof collection === 'string' && at !== undefined && Object.hasOwn(kinds, collection) ? kinds[collection] : undefined;
  if (kind === undefined) return { kind: 'catalogue', id: catalogue.id, ...named(catalogue.name, catalogue.defaultLocale) };
  const id = kind === 'fact' ? at : readPath(catalogue, [...path.slice(0, 2), kind === 'currency' ? 'code' : 'id']);
  return typeof id === 'string'
    ? { kind, id, ...named(readPath(catalogue, [...path.slice(0, 2), 'name']), catalogue.defaultLocale) }
    : undefined;
}

function named(name: unknown, locale: string): Pick<EntityReference, 'name'> {
  const text = isTextMap(name) ? (name[locale] ?? Object.values(name)[0]) : name;
  return typeof text === 'string' && text.trim() !== '' ? { name: text } : {};
}

function isTextMap(name: unknown): name is Exclude<Text, string> {
  return typeof name === 'object' && name !== null;
}
