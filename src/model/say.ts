import * as z from 'zod';
import { list, optional, required, type Schema, schemaOf } from './schema-kit.js';
import { type Text, textSchema } from './text.js';

/** What customers object, and what to reply. */
export interface Objection {
  /** The objection, by its code, such as `too-expensive`. */
  readonly reason: string;
  /** The reply. */
  readonly reply: Text;
}

/** The words for a rep; `{placeholders}` are filled from the answer, never by hand. */
export interface Say {
  /** One line that says what is suggested. */
  readonly headline: Text;
  /** What the customer gains, a sentence each. */
  readonly benefits: readonly Text[];
  /** What customers object, and what to reply. */
  readonly objections?: readonly Objection[];
  /** What must be said. */
  readonly disclosures?: readonly Text[];
}

/** Words that an experiment's variant says instead. */
export interface SayOverride {
  /** Another headline. */
  readonly headline?: Text;
  /** Other benefits. */
  readonly benefits?: readonly Text[];
}

const objectionSchema: Schema<Objection> = schemaOf<Objection>()(() =>
  z
    .strictObject({
      reason: required('presentation', z.string().min(1), 'The objection, such as "too-expensive".'),
      reply: required('presentation', textSchema(), 'The reply.'),
    })
    .meta({ id: 'Objection' }),
);

/** The schema of `Say`. */
export const saySchema: Schema<Say> = schemaOf<Say>()(() =>
  z
    .strictObject({
      headline: required('presentation', textSchema(), 'One line that says what is suggested.'),
      benefits: required('presentation', list(textSchema()), 'What the customer gains, a sentence each.'),
      objections: optional('presentation', list(objectionSchema()), 'What customers object, and what to reply.'),
      disclosures: optional('legal', list(textSchema()), 'What must be said.'),
    })
    .meta({ id: 'Say' }),
);

/** The schema of a `SayOverride`. */
export const sayOverrideSchema: Schema<SayOverride> = schemaOf<SayOverride>()(() =>
  z
    .strictObject({
      headline: optional('presentation', textSchema(), 'Another headline.'),
      benefits: optional('presentation', list(textSchema()), 'Other benefits.'),
    })
    .meta({ id: 'SayOverride' }),
);
