// What reading data gives: the value, or every reason why there is none.
import type { Issue } from './issue.js';

/** The data is usable; there may still be warnings. */
export interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
  readonly issues: readonly Issue[];
}

/** The data is not usable. */
export interface Failure {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

/** A value with its warnings, or the issues that prevent it. */
export type Result<Value> = Success<Value> | Failure;

/**
 * Wraps a value that could be read.
 *
 * @param value - The value.
 * @param issues - Warnings found on the way, in document order.
 * @returns A successful result.
 * @example
 * success(1) // => { ok: true, value: 1, issues: [] }
 */
export function success<Value>(value: Value, issues: readonly Issue[] = []): Success<Value> {
  return { ok: true, value, issues };
}

/**
 * Says why a value could not be read.
 *
 * @param issues - Everything found, in document order.
 * @returns A failed result.
 * @example
 * failure([]).ok // => false
 */
export function failure(issues: readonly Issue[]): Failure {
  return { ok: false, issues };
}
