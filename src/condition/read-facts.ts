import { compareText } from '../kernel/compare-text.js';
import type { FactValue } from '../model/customer.js';
import type { FactSpec } from '../model/fact-spec.js';
import { checkFact, type FactFault } from './check-fact.js';
import type { ConditionScene } from './condition-scene.js';
import { baseOf, deriveFact } from './derive-fact.js';

/** The declarations of facts by name. */
export type FactSpecs = Readonly<Record<string, FactSpec>>;

/** What is said of a fact that is not taken as it was given. */
export interface FactWarning {
  /** FACT_NOT_DECLARED, and FACT_IS_DERIVED for a value that is worked out instead; else why the value counts as unknown. */
  readonly code: FactFault | 'FACT_NOT_DECLARED' | 'FACT_IS_DERIVED';
  /** The fact. */
  readonly fact: string;
  /** The values that the warning speaks of. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** The facts that are known, and what is to be said of the others. */
export interface KnownFacts {
  /** By name; what is not in it is unknown. */
  readonly values: ReadonlyMap<string, FactValue>;
  /** In the order of the names. */
  readonly warnings: readonly FactWarning[];
}

/**
 * Checks facts against their declarations and works out those that are derived. A derived fact is worked out where its date is known; where
 * it is not, a value that was given stands.
 *
 * @param specs - The declarations.
 * @param facts - The values as they were given.
 * @param scene - The instant and the zone.
 * @returns The known values, and warnings.
 */
export function readFacts(
  specs: FactSpecs,
  facts: Readonly<Record<string, FactValue>>,
  scene: Pick<ConditionScene, 'at' | 'timeZone'>,
): KnownFacts {
  const values = new Map<string, FactValue>();
  const warnings: FactWarning[] = [];
  const take = (fact: string, spec: FactSpec, value: FactValue): void => {
    const fault = checkFact(spec, value, scene.timeZone);
    if (fault === undefined) values.set(fact, value);
    else warnings.push({ code: fault, fact, details: detailsOf(spec, value) });
  };
  for (const [fact, value] of Object.entries(facts)) {
    const spec = specOf(specs, fact);
    if (spec === undefined) warnings.push({ code: 'FACT_NOT_DECLARED', fact, details: { value } });
    else take(fact, spec, value);
  }
  for (const [fact, spec] of Object.entries(specs)) {
    const derived = derivedValue(spec, values, scene);
    if (derived === undefined) continue;
    const given = values.get(fact);
    if (given !== undefined && given !== derived) warnings.push({ code: 'FACT_IS_DERIVED', fact, details: { given, derived } });
    values.delete(fact);
    take(fact, spec, derived);
  }
  return { values, warnings: warnings.sort((a, b) => compareText(a.fact, b.fact) || compareText(a.code, b.code)) };
}

/**
 * Finds the declaration of a fact; only own members count, so that no name leads to what every record inherits.
 *
 * @param specs - The declarations.
 * @param name - The fact.
 * @returns The declaration, or undefined.
 */
export function specOf(specs: FactSpecs, name: string): FactSpec | undefined {
  return Object.hasOwn(specs, name) ? specs[name] : undefined;
}

function derivedValue(
  spec: FactSpec,
  values: ReadonlyMap<string, FactValue>,
  scene: Pick<ConditionScene, 'at' | 'timeZone'>,
): number | undefined {
  const base = spec.derived === undefined ? undefined : baseOf(spec.derived);
  return spec.derived === undefined || base === undefined ? undefined : deriveFact(spec.derived, values.get(base), scene);
}

function detailsOf({ type, values, range }: FactSpec, value: FactValue): Readonly<Record<string, unknown>> {
  return { value, type, ...(values === undefined ? {} : { values }), ...(range === undefined ? {} : { range }) };
}
