/** What is taken by a change: the order with its phases and periods put where the change policy says. */
import { addDays, compareDates } from '../kernel/date.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { BillingAlignment, PhaseAlignment } from '../model/change-policy.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { AddChange, ReplaceChange } from './holding-change.js';
import type { Leaving } from './leave-holding.js';
import { type BilledLines, listBilledLines } from './list-billed-lines.js';
import { type ChangeFacts, matchPolicy, type PolicyDecision } from './match-policy.js';
import { planPhases } from './plan-phases.js';
import { type Order, prepareOrder } from './prepare-order.js';
import { type PricedDay, priceDay } from './price-day.js';
import type { PlannedPhase, PricingScene } from './pricing-scene.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';
import type { QuoteRequest } from './quote-request.js';

/** What is asked to be taken. */
export interface Taking {
  readonly customer: Customer;
  readonly change: AddChange | ReplaceChange;
  readonly facts: ChangeFacts;
  readonly effectiveOn: string;
  /** What it takes the place of. */
  readonly leaving: Leaving | undefined;
}

/** What is taken, priced on the day of the change. */
export interface Taken {
  readonly order: Order;
  readonly scene: PricingScene | undefined;
  /** What is due on the day. */
  readonly due: BilledLines;
  readonly day: PricedDay | undefined;
  readonly policy: readonly PolicyDecision[];
  readonly reasons: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
}

/**
 * Prices what a change takes.
 *
 * @param index - The index: what can be bought comes from the release of today.
 * @param taking - The change, and where the policy was asked.
 * @returns Lines that are due on the day, and what is charged again and again from then on.
 * @throws what `quoteOffer` throws.
 */
export function takeOffer(index: CatalogueIndex, taking: Taking): Taken {
  const { customer, change, facts, effectiveOn } = taking;
  const list = priceListOf(index, change, facts);
  const prepared = prepareOrder(index, {
    ...orderOf(change),
    at: effectiveOn,
    customer,
    ...(list.priceList === undefined ? {} : { priceList: list.priceList }),
  });
  const { order, assumptions } = prepared;
  const reasons = [...list.reasons, ...prepared.reasons];
  if (prepared.scene === undefined || reasons.length > 0)
    return { order, scene: undefined, due: nothing, day: undefined, policy: list.policy, reasons, assumptions };
  const placed = placeOrder(index, taking, prepared.scene);
  const parts = prepared.parts.map(part => ({
    part,
    phases: beginOn(effectiveOn, planPhases(index, part.plan, { start: placed.start, horizon: effectiveOn })),
  }));
  const day = priceDay(placed.scene, parts, effectiveOn);
  const due = listBilledLines(placed.scene, parts, { from: effectiveOn, until: addDays(effectiveOn, 1) });
  return {
    order,
    scene: placed.scene,
    due: { ...due, lines: due.lines.filter(({ isAtEnd }) => !isAtEnd) },
    day,
    policy: [...list.policy, ...placed.policy],
    reasons: day.reasons,
    assumptions: [...assumptions, ...day.assumptions],
  };
}

const nothing: BilledLines = { lines: [], reasons: [], assumptions: [] };

// What a change says of the order is what a request for an order says.
function orderOf({ kind: _, ...change }: AddChange | ReplaceChange): Omit<QuoteRequest, 'at' | 'customer'> {
  const { at: _at, priceList: _list, ...order } = change;
  return order;
}

interface ChosenList {
  readonly priceList?: string;
  readonly policy: readonly PolicyDecision[];
  readonly reasons: readonly QuoteReason[];
}

// The price list that the change names wins; else the policy says which follows, if it says anything.
function priceListOf(index: CatalogueIndex, change: Taking['change'], facts: ChangeFacts): ChosenList {
  if (change.priceList !== undefined) return { priceList: change.priceList, policy: [], reasons: [] };
  const cases = index.catalogue.changePolicy?.priceList;
  if (cases === undefined || change.kind === 'add') return { policy: [], reasons: [] };
  const { decision, cited } = matchPolicy({ name: 'priceList', cases }, facts, '');
  if (decision === '') return { policy: [], reasons: [] };
  // A catalogue that was not validated may name a list that it does not have; the call itself is not at fault.
  if (index.catalogue.priceLists?.some(({ id }) => id === decision) !== true)
    return { policy: [cited], reasons: [{ code: 'PRICE_LIST_UNKNOWN', offer: change.offer, details: { priceList: decision } }] };
  return { priceList: decision, policy: [cited], reasons: [] };
}

interface PlacedOrder {
  readonly scene: PricingScene;
  /** The day from which phases count. */
  readonly start: string;
  readonly policy: readonly PolicyDecision[];
}

function placeOrder(index: CatalogueIndex, taking: Taking, scene: PricingScene): PlacedOrder {
  const policy = index.catalogue.changePolicy;
  const { change, facts } = taking;
  const isNew = change.kind === 'add';
  const phases = matchPolicy<PhaseAlignment>(
    isNew ? { name: 'create', cases: policy?.create } : { name: 'changeAlignment', cases: policy?.changeAlignment },
    facts,
    isNew ? 'startOfHolding' : 'changeOfPlan',
  );
  const billing = matchPolicy<BillingAlignment>({ name: 'billing', cases: policy?.billing }, facts, 'holding');
  const start = startOf(index, taking, phases.decision);
  const billingAnchor = anchorOf(index, taking, billing.decision);
  const startMs = start === scene.start ? scene.startMs : requireInstant(start, scene.timeZone);
  return {
    scene: { ...scene, start, startMs, ...(billingAnchor === undefined ? {} : { billingAnchor }) },
    start,
    policy: [phases.cited, billing.cited],
  };
}

function startOf(index: CatalogueIndex, taking: Taking, alignment: PhaseAlignment): string {
  const { effectiveOn, leaving, facts } = taking;
  const holding = leaving?.old.question.holding;
  const bundle = parentOf(taking);
  switch (alignment) {
    case 'changeOfPlan':
      return effectiveOn;
    case 'changeOfPriceList':
      return facts.fromPriceList === facts.toPriceList && holding !== undefined ? dateOf(index, holding.start) : effectiveOn;
    case 'startOfHolding':
      return holding === undefined ? effectiveOn : dateOf(index, holding.start);
    case 'startOfBundle':
      return bundle === undefined ? (holding === undefined ? effectiveOn : dateOf(index, holding.start)) : dateOf(index, bundle.start);
  }
}

// A bill day is kept; where the length of the period changes, periods count from the change.
function anchorOf(index: CatalogueIndex, taking: Taking, alignment: BillingAlignment): string | undefined {
  const { leaving, facts, customer, effectiveOn } = taking;
  const anchorOfHolding = (holding: Holding): string => dateOf(index, holding.billingAnchor ?? holding.start);
  const bundle = parentOf(taking);
  const account = (customer.holdings ?? []).map(anchorOfHolding).sort()[0];
  const own = leaving === undefined ? undefined : facts.fromPeriod === facts.toPeriod ? leaving.anchor : effectiveOn;
  if (alignment === 'bundle') return bundle === undefined ? own : anchorOfHolding(bundle);
  return alignment === 'account' ? (account ?? own) : own;
}

function parentOf({ customer, change, leaving }: Taking): Holding | undefined {
  const parent = change.kind === 'add' ? change.parent : leaving?.old.question.holding.parent;
  return parent === undefined ? undefined : (customer.holdings ?? []).find(({ id }) => id === parent);
}

// Phases that were over before the change are over; the one that runs begins with it, and what it charges once was for its first day.
function beginOn(date: string, phases: readonly PlannedPhase[]): readonly PlannedPhase[] {
  return phases
    .filter(({ until }) => until === undefined || compareDates(date, until) < 0)
    .map(phase => (compareDates(phase.from, date) < 0 ? { ...phase, from: date, isRepeat: true } : phase));
}

function dateOf(index: CatalogueIndex, text: string): string {
  const { timeZone } = index.catalogue;
  return localDateOf(requireInstant(text, timeZone), timeZone);
}
