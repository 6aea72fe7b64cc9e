/** What a candidate costs over twelve months from the customer's own usage, against what it replaces or ends. */
import { type Decimal, decimal, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, subtractDecimals } from '../kernel/decimal-arithmetic.js';
import { parseDuration } from '../kernel/duration.js';
import { formatAmount } from '../kernel/money.js';
import { periodContaining } from '../kernel/period.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Holding } from '../model/holding.js';
import type { PricePlan } from '../model/price-plan.js';
import type { ExitProration } from '../model/term.js';
import type { CostProjection } from '../pricing/cost-projection.js';
import { isMetered as isMeteredCharge } from '../pricing/draft-line.js';
import { leaveHolding } from '../pricing/leave-holding.js';
import { type ExitPrice, priceExit } from '../pricing/price-exit.js';
import { withoutRepeats } from '../pricing/pricing-scene.js';
import { projectTotal } from '../pricing/project-cost.js';
import type { QuoteAssumption, QuoteReason } from '../pricing/quote.js';
import type { QuoteRequest } from '../pricing/quote-request.js';
import { once } from './once.js';
import { openOnce, type PlannedChange } from './plan-change.js';
import { rememberPrice } from './remember-price.js';
import type { UpsellCost, UpsellExit } from './upsell-cost.js';
import type { UpsellScene } from './upsell-scene.js';
import { usageOf } from './usage-of.js';

/** What is projected. */
export interface ProjectedCandidate {
  readonly plan: PlannedChange;
  /** The order, as it is quoted. */
  readonly request: QuoteRequest;
  /** What it is ordered on. */
  readonly pricePlan: string | undefined;
  /** What it takes the place of; absent where it adds. */
  readonly replaced: Holding | undefined;
  readonly parts: readonly Holding[];
  readonly ends: readonly Holding[];
}

/**
 * Projects the cost of a candidate.
 *
 * @param projected - The candidate, as it would be ordered.
 * @param scene - The scene.
 * @returns The cost and its change; what is not known stays so, with its reasons.
 */
export function projectCandidate(projected: ProjectedCandidate, scene: UpsellScene): UpsellCost {
  const { plan, replaced, ends } = projected;
  const from = plan.effectiveOn ?? scene.today;
  const left = replaced === undefined ? ends : [replaced, ...ends];
  const after = projectOrder(projected, from, scene);
  const before = left.length === 0 ? nothing : projectHoldings(left, from, scene);
  const exits = priceExits(projected, scene);
  const other = before.currency === undefined || after.currency === undefined || before.currency === after.currency;
  const unknown = withoutRepeats<QuoteReason>([
    ...after.reasons,
    ...before.reasons,
    ...exits.reasons,
    ...(other ? [] : [{ code: 'CURRENCY_UNKNOWN', details: { currency: before.currency } } as const]),
  ]);
  const { total } = after;
  const change =
    unknown.length > 0 || total === undefined || before.total === undefined
      ? undefined
      : subtractDecimals(addDecimals(total, exits.total), before.total);
  const write = (amount: Decimal): string => formatAmount(amount, scene.minorUnits);
  return {
    from,
    until: after.until,
    ...(total === undefined ? {} : { total: write(total) }),
    ...(after.byKind === undefined ? {} : { byKind: after.byKind }),
    ...(exits.reasons.length > 0 ? {} : { exit: write(exits.total) }),
    ...(before.total === undefined ? {} : { current: write(before.total) }),
    ...(change === undefined ? {} : { change: write(change) }),
    ...(unknown.length === 0 ? {} : { unknown }),
    assumptions: withoutRepeats([...after.assumptions, ...before.assumptions]),
  };
}

interface Projected extends Pick<CostProjection, 'until'> {
  readonly currency?: string;
  readonly total?: Decimal;
  readonly byKind?: UpsellCost['byKind'];
  readonly reasons: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
  /** Whether what was used may make a difference. */
  readonly isMetered: boolean;
}

const nothing: Omit<Projected, 'until'> = { total: zeroDecimal, reasons: [], assumptions: [], isMetered: false };

function projectOrder({ request }: ProjectedCandidate, from: string, scene: UpsellScene): Projected {
  const { at: _at, billingAnchor: _anchor, ...rest } = request;
  // Twelve whole periods from that day on, as many as are counted of what it replaces, whatever day bills come on.
  const circumstances = rest.phasesFrom === undefined ? rest : { ...rest, billingAnchor: from };
  return projectFresh(scene, { from, circumstances });
}

interface FreshOrder {
  readonly from: string;
  readonly circumstances: Omit<QuoteRequest, 'at'>;
}

// Where nothing is metered, what was used makes no difference, and the cost is that of everybody.
const projectFresh = /* @__PURE__ */ rememberPrice(
  (scene, { from, circumstances }: FreshOrder, decide) => {
    const subject = { kind: 'order', request: { ...circumstances, decide } } as const;
    return simplify(scene.index, projectTotal(scene.index, subject, { at: from, usage: usageOf(scene) }));
  },
  ({ isMetered }) => !isMetered,
);

const meteredPlans = /* @__PURE__ */ once(({ catalogue }: CatalogueIndex): ReadonlySet<string> => {
  const isMeteredPlan = ({ phases }: PricePlan): boolean => phases.some(({ charges }) => charges.some(isMeteredCharge));
  return new Set(catalogue.pricePlans.filter(isMeteredPlan).map(({ id }) => id));
});

function projectHoldings(holdings: readonly Holding[], from: string, scene: UpsellScene): Omit<Projected, 'until'> {
  const costs = holdings.map(holding => projectHolding(holding, from, scene));
  const totals = costs.flatMap(({ total }) => total ?? []);
  const currency = costs.find(cost => cost.currency !== undefined)?.currency;
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(totals.length < costs.length ? {} : { total: totals.reduce(addDecimals, zeroDecimal) }),
    reasons: costs.flatMap(({ reasons }) => reasons),
    assumptions: costs.flatMap(({ assumptions }) => assumptions),
    isMetered: costs.some(({ isMetered }) => isMetered),
  };
}

// From the first billing period that is not paid for yet: the same twelve periods, each with the usage that one of the suggestion has.
function projectHolding(holding: Holding, day: string, scene: UpsellScene): Projected {
  const from = nextPeriod(holding, day, scene);
  const known = heldCosts(scene);
  const key = JSON.stringify([from, holding.id]);
  const subject = { kind: 'holdings', customer: scene.payer, holdings: [holding.id] } as const;
  const cost = known.get(key) ?? simplify(scene.index, projectTotal(scene.index, subject, { at: from, usage: usageOf(scene) }));
  known.set(key, cost);
  return cost;
}

const heldCosts = /* @__PURE__ */ once((_: UpsellScene) => new Map<string, Projected>());

function nextPeriod(holding: Holding, day: string, scene: UpsellScene): string {
  const old = openOnce(holding, scene);
  const leaving = old.kind === 'open' ? leaveHolding(old, day) : undefined;
  const period = leaving?.period === undefined ? undefined : parseDuration(leaving.period);
  if (leaving === undefined || period === undefined) return day;
  const running = periodContaining(leaving.anchor, period, day);
  return running.from === day ? day : running.until;
}

function simplify(index: CatalogueIndex, projection: CostProjection): Projected {
  const { until, assumptions, currency } = projection;
  const frame = { until, ...(currency === undefined ? {} : { currency }) };
  if (projection.kind === 'unknown') return { ...frame, assumptions, reasons: projection.reasons, isMetered: true };
  const lines = projection.bills.flatMap(bill => bill.lines);
  const metered = meteredPlans(index);
  const isMetered = lines.some(({ kind, pricePlan }) => kind === 'usage' || metered.has(pricePlan));
  return {
    ...frame,
    // How the record of usage was understood is of no account where nothing is metered.
    assumptions: isMetered ? assumptions : assumptions.filter(({ code }) => code !== 'USAGE_REPEATED'),
    reasons: [],
    total: decimal(projection.total),
    byKind: projection.byKind,
    isMetered,
  };
}

/** What leaving costs, as far as it is known. */
export interface PricedExits {
  readonly exits: readonly UpsellExit[];
  readonly total: Decimal;
  readonly reasons: readonly QuoteReason[];
}

/**
 * Prices leaving what is replaced or ends. What the rule says of the penalty counts for what is replaced and its parts; what ends beside
 * them is left by its own term.
 *
 * @param projected - The candidate.
 * @param scene - The scene.
 * @returns The exit charges.
 */
export function priceExits({ plan, replaced, parts, ends }: ProjectedCandidate, scene: UpsellScene): PricedExits {
  const on = plan.effectiveOn ?? scene.today;
  const { change } = plan;
  const found = (replaced === undefined ? ends : [replaced, ...ends]).map(holding => {
    const isDeal = holding === replaced || parts.includes(holding);
    const penalty = isDeal && change.kind === 'replace' ? change.penalty : undefined;
    return { holding, ...priceLeaving(openOnce(holding, scene), { on, penalty }) };
  });
  const exits = found.flatMap(one => (one.kind === 'charged' ? [{ ...one.exit, holding: one.holding.id }] : []));
  return {
    exits,
    total: exits.map(({ amount }) => decimal(amount)).reduce(addDecimals, zeroDecimal),
    reasons: found.flatMap(one => (one.kind === 'unknown' ? one.reasons : [])),
  };
}

interface LeavingOn {
  readonly on: string;
  readonly penalty: ExitProration | undefined;
}

type LeavingPrice = Exclude<ExitPrice, { kind: 'unknown' }> | { readonly kind: 'unknown'; readonly reasons: readonly QuoteReason[] };

// A term that its release does not have may cost anything.
function priceLeaving(old: ReturnType<typeof openOnce>, { on, penalty }: LeavingOn): LeavingPrice {
  if (old.kind === 'unknown') return { kind: 'unknown', reasons: old.reasons };
  const { offer, term } = old.question.holding;
  if (term !== undefined && old.term === undefined && penalty !== 'none')
    return { kind: 'unknown', reasons: [{ code: 'EXIT_CHARGE_UNKNOWN', offer, details: { term } }] };
  const priced = priceExit({ scene: old.scene, parts: old.parts, term: old.term, on, penalty });
  return priced.kind === 'unknown' ? { kind: 'unknown', reasons: [priced.reason] } : priced;
}
