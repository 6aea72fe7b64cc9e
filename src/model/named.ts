import * as z from 'zod';
import { idText } from './primitives.js';
import { required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** A thing that has only an id and a name: a channel or a segment. */
export interface Named {
  /** Its id. */
  readonly id: string;
  /** The name that people read. */
  readonly name: Text;
}

/** A way in which offers are sold: web, phone, store. */
export type Channel = Named;

/** A group of customers whom the catalogue tells apart: consumer, business. */
export type Segment = Named;

/** The schema of a `Channel` or a `Segment`. */
export const namedSchema: Schema<Named> = schemaOf<Named>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id.'),
      name: required('presentation', textSchema(), 'The name that people read.'),
    })
    .meta({ id: 'Named', noun: 'channel or segment' }),
);
