/** What every part of the page is given: the catalogue, the circumstances, and how to say things. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type SpokenPredicate, sayPredicate } from '../desk.js';
import type { CatalogueIndex, Customer, SaidText, Text, UnknownCode, UpsellCode } from '../query.js';
import type { CodeNames } from './code-names.data.js';
import { languageOf, type PageWords } from './page-words.js';
import { makeValueSpeaker, type ValueSpeaker } from './say-value.js';
import type { PageWord } from './words.data.js';

/** When, where and in which words is asked. */
export interface Circumstances {
  readonly at: string;
  readonly locale: string;
  readonly channel?: string;
  readonly currency?: string;
  readonly market?: string;
  readonly segment?: string;
}

/** A predicate with the words that the catalogue has for it. */
export interface SpokenReason extends SpokenPredicate {
  readonly reason?: string;
}

/** What every part of the page is given. */
export interface DeskScene extends ValueSpeaker {
  readonly index: CatalogueIndex;
  readonly asked: Circumstances;
  readonly customer: Customer | undefined;
  readonly words: PageWords;
  readonly openOffer: (id: string) => void;
  /** A word of the page, with what is put in. */
  readonly word: (name: PageWord, values?: Readonly<Record<string, string | number>>) => string;
  /** The name of a code. */
  readonly name: (code: keyof CodeNames) => string;
  /** Why an offer is not suggested. */
  readonly code: (code: UpsellCode | UnknownCode) => string;
  readonly say: (text: Text | undefined) => SaidText | undefined;
  readonly offerName: (offer: string) => string;
  /** A predicate as a rep reads it. */
  readonly predicate: (predicate: SpokenPredicate) => string;
  /** A reason in the words of the catalogue, else as a predicate. */
  readonly because: (reason: SpokenReason) => string;
}

/** What a scene is made of. */
export type SceneParts = Pick<DeskScene, 'index' | 'asked' | 'customer' | 'words' | 'openOffer'>;

const DeskContext = createContext<DeskScene | undefined>(undefined);

/** Gives the scene to what is within. */
export const SceneProvider = DeskContext.Provider;

/** The scene. */
export function useScene(): DeskScene {
  const scene = useContext(DeskContext);
  if (scene === undefined) throw new Error('no scene');
  return scene;
}

/** Makes the scene. */
export function makeScene(parts: SceneParts): DeskScene {
  const { index, asked, words } = parts;
  const word: DeskScene['word'] = (name, values = {}) =>
    words.page[name].replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
  const say: DeskScene['say'] = text => (text === undefined ? undefined : pick(text, asked.locale, index.catalogue.defaultLocale));
  const named = (text: Text | undefined, otherwise: string): string => mark(say(text), asked.locale) ?? otherwise;
  const predicate: DeskScene['predicate'] = asked_ => sayPredicate(index, asked_, asked.locale).text;
  return {
    ...parts,
    ...makeValueSpeaker({ index, asked, word, named }),
    word,
    say,
    name: code => words.names[code],
    code: code => words.codes[code],
    offerName: offer => named(index.offers.get(offer)?.name, offer),
    predicate,
    because: reason => reason.reason ?? predicate(reason),
  };
}

/** The name of a locale in its own language. */
export function nameOfLocale(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

// A name within a sentence carries its language behind it where that is another one.
function mark(said: SaidText | undefined, locale: string): string | undefined {
  if (said === undefined || languageOf(said.locale) === languageOf(locale)) return said?.text;
  return `${said.text} [${said.locale}]`;
}

// A text without locales is one for all.
function pick(text: Text, locale: string, standard: string): SaidText {
  if (typeof text === 'string') return { text, locale };
  const found = [locale, languageOf(locale), standard].find(one => text[one] !== undefined) ?? Object.keys(text)[0] ?? standard;
  return { text: text[found] ?? '', locale: found };
}
