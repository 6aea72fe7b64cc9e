/** The hashes of a catalogue and of each thing in it. */

import { canonicalJson } from '../kernel/canonical-json.js';
import { isRecord } from '../kernel/is-record.js';
import { sha256 } from '../kernel/sha256.js';
import { type Catalogue, collections } from '../model/catalogue.js';
import type { EntityHashes } from '../model/release.js';
import { termsOfThing } from './terms-of-thing.js';

/** All hashes of a catalogue. */
export interface CatalogueHashes {
  readonly contentHash: string;
  readonly hashes: Readonly<Record<string, EntityHashes>>;
}

/** Takes each thing with its canonical JSON. */
type VisitThing = (thing: object, name: string, text: string) => void;

/**
 * Hashes a catalogue and its things. A frozen thing that was hashed before, in this or another catalogue, is not hashed again.
 *
 * @param catalogue - A parsed catalogue.
 * @returns The content hash of the whole, and both hashes of each thing by collection and id.
 */
export function hashCatalogue(catalogue: Catalogue): CatalogueHashes {
  const hashes: Record<string, EntityHashes> = {};
  const text = writeCatalogue(catalogue, (thing, name, written) => {
    const collection = name.slice(0, name.indexOf('/'));
    hashes[name] = hashThing(collection, thing, written);
  });
  return { contentHash: hashText(text), hashes };
}

/**
 * Hashes the content of a catalogue alone.
 *
 * @param catalogue - Plain data.
 * @returns `sha256:` and the SHA-256 of the canonical JSON.
 * @throws `not-json` for data that JSON has no place for.
 */
export function hashContent(catalogue: Readonly<Record<string, unknown>>): string {
  return hashText(writeCatalogue(catalogue, () => undefined));
}

function hashText(text: string): string {
  return `sha256:${sha256(text)}`;
}

const collectionNames: ReadonlySet<string> = new Set(collections);

// invariant: the canonical JSON of the whole. It is put together from the texts of the things: a large text that grows by small pieces
// takes four times as long.
function writeCatalogue(catalogue: object, visit: VisitThing): string {
  const members = Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined) return [];
    if (collectionNames.has(name) && Array.isArray(value)) return [[name, writeThings(name, value, visit)] as const];
    if (name === 'facts' && isRecord(value)) return [[name, writeFacts(value, visit)] as const];
    return [[name, canonicalJson(value)] as const];
  });
  return writeMembers(members);
}

function writeThings(collection: string, things: readonly unknown[], visit: VisitThing): string {
  const texts = things.map(thing => {
    const text = canonicalJson(thing);
    if (isRecord(thing)) visit(thing, `${collection}/${String(thing['id'])}`, text);
    return text;
  });
  return `[${texts.join(',')}]`;
}

function writeFacts(facts: Readonly<Record<string, unknown>>, visit: VisitThing): string {
  const members = Object.entries(facts).flatMap(([name, fact]) => {
    if (fact === undefined) return [];
    const text = canonicalJson(fact);
    if (isRecord(fact)) visit(fact, `facts/${name}`, text);
    return [[name, text] as const];
  });
  return writeMembers(members);
}

const known = new WeakMap<object, EntityHashes & { readonly collection: string }>();

function hashThing(collection: string, thing: object, text: string): EntityHashes {
  const before = known.get(thing);
  if (before?.collection === collection) return { content: before.content, terms: before.terms };
  const hashes = { content: sha256(text), terms: sha256(canonicalJson(termsOfThing(collection, thing) ?? null)) };
  if (Object.isFrozen(thing)) known.set(thing, { ...hashes, collection });
  return hashes;
}

// As canonical JSON writes a record: by the UTF-16 code units of the names.
function writeMembers(members: readonly (readonly [string, string])[]): string {
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, text]) => `${canonicalJson(name)}:${text}`).join(',')}}`;
}
