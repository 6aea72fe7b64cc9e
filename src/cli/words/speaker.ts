/** Says ids, amounts and days of a catalogue as people of a locale read them, and safely for a terminal. */
import { addDays } from '../../kernel/date.js';
import { formatMoney } from '../../kernel/format-money.js';
import { isInstantText, localDateOf, requireInstant } from '../../kernel/instant.js';
import type { CatalogueIndex } from '../../lookup/catalogue-index.js';
import { pickText } from '../../lookup/pick-text.js';
import type { Text } from '../../model/text.js';
import { cleanText } from '../output/clean-text.js';
import { formatDay } from './format-day.js';

/** What a screen says of a catalogue. */
export interface Speaker {
  readonly locale: string;
  /** A text of the catalogue in the locale, on one line. */
  readonly text: (text: Text) => string;
  readonly offer: (id: string | undefined) => string;
  readonly pricePlan: (id: string | undefined) => string;
  readonly feature: (id: string | undefined) => string;
  readonly unit: (id: string | undefined) => string;
  /** A charge of a price plan; the id where it has no name. */
  readonly charge: (place: { readonly pricePlan?: string; readonly phase?: string; readonly charge?: string }) => string;
  readonly money: (amount: string, currency: string) => string;
  /** A date or an instant, as a day. */
  readonly day: (date: string) => string;
  /** The last day before an exclusive end. */
  readonly lastDay: (until: string) => string;
}

/**
 * Makes a speaker.
 *
 * @param index - The catalogue whose names are said.
 * @param locale - The locale; absent: the catalogue's own.
 * @returns The speaker.
 */
export function makeSpeaker(index: CatalogueIndex, locale?: string): Speaker {
  const { defaultLocale, timeZone, currencies } = index.catalogue;
  const spoken = locale ?? defaultLocale;
  const text = (words: Text): string =>
    cleanText(pickText(words, spoken, defaultLocale).text)
      .replaceAll(/\s+/g, ' ')
      .trim();
  const nameIn =
    (things: ReadonlyMap<string, { readonly name?: Text }>) =>
    (id: string | undefined): string => {
      const name = id === undefined ? undefined : things.get(id)?.name;
      return name === undefined ? cleanText(id ?? '') : text(name);
    };
  const dateOf = (date: string): string =>
    /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : localDateOf(requireInstant(date, timeZone), timeZone);
  return {
    locale: spoken,
    text,
    offer: nameIn(index.offers),
    pricePlan: nameIn(index.pricePlans),
    feature: nameIn(index.features),
    unit: nameIn(index.units),
    charge: ({ pricePlan = '', phase, charge = '' }) => {
      const phases = index.pricePlans.get(pricePlan)?.phases ?? [];
      const found = phases
        .filter(({ id }) => phase === undefined || id === phase)
        .flatMap(({ charges }) => charges)
        .find(({ id }) => id === charge);
      return found?.name === undefined ? cleanText(charge) : text(found.name);
    },
    money: (amount, currency) => {
      const minorUnits = currencies.find(({ code }) => code === currency)?.minorUnits;
      return formatMoney({ amount, currency }, { locale: spoken, ...(minorUnits === undefined ? {} : { minorUnits }) });
    },
    day: date => (isInstantText(date) ? formatDay(dateOf(date), spoken) : cleanText(date)),
    lastDay: until => formatDay(addDays(dateOf(until), -1), spoken),
  };
}
