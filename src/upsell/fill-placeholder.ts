/** What fills a placeholder, from the answer. */
import { addDays } from '../kernel/date.js';
import { decimal, formatDecimal } from '../kernel/decimal.js';
import { negateDecimal } from '../kernel/decimal-arithmetic.js';
import { formatMoney } from '../kernel/format-money.js';
import { formatDate, formatLength, formatNumber } from '../kernel/format-words.js';
import { pickText } from '../lookup/pick-text.js';
import { sayWord } from '../lookup/say-word.js';
import type { FactValue } from '../model/customer.js';
import type { FeatureValue } from '../model/feature.js';
import { isPlaceholder, type PlaceholderName, type PlaceholderType, placeholderTypes } from './placeholders.js';
import type { PeriodAmount, RankedUpsell } from './ranked-upsell.js';
import type { UpsellScene } from './upsell-scene.js';

/** What words are filled from: the suggestion without its words, and the features that it brings. */
export interface SpokenOf {
  readonly scene: UpsellScene;
  readonly upsell: Omit<RankedUpsell, 'say'>;
  readonly features: ReadonlyMap<string, FeatureValue>;
  /** The locale of the words that are filled. */
  readonly locale: string;
}

/** What fills a placeholder; `unknown` for a name that does not exist, undefined where the answer has nothing for it. */
export type Filling = string | undefined | { readonly unknown: true };

/**
 * Finds what fills a placeholder.
 *
 * @param name - What stands between the braces.
 * @param spoken - The suggestion and the scene.
 * @returns The words.
 */
export function fillPlaceholder(name: string, spoken: SpokenOf): Filling {
  if (isPlaceholder(name)) {
    const value = values[name](spoken);
    return value === undefined ? undefined : formats[placeholderTypes[name]](value, spoken);
  }
  if (name.startsWith('feature.')) return fillFeature(name.slice(8), spoken);
  return name.startsWith('fact.') ? fillFact(name.slice(5), spoken) : { unknown: true };
}

const formats: Readonly<Record<PlaceholderType, (value: string, spoken: SpokenOf) => string>> = {
  text: value => value,
  money: (amount, { upsell, scene, locale }) =>
    formatMoney({ amount, currency: upsell.price.currency }, { locale, minorUnits: scene.minorUnits }),
  date: (date, { locale }) => formatDate(date, locale),
  duration: (duration, { locale }) => formatLength(duration, locale),
};

const values: Readonly<Record<PlaceholderName, (spoken: SpokenOf) => string | undefined>> = {
  offer: ({ upsell, scene, locale }) => nameOf(scene, upsell.offer, locale),
  replaces: ({ upsell, scene, locale }) => nameOf(scene, upsell.replaces?.offer, locale),
  'price.today': ({ upsell }) => upsell.price.today,
  'price.recurring': ({ upsell }) => onlyOne(upsell.price.recurring),
  'price.monthly': ({ upsell }) => ofPeriod(upsell.price.recurring, 'P1M'),
  'price.yearly': ({ upsell }) => ofPeriod(upsell.price.recurring, 'P1Y'),
  'price.commitment': ({ upsell }) => upsell.price.quote.termTotal?.total,
  'current.recurring': ({ upsell }) => onlyOne(upsell.price.current),
  'change.recurring': ({ upsell }) => onlyOne(upsell.price.change),
  'saving.recurring': ({ upsell }) => negate(onlyOne(upsell.price.change)),
  'term.commitment': ({ upsell }) => upsell.contract.newTerm?.commitment,
  'term.lastDay': ({ upsell }) => dayBefore(upsell.contract.newTerm?.until),
  'term.noticePeriod': ({ upsell }) => upsell.contract.newTerm?.noticePeriod,
  'term.coolingOff': ({ upsell }) => upsell.contract.newTerm?.coolingOff,
  penalty: ({ upsell }) => upsell.contract.penalty?.amount,
  effective: ({ upsell }) => upsell.contract.effective,
  'provisioning.leadTime': ({ upsell }) => upsell.provisioning?.leadTime,
  'provisioning.earliest': ({ upsell }) => upsell.provisioning?.earliest,
};

/** The name of an offer in a locale; its id where it has none. */
export function nameOf({ index }: UpsellScene, id: string | undefined, locale: string): string | undefined {
  const name = id === undefined ? undefined : index.offers.get(id)?.name;
  return name === undefined ? id : pickText(name, locale, index.catalogue.defaultLocale).text;
}

// A sentence with one amount cannot say two.
function onlyOne(amounts: readonly PeriodAmount[] | undefined): string | undefined {
  return amounts?.length === 1 ? amounts[0]?.amount : undefined;
}

function ofPeriod(amounts: readonly PeriodAmount[], wanted: string): string | undefined {
  return amounts.find(({ period }) => period === wanted)?.amount;
}

function negate(amount: string | undefined): string | undefined {
  return amount === undefined ? undefined : formatDecimal(negateDecimal(decimal(amount)));
}

function dayBefore(date: string | undefined): string | undefined {
  return date === undefined ? undefined : addDays(date, -1);
}

function fillFeature(id: string, { scene, features, locale }: SpokenOf): Filling {
  const feature = scene.index.features.get(id);
  if (feature === undefined) return { unknown: true };
  const value = features.get(id) ?? feature.default;
  if (value === undefined || typeof value === 'boolean') return undefined;
  if (feature.type === 'text' || feature.type === 'set') {
    const words = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
    return words.map(word => sayWord(scene.index, word, locale).text).join(', ');
  }
  const amount = typeof value === 'string' ? value : 'amount' in value ? value.amount : 'add' in value ? value.add : value.join(', ');
  return withUnit(formatNumber(amount === 'unlimited' ? Number.POSITIVE_INFINITY : amount, locale), feature.unit, { scene, locale });
}

// What is delicate is never put into words for a customer.
function fillFact(name: string, { scene, locale }: SpokenOf): Filling {
  const spec = scene.facts.factSpec(name);
  if (spec === undefined || spec.sensitivity === 'care') return { unknown: true };
  const value: FactValue | undefined = scene.facts.factValue(name);
  if (value === undefined || typeof value === 'boolean') return undefined;
  if (typeof value === 'object') return value.join(', ');
  if (spec.type === 'date') return formatDate(String(value).slice(0, 10), locale);
  return spec.type === 'text' ? String(value) : withUnit(formatNumber(value, locale), spec.unit, { scene, locale });
}

function withUnit(text: string, unit: string | undefined, { scene, locale }: Pick<SpokenOf, 'scene' | 'locale'>): string {
  const name = unit === undefined ? undefined : scene.index.units.get(unit)?.name;
  return name === undefined ? text : `${text} ${pickText(name, locale, scene.index.catalogue.defaultLocale).text}`;
}
