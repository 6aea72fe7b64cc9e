import * as z from 'zod';
import { optional, required, type Schema, schemaOf } from './schema-kit.js';

/** Where an imported thing came from; terms without a place in the model are kept here and come back on export. */
export interface Origin {
  /** The system or format it came from, such as `killbill`. */
  readonly system: string;
  /** Its id there. */
  readonly id: string;
  /** What the model has no place for, as it was written there. */
  readonly raw?: unknown;
}

/** The schema of an `Origin`. */
export const originSchema: Schema<Origin> = schemaOf<Origin>()(() =>
  z
    .strictObject({
      system: required('bookkeeping', z.string().min(1), 'The system or format it came from.'),
      id: required('bookkeeping', z.string(), 'Its id in that system.'),
      raw: optional('bookkeeping', z.unknown(), 'What the model has no place for, kept opaque.'),
    })
    .meta({ id: 'Origin' }),
);
