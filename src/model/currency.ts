import * as z from 'zod';
import { count, currencyCode } from './primitives.js';
import { optional, required, type Schema, schemaOf } from './schema-kit.js';

/** A currency that the catalogue uses. */
export interface Currency {
  /** The ISO 4217 code, or a code of the catalogue's own (credits, BTC). */
  readonly code: string;
  /** Decimal places of a billed amount; needed for a currency outside ISO 4217. */
  readonly minorUnits?: number;
}

/** The schema of a `Currency`. */
export const currencySchema: Schema<Currency> = schemaOf<Currency>()(() =>
  z
    .strictObject({
      code: required('identity', currencyCode(), 'The ISO 4217 code, or a code of your own.'),
      minorUnits: optional('finance:any', count().max(18), 'Decimal places of a billed amount; needed outside ISO 4217.'),
    })
    .meta({ id: 'Currency' }),
);
