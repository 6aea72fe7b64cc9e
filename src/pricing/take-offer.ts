/** What is taken by a change: the order with its phases and periods put where the change policy says. */
import { addDays } from '../kernel/date.js';
import { requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { ChargeOccasion } from '../model/charge.js';
import { alignChange, type TakingChange } from './align-change.js';
import { beginPhases } from './begin-phases.js';
import { compareRecurring, directionOf } from './compare-recurring.js';
import { type BilledLines, listBilledLines } from './list-billed-lines.js';
import { type ChangeFacts, matchPolicy, type PolicyDecision } from './match-policy.js';
import { planPhases } from './plan-phases.js';
import { type Order, prepareOrder } from './prepare-order.js';
import { type PlannedPart, type PricedDay, priceDay } from './price-day.js';
import type { PricingScene } from './pricing-scene.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';
import type { QuoteRequest } from './quote-request.js';

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
export function takeOffer(index: CatalogueIndex, taking: TakingChange): Taken {
  const { customer, change, facts, effectiveOn } = taking;
  const list = priceListOf(index, change, facts);
  const prepared = prepareOrder(index, {
    ...orderOf(taking),
    at: effectiveOn,
    customer,
    ...(list.priceList === undefined ? {} : { priceList: list.priceList }),
  });
  const { order, assumptions } = prepared;
  const reasons = [...list.reasons, ...prepared.reasons];
  if (prepared.scene === undefined || reasons.length > 0)
    return { order, scene: undefined, due: nothing, day: undefined, policy: list.policy, reasons, assumptions };
  const { phasesFrom, billingAnchor, policy } = alignChange(index, taking);
  const placed = placeScene(prepared.scene, phasesFrom, billingAnchor);
  const parts = prepared.parts.map(part => ({
    part,
    phases: beginPhases(effectiveOn, planPhases(index, part.plan, { start: phasesFrom, horizon: effectiveOn })),
  }));
  const scene = { ...placed, occasion: { kind: occasionOf(placed, parts, taking), on: effectiveOn } };
  const day = priceDay(scene, parts, effectiveOn);
  const due = listBilledLines(scene, parts, { from: effectiveOn, until: addDays(effectiveOn, 1) });
  return {
    order,
    scene,
    due: { ...due, lines: due.lines.filter(({ isAtEnd }) => !isAtEnd) },
    day,
    policy: [...list.policy, ...policy],
    reasons: day.reasons,
    assumptions: [...assumptions, ...day.assumptions],
  };
}

const nothing: BilledLines = { lines: [], reasons: [], assumptions: [] };

// What a change says of the order is what a request for an order says; what was chosen before is still chosen.
function orderOf({ change, leaving }: TakingChange): Omit<QuoteRequest, 'at' | 'customer'> {
  const { kind: _, at: _at, priceList: _list, ...order } = change;
  const chosen = leaving?.old.question.holding.characteristics;
  return chosen === undefined ? order : { ...order, characteristics: { ...chosen, ...order.characteristics } };
}

// Only what is charged on some occasions asks whether it is a change up or down; it is by what the two price plans charge again and again.
function occasionOf(scene: PricingScene, parts: readonly PlannedPart[], { change, effectiveOn, leaving }: TakingChange): ChargeOccasion {
  if (change.kind === 'add') return 'order';
  const isAsked = parts.some(({ phases }) => phases.some(({ phase }) => phase.charges.some(({ occasions }) => occasions !== undefined)));
  if (!isAsked || leaving === undefined) return 'change';
  const { old } = leaving;
  const recurring = compareRecurring(
    scene,
    [[old.scene, priceDay(old.scene, old.parts, effectiveOn)]],
    [[scene, priceDay(scene, parts, effectiveOn)]],
  );
  const direction = directionOf(recurring);
  return direction === 'level' ? 'change' : direction;
}

interface ChosenList {
  readonly priceList?: string;
  readonly policy: readonly PolicyDecision[];
  readonly reasons: readonly QuoteReason[];
}

// The price list that the change names wins; else the policy says which follows, if it says anything.
function priceListOf(index: CatalogueIndex, change: TakingChange['change'], facts: ChangeFacts): ChosenList {
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

function placeScene(scene: PricingScene, start: string, billingAnchor: string | undefined): PricingScene {
  const startMs = start === scene.start ? scene.startMs : requireInstant(start, scene.timeZone);
  return { ...scene, start, startMs, ...(billingAnchor === undefined ? {} : { billingAnchor }) };
}
