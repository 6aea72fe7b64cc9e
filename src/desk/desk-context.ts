/** The circumstances in which a rep asks about an offer. */
import type { CharacteristicValues } from '../model/characteristic.js';
import type { Customer } from '../model/customer.js';
import type { DeskWords } from './desk-words.js';

/** When, where, for whom and in which words something is described. */
export interface DeskContext {
  /** The day or instant that is asked about. */
  readonly at: string;
  /** The channel of the conversation; absent: none, so prices for a channel are skipped. */
  readonly channel?: string;
  /** The market; absent: the customer's. */
  readonly market?: string;
  /** The segment; absent: the customer's. */
  readonly segment?: string;
  /** The currency; absent: the customer's, else the only one of the market, else the only one of the catalogue. */
  readonly currency?: string;
  /** The locale of the words; absent: the customer's, else the catalogue's own. */
  readonly locale?: string;
  /** Fixed words of one's own, for a language that the package does not speak, or instead of its own; absent: `deskWords`. */
  readonly words?: DeskWords;
  /** For whom: their own price, and what would change for them. */
  readonly customer?: Customer;
  /** The holding whose place the offer would take; absent: the one of the same family, or that it upgrades or substitutes. */
  readonly replaces?: string;
  /** How many, by charge id or unit, as decimal strings. */
  readonly quantities?: Readonly<Record<string, string>>;
  /** What is chosen of the products' characteristics, by their ids. */
  readonly characteristics?: Readonly<Record<string, CharacteristicValues>>;
  /** How many of each member of a bundle, by offer id. */
  readonly members?: Readonly<Record<string, number>>;
}
