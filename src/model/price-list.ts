import * as z from 'zod';
import { idText } from './primitives.js';
import { optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** A named list of price plans, such as a partner's or a season's. */
export interface PriceList {
  /** Its id. */
  readonly id: string;
  /** The name that people read. */
  readonly name?: Text;
  /** Whether it is the one that is used when none is named. */
  readonly default?: boolean;
}

/** The schema of a `PriceList`. */
export const priceListSchema: Schema<PriceList> = schemaOf<PriceList>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id.'),
      name: optional('presentation', textSchema(), 'The name that people read.'),
      default: optional('price:any', z.boolean(), 'Whether it is used when none is named.'),
    })
    .meta({ id: 'PriceList' }),
);
