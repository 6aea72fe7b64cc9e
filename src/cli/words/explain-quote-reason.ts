import type { QuoteAssumption, QuoteAssumptionCode, QuotePlace, QuoteReason, QuoteReasonCode } from '../../pricing/quote.js';
import { cleanText } from '../output/clean-text.js';
import { listWords } from './list-words.js';
import type { Speaker } from './speaker.js';

/**
 * Says in words why an amount is not known, and what to type to know it.
 *
 * @param reason - A reason of a quote.
 * @param speaker - Says the names.
 * @returns One or two sentences.
 */
export function explainQuoteReason(reason: QuoteReason, speaker: Speaker): string {
  return reasons[reason.code](wordsOf(reason, speaker));
}

/**
 * Says in words what was taken for granted.
 *
 * @param assumption - An assumption of a quote.
 * @param speaker - Says the names.
 * @returns One or two sentences.
 */
export function explainQuoteAssumption(assumption: QuoteAssumption, speaker: Speaker): string {
  return assumptions[assumption.code](wordsOf(assumption, speaker));
}

interface Words {
  readonly offer: string;
  readonly pricePlan: string;
  /** The price plan where there is one, else the offer. */
  readonly thing: string;
  readonly charge: string;
  /** The id of the charge, as it is typed. */
  readonly id: string;
  readonly detail: (name: string) => string;
  /** A detail that is a day. */
  readonly day: (name: string) => string;
  /** A detail that is a list of ids. */
  readonly list: (name: string, conjunction?: 'and' | 'or') => string;
  /** A detail that is the id of an offer. */
  readonly offerOf: (name: string) => string;
}

type Sentence = (words: Words) => string;

function wordsOf(place: QuotePlace & { readonly details?: Readonly<Record<string, unknown>> }, speaker: Speaker): Words {
  const detail = (name: string): string => cleanText(String(place.details?.[name] ?? ''));
  const offer = `“${speaker.offer(place.offer)}”`;
  const pricePlan = `“${speaker.pricePlan(place.pricePlan)}”`;
  return {
    offer,
    pricePlan,
    thing: place.pricePlan === undefined ? offer : `The price plan ${pricePlan}`,
    charge: `“${speaker.charge(place)}”`,
    id: cleanText(place.charge ?? ''),
    detail,
    day: name => speaker.day(detail(name)),
    list: (name, conjunction) => {
      const value = place.details?.[name];
      return listWords(
        (Array.isArray(value) ? value : []).map(item => cleanText(String(item))),
        conjunction,
      );
    },
    offerOf: name => `“${speaker.offer(detail(name))}”`,
  };
}

const reasons: Readonly<Record<QuoteReasonCode, Sentence>> = {
  PRICE_ON_REQUEST: ({ charge }) => `The price of ${charge} is told on request.`,
  EXTERNAL_PRICE: ({ charge }) => `The price of ${charge} is worked out by another system.`,
  AMOUNT_TO_CHOOSE: ({ charge, id }) => `The customer chooses the amount of ${charge}: give it with --amount ${id}=AMOUNT.`,
  AMOUNT_OUT_OF_RANGE: ({ charge }) => `The amount that was chosen for ${charge} is outside what the catalogue allows.`,
  DIMENSION_UNKNOWN: ({ charge }) => `The price of ${charge} depends on more than was said: give it with --dimension NAME=VALUE.`,
  NO_PRICE_FOR_DIMENSIONS: ({ charge }) => `The catalogue has no price of ${charge} for these dimensions.`,
  NO_TIER_FOR_QUANTITY: ({ charge, detail }) => `No tier of ${charge} reaches the quantity ${detail('quantity')}.`,
  NO_PRICE_MODEL: ({ charge }) => `The price of ${charge} says no amount.`,
  USAGE_UNKNOWN: ({ charge }) => `How much of ${charge} was used is not known.`,
  HOLDINGS_UNKNOWN: () => 'What the customer has is not known.',
  EXIT_CHARGE_UNKNOWN: ({ offer }) => `What leaving ${offer} early costs is not known.`,
  EVENTS_UNKNOWN: ({ charge }) => `The price of ${charge} counts single events, and they are not known.`,
  GROUPS_NOT_DIVISIBLE: ({ charge }) => `The usage of ${charge} cannot be divided among its dimensions.`,
  DIVISION_BY_ZERO: ({ charge }) => `The price of ${charge} counts packages of the size zero.`,
  NO_PRICE_IN_CURRENCY: ({ charge, detail }) => `${charge} is not sold in ${detail('currency')}.`,
  NO_PRICE_AT_DATE: ({ charge }) => `${charge} has no price on that day.`,
  NO_PRICE_IN_SCOPE: ({ charge }) =>
    `${charge} has prices only for other circumstances: name --channel, --market or --segment, or choose others.`,
  AMBIGUOUS_PRICE: ({ charge }) => `Two prices of ${charge} apply equally well: “catalogue validate” shows them.`,
  CONDITION_UNKNOWN: ({ charge }) => `Whether ${charge} is charged depends on facts of the customer.`,
  QUANTITY_UNKNOWN: ({ charge, id }) => `How many of ${charge} is not known: give it with --quantity ${id}=NUMBER.`,
  QUANTITY_OUT_OF_RANGE: ({ charge, detail }) => `${charge} cannot be bought ${detail('quantity')} times${rangeOf(detail)}.`,
  PERIOD_UNKNOWN: ({ charge }) => `${charge} is charged again and again, but the catalogue does not say how often.`,
  CURRENCY_UNKNOWN: () => 'The currency is not known: give it with --currency.',
  PRICE_LIST_UNKNOWN: ({ detail }) =>
    `The change policy puts the customer on the price list “${detail('priceList')}”, which the catalogue does not have.`,
  NO_PRICE_PLAN: ({ offer }) => `${offer} has no price plan that can be bought on that day.`,
  TERM_NOT_OF_PRICE_PLAN: ({ offer, detail }) => `${offer} cannot be had for the term ${detail('term') || 'asked for'} on this price plan.`,
  CHARACTERISTIC_TO_CHOOSE: ({ offer, detail, list }) =>
    `${offer} costs more or less by its “${detail('characteristic')}”: give it with --characteristic ${detail('characteristic')}=VALUE${list('values', 'or') === '' ? '' : `, of ${list('values', 'or')}`}.`,
  CHARACTERISTIC_NOT_OFFERED: ({ offer, detail, list }) =>
    `${offer} does not have what was chosen as its “${detail('characteristic')}”; it has ${list('values', 'or')}.`,
  CHARACTERISTIC_NOT_PRICED: ({ offer, detail, list }) =>
    `${offer} has no price for “${detail('characteristic')}” ${list('chosen', 'and')}.`,
  OPTION_TO_CHOOSE: ({ offer, detail, list }) =>
    `${offer} lets the customer choose in “${detail('group')}”: give it with --member OFFER=1, of ${list('options', 'or')}.`,
  MEMBER_COUNT_OUT_OF_RANGE: ({ offer, detail }) =>
    detail('member') === ''
      ? `${offer} takes at most ${detail('max')} of “${detail('group')}”, not ${detail('taken')}.`
      : `${offer} takes ${detail('min')} to ${detail('max')} of ${detail('member')}, not ${detail('count')}.`,
  MEMBER_UNKNOWN: ({ offer }) => `A member of the bundle does not exist: ${offer}.`,
  BUNDLE_CYCLE: ({ offer }) => `${offer} contains itself.`,
  BUNDLE_TOO_LARGE: ({ offer }) => `The bundle has more than 1,000 members within members; what ${offer} adds was not counted.`,
  NOT_ON_SALE_YET: ({ thing, detail, day }) => `${thing} is not on sale ${detail('from') === '' ? 'yet' : `before ${day('from')}`}.`,
  SALE_ENDED: ({ thing, detail, day }) =>
    `${thing} is no longer on sale${detail('until') === '' ? '' : `: it ended before ${day('until')}`}.`,
  RETIRED: ({ thing }) => `${thing} is retired.`,
  DRAFT: ({ thing }) => `${thing} is a draft.`,
  CHANNEL_NOT_ALLOWED: ({ offer, detail, list }) => `${offer} is not sold through ${detail('channel')}, only through ${list('allowed')}.`,
  MARKET_NOT_ALLOWED: ({ offer, detail, list }) => `${offer} is not sold in ${detail('market')}, only in ${list('allowed')}.`,
  SEGMENT_NOT_ALLOWED: ({ offer, detail, list }) => `${offer} is not sold to ${detail('segment')}, only to ${list('allowed')}.`,
  NOT_SOLD_ALONE: ({ offer }) => `${offer} is sold only as a part of another offer.`,
  PHASES_ENDED: ({ pricePlan }) => `The price plan ${pricePlan} has come to its end, and nothing follows.`,
  NOT_STARTED: ({ offer, day }) => `${offer} starts on ${day('start')}.`,
  ENDED: ({ offer, day }) => `${offer} ended on ${day('end')}.`,
  RELEASE_NOT_INDEXED: ({ offer, detail }) => `${offer} was sold from release ${detail('release')}, which was not given.`,
  RELEASE_UNKNOWN: ({ offer }) => `It is not known from which release ${offer} was sold.`,
  NOT_IN_RELEASE: ({ offer, detail }) => `${offer} is not in release ${detail('release')}.`,
  DISCOUNT_UNKNOWN: ({ detail }) => `The discount “${detail('discount')}” is not in the catalogue.`,
};

const assumptions: Readonly<Record<QuoteAssumptionCode, Sentence>> = {
  SCOPED_PRICE_SKIPPED: ({ charge, detail }) =>
    `${charge} has another price for ${listWords(['segment', 'channel', 'market'].filter(name => detail(name) !== '').map(name => `the ${name} ${detail(name)}`))}; it was not used, since none was named.`,
  PRICE_PLAN_DEFAULTED: ({ pricePlan }) => `The price plan is ${pricePlan}, since none was named.`,
  TERM_DEFAULTED: ({ detail }) => `The term is “${detail('term')}”, since none was named.`,
  CURRENCY_DEFAULTED: ({ detail }) => `The currency is ${detail('currency')}, since none was named.`,
  QUANTITY_DEFAULTED: ({ charge, detail }) => `The quantity of ${charge} is ${detail('quantity')}, since none was named.`,
  CHARACTERISTIC_DEFAULTED: ({ offer, detail, list }) =>
    `“${detail('characteristic')}” of ${offer} is ${list('values', 'and')}, since nothing else was chosen.`,
  QUANTITY_NOT_USED: ({ detail }) => `The quantity of “${detail('key')}” was not used: nothing is charged by it.`,
  MEMBERS_DEFAULTED: ({ offer, detail }) => `${detail('count')} of ${offer} is taken, since no number was named.`,
  USAGE_NOT_INCLUDED: () => 'Usage is in no total: how much will be used is not known.',
  DISCOUNT_UNDECIDED: ({ detail }) => `The discount “${detail('discount')}” depends on facts of the customer and was not taken off.`,
  DISCOUNT_NOT_IN_CURRENCY: ({ detail }) =>
    `The discount “${detail('discount')}” has no amount in ${detail('currency')} and was not taken off.`,
  CONTRACT_ENDS: ({ offer, day }) => `${offer} ends on ${day('end')}; what follows is not counted.`,
  USAGE_REPEATED: ({ detail }) => `The usage of ${detail('unit')} is taken to go on as in the last ${detail('months')} months.`,
  RELEASE_ASSUMED: ({ detail }) => `The price is taken from release ${detail('release')}.`,
};

function rangeOf(detail: (name: string) => string): string {
  const [min, max] = [detail('min'), detail('max')];
  if (min === '') return max === '' ? '' : `, at most ${max} times`;
  return max === '' ? `, at least ${min} times` : `, only ${min} to ${max} times`;
}
