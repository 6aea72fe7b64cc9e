import * as z from 'zod';
import { currencyCode, decimalText } from './primitives.js';
import { required, type Schema, schemaOf } from './schema-kit.js';

/** An amount of money in one currency, as an exact decimal. */
export interface Amount {
  /** The currency's code. */
  readonly currency: string;
  /** The amount in major units, as a decimal string. */
  readonly amount: string;
}

/** The schema of an `Amount`. */
export const amountSchema: Schema<Amount> = schemaOf<Amount>()(() =>
  z
    .strictObject({
      currency: required('price:any', currencyCode(), 'The currency, as declared in the catalogue.'),
      amount: required('price:increase', decimalText(), 'The amount in major units, as a decimal string such as "12.50".'),
    })
    .meta({ id: 'Amount' }),
);
