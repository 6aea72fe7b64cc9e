/** From which day phases and billing periods count after a change, as the change policy says. */
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { BillingAlignment, PhaseAlignment } from '../model/change-policy.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { AddChange, ReplaceChange } from './holding-change.js';
import type { Leaving } from './leave-holding.js';
import { type ChangeFacts, matchPolicy, type PolicyDecision } from './match-policy.js';

/** A change that takes something, and what is known of it. */
export interface TakingChange {
  readonly customer: Customer;
  readonly change: AddChange | ReplaceChange;
  readonly facts: ChangeFacts;
  readonly effectiveOn: string;
  /** What it takes the place of; absent where nothing is replaced, and where that cannot be priced. */
  readonly leaving: Leaving | undefined;
}

/** How phases and bills align. */
export interface ChangeAlignment {
  /** The day from which phases count. */
  readonly phasesFrom: string;
  /** The day from which billing periods count, where it is not that on which the change takes effect. */
  readonly billingAnchor?: string;
  readonly policy: readonly PolicyDecision[];
}

/**
 * Asks the change policy how phases and bills align; the first case that fits decides.
 *
 * @param index - The index.
 * @param taking - The change.
 * @returns The days, and which cases decided.
 */
export function alignChange(index: CatalogueIndex, taking: TakingChange): ChangeAlignment {
  const policy = index.catalogue.changePolicy;
  const { change, facts } = taking;
  const isNew = change.kind === 'add';
  const phases = matchPolicy<PhaseAlignment>(
    isNew ? { name: 'create', cases: policy?.create } : { name: 'changeAlignment', cases: policy?.changeAlignment },
    facts,
    isNew ? 'startOfHolding' : 'changeOfPlan',
  );
  const billing = matchPolicy<BillingAlignment>({ name: 'billing', cases: policy?.billing }, facts, 'holding');
  const billingAnchor = anchorOf(index, taking, billing.decision);
  return {
    phasesFrom: startOf(index, taking, phases.decision),
    ...(billingAnchor === undefined ? {} : { billingAnchor }),
    policy: [phases.cited, billing.cited],
  };
}

function startOf(index: CatalogueIndex, taking: TakingChange, alignment: PhaseAlignment): string {
  const { effectiveOn, facts } = taking;
  const holding = replacedBy(taking);
  const own = holding === undefined ? effectiveOn : dateOf(index, holding.start);
  const bundle = parentOf(taking);
  switch (alignment) {
    case 'changeOfPlan':
      return effectiveOn;
    case 'changeOfPriceList':
      return facts.fromPriceList === facts.toPriceList ? own : effectiveOn;
    case 'startOfHolding':
      return own;
    case 'startOfBundle':
      return bundle === undefined ? own : dateOf(index, bundle.start);
  }
}

// A bill day is kept; where the length of the period changes, periods count from the change.
function anchorOf(index: CatalogueIndex, taking: TakingChange, alignment: BillingAlignment): string | undefined {
  const { leaving, facts, customer, effectiveOn } = taking;
  const anchorOfHolding = (holding: Holding): string => dateOf(index, holding.billingAnchor ?? holding.start);
  const bundle = parentOf(taking);
  const account = (customer.holdings ?? []).map(anchorOfHolding).sort()[0];
  const own = leaving === undefined ? undefined : facts.fromPeriod === facts.toPeriod ? leaving.anchor : effectiveOn;
  if (alignment === 'bundle') return bundle === undefined ? own : anchorOfHolding(bundle);
  return alignment === 'account' ? (account ?? own) : own;
}

function replacedBy({ customer, change, leaving }: TakingChange): Holding | undefined {
  if (change.kind === 'add') return undefined;
  return leaving?.old.question.holding ?? (customer.holdings ?? []).find(({ id }) => id === change.holding);
}

function parentOf(taking: TakingChange): Holding | undefined {
  const { customer, change } = taking;
  const parent = change.kind === 'add' ? change.parent : replacedBy(taking)?.parent;
  return parent === undefined ? undefined : (customer.holdings ?? []).find(({ id }) => id === parent);
}

function dateOf(index: CatalogueIndex, text: string): string {
  const { timeZone } = index.catalogue;
  return localDateOf(requireInstant(text, timeZone), timeZone);
}
