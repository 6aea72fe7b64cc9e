/** What the parts of a quote need to be written. */
import type { DeskScene } from '../../desk/desk-scene.js';
import { durationInMonths, parseDuration } from '../../kernel/duration.js';
import { makePhraseSpeaker } from '../../lookup/phrase-speaker.js';
import type { Charge } from '../../model/charge.js';
import type { QuotePlace } from '../../pricing/quote.js';
import type { Layout } from '../output/layout.js';
import { makeNames, type Names } from '../words/names.js';
import { type QuotePhrase, quotePhrases } from './quote-phrases.data.js';

/** How a quote is said. */
export interface QuoteWords extends Names {
  readonly layout: Layout;
  readonly scene: DeskScene;
  /** A fixed phrase with its values, which must be safe for a terminal. */
  readonly say: (phrase: QuotePhrase, values?: Readonly<Record<string, string>>) => string;
  readonly money: (amount: string) => string;
  /** The name of a charge; its id where it has none. */
  readonly charge: (place: QuotePlace) => string;
  /** How often something comes back, such as `every month`. */
  readonly every: (period: string) => string;
}

/**
 * Makes the words of a quote.
 *
 * @param scene - The scene, with the locale.
 * @param layout - The terminal.
 * @param currency - The currency of the quote.
 * @returns The words.
 */
export function makeQuoteWords(scene: DeskScene, layout: Layout, currency: string | undefined): QuoteWords {
  const { index, speaker } = scene;
  const names = makeNames(scene);
  const { say } = makePhraseSpeaker(index, speaker.locale, quotePhrases);
  return {
    ...names,
    layout,
    scene,
    say,
    money: amount => speaker.money(amount, currency),
    charge: place => names.name(findCharge(scene, place), place.charge ?? ''),
    every: period => say(everyPhrase(period), { length: speaker.length(period) }),
  };
}

function findCharge({ index }: DeskScene, { pricePlan = '', phase, charge }: QuotePlace): Charge | undefined {
  return (index.pricePlans.get(pricePlan)?.phases ?? [])
    .filter(({ id }) => phase === undefined || id === phase)
    .flatMap(({ charges }) => charges)
    .find(({ id }) => id === charge);
}

function everyPhrase(period: string): QuotePhrase {
  const duration = parseDuration(period);
  const months = duration === undefined ? undefined : durationInMonths(duration);
  if (months === 1) return 'everyMonth';
  if (months === 12) return 'everyYear';
  if (period === 'P1W' || period === 'P7D') return 'everyWeek';
  return period === 'P1D' ? 'everyDay' : 'everyLength';
}
