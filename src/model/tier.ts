import * as z from 'zod';
import { decimalText, quantityText } from './primitives.js';
import { optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';

/** Up to which quantity a tier reaches: a decimal, one decimal a unit, or `null` for no end. */
export type TierBound = string | Readonly<Record<string, string>> | null;

/** One step of a tiered price; it begins where the tier before it ends. */
export interface Tier {
  /** Up to which chargeable quantity, inclusive; null only on the last. */
  readonly upTo: TierBound;
  /** What a unit costs within the tier. */
  readonly unitAmount?: string;
  /** What the tier costs as soon as it is reached. */
  readonly flatAmount?: string;
  /** A share of the value within the tier, as a decimal string (0.015 is 1.5 %). */
  readonly rate?: string;
  /** Units are charged in whole blocks of this size, and `unitAmount` is the price of a block. */
  readonly blockSize?: string;
}

/** The schema of a `Tier`. */
export const tierSchema: Schema<Tier> = schemaOf<Tier>()(() =>
  z
    .strictObject({
      upTo: required(
        'price:any',
        z.union([quantityText(), recordOf(quantityText()), z.null()]),
        'Up to which quantity, inclusive; null on the last tier: no end.',
      ),
      unitAmount: optional('price:increase', decimalText(), 'What a unit costs within the tier.'),
      flatAmount: optional('price:increase', decimalText(), 'What the tier costs as soon as it is reached.'),
      rate: optional('price:increase', decimalText(), 'A share of the value within the tier; "0.015" is 1.5 %.'),
      blockSize: optional(
        'price:any',
        quantityText(),
        'Units are charged in whole blocks of this size; unitAmount is the price of a block.',
      ),
    })
    .meta({ id: 'Tier' }),
);
