/** What a customer must look like, as a table that `readCustomer` walks. A test holds it to the schema of the model. */
import { isInstantText } from '../kernel/instant.js';

/** A single value: what is wanted of it, in words, and the test. */
export interface ScalarShape {
  readonly kind: 'scalar';
  readonly want: string;
  readonly test: (value: unknown) => boolean;
  /** The only values, where they are listed. */
  readonly values?: readonly string[];
  /** What else is looked at once the test has passed. */
  readonly look?: 'reference' | 'holding' | 'parent' | 'fact';
  /** For a reference: where the catalogue keeps such things. */
  readonly in?: 'segments' | 'markets' | 'currencies' | 'offers' | 'pricePlans' | 'features' | 'units';
}

/** A list of things of one shape. */
export interface ListShape {
  readonly kind: 'list';
  readonly item: Shape;
}

/** A map from free names to things of one shape. */
export interface MapShape {
  readonly kind: 'map';
  readonly item: Shape;
}

/** A record with named fields. */
export interface RecordShape {
  readonly kind: 'record';
  /** What it is called in messages. */
  readonly noun: string;
  readonly fields: Readonly<Record<string, Shape>>;
  readonly needed: readonly string[];
  /** Of these fields exactly one. */
  readonly oneOf?: readonly string[];
}

/** What a part of a customer must look like. */
export type Shape = ScalarShape | ListShape | MapShape | RecordShape;

const isText = (value: unknown): value is string => typeof value === 'string';
const isScalar = (value: unknown): boolean => isText(value) || typeof value === 'boolean' || Number.isFinite(value);

function scalar(want: string, test: (value: unknown) => boolean): ScalarShape {
  return { kind: 'scalar', want, test };
}

function form(want: string, pattern: RegExp): ScalarShape {
  return scalar(want, value => isText(value) && pattern.test(value));
}

function choice(...values: readonly string[]): ScalarShape {
  return { ...scalar(`one of ${values.join(', ')}`, value => isText(value) && values.includes(value)), values };
}

function refer(to: ScalarShape['in'] & string, shape: ScalarShape = id()): ScalarShape {
  return { ...shape, look: 'reference', in: to };
}

function list(item: Shape): ListShape {
  return { kind: 'list', item };
}

function map(item: Shape): MapShape {
  return { kind: 'map', item };
}

// Built when it is first asked for, so that those who never read a customer carry and run nothing of it.
const id = (): ScalarShape =>
  form('an id: a text of 1 to 200 characters without spaces around it', /^[^\s\p{Cc}](?:[^\p{Cc}]{0,198}[^\s\p{Cc}])?$/u);
const text = (): ScalarShape => scalar('a text', isText);
const quantity = (): ScalarShape => form('a decimal in a text, such as "12.5", from 0 up', /^(?:0|[1-9]\d{0,39})(?:\.\d{1,20})?$/);
const amount = (): ScalarShape => form('a decimal in a text, such as "12.50"', /^-?(?:0|[1-9]\d{0,39})(?:\.\d{1,20})?$/);
const instant = (): ScalarShape =>
  scalar('a day YYYY-MM-DD or an instant such as 2026-03-01T09:00:00Z', value => isText(value) && isInstantText(value));
const consent = (): ScalarShape => choice('granted', 'objected');
const count = (): ScalarShape =>
  scalar('a whole number from 0 up', value => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 1_000_000_000);
const listable = (want: string, test: (value: unknown) => boolean): ScalarShape =>
  scalar(want, value => isScalar(value) || (Array.isArray(value) && value.every(test)));

function holding(): RecordShape {
  const discount = { discount: id(), from: instant() };
  const fields = {
    id: { ...id(), look: 'holding' },
    offer: refer('offers'),
    pricePlan: refer('pricePlans'),
    term: id(),
    status: choice('active', 'pending', 'ending'),
    start: instant(),
    end: instant(),
    billingAnchor: instant(),
    quantities: map(quantity()),
    characteristics: map(listable('a text, a number, a boolean, or a list of those', isScalar)),
    parent: { ...id(), look: 'parent' },
    release: count(),
    discounts: list({ kind: 'record', noun: 'discount', needed: ['discount', 'from'], fields: discount }),
    priceOverrides: map(amount()),
  } as const;
  return { kind: 'record', noun: 'holding', needed: ['id', 'offer', 'pricePlan', 'status', 'start'], fields };
}

function contact(): RecordShape {
  const event = choice('presented', 'accepted', 'declined', 'ordered', 'cancelled');
  const fields = { at: instant(), channel: id(), rule: id(), offer: id(), event, reason: text(), decisionId: text() };
  return { kind: 'record', noun: 'contact', needed: ['at', 'channel', 'rule', 'offer', 'event'], fields };
}

function usage(): RecordShape {
  const amounts = { quantity: quantity(), events: list(quantity()), dimensions: map(text()) };
  const fields = { unit: refer('units'), from: instant(), until: instant(), ...amounts };
  return { kind: 'record', noun: 'usage', needed: ['unit', 'from', 'until'], oneOf: ['quantity', 'events'], fields };
}

function consents(): RecordShape {
  const fields = { marketing: consent(), use: map(consent()), channels: map(consent()) };
  return { kind: 'record', noun: 'consents', needed: [], fields };
}

let built: RecordShape | undefined;

/** The shape of a customer. */
export function customerShape(): RecordShape {
  built ??= { kind: 'record', noun: 'customer', needed: ['id', 'facts'], fields: customerFields() };
  return built;
}

function customerFields(): RecordShape['fields'] {
  return {
    id: id(),
    segment: refer('segments'),
    market: refer('markets'),
    currency: refer('currencies', form('a currency code such as EUR', /^[A-Z][A-Z0-9]{2,11}$/)),
    locale: form('a locale such as en-GB', /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/),
    facts: map({ ...listable('a text, a number, a boolean, or a list of texts', isText), look: 'fact' }),
    holdings: list(holding()),
    consents: consents(),
    contacts: list(contact()),
    usage: list(usage()),
    requests: list(refer('features')),
  };
}
