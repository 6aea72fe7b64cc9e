/** What a condition is evaluated against: an instant, and what is known of a customer at it. */
import type { Decimal } from '../kernel/decimal.js';
import type { Ownable } from '../model/condition.js';
import type { FactValue } from '../model/customer.js';
import type { FactSpec } from '../model/fact-spec.js';

/** An outcome in Kleene's three-valued logic, which is SQL's. */
export type Truth = 'true' | 'false' | 'unknown';

/** What a condition may ask about. */
export interface ConditionScene {
  /** The instant, in milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The IANA name of the zone in which dates begin. */
  readonly timeZone: string;
  /** How a fact is declared; undefined for one that is not. */
  readonly factSpec: (name: string) => FactSpec | undefined;
  /** The value of a fact, of its declared type, derived facts worked out; undefined where it is unknown. */
  readonly factValue: (name: string) => FactValue | undefined;
  /** How many the customer has now; undefined where that is unknown. */
  readonly owned: (what: Ownable) => Decimal | undefined;
  /** The allowance of a feature over what the customer has now; undefined where it is unknown or no quantity. */
  readonly allowance: (feature: string) => Decimal | 'unlimited' | undefined;
}
