import * as z from 'zod';
import type { ContactEvent } from './contact-policy.js';
import { type Holding, holdingSchema } from './holding.js';
import { currencyCode, idText, instantText, localeTag, quantityText } from './primitives.js';
import { list, optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';

/** The value of a fact: an integer is a number, a decimal a string or a number, a date a string, a set an array. */
export type FactValue = string | number | boolean | readonly string[];

/** What a customer said about being contacted or about the use of their data. */
export type ConsentState = 'granted' | 'objected';

/** A customer's consents; what is not named is neither granted nor objected. */
export interface Consents {
  /** To marketing as such. */
  readonly marketing?: ConsentState;
  /** To a use of data, by class. */
  readonly use?: Readonly<Record<string, ConsentState>>;
  /** To being contacted through a channel. */
  readonly channels?: Readonly<Record<string, ConsentState>>;
}

/** Something that was suggested before, and what came of it. */
export interface Contact {
  /** When. */
  readonly at: string;
  /** Through which channel. */
  readonly channel: string;
  /** By which rule. */
  readonly rule: string;
  /** Which offer. */
  readonly offer: string;
  /** What came of it. */
  readonly event: ContactEvent;
  /** Why it was declined. */
  readonly reason?: string;
  /** The decision it came from. */
  readonly decisionId?: string;
}

/** What was used of a unit in a time: a quantity, or the events it is made of. */
export interface Usage {
  /** The unit. */
  readonly unit: string;
  /** From when, inclusive. */
  readonly from: string;
  /** Until when, exclusive. */
  readonly until: string;
  /** How much, as a decimal string. */
  readonly quantity?: string;
  /** The quantities of the events, as decimal strings. */
  readonly events?: readonly string[];
  /** The dimensions of a matrix price. */
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** The question's other half: what is known of a customer. */
export interface Customer {
  /** Its id. */
  readonly id: string;
  /** The segment. */
  readonly segment?: string;
  /** The market. */
  readonly market?: string;
  /** The currency in which the customer is billed. */
  readonly currency?: string;
  /** The locale in which the customer is addressed. */
  readonly locale?: string;
  /** What is known, by the names that the catalogue declares. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** What the customer has; absent: unknown; empty: nothing. */
  readonly holdings?: readonly Holding[];
  /** What the customer allowed and what not. */
  readonly consents?: Consents;
  /** What was suggested before; absent: unknown. */
  readonly contacts?: readonly Contact[];
  /** What was used. */
  readonly usage?: readonly Usage[];
  /** Features that the customer asked for. */
  readonly requests?: readonly string[];
}

const consentState: () => z.ZodType<ConsentState> = () => z.enum(['granted', 'objected']);

const consentsSchema: Schema<Consents> = schemaOf<Consents>()(() =>
  z
    .strictObject({
      marketing: optional('input', consentState(), 'To marketing as such.'),
      use: optional('input', recordOf(consentState()), 'To a use of data, by class.'),
      channels: optional('input', recordOf(consentState()), 'To being contacted through a channel.'),
    })
    .meta({ id: 'Consents' }),
);

const contactSchema: Schema<Contact> = schemaOf<Contact>()(() =>
  z
    .strictObject({
      at: required('input', instantText(), 'When.'),
      channel: required('input', idText(), 'Through which channel.'),
      rule: required('input', idText(), 'By which rule.'),
      offer: required('input', idText(), 'Which offer.'),
      event: required('input', z.enum(['presented', 'accepted', 'declined', 'ordered', 'cancelled']), 'What came of it.'),
      reason: optional('input', z.string(), 'Why it was declined.'),
      decisionId: optional('input', z.string(), 'The decision it came from.'),
    })
    .meta({ id: 'Contact' }),
);

const usageSchema: Schema<Usage> = schemaOf<Usage>()(() =>
  z
    .strictObject({
      unit: required('input', idText(), 'The unit.'),
      from: required('input', instantText(), 'From when, inclusive.'),
      until: required('input', instantText(), 'Until when, exclusive.'),
      quantity: optional('input', quantityText(), 'How much.'),
      events: optional('input', list(quantityText()), 'The quantities of the events.'),
      dimensions: optional('input', recordOf(z.string()), 'The dimensions of a matrix price.'),
    })
    .refine(value => (value.quantity === undefined) !== (value.events === undefined), {
      params: { rule: 'exactly-one', of: ['quantity', 'events'] },
    })
    .meta({ id: 'Usage' }),
);

/** The schema of a `Customer`. */
export const customerSchema: Schema<Customer> = schemaOf<Customer>()(() =>
  z
    .strictObject({
      id: required('input', idText(), 'The id.'),
      segment: optional('input', idText(), 'The segment.'),
      market: optional('input', idText(), 'The market.'),
      currency: optional('input', currencyCode(), 'The currency in which the customer is billed.'),
      locale: optional('input', localeTag(), 'The locale in which the customer is addressed.'),
      facts: required('input', recordOf(factValueSchema()), 'What is known, by the names that the catalogue declares.'),
      holdings: optional('input', list(holdingSchema()), 'What the customer has; absent: unknown; empty: nothing.'),
      consents: optional('input', consentsSchema(), 'What the customer allowed and what not.'),
      contacts: optional('input', list(contactSchema()), 'What was suggested before; absent: unknown.'),
      usage: optional('input', list(usageSchema()), 'What was used.'),
      requests: optional('input', list(idText()), 'Features that the customer asked for.'),
    })
    .meta({ id: 'Customer' }),
);

function factValueSchema(): z.ZodType<FactValue> {
  return z.union([z.string(), z.number(), z.boolean(), list(z.string())]);
}
