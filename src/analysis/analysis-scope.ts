/** What an analysis of conditions is told, and what it can say. */
import type { FactSpecs } from '../condition/read-facts.js';
import type { FactValue } from '../model/customer.js';

/** What is known beside the conditions. */
export interface AnalysisScope {
  /** The declarations of the facts: `catalogue.facts`. */
  readonly facts: FactSpecs;
  /** The IANA name of the zone in which dates begin: `catalogue.timeZone`. */
  readonly timeZone: string;
  /** The day or instant asked about; without it, nothing is said of what depends on the time. */
  readonly at?: string;
  /** How many steps the search may take; 20,000 when absent. */
  readonly budget?: number;
}

/** Somebody who shows it: these facts, evaluated at the scope's `at`, come out as said. */
export interface Witness {
  /** The facts that matter; all others are absent. */
  readonly facts: Readonly<Record<string, FactValue>>;
}

/**
 * Why there is no answer. OPAQUE: it hangs on what the analysis does not look into, which is what a customer owns, allowances, the comparison
 * of two facts, time without an `at`, and texts that match several patterns. BUDGET: the search would take too long.
 */
export type UndecidedReason = 'OPAQUE' | 'BUDGET';
