/** Puts together what a change comes to: what is left, what is taken, what follows. */
import { decimal } from '../kernel/decimal.js';
import { sumDecimals } from '../kernel/decimal-arithmetic.js';
import { addDuration, parseDuration } from '../kernel/duration.js';
import { formatAmount } from '../kernel/money.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import type { ExitProration } from '../model/term.js';
import { compareRecurring, directionOf, type SceneDay } from './compare-recurring.js';
import { sumLines } from './finish-line.js';
import { type ChangeQuote, type EndedWith, type HoldingChange, isTaking, type NewCommitment, type PricedChange } from './holding-change.js';
import type { Leaving } from './leave-holding.js';
import type { PolicyDecision } from './match-policy.js';
import type { OpenHolding } from './open-holding.js';
import type { PricedDay } from './price-day.js';
import { type ExitPrice, priceExit } from './price-exit.js';
import { type Findings, type PricingScene, withoutRepeats } from './pricing-scene.js';
import type { QuoteLine, QuoteReason } from './quote.js';
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
  /** Finds and settles what ends with it; absent where that is left to the caller. */
  readonly settleEnds?: (index: CatalogueIndex, prepared: PreparedChange) => readonly SettledEnd[];
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
  const settled = old === undefined ? undefined : settleHolding(leftScene(prepared, old), old.parts, effectiveOn);
  const exit = exitOf(prepared);
  const ended = prepared.settleEnds?.(index, prepared) ?? [];
  const reasons = withoutRepeats([
    ...(settled?.reasons ?? []),
    ...(exit.kind === 'unknown' ? [exit.reason] : []),
    ...ended.flatMap(one => one.reasons),
    ...(taken?.reasons ?? []),
    ...otherCurrency(prepared),
  ]);
  const { release } = index;
  const frame = {
    change,
    effectiveOn,
    policy: [prepared.timing, ...(taken?.policy ?? [])],
    ...(release === undefined ? {} : { release }),
    assumptions: withoutRepeats([
      ...(old?.assumptions ?? []),
      ...(settled?.assumptions ?? []),
      ...ended.flatMap(one => one.assumptions),
      ...(taken?.assumptions ?? []),
    ]),
  };
  const scene = taken?.scene ?? old?.scene;
  const knownLines = [
    ...(settled?.credits ?? []),
    ...(settled?.charges ?? []),
    ...ended.flatMap(({ credits, charges }) => [...credits, ...charges]),
    ...(taken?.due.lines.map(({ line }) => line) ?? []),
  ];
  if (scene === undefined || reasons.length > 0)
    return { ...frame, kind: 'unknown', ...(scene === undefined ? {} : { currency: scene.currency }), reasons, knownLines };
  return { ...frame, kind: 'priced', currency: scene.currency, ...writeChange(prepared, { scene, settled, exit, ended }) };
}

// What something else takes the place of is not given up.
function leftScene({ change, effectiveOn }: PreparedChange, { scene }: OpenHolding): PricingScene {
  return isTaking(change) ? scene : { ...scene, occasion: { kind: 'end', on: effectiveOn } };
}

// Amounts of two currencies have no sum.
function otherCurrency({ leaving, taken }: PreparedChange): readonly QuoteReason[] {
  const [before, after] = [leaving?.old.scene.currency, taken?.scene?.currency];
  if (before === undefined || after === undefined || before === after) return [];
  return [{ code: 'CURRENCY_UNKNOWN', details: { before, after } }];
}

interface Priced {
  readonly scene: PricingScene;
  readonly settled: Settlement | undefined;
  readonly exit: ExitPrice;
  readonly ended: readonly SettledEnd[];
}

type Written = Omit<PricedChange, 'kind' | 'currency' | 'change' | 'effectiveOn' | 'policy' | 'release' | 'assumptions'>;

function writeChange(prepared: PreparedChange, { scene, settled, exit, ended }: Priced): Written {
  const { leaving, taken } = prepared;
  const credits = [...(settled?.credits ?? []), ...ended.flatMap(one => one.credits)];
  const charges = [...(settled?.charges ?? []), ...ended.flatMap(one => one.charges), ...(taken?.due.lines.map(({ line }) => line) ?? [])];
  const before: readonly SceneDay[] = [[leaving?.old.scene, settled?.day], ...ended.map((one): SceneDay => [one.scene, one.day])];
  const recurring = compareRecurring(scene, before, [[taken?.scene, taken?.day]]);
  const commitment = commitmentOf(prepared);
  const exits = [exit, ...ended.map(one => one.exit)];
  return {
    direction: directionOf(recurring),
    due: dueOf(scene, { credits, charges, exit, exits }),
    recurring,
    ...(commitment === undefined ? {} : { commitment }),
    ends: ended.map(({ end, exit: leave }) => (leave.kind === 'charged' ? { ...end, exit: leave.exit } : end)),
    discountsEnded: (leaving?.old.question.holding.discounts ?? []).map(({ discount }) => discount),
  };
}

/** Something that ends with a change, settled. */
export interface SettledEnd extends Findings {
  readonly end: EndedWith;
  readonly exit: ExitPrice;
  readonly credits: readonly QuoteLine[];
  readonly charges: readonly QuoteLine[];
  readonly scene: PricingScene | undefined;
  readonly day: PricedDay | undefined;
}

function exitOf({ change, effectiveOn, leaving }: PreparedChange): ExitPrice {
  if (leaving === undefined || change.kind === 'add') return { kind: 'none' };
  return exitOfHolding(leaving.old, effectiveOn, change.penalty);
}

/** What leaving a holding costs; what a term that is not in the release asks for nobody can tell, unless it is waived. */
export function exitOfHolding({ scene, parts, term, question }: OpenHolding, on: string, penalty: ExitProration | undefined): ExitPrice {
  const { holding } = question;
  if (holding.term !== undefined && term === undefined && penalty !== 'none')
    return { kind: 'unknown', reason: { code: 'EXIT_CHARGE_UNKNOWN', offer: holding.offer, details: { term: holding.term } } };
  return priceExit({ scene, parts, term, on, penalty });
}

interface Due {
  readonly credits: readonly QuoteLine[];
  readonly charges: readonly QuoteLine[];
  /** That of the holding itself. */
  readonly exit: ExitPrice;
  readonly exits: readonly ExitPrice[];
}

function dueOf({ minorUnits }: PricingScene, { credits, charges, exit, exits }: Due): PricedChange['due'] {
  const sums = { credits: sumLines(credits, minorUnits), charges: sumLines(charges, minorUnits) };
  const left = exits.flatMap(one => (one.kind === 'charged' ? [decimal(one.exit.amount)] : []));
  const total = sumDecimals([decimal(sums.credits.total), decimal(sums.charges.total), ...left]);
  return { ...sums, ...(exit.kind === 'charged' ? { exit: exit.exit } : {}), total: formatAmount(total, minorUnits) };
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

/** What is taken, as a holding. */
export function takenHolding({ change, effectiveOn, taken }: PreparedChange): Holding | undefined {
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
