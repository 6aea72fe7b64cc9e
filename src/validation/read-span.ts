/** Stretches of time as numbers, so that gaps and overlaps can be worked out. */
import { parseInstant } from '../kernel/instant.js';
import type { Validity } from '../model/validity.js';

/** From an instant, inclusive, until an instant, exclusive, in milliseconds since 1970; infinite where there is no end. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** All of time. */
export const always: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/**
 * Reads a validity.
 *
 * @param validity - The validity; undefined holds always.
 * @param timeZone - The zone in which dates begin.
 * @returns The span; a bound that is no instant counts as none.
 */
export function readSpan(validity: Validity | undefined, timeZone: string): Span {
  if (validity === undefined) return always;
  const from = validity.from === undefined ? undefined : parseInstant(validity.from, timeZone);
  const until = validity.until === undefined ? undefined : parseInstant(validity.until, timeZone);
  return { from: from ?? always.from, until: until ?? always.until };
}

/** What two spans have in common; empty where it ends before it begins. */
export function commonSpan(a: Span, b: Span): Span {
  return { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
}

/**
 * Joins spans that overlap or touch.
 *
 * @param spans - Spans in any order.
 * @returns Spans in order of time, with time between them.
 */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(each => !isEmptySpan(each)).sort((a, b) => compareNumbers(a.from, b.from))) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.until) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
  }
  return merged;
}

/**
 * Finds the times that two lists of spans have in common, in one walk.
 *
 * @param a - Spans as `mergeSpans` gives them.
 * @param b - Spans as `mergeSpans` gives them.
 * @returns The common spans, in order of time.
 */
export function commonSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (let i = 0, j = 0; ; ) {
    const one = a[i];
    const other = b[j];
    if (one === undefined || other === undefined) return found;
    const span = commonSpan(one, other);
    if (!isEmptySpan(span)) found.push(span);
    if (one.until < other.until) i += 1;
    else j += 1;
  }
}

// Infinite ends leave no difference to sort by.
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a span contains no instant. */
export function isEmptySpan(span: Span): boolean {
  return span.until <= span.from;
}

/**
 * Finds the stretches of a span that none of others covers.
 *
 * @param span - What is to be covered.
 * @param covers - What covers it, in any order.
 * @returns The gaps, in order of time.
 */
export function findGaps(span: Span, covers: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let { from } = span;
  for (const cover of mergeSpans(covers)) {
    if (from >= span.until) break;
    if (cover.from > from) gaps.push({ from, until: Math.min(cover.from, span.until) });
    from = Math.max(from, cover.until);
  }
  if (from < span.until) gaps.push({ from, until: span.until });
  return gaps;
}
