import * as z from 'zod';
import { type Link, linkSchema } from './link.js';
import { type Origin, originSchema } from './origin.js';
import { idText } from './primitives.js';
import { list, optional, recordOf, required } from './schema-kit.js';
import { type Suppression, suppressionSchema } from './suppression.js';
import { type Text, textSchema } from './text.js';
import { type Validity, validitySchema } from './validity.js';

/** Draft things never appear in answers; retired ones are no longer sold but stay readable for their holders. */
export type Status = 'draft' | 'active' | 'retired';

/** What products, offers, price plans, discounts and upsell rules have in common. */
export interface Entity {
  /** Opaque, stable, unique within its collection. */
  readonly id: string;
  /** The name that people read. */
  readonly name?: Text;
  /** What it is, in a sentence or two. */
  readonly description?: Text;
  /** Former ids and other names by which it is found. */
  readonly aliases?: readonly string[];
  /** Where it stands in its life. */
  readonly status: Status;
  /** When it applies. */
  readonly validFor?: Validity;
  /** Free words for grouping and search. */
  readonly tags?: readonly string[];
  /** Documents that belong to it. */
  readonly links?: readonly Link[];
  /** Findings that are accepted, with reason, end and owner. */
  readonly suppress?: readonly Suppression[];
  /** Where it was imported from. */
  readonly origin?: Origin;
  /** Anything of the owner's; never read by an engine. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

interface EntityShape {
  readonly id: z.ZodString;
  readonly name: z.ZodExactOptional<z.ZodType<Text>>;
  readonly description: z.ZodExactOptional<z.ZodType<Text>>;
  readonly aliases: z.ZodExactOptional<z.ZodType<readonly string[]>>;
  readonly status: z.ZodEnum<{ draft: 'draft'; active: 'active'; retired: 'retired' }>;
  readonly validFor: z.ZodExactOptional<z.ZodType<Validity>>;
  readonly tags: z.ZodExactOptional<z.ZodType<readonly string[]>>;
  readonly links: z.ZodExactOptional<z.ZodType<readonly Link[]>>;
  readonly suppress: z.ZodExactOptional<z.ZodType<readonly Suppression[]>>;
  readonly origin: z.ZodExactOptional<z.ZodType<Origin>>;
  readonly metadata: z.ZodExactOptional<z.ZodType<Readonly<Record<string, unknown>>>>;
}

/** The fields of `Entity` as a zod shape, to be spread into the schema of each kind of entity. */
export function entityShape(): EntityShape {
  return {
    id: required('identity', idText(), 'The id: opaque, stable, unique within its collection.'),
    name: optional('presentation', textSchema(), 'The name that people read.'),
    description: optional('presentation', textSchema(), 'What it is, in a sentence or two.'),
    aliases: optional('identity', list(idText()), 'Former ids and other names by which it is found.'),
    status: required(
      'offerability',
      z.enum(['draft', 'active', 'retired']),
      'draft: never in answers; active; retired: no longer sold, still readable.',
    ),
    validFor: optional('offerability', validitySchema(), 'When it applies: from inclusive, until exclusive.'),
    tags: optional('presentation', list(z.string().min(1)), 'Free words for grouping and search.'),
    links: optional('presentation', list(linkSchema()), 'Documents that belong to it.'),
    suppress: optional('bookkeeping', list(suppressionSchema()), 'Accepted findings, with reason, end and owner.'),
    origin: optional('bookkeeping', originSchema(), 'Where it was imported from.'),
    metadata: optional('bookkeeping', recordOf(z.unknown()), 'Anything of the owner; never read by an engine.'),
  };
}
