/** What a rule is given: the catalogue, and what several rules need, worked out once. */
import type { Path } from '../kernel/issue.js';
import { isTimeZone } from '../kernel/time-zone.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { indexCatalogue } from '../lookup/index-catalogue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Suppression } from '../model/suppression.js';
import { type ConditionPlace, listConditions, listPredicates, type PredicatePlace } from './list-conditions.js';
import { type ChargePlace, listCharges, listPrices, type PricePlace } from './list-prices.js';
import { listReferences, listTargets, type Reference, type TargetTable } from './list-references.js';
import { listTexts, type TextPlace } from './list-texts.js';

/** What became of a suppression. */
export interface SuppressionState {
  /** The path of the suppression itself. */
  readonly path: Path;
  readonly suppression: Suppression;
  /** How many findings it answered. */
  readonly used: number;
  /** Whether the rule that it names was run. */
  readonly ran: boolean;
  readonly known: boolean;
  readonly mandatory: boolean;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  /** The catalogue's time zone, or UTC where that is none; rules may compute with it. */
  readonly timeZone: string;
  /** The instant that is asked about, in milliseconds since 1970; there where the rule needs `at`. */
  readonly at: number;
  /** What reading has found already; such things are not reported twice. */
  readonly reading: readonly { readonly code: string; readonly path: Path }[];
  readonly targets: () => TargetTable;
  readonly references: () => readonly Reference[];
  readonly conditions: () => readonly ConditionPlace[];
  readonly predicates: () => readonly PredicatePlace[];
  readonly charges: () => readonly ChargePlace[];
  readonly prices: () => readonly PricePlace[];
  readonly texts: () => readonly TextPlace[];
  /** For rules of the scope `suppressions`; empty for the others. */
  readonly suppressions: readonly SuppressionState[];
  /** The codes that there are. */
  readonly knownCodes: readonly string[];
}

/** What a context is made from. */
export interface ContextInput {
  readonly catalogue: Catalogue;
  readonly at: number | undefined;
  readonly reading: RuleContext['reading'];
  readonly knownCodes: readonly string[];
}

/**
 * Makes the context of one validation; what is expensive is worked out at the first question.
 *
 * @param input - The catalogue, the instant and what reading found.
 * @returns The context that every rule gets.
 */
export function makeRuleContext({ catalogue, at, reading, knownCodes }: ContextInput): RuleContext {
  const index = indexCatalogue(catalogue);
  const targets = once(() => listTargets(catalogue));
  const conditions = once(() => listConditions(catalogue));
  const predicates = once(() => listPredicates(conditions()));
  const charges = once(() => listCharges(catalogue));
  return {
    catalogue,
    index,
    timeZone: isTimeZone(catalogue.timeZone) ? catalogue.timeZone : 'UTC',
    // Not a number where it is not given: a rule that needs it is not run then.
    at: at ?? Number.NaN,
    reading,
    targets,
    references: once(() => listReferences(index, targets(), predicates())),
    conditions,
    predicates,
    charges,
    prices: once(() => listPrices(charges())),
    texts: once(() => listTexts(catalogue)),
    suppressions: [],
    knownCodes,
  };
}

function once<Value>(work: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}
