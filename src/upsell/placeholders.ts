/** The placeholders that words for a rep may have, each with the type of what fills it. */
import type { Say } from '../model/say.js';
import type { Text } from '../model/text.js';
import type { UpsellRule } from '../model/upsell-rule.js';

/** What fills a placeholder: words, an amount in the answer's currency, a day, or a length of time. */
export type PlaceholderType = 'text' | 'money' | 'date' | 'duration';

/** The name of a fixed placeholder. */
export type PlaceholderName =
  /** The name of the offer. */
  | 'offer'
  /** The name of the offer that it takes the place of. */
  | 'replaces'
  /** What is due on the first day, before any credit for what is replaced. */
  | 'price.today'
  /** What comes back with each period, where there is one period. */
  | 'price.recurring'
  /** What comes back each month. */
  | 'price.monthly'
  /** What comes back each year. */
  | 'price.yearly'
  /** All that is charged within the commitment, usage left out. */
  | 'price.commitment'
  /** What comes back now for what is replaced or ends, where there is one period. */
  | 'current.recurring'
  /** How much more comes back with each period; negative for less. */
  | 'change.recurring'
  /** How much less comes back with each period; negative for more. */
  | 'saving.recurring'
  /** How long the customer is bound. */
  | 'term.commitment'
  /** The last day of the commitment. */
  | 'term.lastDay'
  /** How long before leaving the customer must say so. */
  | 'term.noticePeriod'
  /** How long the customer may change their mind. */
  | 'term.coolingOff'
  /** What leaving the old commitment costs. */
  | 'penalty'
  /** The day on which it takes effect. */
  | 'effective'
  /** How long it takes until it works. */
  | 'provisioning.leadTime'
  /** The first day on which it can work. */
  | 'provisioning.earliest';

/**
 * The fixed placeholders. Beside them stand `{feature.ID}`, the value of a feature in the suggestion, and `{fact.NAME}`, what is known of
 * the customer.
 */
export const placeholderTypes: Readonly<Record<PlaceholderName, PlaceholderType>> = {
  offer: 'text',
  replaces: 'text',
  'price.today': 'money',
  'price.recurring': 'money',
  'price.monthly': 'money',
  'price.yearly': 'money',
  'price.commitment': 'money',
  'current.recurring': 'money',
  'change.recurring': 'money',
  'saving.recurring': 'money',
  'term.commitment': 'duration',
  'term.lastDay': 'date',
  'term.noticePeriod': 'duration',
  'term.coolingOff': 'duration',
  penalty: 'money',
  effective: 'date',
  'provisioning.leadTime': 'duration',
  'provisioning.earliest': 'date',
};

/** A placeholder in a text, with its name. */
export const placeholderPattern: RegExp = /\{([^{}]+)\}/g;

/**
 * Tells whether a name is one of the fixed placeholders.
 *
 * @param name - What stands between the braces.
 * @returns True for those of `placeholderTypes`.
 */
export function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(placeholderTypes, name);
}

/**
 * Lists the placeholders in the words of a rule, in every locale and variant.
 *
 * @param rule - The rule.
 * @returns The names, repeats included.
 */
export function listPlaceholders({ say, experiment }: Pick<UpsellRule, 'say' | 'experiment'>): readonly string[] {
  const words = [...textsOf(say), ...(experiment?.variants ?? []).flatMap(variant => textsOf(variant.say ?? {}))];
  return words.flatMap(text => [...text.matchAll(placeholderPattern)].map(([, name = '']) => name));
}

function textsOf({ headline, benefits = [], objections = [], disclosures = [] }: Partial<Say>): readonly string[] {
  const texts: readonly Text[] = [
    ...(headline === undefined ? [] : [headline]),
    ...benefits,
    ...objections.map(({ reply }) => reply),
    ...disclosures,
  ];
  return texts.flatMap(text => (typeof text === 'string' ? [text] : Object.values(text)));
}
