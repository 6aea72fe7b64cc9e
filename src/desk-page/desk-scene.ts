/** What every part of the page is given: the catalogue, the circumstances, and how to say things. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import {
  type CatalogueIndex,
  type Customer,
  formatDate,
  formatLength,
  formatMoney,
  formatNumber,
  type SaidText,
  type Text,
} from '../query.js';
import { type CodeNames, codeNames } from './code-names.data.js';
import { type DeskWords, deskWords } from './words.data.js';

/** When, where and in which words is asked. */
export interface Circumstances {
  readonly at: string;
  readonly locale: string;
  readonly channel?: string;
  readonly currency?: string;
  readonly market?: string;
  readonly segment?: string;
}

/** What every part of the page is given. */
export interface DeskScene {
  readonly index: CatalogueIndex;
  readonly asked: Circumstances;
  readonly customer: Customer | undefined;
  /** A word of the page, with what is put in. */
  readonly word: (name: keyof DeskWords, values?: Readonly<Record<string, string | number>>) => string;
  /** The name of a code. */
  readonly name: (code: keyof CodeNames) => string;
  readonly say: (text: Text | undefined) => SaidText | undefined;
  /** The name of an offer, its id where the catalogue has none of that id. */
  readonly offerName: (offer: string) => string;
  readonly money: (amount: string, currency: string) => string;
  readonly date: (date: string) => string;
  readonly number: (value: string) => string;
  /** The name of a unit; nothing for what has none. */
  readonly unit: (unit: string | undefined) => string;
  /** An amount that comes back. */
  readonly each: (amount: string, currency: string, period: string) => string;
  readonly openOffer: (offer: string) => void;
}

const SceneContext = createContext<DeskScene | undefined>(undefined);

/** Gives the scene to what is below it. */
export const SceneProvider = SceneContext.Provider;

/** The scene of this part of the page. */
export function useScene(): DeskScene {
  const scene = useContext(SceneContext);
  if (scene === undefined) throw new Error('this part stands outside the page');
  return scene;
}

/** Makes the scene. */
export function makeScene(parts: Pick<DeskScene, 'index' | 'asked' | 'customer' | 'openOffer'>): DeskScene {
  const { index, asked } = parts;
  const words = wordsFor(asked.locale);
  const word: DeskScene['word'] = (name, values = {}) =>
    words[name].replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
  const say: DeskScene['say'] = text => (text === undefined ? undefined : pick(text, asked.locale, index.catalogue.defaultLocale));
  const money: DeskScene['money'] = (amount, currency) => {
    const minorUnits = index.minorUnits.get(currency);
    return formatMoney({ amount, currency }, { locale: asked.locale, ...(minorUnits === undefined ? {} : { minorUnits }) });
  };
  return {
    ...parts,
    word,
    say,
    money,
    name: code => inLanguage(codeNames, asked.locale)[code],
    offerName: offer => say(index.offers.get(offer)?.name)?.text ?? offer,
    date: date => formatDate(date.slice(0, 10), asked.locale === 'en' ? 'en-GB' : asked.locale),
    number: value => formatNumber(value, asked.locale),
    unit: unit => say(index.units.get(unit ?? '')?.name)?.text ?? unit ?? '',
    each: (amount, currency, period) =>
      word('each', { amount: money(amount, currency), length: formatLength(period, asked.locale).replace(/^1 /, '') }),
  };
}

/** The language of a locale. */
export function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

/** The words of a locale; English where the page does not know its language. */
export function wordsFor(locale: string): DeskWords {
  return inLanguage(deskWords, locale);
}

function inLanguage<Words>(all: Readonly<Record<string, Words>>, locale: string): Words {
  const words = all[languageOf(locale)] ?? all['en'];
  if (words === undefined) throw new Error('the page has no words');
  return words;
}

function pick(text: Text, locale: string, standard: string): SaidText {
  if (typeof text === 'string') return { text, locale: standard };
  const found = [locale, languageOf(locale), standard].find(one => text[one] !== undefined) ?? Object.keys(text)[0] ?? standard;
  return { text: text[found] ?? '', locale: found };
}
