/** What reading a customer carries along: the catalogue, what is known of the holdings as a whole, and the issues so far. */
import { isRecord } from '../kernel/is-record.js';
import { formatPointer, type Issue, type Path } from '../kernel/issue.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { type CustomerCode, customerCodes } from './customer-codes.data.js';

/** A value with its place. */
export interface Spot {
  readonly value: unknown;
  readonly path: Path;
  /** The thing that it belongs to, in words. */
  readonly thing: string;
}

/** What an issue says. */
export interface Finding {
  readonly message: string;
  readonly why?: string;
  readonly help?: string | undefined;
}

/** What is carried along. */
export interface CustomerReading {
  readonly index: CatalogueIndex;
  readonly issues: Issue[];
  /** The ids of all holdings, with the holdings that they are part of. */
  readonly parents: ReadonlyMap<string, unknown>;
  /** The ids of the holdings read so far. */
  readonly seen: Set<string>;
}

/**
 * Starts a reading.
 *
 * @param index - The index.
 * @param data - The customer's data, of any shape.
 * @returns The reading, without an issue.
 */
export function startReading(index: CatalogueIndex, data: unknown): CustomerReading {
  const holdings = isRecord(data) ? data['holdings'] : undefined;
  const records = Array.isArray(holdings) ? holdings.filter(isRecord) : [];
  const named = records.flatMap(({ id, parent }): readonly (readonly [string, unknown])[] =>
    typeof id === 'string' ? [[id, parent]] : [],
  );
  return { index, issues: [], parents: new Map(named), seen: new Set() };
}

/**
 * Notes an issue.
 *
 * @param reading - The reading.
 * @param code - The issue's code.
 * @param noted - Where it is, and what it says.
 */
export function note(
  reading: CustomerReading,
  code: CustomerCode,
  { path, finding }: { readonly path: Path; readonly finding: Finding },
): void {
  const [slug, severity] = customerCodes[code];
  const { message, why, help } = finding;
  reading.issues.push({
    code,
    slug,
    severity,
    path,
    pointer: formatPointer(path),
    message,
    ...(why === undefined ? {} : { why }),
    ...(help === undefined ? {} : { help }),
  });
}

/** Shows a value in a message: short, and in one line. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a record' : String(value);
}

/** Writes the first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names a field in a message: the last name on the way to it, and the thing that it belongs to. */
export function sayField({ path, thing }: Spot): string {
  const field = path.findLast(step => typeof step === 'string');
  return field === undefined ? capital(thing) : `${show(field)} of ${thing}`;
}
