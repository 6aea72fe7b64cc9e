/** Every text for people in a catalogue, with its path. */
import type { Path } from '../kernel/issue.js';
import { thingCollections } from '../lookup/things.data.js';
import type { Catalogue } from '../model/catalogue.js';
import type { ConditionPlace } from './list-conditions.js';
import { type Match, walkPattern, walkPatterns } from './walk-pattern.js';

/** A text where the catalogue holds it: a string for all locales, or a map. */
export interface TextPlace {
  readonly path: Path;
  readonly text: string | Readonly<Record<string, string>>;
  /** Words that a rep says, with placeholders. */
  readonly isSaid: boolean;
}

/** One string of a text. */
export interface StringPlace {
  readonly path: Path;
  /** The locale it is in. */
  readonly locale: string;
  readonly string: string;
  readonly isSaid: boolean;
}

const patterns: readonly string[] = [
  'name',
  ...thingCollections.map(collection => `${collection}.*.name`),
  ...['categories', 'features', 'facts', 'products', 'pricePlans', 'offers', 'discounts', 'upsellRules'].map(
    collection => `${collection}.*.description`,
  ),
  'facts.*.question',
  'words.*',
  'products.*.characteristics.*.name',
  'products.*.characteristics.*.description',
  'products.*.relationships.*.text',
  'products.*.provisioning.steps.*.name',
  'products.*.support.hours',
  'products.*.support.help.*.question',
  'products.*.support.help.*.answer',
  'pricePlans.*.phases.*.name',
  'pricePlans.*.phases.*.charges.*.name',
  'pricePlans.*.phases.*.charges.*.description',
  'pricePlans.*.phases.*.charges.*.billText',
  'offers.*.groups+.name',
  'offers.*.terms.*.name',
  'offers.*.terms.*.description',
  'offers.*.eligibility.*.reason',
  'offers.*.relationships.*.text',
];

const saidPatterns: readonly string[] = [
  'upsellRules.*.say.headline',
  'upsellRules.*.say.benefits.*',
  'upsellRules.*.say.objections.*.reply',
  'upsellRules.*.say.disclosures.*',
  'upsellRules.*.experiment.variants.*.say.headline',
  'upsellRules.*.experiment.variants.*.say.benefits.*',
];

/**
 * Lists the texts for people.
 *
 * @param catalogue - A catalogue.
 * @returns The texts of things, then those that a rep says.
 */
export function listTexts(catalogue: Catalogue): readonly TextPlace[] {
  const found = walkPatterns(catalogue, [...patterns, ...saidPatterns]);
  const read = (pattern: string, isSaid: boolean): readonly TextPlace[] => textsOf(found.get(pattern) ?? [], isSaid);
  return [...patterns.flatMap(pattern => read(pattern, false)), ...saidPatterns.flatMap(pattern => read(pattern, true))];
}

/**
 * Lists the texts that explain conditions: reasons, and what to say about a remedy.
 *
 * @param places - Whole conditions.
 * @returns The texts.
 */
export function listConditionTexts(places: readonly ConditionPlace[]): readonly TextPlace[] {
  return places.flatMap(place => nodesOf(place)).flatMap(node => ['reason', 'remedy.say'].flatMap(pattern => readBelow(node, pattern)));
}

/**
 * Takes texts apart into strings.
 *
 * @param texts - Texts.
 * @param defaultLocale - The locale of texts that are no map.
 * @returns The strings, each with its own path.
 */
export function listStrings(texts: readonly TextPlace[], defaultLocale: string): readonly StringPlace[] {
  return texts.flatMap(({ path, text, isSaid }) =>
    typeof text === 'string'
      ? [{ path, locale: defaultLocale, string: text, isSaid }]
      : Object.entries(text).map(([locale, string]) => ({ path: [...path, locale], locale, string, isSaid })),
  );
}

interface Root {
  readonly path: Path;
  readonly value: unknown;
}

function nodesOf({ path, condition }: Pick<ConditionPlace, 'path' | 'condition'>): readonly Root[] {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const list = 'all' in condition ? 'all' : 'any';
  const below = parts.flatMap((part, at) => nodesOf({ path: [...path, list, at], condition: part }));
  const denied = 'not' in condition ? nodesOf({ path: [...path, 'not'], condition: condition.not }) : [];
  return [{ path, value: condition }, ...below, ...denied];
}

function readBelow(root: Root, pattern: string): readonly TextPlace[] {
  const matches = walkPattern(root.value, pattern).map(({ path, value }) => ({ path: [...root.path, ...path], value }));
  return textsOf(matches, false);
}

function textsOf(matches: readonly Match[], isSaid: boolean): readonly TextPlace[] {
  const texts: TextPlace[] = [];
  for (const { path, value } of matches) {
    if (typeof value === 'string' || isTextMap(value)) texts.push({ path, text: value, isSaid });
  }
  return texts;
}

function isTextMap(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every(text => typeof text === 'string');
}
