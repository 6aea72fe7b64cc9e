/** What a step says of a candidate. */
import type { Condition } from '../model/condition.js';
import type { Text } from '../model/text.js';
import type { QuoteReason } from '../pricing/quote.js';
import type { UpsellAssumption, UpsellCause } from './upsell-answer.js';
import type { ReasonPart } from './upsell-candidate.js';
import type { UpsellCode } from './upsell-code.js';

/** A condition that decides a candidate, and of what it is a part. */
export interface AskedCondition {
  readonly part: ReasonPart;
  readonly condition: Condition;
  /** Why it is asked, where its predicates do not say so themselves. */
  readonly reason?: Text;
}

/** What is taken for granted of a candidate. */
export type TakenForGranted = Pick<UpsellAssumption, 'code' | 'details'>;

/** The candidate goes on. */
export interface Passed {
  readonly kind: 'passed';
  readonly assumptions?: readonly TakenForGranted[];
}

/** The candidate is not suggested. */
export interface Suppressed {
  readonly kind: 'suppressed';
  readonly code: UpsellCode;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly untilMs?: number;
  readonly by?: UpsellCause;
  /** The conditions that are false. */
  readonly conditions?: readonly AskedCondition[];
  readonly price?: readonly QuoteReason[];
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Whether the candidate goes on hangs on something that is not known. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly conditions?: readonly AskedCondition[];
  /** Whether it hangs on what the customer has. */
  readonly holdings?: boolean;
  readonly assumptions?: readonly TakenForGranted[];
}

/** What a step says of a candidate. */
export type Verdict = Passed | Suppressed | Unknown;

/** The candidate goes on. */
export const passed: Passed = { kind: 'passed' };

/** The candidate is not suggested, for a reason that a code says. */
export function suppress(code: UpsellCode, more: Omit<Suppressed, 'kind' | 'code'> = {}): Suppressed {
  return { kind: 'suppressed', code, ...more };
}
