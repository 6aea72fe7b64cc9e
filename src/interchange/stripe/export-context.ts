/** What the writers of Stripe's objects share. */
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Origin } from '../../model/origin.js';
import type { Text } from '../../model/text.js';
import type { ExportLog } from '../common/export-log.js';
import { wellFormed } from '../common/well-formed.js';
import type { Raw } from './stripe-fields.js';

/** `parameters` is what Stripe takes to create the objects, `resources` the objects as it gives them, with all that was kept. */
export type StripeForm = 'parameters' | 'resources';

/** An export under way. */
export interface StripeExport {
  readonly catalogue: Catalogue;
  readonly log: ExportLog;
  readonly form: StripeForm;
}

/** An object of Stripe; what is undefined is left out. */
export type StripeObject = Readonly<Record<string, unknown>>;

/** Leaves out what is undefined. */
export function some(members: Readonly<Record<string, unknown>>): StripeObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** A text in the language of the catalogue, as Stripe keeps it; undefined where there is none. */
export function tellText(text: Text | undefined, path: Path, { catalogue, log }: StripeExport): string | undefined {
  if (text === undefined) return undefined;
  const isPlain = typeof text === 'string';
  const locale = catalogue.defaultLocale;
  const found = isPlain ? text : Object.hasOwn(text, locale) ? text[locale] : undefined;
  const told = found === undefined ? '' : plain(found);
  if (told === '') return undefined;
  log.mapped(isPlain ? path : [...path, locale]);
  return told;
}

/** A text as an import reads it. */
export function plain(text: string): string {
  return wellFormed(text).trim();
}

/** What was kept of an object when it was imported from Stripe. */
export function rawOf(origin: Origin | undefined): Raw {
  return origin?.system === 'stripe' && isRecord(origin.raw) ? origin.raw : {};
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The id that a thing has at Stripe. */
export function stripeIdOf({ id, origin }: { readonly id: string; readonly origin?: Origin }): string {
  return plain(origin?.system === 'stripe' && plain(origin.id) !== '' ? origin.id : id);
}

/** Tells the owner's own texts; Stripe takes nothing but texts. */
export function tellMetadata(
  metadata: Readonly<Record<string, unknown>> | undefined,
  path: Path,
  { log }: StripeExport,
): StripeObject | undefined {
  const texts = Object.entries(metadata ?? {}).flatMap(([name, value]) => {
    if (typeof value !== 'string' || name === '__proto__') return [];
    log.mapped([...path, name]);
    return [[wellFormed(name), wellFormed(value)] as const];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

/** The object in the form that was asked for: `only` are the kept fields that Stripe takes when the object is created. */
export function dress(
  object: StripeObject,
  { kind, raw, only = [] }: { readonly kind: string; readonly raw: Raw; readonly only?: readonly string[] },
  form: StripeForm,
): StripeObject {
  if (form === 'resources') return some({ object: kind, ...raw, ...object });
  const kept = only.flatMap(name => (Object.hasOwn(raw, name) ? [[name, raw[name]] as const] : []));
  return some({ ...object, ...Object.fromEntries(kept) });
}

/** Says what became of an origin: all came back, or `only` what Stripe takes. */
export function markOrigin(
  { log, form }: StripeExport,
  path: Path,
  { origin, only = [] }: { readonly origin: Origin | undefined; readonly only?: readonly string[] },
): void {
  if (origin?.system !== 'stripe') return;
  log.restored(path);
  if (form === 'resources') return;
  for (const name of Object.keys(rawOf(origin))) {
    if (!only.includes(name)) log.lost([...path, 'raw', name], 'Stripe sets it itself when the object is created.');
  }
}
