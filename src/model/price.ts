import * as z from 'zod';
import {
  type ChosenPrice,
  chosenPriceSchema,
  type DivideBy,
  divideBySchema,
  type MatrixPrice,
  matrixPriceSchema,
  type PercentagePrice,
  percentagePriceSchema,
} from './price-model.js';
import { count, currencyCode, decimalText, idText, quantityText } from './primitives.js';
import { filledList, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Tier, tierSchema } from './tier.js';
import { type Validity, validitySchema } from './validity.js';

/** To whom and where a price applies; the most specific scope wins. */
export interface PriceScope {
  /** Only in this channel. */
  readonly channel?: string;
  /** Only for this segment. */
  readonly segment?: string;
  /** Only in this market. */
  readonly market?: string;
}

/** The price models that a price can have; it has exactly one of them. */
export interface PriceModels {
  /** One amount, whatever the quantity. */
  readonly flat?: string;
  /** An amount for each unit. */
  readonly perUnit?: string;
  /** Tiers that each price the units within them. */
  readonly graduated?: readonly Tier[];
  /** Tiers of which the one reached prices all units. */
  readonly volume?: readonly Tier[];
  /** A share of a value. */
  readonly percentage?: PercentagePrice;
  /** An amount that depends on dimensions. */
  readonly matrix?: MatrixPrice;
  /** An amount that the customer chooses. */
  readonly chosen?: ChosenPrice;
  /** The price is told on request. */
  readonly onRequest?: true;
  /** The price is computed by another system: its reference. */
  readonly external?: string;
}

/** One amount of a charge: in a currency, for a scope, for a time, by one model with its modifiers. */
export interface Price extends PriceModels {
  /** The currency. */
  readonly currency: string;
  /** To whom and where it applies; absent: to all. */
  readonly scope?: PriceScope;
  /** When it applies; absent: always. */
  readonly validFor?: Validity;
  /** Whether its amounts include tax; absent: what the price plan says. */
  readonly taxIncluded?: boolean;
  /** Units that are not charged, taken off first. */
  readonly freeUnits?: string;
  /** How many events are not charged; with `freeUnits`, an event is free as far as both last. */
  readonly freeEvents?: number;
  /** Quantities are charged in whole packages. */
  readonly divideBy?: DivideBy;
  /** The least that is charged. */
  readonly minimum?: string;
  /** The most that is charged. */
  readonly maximum?: string;
  /** The least that is charged for one event. */
  readonly perEventMinimum?: string;
  /** The most that is charged for one event. */
  readonly perEventMaximum?: string;
}

/** The names of the price models. */
export const priceModels = ['flat', 'perUnit', 'graduated', 'volume', 'percentage', 'matrix', 'chosen', 'onRequest', 'external'] as const;

/** The name of one price model. */
export type PriceModel = (typeof priceModels)[number];

const priceScopeSchema: Schema<PriceScope> = schemaOf<PriceScope>()(() =>
  z
    .strictObject({
      channel: optional('price:any', idText(), 'Only in this channel.'),
      segment: optional('price:any', idText(), 'Only for this segment.'),
      market: optional('price:any', idText(), 'Only in this market.'),
    })
    .meta({ id: 'PriceScope' }),
);

/** The schema of a `Price`. */
export const priceSchema: Schema<Price> = schemaOf<Price>()(() =>
  z
    .strictObject({
      currency: required('price:any', currencyCode(), 'The currency, as declared in the catalogue.'),
      scope: optional('price', priceScopeSchema(), 'To whom and where it applies; absent: to all.'),
      validFor: optional('price', validitySchema(), 'When it applies; absent: always.'),
      taxIncluded: optional('finance:any', z.boolean(), 'Whether its amounts include tax; absent: what the price plan says.'),
      flat: optional('price:increase', decimalText(), 'One amount, whatever the quantity.'),
      perUnit: optional('price:increase', decimalText(), 'An amount for each unit.'),
      graduated: optional('price', filledList(tierSchema()), 'Tiers that each price the units within them.'),
      volume: optional('price', filledList(tierSchema()), 'Tiers of which the one reached prices all units.'),
      percentage: optional('price', percentagePriceSchema(), 'A share of a value.'),
      matrix: optional('price', matrixPriceSchema(), 'An amount that depends on dimensions.'),
      chosen: optional('price', chosenPriceSchema(), 'An amount that the customer chooses.'),
      onRequest: optional('price:any', z.literal(true), 'The price is told on request.'),
      external: optional('price:any', z.string().min(1), 'The price is computed by another system: its reference.'),
      freeUnits: optional('price:decrease', quantityText(), 'Units that are not charged, taken off first.'),
      freeEvents: optional(
        'price:decrease',
        count(),
        'How many events are not charged; with freeUnits, an event is free as far as both last.',
      ),
      divideBy: optional('price', divideBySchema(), 'Quantities are charged in whole packages.'),
      minimum: optional('price:increase', decimalText(), 'The least that is charged.'),
      maximum: optional('price:increase', decimalText(), 'The most that is charged.'),
      perEventMinimum: optional('price:increase', decimalText(), 'The least that is charged for one event.'),
      perEventMaximum: optional('price:increase', decimalText(), 'The most that is charged for one event.'),
    })
    .refine(value => priceModels.filter(model => model in value).length === 1, { params: { rule: 'exactly-one', of: [...priceModels] } })
    .meta({ id: 'Price' }),
);
