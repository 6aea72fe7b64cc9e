import * as z from 'zod';
import { count, currencyCode, decimalText, idText, instantText, localeTag, quantityText } from './primitives.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';

/** Something that the customer is about to buy in this conversation. */
export interface BasketItem {
  /** The offer. */
  readonly offer: string;
  /** The price plan. */
  readonly pricePlan?: string;
  /** The term. */
  readonly term?: string;
  /** How many, by unit or charge id. */
  readonly quantities?: Readonly<Record<string, string>>;
}

/** How much of an answer is worked out: what is ranked, or every candidate exactly once. */
export type Detail = 'ranked' | 'full';

/** The circumstances of a question: when, where, in which words. */
export interface Context {
  /** The instant that is asked about: a day or an RFC 3339 instant. */
  readonly at: string;
  /** The channel of the conversation. */
  readonly channel?: string;
  /** The currency of the answer; absent: the customer's, or the only one of the market. */
  readonly currency?: string;
  /** The locale of the answer's words. */
  readonly locale?: string;
  /** What the customer wants, such as `cancel`. */
  readonly intent?: string;
  /** What is in the basket. */
  readonly basket?: readonly BasketItem[];
  /** How often each rule was shown in all, so far. */
  readonly counters?: Readonly<Record<string, number>>;
  /** How many of an offer are in stock; an offer that is not named is not limited. */
  readonly stock?: Readonly<Record<string, number>>;
  /** How many suggestions at most; 3 by default. */
  readonly limit?: number;
  /** How much is worked out; `ranked` by default. */
  readonly detail?: Detail;
}

/** One line of a bill that a customer asks about. */
export interface BillLine {
  /** Its id. */
  readonly id: string;
  /** The holding it belongs to. */
  readonly holding?: string;
  /** The charge it belongs to. */
  readonly charge?: string;
  /** The words on the bill. */
  readonly text: string;
  /** The period it covers. */
  readonly period: BilledPeriod;
  /** The quantity that was billed. */
  readonly quantity?: string;
  /** The amount that was billed. */
  readonly amount: string;
}

/** The time that a bill line covers. */
export interface BilledPeriod {
  /** From when, inclusive. */
  readonly from: string;
  /** Until when, exclusive. */
  readonly until: string;
}

const basketItemSchema: Schema<BasketItem> = schemaOf<BasketItem>()(() =>
  z
    .strictObject({
      offer: required('input', idText(), 'The offer.'),
      pricePlan: optional('input', idText(), 'The price plan.'),
      term: optional('input', idText(), 'The term.'),
      quantities: optional('input', recordOf(quantityText()), 'How many, by unit or charge id.'),
    })
    .meta({ id: 'BasketItem' }),
);

const billedPeriodSchema: Schema<BilledPeriod> = schemaOf<BilledPeriod>()(() =>
  z
    .strictObject({
      from: required('input', instantText(), 'From when, inclusive.'),
      until: required('input', instantText(), 'Until when, exclusive.'),
    })
    .meta({ id: 'BilledPeriod' }),
);

/** The schema of a `BillLine`. */
export const billLineSchema: Schema<BillLine> = schemaOf<BillLine>()(() =>
  z
    .strictObject({
      id: required('input', idText(), 'The id.'),
      holding: optional('input', idText(), 'The holding it belongs to.'),
      charge: optional('input', idText(), 'The charge it belongs to.'),
      text: required('input', z.string(), 'The words on the bill.'),
      period: required('input', billedPeriodSchema(), 'The period it covers.'),
      quantity: optional('input', quantityText(), 'The quantity that was billed.'),
      amount: required('input', decimalText(), 'The amount that was billed.'),
    })
    .meta({ id: 'BillLine' }),
);

/** The schema of a `Context`. */
export const contextSchema: Schema<Context> = schemaOf<Context>()(() =>
  z
    .strictObject({
      at: required('input', instantText(), 'The instant that is asked about.'),
      channel: optional('input', idText(), 'The channel of the conversation.'),
      currency: optional('input', currencyCode(), 'The currency of the answer.'),
      locale: optional('input', localeTag(), 'The locale of the words.'),
      intent: optional('input', z.string().min(1), 'What the customer wants, such as "cancel".'),
      basket: optional('input', list(basketItemSchema()), 'What is in the basket.'),
      counters: optional('input', recordOf(count()), 'How often each rule was shown in all, so far.'),
      stock: optional('input', recordOf(count()), 'How many of an offer are in stock.'),
      limit: optional('input', count().min(1), 'How many suggestions at most; 3 by default.'),
      detail: optional('input', z.enum(['ranked', 'full']), 'How much is worked out; "ranked" by default.'),
    })
    .meta({ id: 'Context' }),
);
