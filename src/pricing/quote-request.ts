/** The question of a quote. */
import type { CharacteristicValues } from '../model/characteristic.js';
import type { ChargeOccasion } from '../model/charge.js';
import type { Customer } from '../model/customer.js';
import type { Decide } from './pricing-scene.js';

/** What to quote, for whom, where and when. */
export interface QuoteRequest {
  /** The offer, by id or alias. */
  readonly offer: string;
  /** The price plan; absent: the offer's default one. */
  readonly pricePlan?: string;
  /** The contract term; absent: the first that goes with the price plan. */
  readonly term?: string;
  /** The price list; absent: the default one. */
  readonly priceList?: string;
  /** How many, by charge id or unit, as decimal strings; the charge id wins. */
  readonly quantities?: Readonly<Record<string, string>>;
  /** How many of each member of a bundle, by offer id. */
  readonly members?: Readonly<Record<string, number>>;
  /** What is chosen of the products' characteristics, by their ids. */
  readonly characteristics?: Readonly<Record<string, CharacteristicValues>>;
  /** What the order is, for charges that are due on some occasions only; absent: a new one. `change`: neither up nor down. */
  readonly occasion?: ChargeOccasion;
  /** The dimensions of matrix prices; absent: the words among the chosen characteristics. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** Amounts that the customer chose, by charge id, as decimal strings. */
  readonly chosenAmounts?: Readonly<Record<string, string>>;
  /** Codes of discounts that the customer named. */
  readonly discountCodes?: readonly string[];
  /** The first day or instant: `YYYY-MM-DD` or RFC 3339. */
  readonly at: string;
  /** The day from which phases count, where a change keeps those of what it replaces; absent: the first day. */
  readonly phasesFrom?: string;
  /** The day from which billing periods count; absent: that from which phases count. */
  readonly billingAnchor?: string;
  /** The channel; absent: none, so prices for a channel are skipped. */
  readonly channel?: string;
  /** The market; absent: the customer's. */
  readonly market?: string;
  /** The segment; absent: the customer's. */
  readonly segment?: string;
  /** The currency; absent: the customer's, else the only one of the market, else the only one of the catalogue. */
  readonly currency?: string;
  /** For whom: gives segment, market and currency where the request does not. */
  readonly customer?: Customer;
  /** Decides conditions of charges and discounts; absent: by what is known of the customer; without one they are unknown. */
  readonly decide?: Decide;
}
