import * as z from 'zod';
import { localeTag } from './primitives.js';
import { optional, required, type Schema, schemaOf } from './schema-kit.js';

/** A link to a document: terms, help page, picture. */
export interface Link {
  /** What the link leads to, such as `terms`, `help` or `image`. */
  readonly rel: string;
  /** The address. */
  readonly href: string;
  /** The locale of the document, where it has one. */
  readonly locale?: string;
}

/** The schema of a `Link`. */
export const linkSchema: Schema<Link> = schemaOf<Link>()(() =>
  z
    .strictObject({
      rel: required('presentation', z.string().min(1), 'What the link leads to: "terms", "help", "image" …'),
      href: required('legal', z.string().min(1), 'The address.'),
      locale: optional('presentation', localeTag(), 'The locale of the document.'),
    })
    .meta({ id: 'Link' }),
);
