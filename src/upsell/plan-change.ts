/** When a suggestion takes effect, by the change policy and the rule, and what leaving costs. */
import type { ChangeTiming } from '../model/change-policy.js';
import type { Holding } from '../model/holding.js';
import { alignChange } from '../pricing/align-change.js';
import { factsOfHolding, factsOfOrder } from '../pricing/change-facts.js';
import type { AddChange, ReplaceChange } from '../pricing/holding-change.js';
import { type Leaving, leaveHolding } from '../pricing/leave-holding.js';
import { matchPolicy, type PolicyDecision } from '../pricing/match-policy.js';
import { type ClosedHolding, type OpenHolding, openHolding } from '../pricing/open-holding.js';
import type { Candidate } from './candidate.js';
import { once } from './once.js';
import type { UpsellScene } from './upsell-scene.js';

/** How a suggestion is made. */
export interface PlannedChange {
  /** What `changeHolding` is asked. */
  readonly change: AddChange | ReplaceChange;
  /** What the policy says of the timing, by which case; absent where nothing is replaced. */
  readonly timing?: { readonly decision: ChangeTiming; readonly cited: PolicyDecision };
  /** The day on which it takes effect; absent where it is refused, and where what is replaced is not known well enough. */
  readonly effectiveOn?: string;
  /** The price list that the policy puts the customer on. */
  readonly priceList?: string;
  /** The day from which its phases count, where that is before it takes effect. */
  readonly phasesFrom?: string;
  /** The day from which its billing periods count, where phases count from before it takes effect. */
  readonly billingAnchor?: string;
  /** What is left; absent where nothing is replaced, and where it cannot be priced. */
  readonly leaving?: Leaving;
}

/**
 * Plans how a suggestion is made: the first case of the change policy that fits decides, and where none does the rule.
 *
 * @param candidate - The candidate.
 * @param scene - The scene.
 * @returns The plan; of a change that is not allowed it has no day.
 */
export function planChange(candidate: Candidate, scene: UpsellScene): PlannedChange {
  const holding = candidate.situation.replaced?.holding;
  const change = describeChange(candidate, scene);
  if (holding === undefined || change.kind === 'add') return { change, effectiveOn: scene.today };
  const { index, today } = scene;
  const old = openOnce(holding, scene);
  const leaving = old.kind === 'open' ? leaveOnce(old, today) : undefined;
  const facts = { ...factsOfHolding(index, leaving), ...factsOfOrder(index, change) };
  const policy = index.catalogue.changePolicy;
  const timing = matchPolicy<ChangeTiming>({ name: 'change', cases: policy?.change }, facts, change.effective ?? 'immediate');
  const { decision } = timing;
  const planned = { change, timing, ...(leaving === undefined ? {} : { leaving }) };
  if (decision === 'illegal') return planned;
  const effectiveOn = leaving?.dayOf[decision] ?? (decision === 'immediate' ? today : undefined);
  if (effectiveOn === undefined) return planned;
  const list = matchPolicy({ name: 'priceList', cases: policy?.priceList }, facts, '').decision;
  const { phasesFrom, billingAnchor } = alignChange(index, { customer: scene.customer, change, facts, effectiveOn, leaving });
  return {
    ...planned,
    effectiveOn,
    ...(list === '' ? {} : { priceList: list }),
    ...(phasesFrom === effectiveOn ? {} : { phasesFrom, ...(billingAnchor === undefined ? {} : { billingAnchor }) }),
  };
}

/** Opens a holding of the scene at its instant, each once. */
export function openOnce(holding: Holding, scene: UpsellScene): OpenHolding | ClosedHolding {
  const known = openedIn(scene);
  const open = known.get(holding) ?? openHolding(scene.index, { customer: scene.payer, holding, at: scene.context.at });
  known.set(holding, open);
  return open;
}

const openedIn = /* @__PURE__ */ once((_: UpsellScene) => new Map<Holding, OpenHolding | ClosedHolding>());

const leaveOnce = /* @__PURE__ */ once(leaveHolding);

function describeChange({ offer, target, situation }: Candidate, { context }: UpsellScene): AddChange | ReplaceChange {
  const { pricePlan, term, change } = target;
  const { at, channel } = context;
  const holding = situation.replaced?.holding;
  const taken = {
    offer: offer.id,
    ...(pricePlan === undefined ? {} : { pricePlan }),
    ...(term === undefined ? {} : { term }),
    ...(holding?.quantities === undefined ? {} : { quantities: holding.quantities }),
    at,
    ...(channel === undefined ? {} : { channel }),
  };
  return holding === undefined ? { kind: 'add', ...taken } : { kind: 'replace', holding: holding.id, ...taken, ...change };
}
