// A stretch of time with either end open.
import { requireInstant } from './instant.js';

/** When something holds. Without an end it holds for ever on that side. */
export interface Validity {
  /** A date or an RFC 3339 instant: the first moment. */
  readonly from?: string;
  /** A date or an RFC 3339 instant: the first moment after the last. */
  readonly until?: string;
}

/**
 * Tells whether an instant lies within a validity: from inclusive, until exclusive.
 *
 * @param validity - The validity; undefined holds always.
 * @param atEpochMs - Milliseconds since 1970-01-01T00:00Z.
 * @param timeZone - An IANA name, in which dates begin.
 * @returns True within; never for a validity that ends before it begins.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * isWithin({ until: '1970-01-01' }, 0, 'UTC') // => false
 * isWithin(undefined, 0, 'UTC') // => true
 */
export function isWithin(validity: Validity | undefined, atEpochMs: number, timeZone: string): boolean {
  if (validity === undefined) return true;
  return startOf(validity, timeZone) <= atEpochMs && atEpochMs < endOf(validity, timeZone);
}

/**
 * Tells whether two validities have an instant in common.
 *
 * @param a - A validity; undefined holds always.
 * @param b - A validity; undefined holds always.
 * @param timeZone - An IANA name, in which dates begin.
 * @returns True where they overlap; one that ends where the other begins does not.
 * @throws `not-an-instant`, `unknown-time-zone`.
 * @example
 * doValiditiesOverlap({ until: '2026-01-01' }, { from: '2026-01-01' }, 'UTC') // => false
 */
export function doValiditiesOverlap(a: Validity | undefined, b: Validity | undefined, timeZone: string): boolean {
  const start = Math.max(startOf(a, timeZone), startOf(b, timeZone));
  const end = Math.min(endOf(a, timeZone), endOf(b, timeZone));
  return start < end;
}

function startOf(validity: Validity | undefined, timeZone: string): number {
  return validity?.from === undefined ? Number.NEGATIVE_INFINITY : requireInstant(validity.from, timeZone);
}

function endOf(validity: Validity | undefined, timeZone: string): number {
  return validity?.until === undefined ? Number.POSITIVE_INFINITY : requireInstant(validity.until, timeZone);
}
