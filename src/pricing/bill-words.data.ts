/** The words in which bills are explained, by language; `{placeholders}` are filled from the answer. */
import type { PhraseBook } from '../lookup/phrase-speaker.js';
import type { BillChangeCause } from './bill-explanation.js';

/** One thing that is said. */
export type BillPhrase =
  | 'line'
  | 'lineOnce'
  | 'source'
  | 'sourceUnreleased'
  | 'price'
  | 'priceUnits'
  | 'priceAgreed'
  | 'tier'
  | 'tierFlat'
  | 'tierBoth'
  | 'minimum'
  | 'maximum'
  | 'discount'
  | 'share'
  | 'times'
  | 'AS_CONTRACTED'
  | 'OVERCHARGED'
  | 'UNDERCHARGED'
  | 'CANNOT_VERIFY'
  | 'missing'
  | 'billChange'
  | 'billSame'
  | 'more'
  | 'less'
  | Exclude<BillChangeCause, 'CANNOT_VERIFY'>
  | 'UNVERIFIED';

/** The phrases by language. */
export const billWords: PhraseBook<BillPhrase> = {
  en: {
    line: '“{text}” of {offer}, {from} to {lastDay}.',
    lineOnce: '“{text}” of {offer}, charged once on {from}.',
    source: 'The price is from release {version}, price plan {pricePlan}, phase {phase}.',
    sourceUnreleased: 'The price is from price plan {pricePlan}, phase {phase}.',
    price: 'The price is {amount}.',
    priceUnits: '{quantity} {unit} come to {amount}.',
    priceAgreed: '{amount} was agreed with this customer.',
    tier: 'Tier {tier}: {quantity} {unit} at {unitAmount} each make {amount}.',
    tierFlat: 'Tier {tier}: {quantity} {unit} cost {flatAmount} in all.',
    tierBoth: 'Tier {tier}: {quantity} {unit} at {unitAmount} each and {flatAmount} for the tier make {amount}.',
    minimum: 'At least {amount} is charged.',
    maximum: 'At most {amount} is charged.',
    discount: 'The discount {discount} takes {amount} off.',
    share: 'Of the period {part} of {of} parts are charged: {amount}.',
    times: 'That is owed {times} times: {amount}.',
    AS_CONTRACTED: 'The {billed} on the bill is as agreed.',
    OVERCHARGED: '{expected} is right. The bill says {billed}, which is {difference} too much.',
    UNDERCHARGED: '{expected} is right. The bill says {billed}, which is {difference} too little.',
    CANNOT_VERIFY: 'The {billed} on the bill cannot be verified.',
    missing: 'Missing: {codes}.',
    billChange: 'The bill is {difference} {direction} than the one before: {current} after {previous}.',
    billSame: 'The bill is the same as the one before: {current}.',
    more: 'higher',
    less: 'lower',
    QUANTITY: '“{text}”: {after} instead of {before} were charged ({amount}).',
    USAGE: '“{text}”: {after} instead of {before} were used ({amount}).',
    PLAN_CHANGED: '“{text}”: the price plan changed from {before} to {after} ({amount}).',
    PHASE_CHANGED: '“{text}”: the phase {before} ended and {after} began ({amount}).',
    PRICE_MOVED: '“{text}”: the price moved to that of a later release ({amount}).',
    PRICE_PLANNED: '“{text}”: a planned price began ({amount}).',
    DISCOUNT: '“{text}”: discounts changed ({amount}).',
    PRORATION: '“{text}”: another share of the period was charged ({amount}).',
    ONE_OFF: '“{text}” was charged once ({amount}).',
    STARTED: '“{text}” is new ({amount}).',
    ENDED: '“{text}” is no longer charged ({amount}).',
    CREDIT: '“{text}” came back ({amount}).',
    BILLED_WRONG: '“{text}” was not billed as agreed ({amount}).',
    UNVERIFIED: '“{text}” cannot be verified ({amount}).',
  },
  de: {
    line: '„{text}“ von {offer}, {from} bis {lastDay}.',
    lineOnce: '„{text}“ von {offer}, einmalig am {from} berechnet.',
    source: 'Der Preis stammt aus Release {version}, Preisplan {pricePlan}, Phase {phase}.',
    sourceUnreleased: 'Der Preis stammt aus dem Preisplan {pricePlan}, Phase {phase}.',
    price: 'Der Preis ist {amount}.',
    priceUnits: '{quantity} {unit} ergeben {amount}.',
    priceAgreed: 'Mit diesem Kunden sind {amount} vereinbart.',
    tier: 'Stufe {tier}: {quantity} {unit} zu je {unitAmount} ergeben {amount}.',
    tierFlat: 'Stufe {tier}: {quantity} {unit} kosten zusammen {flatAmount}.',
    tierBoth: 'Stufe {tier}: {quantity} {unit} zu je {unitAmount} und {flatAmount} für die Stufe ergeben {amount}.',
    minimum: 'Mindestens {amount} werden berechnet.',
    maximum: 'Höchstens {amount} werden berechnet.',
    discount: 'Der Rabatt {discount} zieht {amount} ab.',
    share: 'Vom Zeitraum werden {part} von {of} Teilen berechnet: {amount}.',
    times: 'Das fällt {times}-mal an: {amount}.',
    AS_CONTRACTED: 'Die {billed} auf der Rechnung sind wie vereinbart.',
    OVERCHARGED: 'Richtig sind {expected}. Auf der Rechnung stehen {billed}, das sind {difference} zu viel.',
    UNDERCHARGED: 'Richtig sind {expected}. Auf der Rechnung stehen {billed}, das sind {difference} zu wenig.',
    CANNOT_VERIFY: 'Die {billed} auf der Rechnung lassen sich nicht prüfen.',
    missing: 'Es fehlt: {codes}.',
    billChange: 'Die Rechnung ist {difference} {direction} als die davor: {current} nach {previous}.',
    billSame: 'Die Rechnung ist so hoch wie die davor: {current}.',
    more: 'höher',
    less: 'niedriger',
    QUANTITY: '„{text}“: {after} statt {before} berechnet ({amount}).',
    USAGE: '„{text}“: {after} statt {before} verbraucht ({amount}).',
    PLAN_CHANGED: '„{text}“: der Preisplan wechselte von {before} zu {after} ({amount}).',
    PHASE_CHANGED: '„{text}“: die Phase {before} endete, {after} begann ({amount}).',
    PRICE_MOVED: '„{text}“: der Preis folgt jetzt einem späteren Release ({amount}).',
    PRICE_PLANNED: '„{text}“: ein geplanter Preis gilt jetzt ({amount}).',
    DISCOUNT: '„{text}“: die Rabatte haben sich geändert ({amount}).',
    PRORATION: '„{text}“: ein anderer Teil des Zeitraums wurde berechnet ({amount}).',
    ONE_OFF: '„{text}“ wurde einmalig berechnet ({amount}).',
    STARTED: '„{text}“ ist neu ({amount}).',
    ENDED: '„{text}“ wird nicht mehr berechnet ({amount}).',
    CREDIT: '„{text}“ wurde gutgeschrieben ({amount}).',
    BILLED_WRONG: '„{text}“ wurde nicht wie vereinbart berechnet ({amount}).',
    UNVERIFIED: '„{text}“ lässt sich nicht prüfen ({amount}).',
  },
};
