/** How a row of a comparison is made: which values are the same, and which are best. */
import { canonicalJson } from '../kernel/canonical-json.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { ComparisonCell, ComparisonRow } from './offer-comparison.js';

/** A row before it is judged. */
export interface RowDraft {
  readonly row: string;
  readonly label: SaidText;
  readonly cells: readonly ComparisonCell[];
  /** Whether a value is better for the customer than another: above zero, below, or zero; undefined where that cannot be said. */
  readonly prefer?: (a: unknown, b: unknown) => number | undefined;
}

/**
 * Judges a row.
 *
 * @param draft - The row.
 * @returns The row with what is the same in it, and what is best.
 */
export function makeRow({ row, label, cells, prefer }: RowDraft): ComparisonRow {
  const isSame = new Set(cells.map(({ value }) => canonicalJson(value))).size === 1;
  const best = isSame || prefer === undefined ? undefined : findBest(cells, prefer);
  return { row, label, isSame, cells, ...(best === undefined ? {} : { best }) };
}

function findBest(cells: readonly ComparisonCell[], prefer: NonNullable<RowDraft['prefer']>): readonly number[] | undefined {
  const orders = cells.map(({ value }) => cells.map(other => prefer(value, other.value)));
  if (orders.flat().includes(undefined)) return undefined;
  const best = orders.flatMap((row, at) => (row.every(order => (order ?? 0) >= 0) ? [at] : []));
  return best.length === 0 || best.length === cells.length ? undefined : best;
}
