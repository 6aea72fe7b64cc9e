import * as z from 'zod';
import { type Origin, originSchema } from './origin.js';
import { idText } from './primitives.js';
import { optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** A shelf of the catalogue; categories form a forest (TMF620 Category). */
export interface Category {
  /** Its id. */
  readonly id: string;
  /** The name that people read. */
  readonly name: Text;
  /** What stands on it, in a sentence or two. */
  readonly description?: Text;
  /** The category that contains it. */
  readonly parent?: string;
  /** Where it was imported from. */
  readonly origin?: Origin;
}

/** The schema of a `Category`. */
export const categorySchema: Schema<Category> = schemaOf<Category>()(() =>
  z
    .strictObject({
      id: required('identity', idText(), 'The id.'),
      name: required('presentation', textSchema(), 'The name that people read.'),
      description: optional('presentation', textSchema(), 'What stands on it, in a sentence or two.'),
      parent: optional('presentation', idText(), 'The category that contains it.'),
      origin: optional('bookkeeping', originSchema(), 'Where it was imported from.'),
    })
    .meta({ id: 'Category' }),
);
