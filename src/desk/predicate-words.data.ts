/** The fixed words in which predicates are said, by language; `{placeholders}` are filled from the predicate. */

import type { PhraseBook } from '../lookup/phrase-speaker.js';
import type { FactOperator, FeatureOperator } from '../model/condition.js';

type Operator = FactOperator | FeatureOperator | 'atLeast';

/** One thing that is said of a predicate: a comparison, its opposite, or how both sides make a sentence. */
export type PredicatePhrase =
  | `wanted_${Operator}`
  | `unwanted_${Operator}`
  | 'and'
  | 'or'
  | 'yes'
  | 'no'
  | 'none'
  | 'unlimited'
  | 'notKnown'
  | 'held'
  | 'notHeld'
  | 'category'
  | 'family'
  | 'times'
  | 'plus'
  | 'measured'
  | 'asked'
  | 'found'
  | 'foundAndAsked';

/** The phrases by language. */
export const predicateWords: PhraseBook<PredicatePhrase> = {
  en: {
    wanted_eq: '{value}',
    wanted_ne: 'other than {value}',
    wanted_in: '{any}',
    wanted_notIn: 'other than {any}',
    wanted_lt: 'less than {value}',
    wanted_lte: 'at most {value}',
    wanted_gt: 'more than {value}',
    wanted_gte: 'at least {value}',
    wanted_between: 'between {first} and {last}',
    wanted_exists: 'known',
    wanted_contains: '{value}',
    wanted_containsAny: '{any}',
    wanted_before: 'before {value}',
    wanted_after: 'after {value}',
    wanted_withinLast: 'within the last {length}',
    wanted_withinNext: 'within the next {length}',
    wanted_matches: 'like “{value}”',
    wanted_atLeast: 'at least {value}',
    unwanted_eq: 'other than {value}',
    unwanted_ne: '{value}',
    unwanted_in: 'other than {any}',
    unwanted_notIn: '{any}',
    unwanted_lt: 'at least {value}',
    unwanted_lte: 'more than {value}',
    unwanted_gt: 'at most {value}',
    unwanted_gte: 'less than {value}',
    unwanted_between: 'not between {first} and {last}',
    unwanted_exists: 'not known',
    unwanted_contains: 'without {value}',
    unwanted_containsAny: 'without {any}',
    unwanted_before: 'not before {value}',
    unwanted_after: 'not after {value}',
    unwanted_withinLast: 'not within the last {length}',
    unwanted_withinNext: 'not within the next {length}',
    unwanted_matches: 'not like “{value}”',
    unwanted_atLeast: 'less than {value}',
    and: 'and',
    or: 'or',
    yes: 'yes',
    no: 'no',
    none: 'none',
    unlimited: 'unlimited',
    notKnown: 'not known',
    held: 'held',
    notHeld: 'not held',
    category: 'Category {name}',
    family: 'Family “{name}”',
    times: '{factor} times “{name}”',
    plus: '{amount} and {number}',
    measured: '{number} {unit}',
    asked: '{subject}: {asked}',
    found: '{subject}: {found}',
    foundAndAsked: '{subject}: {found}; wanted: {asked}',
  },
  de: {
    wanted_eq: '{value}',
    wanted_ne: 'anders als {value}',
    wanted_in: '{any}',
    wanted_notIn: 'anders als {any}',
    wanted_lt: 'weniger als {value}',
    wanted_lte: 'höchstens {value}',
    wanted_gt: 'mehr als {value}',
    wanted_gte: 'mindestens {value}',
    wanted_between: 'zwischen {first} und {last}',
    wanted_exists: 'bekannt',
    wanted_contains: '{value}',
    wanted_containsAny: '{any}',
    wanted_before: 'vor dem {value}',
    wanted_after: 'nach dem {value}',
    wanted_withinLast: 'höchstens {length} zurück',
    wanted_withinNext: 'höchstens {length} voraus',
    wanted_matches: 'wie „{value}“',
    wanted_atLeast: 'mindestens {value}',
    unwanted_eq: 'anders als {value}',
    unwanted_ne: '{value}',
    unwanted_in: 'anders als {any}',
    unwanted_notIn: '{any}',
    unwanted_lt: 'mindestens {value}',
    unwanted_lte: 'mehr als {value}',
    unwanted_gt: 'höchstens {value}',
    unwanted_gte: 'weniger als {value}',
    unwanted_between: 'nicht zwischen {first} und {last}',
    unwanted_exists: 'nicht bekannt',
    unwanted_contains: 'ohne {value}',
    unwanted_containsAny: 'ohne {any}',
    unwanted_before: 'nicht vor dem {value}',
    unwanted_after: 'nicht nach dem {value}',
    unwanted_withinLast: 'mehr als {length} zurück oder erst künftig',
    unwanted_withinNext: 'mehr als {length} voraus oder schon vergangen',
    unwanted_matches: 'nicht wie „{value}“',
    unwanted_atLeast: 'weniger als {value}',
    and: 'und',
    or: 'oder',
    yes: 'ja',
    no: 'nein',
    none: 'nichts',
    unlimited: 'unbegrenzt',
    notKnown: 'nicht bekannt',
    held: 'vorhanden',
    notHeld: 'nicht vorhanden',
    category: 'Kategorie {name}',
    family: 'Familie „{name}“',
    times: '{factor}-mal „{name}“',
    plus: '{amount} und {number}',
    measured: '{number} {unit}',
    asked: '{subject}: {asked}',
    found: '{subject}: {found}',
    foundAndAsked: '{subject}: {found}; verlangt: {asked}',
  },
};
