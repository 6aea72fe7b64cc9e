import type { UpsellAssumption, UpsellAssumptionCode, UpsellWarning, UpsellWarningCode } from '../../upsell/upsell-answer.js';
import { cleanText } from '../output/clean-text.js';
import type { Speaker } from './speaker.js';

/**
 * Says in words what was taken for granted.
 *
 * @param assumption - An assumption of an upsell answer.
 * @param speaker - Says the names.
 * @returns A sentence.
 */
export function explainUpsellAssumption(assumption: UpsellAssumption, speaker: Speaker): string {
  return assumptions[assumption.code](speaker.offer(assumption.offer), cleanText(assumption.rule));
}

/**
 * Says in words what the owner of the data should look at.
 *
 * @param warning - A warning of an upsell answer.
 * @param speaker - Says the names.
 * @returns A sentence.
 */
export function explainUpsellWarning(warning: UpsellWarning, speaker: Speaker): string {
  const { rule, offer, fact, holding, details } = warning;
  const detail = (name: string): string => cleanText(String(details?.[name] ?? ''));
  return warnings[warning.code]({
    rule: `“${cleanText(rule ?? '')}”`,
    offer: `“${speaker.offer(offer)}”`,
    fact: `“${cleanText(fact ?? '')}”`,
    holding: `“${cleanText(holding ?? '')}”`,
    detail,
  });
}

const assumptions: Readonly<Record<UpsellAssumptionCode, (offer: string, rule: string) => string>> = {
  CHANNEL_NOT_GIVEN: offer => `“${offer}” is sold through some channels only; no channel was named.`,
  MARKET_NOT_GIVEN: offer => `“${offer}” is sold in some markets only; no market was named.`,
  SEGMENT_NOT_GIVEN: offer => `“${offer}” is sold to some segments only; no segment was named.`,
  MARKETING_CONSENT_NOT_GIVEN: () => 'Whether the customer allows marketing was not said.',
  CONTACTS_NOT_GIVEN: () => 'What was suggested before was not said, so nothing rests.',
  COUNTER_NOT_GIVEN: (_, rule) => `How often the rule “${rule}” was shown in all was not said.`,
  TIME_NOT_GIVEN: (_, rule) => `The rule “${rule}” keeps quiet at some hours; only a day was given, no time.`,
  HOLDING_CHOSEN: offer => `The customer has several things that “${offer}” could take the place of; one was chosen.`,
};

interface WarningWords {
  readonly rule: string;
  readonly offer: string;
  readonly fact: string;
  readonly holding: string;
  readonly detail: (name: string) => string;
}

const warnings: Readonly<Record<UpsellWarningCode, (words: WarningWords) => string>> = {
  FACT_NOT_DECLARED: ({ fact }) => `The fact ${fact} is not declared in the catalogue and is not read.`,
  FACT_IS_DERIVED: ({ fact }) => `The fact ${fact} is worked out from another fact; the value that was given is not read.`,
  FACT_OF_WRONG_TYPE: ({ fact }) => `The fact ${fact} has a value of the wrong type and counts as not known.`,
  FACT_NOT_ALLOWED: ({ fact }) => `The fact ${fact} has a value that the catalogue does not know and counts as not known.`,
  FACT_OUT_OF_RANGE: ({ fact }) => `The fact ${fact} has a value that makes no sense and counts as not known.`,
  OFFER_NOT_IN_CATALOGUE: ({ holding }) => `The holding ${holding} is of an offer that is not in the catalogue.`,
  RELEASE_NOT_INDEXED: ({ holding }) => `The holding ${holding} was sold from a release that was not given, so its price is not known.`,
  LOCALE_NOT_IN_CATALOGUE: ({ detail }) => `The catalogue has no text in ${detail('asked')}, so the answer is in ${detail('locale')}.`,
  UNKNOWN_OFFER: ({ rule, offer }) => `The rule ${rule} speaks of the offer ${offer}, which is not in the catalogue.`,
  NO_RANKING_DEFAULTS: ({ rule }) => `The rule ${rule} has no value or propensity, and the catalogue has no ranking defaults.`,
  UNKNOWN_PLACEHOLDER: ({ rule, detail }) =>
    `The words of the rule ${rule} have a placeholder that does not exist: {${detail('placeholder')}}.`,
  EMPTY_PLACEHOLDER: ({ rule, detail }) =>
    `A placeholder in the words of the rule ${rule} could not be filled: {${detail('placeholder')}}.`,
  TEXT_NOT_IN_LOCALE: ({ rule, detail }) => `The words of the rule ${rule} are not there in ${detail('locale') || 'the language'}.`,
};
