/** Says amounts, days, lengths and values as people of a locale read them. */
import {
  type CatalogueIndex,
  type FactValue,
  type FeatureValue,
  formatDate,
  formatLength,
  formatMoney,
  formatNumber,
  type Text,
} from '../query.js';
import type { PageWord } from './words.data.js';

/** Says values. */
export interface ValueSpeaker {
  readonly money: (amount: string, currency: string) => string;
  /** An amount for each period. */
  readonly each: (amount: string, currency: string, period: string) => string;
  readonly date: (date: string) => string;
  /** The last day before an end that does not count. */
  readonly lastDay: (until: string) => string;
  readonly length: (duration: string) => string;
  readonly number: (value: string | number) => string;
  /** The name of a unit for so many of it. */
  readonly unit: (unit: string | undefined, quantity: string | number) => string;
  /** A quantity with its unit. */
  readonly measure: (quantity: string | number, unit: string | undefined) => string;
  /** A plain word that stands as a value, in the words that the catalogue has for it. */
  readonly plain: (word: string) => string;
  readonly factName: (fact: string) => string;
  readonly factValue: (fact: string, value: FactValue) => string;
  readonly featureName: (feature: string) => string;
  readonly featureValue: (feature: string, value: FeatureValue | undefined) => string;
}

/** What it says them with. */
export interface ValueParts {
  readonly index: CatalogueIndex;
  readonly asked: { readonly locale: string };
  readonly word: (name: PageWord) => string;
  /** A text of the catalogue, marked where it is in another language. */
  readonly named: (text: Text | undefined, otherwise: string) => string;
}

/** Makes the speaker of a locale. */
export function makeValueSpeaker(parts: ValueParts): ValueSpeaker {
  const { index, asked, word, named } = parts;
  const { locale } = asked;
  const money: ValueSpeaker['money'] = (amount, currency) => {
    const minorUnits = index.minorUnits.get(currency);
    return formatMoney({ amount, currency }, { locale, ...(minorUnits === undefined ? {} : { minorUnits }) });
  };
  const number: ValueSpeaker['number'] = value => formatNumber(value, locale);
  const unit: ValueSpeaker['unit'] = (id, _quantity) => (id === undefined ? '' : named(index.units.get(id)?.name, id));
  const { words = {}, facts } = index.catalogue;
  const say: ValueSayer = {
    ...parts,
    number,
    // English without a country is British English: the day comes first.
    date: date => formatDate(date.slice(0, 10), locale === 'en' ? 'en-GB' : locale),
    measure: (quantity, id) => `${number(quantity)} ${unit(id, quantity)}`.trim(),
    plain: text => named(Object.hasOwn(words, text) ? words[text] : undefined, text),
    word,
  };
  return {
    ...say,
    money,
    each: (amount, currency, period) => `${money(amount, currency)} / ${periodName(period, locale)}`,
    lastDay: until => say.date(dayBefore(until)),
    length: duration => formatLength(duration, locale),
    unit,
    factName: fact => named(facts[fact]?.name ?? facts[fact]?.description, fact).replace(/\.$/, ''),
    factValue: (fact, value) => sayFact(say, fact, value),
    featureName: feature => named(index.features.get(feature)?.name, feature),
    featureValue: (feature, value) => sayFeature(say, feature, value),
  };
}

type ValueSayer = ValueParts & Pick<ValueSpeaker, 'number' | 'date' | 'measure' | 'plain'>;

function sayFact(say: ValueSayer, fact: string, value: FactValue): string {
  if (typeof value === 'boolean') return say.word(value ? 'yes' : 'no');
  if (typeof value === 'object') return value.length === 0 ? say.word('nothing') : value.map(say.plain).join(', ');
  const { type, unit } = say.index.catalogue.facts[fact] ?? {};
  if (type === 'integer' || type === 'decimal' || typeof value === 'number') return say.measure(value, unit);
  return type === 'date' && /^\d{4}-\d\d-\d\d/.test(value) ? say.date(value) : say.plain(value);
}

function sayFeature(say: ValueSayer, feature: string, value: FeatureValue | undefined): string {
  if (value === undefined) return say.word('nothing');
  if (typeof value === 'boolean') return say.word(value ? 'yes' : 'no');
  if (value === 'unlimited') return say.word('unlimited');
  const { type, unit } = say.index.features.get(feature) ?? {};
  if (typeof value === 'string') return type === 'quantity' ? say.measure(value, unit) : say.plain(value);
  if ('amount' in value) return sayFeature(say, feature, value.amount);
  return 'add' in value ? `+${say.measure(value.add, unit)}` : value.map(say.plain).join(', ');
}

// Twelve months are a year to everybody, and of one of something the number is left out.
function periodName(period: string, locale: string): string {
  return formatLength(period === 'P12M' ? 'P1Y' : period, locale).replace(/^1\s/u, '');
}

function dayBefore(day: string): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return new Date(time - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
