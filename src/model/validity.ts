import * as z from 'zod';
import { instantText } from './primitives.js';
import { optional, type Schema, schemaOf } from './schema-kit.js';

/** When something applies: from its first instant, inclusive, until an instant, exclusive. */
export interface Validity {
  /** First day or instant, inclusive. */
  readonly from?: string;
  /** First day or instant on which it no longer applies (exclusive). */
  readonly until?: string;
}

/** The schema of a `Validity`. */
export const validitySchema: Schema<Validity> = schemaOf<Validity>()(() =>
  z
    .strictObject({
      from: optional('offerability:increase', instantText(), 'First day or instant on which it applies (inclusive).'),
      until: optional('offerability:decrease', instantText(), 'First day or instant on which it no longer applies (exclusive).'),
    })
    .meta({ id: 'Validity' }),
);
