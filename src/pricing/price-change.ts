/** Puts together what a change comes to: what is left, what is taken, what follows. */
import { type Decimal, decimal, decimalFromInteger, zeroDecimal } from '../kernel/decimal.js';
import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals, sumDecimals } from '../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../kernel/decimal-rounding.js';
import { addDuration, parseDuration } from '../kernel/duration.js';
import { formatAmount } from '../kernel/money.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import { findEndedWith } from './find-ended-with.js';
import { sumLines } from './finish-line.js';
import {
  type ChangeQuote,
  type HoldingChange,
  isTaking,
  type NewCommitment,
  type PricedChange,
  type RecurringChange,
} from './holding-change.js';
import type { Leaving } from './leave-holding.js';
import type { PolicyDecision } from './match-policy.js';
import { type PricedDay, sumByPeriod } from './price-day.js';
import { type ExitPrice, priceExit } from './price-exit.js';
import { type PricingScene, withoutRepeats } from './pricing-scene.js';
import type { QuoteLine, RecurringSum } from './quote.js';
import { type Settlement, settleHolding } from './settle-holding.js';
import type { Taken } from './take-offer.js';

/** A change with everything that is known of it. */
export interface PreparedChange {
  readonly customer: Customer;
  readonly change: HoldingChange;
  readonly effectiveOn: string;
  readonly leaving: Leaving | undefined;
  readonly taken: Taken | undefined;
  /** What decided when it takes effect. */
  readonly timing: PolicyDecision;
}

/**
 * Prices a prepared change.
 *
 * @param index - The index.
 * @param prepared - The change.
 * @returns The answer: priced, or unknown with every reason.
 */
export function priceChange(index: CatalogueIndex, prepared: PreparedChange): ChangeQuote {
  const { change, effectiveOn, leaving, taken } = prepared;
  const old = leaving?.old;
  const settled = old === undefined ? undefined : settleHolding(old.scene, old.parts, effectiveOn);
  const exit = exitOf(prepared);
  const reasons = withoutRepeats([
    ...(settled?.reasons ?? []),
    ...(exit.kind === 'unknown' ? [exit.reason] : []),
    ...(taken?.reasons ?? []),
  ]);
  const { release } = index;
  const frame = {
    change,
    effectiveOn,
    policy: [prepared.timing, ...(taken?.policy ?? [])],
    ...(release === undefined ? {} : { release }),
    assumptions: withoutRepeats([...(old?.assumptions ?? []), ...(settled?.assumptions ?? []), ...(taken?.assumptions ?? [])]),
  };
  const scene = taken?.scene ?? old?.scene;
  const knownLines = [...(settled?.credits ?? []), ...(settled?.charges ?? []), ...(taken?.due.lines.map(({ line }) => line) ?? [])];
  if (scene === undefined || reasons.length > 0)
    return { ...frame, kind: 'unknown', ...(scene === undefined ? {} : { currency: scene.currency }), reasons, knownLines };
  return { ...frame, kind: 'priced', currency: scene.currency, ...writeChange(index, prepared, { scene, settled, exit }) };
}

interface Priced {
  readonly scene: PricingScene;
  readonly settled: Settlement | undefined;
  readonly exit: ExitPrice;
}

type Written = Omit<PricedChange, 'kind' | 'currency' | 'change' | 'effectiveOn' | 'policy' | 'release' | 'assumptions'>;

function writeChange(index: CatalogueIndex, prepared: PreparedChange, { scene, settled, exit }: Priced): Written {
  const { leaving, taken, effectiveOn, customer } = prepared;
  const charges = [...(settled?.charges ?? []), ...(taken?.due.lines.map(({ line }) => line) ?? [])];
  const recurring = recurringOf(scene, [leaving?.old.scene, settled?.day], [taken?.scene, taken?.day]);
  const commitment = commitmentOf(prepared);
  const ended = leaving?.old.question.holding;
  const added = takenHolding(prepared);
  return {
    direction: directionOf(recurring),
    due: dueOf(scene, { credits: settled?.credits ?? [], charges, exit }),
    recurring,
    ...(commitment === undefined ? {} : { commitment }),
    ends: findEndedWith(index, {
      customer,
      on: effectiveOn,
      ...(ended === undefined ? {} : { ended }),
      ...(added === undefined ? {} : { taken: added }),
    }),
    discountsEnded: (ended?.discounts ?? []).map(({ discount }) => discount),
  };
}

function exitOf({ change, effectiveOn, leaving }: PreparedChange): ExitPrice {
  if (leaving === undefined || change.kind === 'add') return { kind: 'none' };
  const { scene, parts, term } = leaving.old;
  return priceExit({ scene, parts, term, on: effectiveOn, penalty: change.penalty });
}

interface Due {
  readonly credits: readonly QuoteLine[];
  readonly charges: readonly QuoteLine[];
  readonly exit: ExitPrice;
}

function dueOf({ minorUnits }: PricingScene, { credits, charges, exit }: Due): PricedChange['due'] {
  const sums = { credits: sumLines(credits, minorUnits), charges: sumLines(charges, minorUnits) };
  const left = exit.kind === 'charged' ? decimal(exit.exit.amount) : zeroDecimal;
  const total = sumDecimals([decimal(sums.credits.total), decimal(sums.charges.total), left]);
  return { ...sums, ...(exit.kind === 'charged' ? { exit: exit.exit } : {}), total: formatAmount(total, minorUnits) };
}

type SceneDay = readonly [PricingScene | undefined, PricedDay | undefined];

function recurringOf(scene: PricingScene, old: SceneDay, taken: SceneDay): RecurringChange {
  const [before, after] = [old, taken].map(([own, day]) => (own === undefined || day === undefined ? [] : sumByPeriod(own, fixedOf(day))));
  const sums = { before: before ?? [], after: after ?? [] };
  const periods = withoutRepeats([...sums.before, ...sums.after].map(({ period }) => period));
  const totalOf = (side: readonly RecurringSum[], period: string): Decimal =>
    decimal(side.find(sum => sum.period === period)?.total ?? '0');
  const change = periods.map(period => ({
    period,
    amount: formatAmount(subtractDecimals(totalOf(sums.after, period), totalOf(sums.before, period)), scene.minorUnits),
  }));
  return { ...sums, change };
}

function fixedOf(day: PricedDay): PricedDay['recurring'] {
  return day.recurring.filter(({ line }) => line.charge.kind === 'recurring');
}

// Charges of different periods are brought to one length only to tell more from less.
function directionOf({ before, after }: RecurringChange): PricedChange['direction'] {
  const order = compareDecimals(inLongRun(after), inLongRun(before));
  if (order === 0) return 'level';
  return order > 0 ? 'upgrade' : 'downgrade';
}

function inLongRun(sums: readonly RecurringSum[]): Decimal {
  return sums.reduce((sum, { period, total }) => addDecimals(sum, overCenturies(period, total)), zeroDecimal);
}

// 400 years have 4,800 months and 146,097 days, whatever the year.
function overCenturies(period: string, total: string): Decimal {
  const duration = parseDuration(period);
  if (duration === undefined) return zeroDecimal;
  const days = duration.weeks * 7 + duration.days;
  const months = duration.years * 12 + duration.months;
  const [all, each] = days === 0 ? [4800, months] : [146_097 * 4800, days * 4800 + months * 146_097];
  return divideDecimals(multiplyDecimals(decimal(total), decimalFromInteger(all)), decimalFromInteger(Math.max(1, each)), { scale: 6 });
}

function commitmentOf({ change, effectiveOn, leaving, taken }: PreparedChange): NewCommitment | undefined {
  const term = taken?.order.term;
  const duration = term?.commitment === undefined ? undefined : parseDuration(term.commitment);
  if (term === undefined || duration === undefined) return undefined;
  const from = change.kind === 'replace' ? startOf(change.commitmentStart, effectiveOn, leaving) : effectiveOn;
  return { term: term.id, from, until: addDuration(from, duration) };
}

function startOf(start: 'original' | 'now' | 'originalEnd' | undefined, effectiveOn: string, leaving: Leaving | undefined): string {
  if (start === 'original') return leaving?.commitment?.from ?? effectiveOn;
  return start === 'originalEnd' ? (leaving?.commitment?.until ?? effectiveOn) : effectiveOn;
}

function takenHolding({ change, effectiveOn, taken }: PreparedChange): Holding | undefined {
  if (taken === undefined || !isTaking(change)) return undefined;
  const { offer, pricePlan } = taken.order.frame;
  const id = change.kind === 'replace' ? change.holding : 'taken';
  return {
    id,
    offer,
    pricePlan: pricePlan ?? '',
    status: 'active',
    start: effectiveOn,
    ...(change.quantities === undefined ? {} : { quantities: change.quantities }),
  };
}
