import { compareDates } from '../kernel/date.js';
import { addDuration, requireDuration, scaleDuration } from '../kernel/duration.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { planPhases } from './plan-phases.js';
import { type PreparedOrder, prepareOrder } from './prepare-order.js';
import type { PlannedPart } from './price-day.js';
import { commitmentAt, type ExitPrice, priceExit } from './price-exit.js';
import type { PricingScene } from './pricing-scene.js';
import type { QuoteReason, QuoteReasonCode } from './quote.js';
import type { QuoteRequest } from './quote-request.js';

/** What leaving costs after some whole months. */
export interface ExitStep {
  /** Whole months from the first day; 0 is the first day itself. */
  readonly months: number;
  /** The day on which the contract is left. */
  readonly on: string;
  /** A decimal text with the decimals of the currency. */
  readonly amount: string;
}

/** What leaving a new order early costs, month by month, or why that is not known. */
export type ExitSchedule =
  | {
      readonly kind: 'priced';
      readonly term: string;
      readonly currency: string;
      /** The first day after the commitment, from which on leaving costs nothing. */
      readonly until: string;
      readonly steps: readonly ExitStep[];
    }
  | { readonly kind: 'unknown'; readonly term: string; readonly reasons: readonly QuoteReason[] };

/**
 * Lists what leaving a new order before the end of its commitment costs: on the first day, and after each whole month.
 *
 * @param index - The index.
 * @param request - The order, as for `quoteOffer`; that it is no longer on sale does not matter.
 * @returns The amounts; undefined where nothing is ever charged for leaving.
 * @throws what `quoteOffer` throws.
 */
export function listExitCharges(index: CatalogueIndex, request: QuoteRequest): ExitSchedule | undefined {
  const { order, scene, parts, reasons } = prepareOrder(index, request);
  const { term } = order;
  if (term?.commitment === undefined || term.earlyTermination === undefined || term.earlyTermination.prorate === 'none') return undefined;
  const standing = reasons.filter(({ code }) => !saleCodes.has(code));
  const isFixed = term.earlyTermination.amounts !== undefined;
  if (scene === undefined || (standing.length > 0 && !isFixed)) return { kind: 'unknown', term: term.id, reasons: standing };
  const until = commitmentAt(term, scene.start, scene.start)?.until ?? scene.start;
  const planned = parts.map(part => ({ part, phases: planPhases(index, part.plan, { start: scene.start, horizon: until }) }));
  return writeSchedule({ scene, planned, until, order });
}

// What was sold is left at the same price, whether or not it is still on sale.
const saleCodes: ReadonlySet<QuoteReasonCode> = /* @__PURE__ */ new Set<QuoteReasonCode>([
  'RETIRED',
  'SALE_ENDED',
  'NOT_ON_SALE_YET',
  'NOT_SOLD_ALONE',
  'CHANNEL_NOT_ALLOWED',
  'MARKET_NOT_ALLOWED',
  'SEGMENT_NOT_ALLOWED',
]);

interface Leaving extends Pick<PreparedOrder, 'order'> {
  readonly scene: PricingScene;
  readonly planned: readonly PlannedPart[];
  readonly until: string;
}

function writeSchedule({ scene, planned, until, order: { term } }: Leaving): ExitSchedule {
  const priceOn = (on: string): ExitPrice => priceExit({ scene, parts: planned, term, on, penalty: undefined });
  const priced = listMonths(scene.start, until).map(({ months, on }) => ({ months, on, price: priceOn(on) }));
  const named = term?.id ?? '';
  const [reason] = priced.flatMap(({ price }) => (price.kind === 'unknown' ? [price.reason] : []));
  if (reason !== undefined) return { kind: 'unknown', term: named, reasons: [reason] };
  const steps = priced.flatMap(({ months, on, price }): readonly ExitStep[] =>
    price.kind === 'charged' ? [{ months, on, amount: price.exit.amount }] : [],
  );
  return { kind: 'priced', term: named, currency: scene.currency, until, steps };
}

// Nobody asks month by month about more than fifty years.
const mostMonths = 600;
const oneMonth = /* @__PURE__ */ requireDuration('P1M');

function listMonths(start: string, until: string): readonly Pick<ExitStep, 'months' | 'on'>[] {
  const found: Pick<ExitStep, 'months' | 'on'>[] = [];
  for (let months = 0; months <= mostMonths; months += 1) {
    const on = addDuration(start, scaleDuration(oneMonth, months));
    if (compareDates(on, until) >= 0) break;
    found.push({ months, on });
  }
  return found;
}
