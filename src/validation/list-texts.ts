/** Every text for people in a catalogue, with its path. */
import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import { walkPattern } from './walk-pattern.js';

/** A text where the catalogue holds it: a string for all locales, or a map. */
export interface TextPlace {
  readonly path: Path;
  readonly text: string | Readonly<Record<string, string>>;
  /** Words that a rep says, with placeholders. */
  readonly isSaid: boolean;
}

const patterns: readonly string[] = [
  'name',
  ...[
    'channels',
    'markets',
    'segments',
    'categories',
    'units',
    'features',
    'priceLists',
    'products',
    'pricePlans',
    'offers',
    'discounts',
    'upsellRules',
  ].map(collection => `${collection}.*.name`),
  ...['features', 'facts', 'products', 'pricePlans', 'offers', 'discounts', 'upsellRules'].map(collection => `${collection}.*.description`),
  'facts.*.question',
  'products.*.characteristics.*.name',
  'products.*.relationships.*.text',
  'products.*.provisioning.steps.*.name',
  'products.*.support.hours',
  'products.*.support.help.*.question',
  'products.*.support.help.*.answer',
  'pricePlans.*.phases.*.charges.*.name',
  'pricePlans.*.phases.*.charges.*.billText',
  'offers.*.groups+.name',
  'offers.*.terms.*.name',
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
  return [
    ...patterns.flatMap(pattern => read(catalogue, pattern, false)),
    ...saidPatterns.flatMap(pattern => read(catalogue, pattern, true)),
  ];
}

function read(catalogue: Catalogue, pattern: string, isSaid: boolean): readonly TextPlace[] {
  return walkPattern(catalogue, pattern).flatMap(({ path, value }): readonly TextPlace[] => {
    if (typeof value === 'string') return [{ path, text: value, isSaid }];
    return isTextMap(value) ? [{ path, text: value, isSaid }] : [];
  });
}

function isTextMap(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every(text => typeof text === 'string');
}
