/** How findings name the place of a text or a field: `The German headline of upsell rule Fibre up`. */
import type { Path } from '../kernel/issue.js';
import { readPath } from '../kernel/read-path.js';
import { targetWords } from './references.data.js';
import type { RuleContext } from './rule-context.js';
import { sayLocale } from './say-locale.js';
import { nameOf } from './say-thing.js';

/** What is needed to name things. */
export type NamingScene = Pick<RuleContext, 'catalogue'>;

/**
 * Names the thing that a path leads into.
 *
 * @param scene - The catalogue.
 * @param path - A path.
 * @returns Such as `Offer Fibre 100` or `Fact tenureMonths`; `The catalogue` for a path that leads into none.
 */
export function sayThing({ catalogue }: NamingScene, path: Path): string {
  const [collection, at] = path;
  if (collection === 'facts' && at !== undefined) return `Fact ${at}`;
  const thing = at === undefined ? undefined : readPath(catalogue, path.slice(0, 2));
  if (!isNamed(thing)) return collection === 'changePolicy' ? 'The change policy' : 'The catalogue';
  const word = Object.entries(targetWords).find(([name]) => name === collection)?.[1] ?? 'thing';
  const name = nameOf(thing, catalogue.defaultLocale);
  return `${capital(word)} ${name}`;
}

/**
 * Names a field with the thing that has it.
 *
 * @param scene - The catalogue.
 * @param path - The path of the field, or of one locale of a text.
 * @returns Such as `The headline (German) of upsell rule Fibre up`.
 */
export function sayWhere(scene: NamingScene, path: Path): string {
  const thing = sayThing(scene, path);
  const text = readPath(scene.catalogue, path);
  const parent = readPath(scene.catalogue, path.slice(0, -1));
  const last = String(path.at(-1));
  const isLocale =
    typeof text === 'string' && scene.catalogue.locales.includes(last) && typeof parent === 'object' && !Array.isArray(parent);
  const field = fieldOf(isLocale ? path.slice(0, -1) : path);
  return `The ${field}${isLocale ? ` (${sayLocale(last)})` : ''} of ${lowerFirst(thing)}`;
}

const fieldWords: Readonly<Record<string, string>> = {
  billText: 'bill text',
  benefits: 'benefit',
  disclosures: 'disclosure',
  say: 'advice',
  unitAmount: 'amount of a unit',
  flatAmount: 'flat amount',
};

function fieldOf(path: Path): string {
  const words = path.filter((step): step is string => typeof step === 'string');
  const last = words.at(-1) ?? 'text';
  return Object.hasOwn(fieldWords, last) ? (fieldWords[last] ?? last) : last;
}

/** The same words, to be used within a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isNamed(value: unknown): value is Parameters<typeof nameOf>[0] {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
