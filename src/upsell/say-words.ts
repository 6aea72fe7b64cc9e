/** The words of a rule in the locale of the answer, with their numbers filled from the answer. */

import type { SaidText } from '../lookup/pick-text.js';
import { isSameLanguage, pickText } from '../lookup/pick-text.js';
import type { Variant } from '../model/contact-policy.js';
import type { Say } from '../model/say.js';
import type { Text } from '../model/text.js';
import { fillPlaceholder, type SpokenOf } from './fill-placeholder.js';
import { placeholderPattern } from './placeholders.js';
import type { SaidWords } from './ranked-upsell.js';
import type { UpsellWarning, UpsellWarningCode } from './upsell-answer.js';

/** Words, and what is wrong with them. */
export interface Spoken {
  readonly say: SaidWords;
  readonly warnings: readonly UpsellWarning[];
}

/**
 * Says the words of a rule. A placeholder that cannot be filled stays as it is, to be seen; words that are not there in the locale are said
 * in another.
 *
 * @param words - The words, and the variant whose words go before them.
 * @param spoken - What they are filled from.
 * @returns The words with warnings.
 */
export function sayWords(words: { readonly say: Say; readonly variant: Variant | undefined }, spoken: Omit<SpokenOf, 'locale'>): Spoken {
  const { headline, benefits, objections = [], disclosures = [] } = { ...words.say, ...words.variant?.say };
  const warnings: UpsellWarning[] = [];
  const { rule, offer } = spoken.upsell;
  const warn = (code: UpsellWarningCode, details: Readonly<Record<string, unknown>>): void => {
    warnings.push({ code, rule, offer, details });
  };
  const say = (text: Text): SaidText => sayText(text, spoken, warn);
  return {
    say: {
      headline: say(headline),
      benefits: benefits.map(say),
      objections: objections.map(({ reason, reply }) => ({ reason, reply: say(reply) })),
      disclosures: disclosures.map(say),
    },
    warnings,
  };
}

function sayText(
  text: Text,
  spoken: Omit<SpokenOf, 'locale'>,
  warn: (code: UpsellWarningCode, details: Readonly<Record<string, unknown>>) => void,
): SaidText {
  const { locale: wanted, index } = spoken.scene;
  const { text: written, locale } = pickText(text, wanted, index.catalogue.defaultLocale);
  if (!isSameLanguage(locale, wanted)) warn('TEXT_NOT_IN_LOCALE', { locale: wanted, used: locale });
  const filled = written.replace(placeholderPattern, (whole: string, placeholder: string) => {
    const filling = fillPlaceholder(placeholder, { ...spoken, locale });
    if (typeof filling === 'string') return filling;
    warn(filling === undefined ? 'EMPTY_PLACEHOLDER' : 'UNKNOWN_PLACEHOLDER', { placeholder });
    return whole;
  });
  return { text: filled, locale };
}
