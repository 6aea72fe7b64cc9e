/** What is fixed for the whole of one answer; inner functions of the engine pass it on. */
import type { ConditionScene } from '../condition/condition-scene.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Context } from '../model/context.js';
import type { Contact, Customer } from '../model/customer.js';
import type { Possession } from './list-possessions.js';
import type { DecidedRules } from './match-rules.js';
import type { UpsellWarning } from './upsell-answer.js';

/** A contact with its instant. */
export interface PastContact extends Contact {
  readonly atMs: number;
}

/** What is fixed for the whole of one answer. */
export interface UpsellScene extends DecidedRules {
  readonly index: CatalogueIndex;
  readonly customer: Customer;
  /** The customer as prices know them: without the facts that no rule may read. */
  readonly payer: Customer;
  readonly context: Context;
  readonly atMs: number;
  readonly timeZone: string;
  /** The day of the instant, `YYYY-MM-DD`. */
  readonly today: string;
  readonly currency?: string;
  readonly minorUnits: number;
  readonly locale: string;
  /** What conditions are evaluated against: facts that no rule may read are unknown in it. */
  readonly facts: ConditionScene;
  /** The facts that no rule may read. */
  readonly forbidden: ReadonlySet<string>;
  /** A care fact that is set: whoever it is set for is not to spend more. */
  readonly careFact?: string;
  readonly possessions: readonly Possession[];
  /** The contacts before the instant by rule, in the order of time; absent where none are known. */
  readonly contacts?: ReadonlyMap<string, readonly PastContact[]>;
  readonly warnings: readonly UpsellWarning[];
}
