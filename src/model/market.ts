import * as z from 'zod';
import { currencyCode, idText, localeTag } from './primitives.js';
import { list, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** A place where offers are sold, with its currencies and languages. */
export interface Market {
  /** Its id. */
  readonly id: string;
  /** The name that people read. */
  readonly name: Text;
  /** The currencies in which it is billed. */
  readonly currencies: readonly string[];
  /** The locales that its people read. */
  readonly locales: readonly string[];
}

/** The schema of a `Market`. */
export const marketSchema: Schema<Market> = schemaOf<Market>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id.'),
      name: required('presentation', textSchema(), 'The name that people read.'),
      currencies: required('offerability:narrow', list(currencyCode()), 'The currencies in which it is billed.'),
      locales: required('presentation', list(localeTag()), 'The locales that its people read.'),
    })
    .meta({ id: 'Market' }),
);
