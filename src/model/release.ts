import * as z from 'zod';
import { type Catalogue, catalogueSchema } from './catalogue.js';
import { count, instantText } from './primitives.js';
import { optional, recordOf, required, type Schema, schemaOf } from './schema-kit.js';

/** The two hashes of an entity: of all its content, and of its terms only. */
export interface EntityHashes {
  /** SHA-256 of the entity's canonical JSON. */
  readonly content: string;
  /** SHA-256 of what a customer agrees to: price, allowance, obligation, eligibility, legal. */
  readonly terms: string;
}

/** An immutable, dated, content-hashed catalogue. */
export interface Release {
  /** The version of the format of a release. */
  readonly release: 1;
  /** Its semantic version. */
  readonly version: string;
  /** Its place in the history: 1, 2, 3 … */
  readonly sequence: number;
  /** The day or instant from which it applies. */
  readonly effectiveFrom: string;
  /** Who made it. */
  readonly author: string;
  /** Why it was made. */
  readonly reason: string;
  /** The content hash of the release before it. */
  readonly parent?: string;
  /** The sequence number of a release that it corrects; allows a date in the past. */
  readonly corrects?: number;
  /** `sha256:` and the SHA-256 of the catalogue's canonical JSON (RFC 8785). */
  readonly contentHash: string;
  /** The hashes of the entities: `offers/fibre-100` to its two hashes. */
  readonly hashes: Readonly<Record<string, EntityHashes>>;
  /** The catalogue. */
  readonly catalogue: Catalogue;
}

const entityHashesSchema: Schema<EntityHashes> = schemaOf<EntityHashes>()(() =>
  z
    .strictObject({
      content: required('bookkeeping', z.string(), 'SHA-256 of the canonical JSON of the entity.'),
      terms: required('bookkeeping', z.string(), 'SHA-256 of what a customer agrees to.'),
    })
    .meta({ id: 'EntityHashes' }),
);

/** The schema of a `Release`. */
export const releaseSchema: Schema<Release> = schemaOf<Release>()(() =>
  z
    .strictObject({
      release: required('bookkeeping', z.literal(1), 'The version of the format of a release: 1.'),
      version: required('bookkeeping', z.string().min(1), 'The semantic version.'),
      sequence: required('bookkeeping', count().min(1), 'Its place in the history: 1, 2, 3 …'),
      effectiveFrom: required('bookkeeping', instantText(), 'The day or instant from which it applies.'),
      author: required('bookkeeping', z.string().min(1), 'Who made it.'),
      reason: required('bookkeeping', z.string().min(1), 'Why it was made.'),
      parent: optional('bookkeeping', z.string(), 'The content hash of the release before it.'),
      corrects: optional('bookkeeping', count().min(1), 'The sequence number of a release that it corrects.'),
      contentHash: required('bookkeeping', z.string(), '"sha256:" and the SHA-256 of the canonical JSON of the catalogue.'),
      hashes: required('bookkeeping', recordOf(entityHashesSchema()), 'The hashes of the entities, by collection and id.'),
      catalogue: required('bookkeeping', catalogueSchema(), 'The catalogue.'),
    })
    .meta({ id: 'Release' }),
);
