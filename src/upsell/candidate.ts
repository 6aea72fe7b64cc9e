/** A candidate on its way through the steps. */
import type { Holding } from '../model/holding.js';
import type { Target } from '../model/upsell-target.js';
import type { Possession } from './list-possessions.js';
import type { PreparedTarget } from './prepare-rules.js';

/** What all candidates with one offer and one way of taking it have in common for a customer. */
export interface Situation extends Pick<PreparedTarget, 'offer' | 'brings'> {
  readonly target: Pick<Target, 'action' | 'replaces'>;
  /** What it takes the place of; absent where it adds, and where there is nothing to replace. */
  readonly replaced?: Possession;
  /** The holdings that could have been replaced as well. */
  readonly alternatives: readonly Holding[];
  /** The parts of what is replaced: they end with it. */
  readonly parts: readonly Holding[];
  /** What the customer has beside what is replaced. */
  readonly rest: readonly Possession[];
}

/** A rule with one of its targets, held against what the customer has. */
export interface Candidate extends PreparedTarget {
  /** The same, whoever asks. */
  readonly prepared: PreparedTarget;
  readonly situation: Situation;
}
