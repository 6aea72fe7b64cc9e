/** Says a comparison of a condition as a rep reads it: what it is about, what is, and what is wanted. */
import type { PredicateExplanation } from '../condition/condition-explanation.js';
import { specOf } from '../condition/read-facts.js';
import { isDateText } from '../kernel/date.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makePhraseSpeaker } from '../lookup/phrase-speaker.js';
import { sayWord } from '../lookup/say-word.js';
import type { Comparand, Ownable } from '../model/condition.js';
import type { FactValue } from '../model/customer.js';
import type { Text } from '../model/text.js';
import { type DeskSpeaker, makeDeskSpeaker, markForeign } from './desk-speaker.js';
import { type PredicatePhrase, predicateWords } from './predicate-words.data.js';

/** What is said: a leaf of a condition's explanation, or a reason of an upsell answer. */
export interface SpokenPredicate
  extends Pick<PredicateExplanation, 'fact' | 'feature' | 'owns' | 'operator' | 'required' | 'negated' | 'actual'> {
  /** What came out; absent: it is asked of nobody in particular, and only what is wanted is said. */
  readonly outcome?: PredicateExplanation['outcome'];
}

/** A predicate in words, in parts for a screen that sets them apart. */
export interface SaidPredicate {
  /** What it is about: the name of the fact, the feature, or what is to be owned. */
  readonly subject: string;
  /** What is wanted, such as `at least 12`. */
  readonly wanted: string;
  /** What is, or that it is not known; absent where nobody in particular is asked. */
  readonly found?: string;
  /** All of it on one line. */
  readonly text: string;
}

/**
 * Says a predicate in the words of a locale: names instead of ids, days, units and values as people read them.
 *
 * @param index - The index, for the names.
 * @param predicate - A leaf of a condition's explanation, or a reason of an upsell answer.
 * @param locale - The locale of the words; fixed words are English where there are none in its language.
 * @returns The predicate in words; a name that the catalogue has only in another language carries that language behind it.
 * @example
 * sayPredicate(index, { owns: { category: 'mobile' }, operator: 'atLeast', required: '1', negated: false, actual: '0', outcome: 'false' }, 'en').text
 * // => 'Category Mobile: not held; wanted: held'
 */
export function sayPredicate(index: CatalogueIndex, predicate: SpokenPredicate, locale: string): SaidPredicate {
  const words = makeWords(index, locale);
  const subject = subjectOf(predicate, words);
  const wanted = wantedOf(predicate, words);
  if (predicate.outcome === undefined) return { subject, wanted, text: words.say('asked', { subject, asked: wanted }) };
  const found = foundOf(predicate, words);
  return { subject, wanted, found, text: words.say(found === wanted ? 'found' : 'foundAndAsked', { subject, found, asked: wanted }) };
}

interface Words {
  readonly index: CatalogueIndex;
  readonly speaker: DeskSpeaker;
  readonly say: (phrase: PredicatePhrase, values?: Readonly<Record<string, string>>) => string;
}

function makeWords(index: CatalogueIndex, locale: string): Words {
  return { index, speaker: makeDeskSpeaker(index, locale), say: makePhraseSpeaker(index, locale, predicateWords).say };
}

function subjectOf({ fact, feature, owns }: SpokenPredicate, words: Words): string {
  if (fact !== undefined) return nameFact(fact, words);
  if (feature !== undefined) return nameOf(words.index.features.get(feature)?.name, feature, words);
  return owns === undefined ? '' : nameOwned(owns, words);
}

// A description that stands before a value ends without its full stop.
function nameFact(fact: string, words: Words): string {
  const { name, description } = specOf(words.index.catalogue.facts, fact) ?? {};
  return nameOf(name, name === undefined ? nameOf(description, fact, words).replace(/\.( \[[\w-]+\])?$/, '$1') : fact, words);
}

function nameOf(name: Text | undefined, id: string, { speaker }: Words): string {
  return name === undefined ? id : speaker.name(name);
}

function nameOwned({ offer, product, category, family }: Ownable, words: Words): string {
  const { offers, products, categoryPaths } = words.index;
  if (offer !== undefined) return nameOf(offers.get(offer)?.name, offer, words);
  if (product !== undefined) return nameOf(products.get(product)?.name, product, words);
  if (category !== undefined) return words.say('category', { name: nameOf(categoryPaths.get(category)?.[0]?.name, category, words) });
  return words.say('family', { name: family ?? '' });
}

function wantedOf(predicate: SpokenPredicate, words: Words): string {
  const { operator, required, negated } = predicate;
  const [first, ...rest] = isList(required) ? required : [required];
  if (first === undefined) return words.say('none');
  // Of a thing that is owned or not, and of a yes or no, the opposite is plainer than a negation.
  if (operator === 'atLeast' && first === '1') return words.say(negated ? 'notHeld' : 'held');
  if (typeof first === 'boolean') return sayTruth(predicate, first, words);
  const values = [first, ...rest].map(value => sayComparand(value, predicate, words));
  return words.say(`${negated ? 'unwanted' : 'wanted'}_${operator}`, {
    value: values[0] ?? '',
    first: values[0] ?? '',
    last: values.at(-1) ?? '',
    any: words.speaker.list(values, 'or'),
    length: words.speaker.length(String(first)),
  });
}

function sayTruth({ operator, negated }: SpokenPredicate, required: boolean, { say }: Words): string {
  if (operator === 'exists') return say(required === negated ? 'unwanted_exists' : 'wanted_exists');
  return say((required === negated) === (operator === 'ne') ? 'yes' : 'no');
}

function isList(required: SpokenPredicate['required']): required is readonly Comparand[] {
  return Array.isArray(required);
}

function sayComparand(comparand: Comparand, predicate: SpokenPredicate, words: Words): string {
  if (typeof comparand !== 'object') return sayValue(comparand, predicate, words);
  const { fact, times, plus } = comparand;
  const name = nameFact(fact, words);
  const amount = times === undefined ? `“${name}”` : words.say('times', { factor: words.speaker.number(times), name });
  return plus === undefined ? amount : words.say('plus', { amount, number: words.speaker.number(plus) });
}

function foundOf(predicate: SpokenPredicate, words: Words): string {
  const { operator, actual, required } = predicate;
  if (operator === 'exists') return words.say(actual === undefined ? 'unwanted_exists' : 'wanted_exists');
  if (actual === undefined) return words.say('notKnown');
  if (operator === 'atLeast' && required === '1') return words.say(actual === '0' ? 'notHeld' : 'held');
  return sayValue(actual, predicate, words);
}

function sayValue(value: FactValue, predicate: SpokenPredicate, words: Words): string {
  const { speaker, say, index } = words;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'object') return value.length === 0 ? say('none') : speaker.list(value.map(one => sayValue(one, predicate, words)));
  const type = predicate.fact === undefined ? 'decimal' : specOf(index.catalogue.facts, predicate.fact)?.type;
  if (value === 'unlimited' && predicate.feature !== undefined) return say('unlimited');
  if (type === 'integer' || type === 'decimal' || typeof value === 'number') return sayNumber(value, predicate, words);
  return type === 'date' || (type === undefined && isDateText(value))
    ? speaker.day(value)
    : markForeign(sayWord(index, value, speaker.locale), speaker.locale);
}

function sayNumber(value: string | number, { fact, feature }: SpokenPredicate, words: Words): string {
  const { index, speaker, say } = words;
  const unit = fact === undefined ? index.features.get(feature ?? '')?.unit : specOf(index.catalogue.facts, fact)?.unit;
  const number = speaker.number(value);
  return unit === undefined ? number : say('measured', { number, unit: nameOf(index.units.get(unit)?.name, unit, words) });
}
