import { deepFreeze } from '../kernel/deep-freeze.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import { requireFields } from '../kernel/require-fields.js';
import type { CatalogueIndex, ReleaseReference } from '../lookup/catalogue-index.js';
import { requireCustomer, requireHoldingRecord, requireIndex } from '../lookup/require-question.js';
import type { Holding } from '../model/holding.js';
import { findSoldRelease, moveHolder } from './find-held-release.js';
import { finishLine } from './finish-line.js';
import { chooseCurrency, discountsWithoutAmount } from './make-scene.js';
import { planPhases } from './plan-phases.js';
import { findIncluding, type HoldingQuestion, listHeldParts, makeHeldScene } from './prepare-holding.js';
import { priceDay, sumByPeriod } from './price-day.js';
import { withoutRepeats } from './pricing-scene.js';
import { questionFields } from './question-fields.data.js';
import type { QuoteAssumption, QuoteLine, QuotePhase, QuoteReason, RecurringSum, UsageTariff } from './quote.js';

interface HoldingFrame {
  readonly holding: string;
  readonly offer: string;
  readonly pricePlan: string;
  readonly at: string;
  /** The release that the price is from; absent for a catalogue that was never released, or where it is not known. */
  readonly release?: ReleaseReference;
  readonly assumptions: readonly QuoteAssumption[];
}

/** What a customer pays for a holding in the periods in which a date lies. */
export interface PricedHolding extends HoldingFrame {
  readonly kind: 'priced';
  readonly currency: string;
  /** By period; empty where nothing recurring is charged. */
  readonly recurring: readonly RecurringSum[];
  readonly phases: readonly QuotePhase[];
  /** What usage costs; in no total. */
  readonly usage: readonly UsageTariff[];
  /** The holding in whose price this one is included. */
  readonly includedIn?: string;
}

/** A holding whose price is not known. */
export interface UnknownHolding extends HoldingFrame {
  readonly kind: 'unknown';
  readonly currency?: string;
  readonly reasons: readonly QuoteReason[];
  /** The lines that are known nevertheless; they have no total. */
  readonly knownLines: readonly QuoteLine[];
}

/** What a customer pays for a holding, or why that is not known. */
export type HoldingQuote = PricedHolding | UnknownHolding;

/**
 * Quotes what a customer pays for a holding: by the release they were sold from, moved on only by the price plan's existing-subscriber policy,
 * with agreed amounts, quantities and the discounts that the holding has. The list price of today is never shown as theirs. A bundle's
 * charged members are holdings of their own; only where it has none are those added that the bundle has by itself.
 *
 * @param index - The index with the earlier releases.
 * @param question - The customer, one of their holdings, and the date.
 * @returns The recurring price of one period each; or `unknown` with every reason, such as RELEASE_NOT_INDEXED for a pin that the index does
 *   not hold. An agreed amount is one for the unit where the price is by the unit, else the whole amount of the charge.
 * @throws `bad-argument`, `not-an-instant`, `unknown-time-zone`.
 * @example
 * const quote = quoteHolding(index, { customer, holding, at: '2026-12-01' })
 * quote.kind === 'priced' ? quote.recurring.map((sum) => `${sum.total} ${sum.period}`) : quote.reasons // => ['27.99 P1M']
 */
export function quoteHolding(index: CatalogueIndex, question: HoldingQuestion): HoldingQuote {
  requireIndex(index);
  requireArgument(isRecord(question) && isRecord(question.holding), 'question', 'the customer, one of their holdings, and `at`');
  requireCustomer(question.customer);
  requireHoldingRecord(question.holding);
  requireFields('question', question, questionFields);
  const { holding, at } = question;
  const frame: HoldingFrame = { holding: holding.id, offer: holding.offer, pricePlan: holding.pricePlan, at, assumptions: [] };
  const atMs = requireInstant(at, index.catalogue.timeZone);
  const sold = findSoldRelease(index, holding);
  if (sold.kind === 'unknown') return unknown(frame, [{ code: sold.code, offer: holding.offer, details: { release: holding.release } }]);
  const held = moveHolder(index, sold.index, { holding, atMs });
  const taken: readonly QuoteAssumption[] = sold.isAssumed
    ? [{ code: 'RELEASE_ASSUMED', offer: holding.offer, details: { release: sold.index.release?.sequence } }]
    : [];
  const placed: HoldingFrame = { ...frame, ...(held.release === undefined ? {} : { release: held.release }), assumptions: taken };
  const time = reasonOfTime(index, holding, atMs);
  return time === undefined ? quoteHeld(held, placed, question) : unknown(placed, [time]);
}

function quoteHeld(held: CatalogueIndex, frame: HoldingFrame, question: HoldingQuestion): HoldingQuote {
  const { customer, holding, at } = question;
  const { market } = customer;
  const { currency } = chooseCurrency(held, { customer, ...(market === undefined ? {} : { market }) });
  if (currency === undefined) return unknown(frame, [{ code: 'CURRENCY_UNKNOWN', offer: holding.offer }]);
  const includedIn = findIncluding(held, customer, holding);
  if (includedIn !== undefined) return deepFreeze({ ...frame, kind: 'priced', currency, recurring: [], phases: [], usage: [], includedIn });
  const listed = listHeldParts(held, customer, holding);
  if (listed.reasons.length > 0)
    return unknown({ ...frame, assumptions: [...frame.assumptions, ...listed.assumptions] }, listed.reasons, { currency });
  const scene = makeHeldScene(held, question, currency);
  const date = localDateOf(requireInstant(at, scene.timeZone), scene.timeZone);
  const planned = listed.parts.map(part => ({ part, phases: planPhases(held, part.plan, { start: scene.start, horizon: date }) }));
  const day = priceDay(scene, planned, date);
  const assumptions = withoutRepeats([
    ...frame.assumptions,
    ...listed.assumptions,
    ...discountsWithoutAmount(scene.discounts, currency),
    ...day.assumptions,
  ]);
  const reasons: readonly QuoteReason[] =
    day.phases.length === 0 ? [{ code: 'PHASES_ENDED', offer: holding.offer, pricePlan: holding.pricePlan }] : day.reasons;
  if (reasons.length > 0)
    return unknown({ ...frame, assumptions }, reasons, { currency, knownLines: day.recurring.map(line => finishLine(scene, line)) });
  return deepFreeze({
    ...frame,
    kind: 'priced',
    currency,
    recurring: sumByPeriod(scene, day.recurring),
    phases: day.phases,
    usage: day.usage,
    assumptions,
  });
}

function unknown(
  frame: HoldingFrame,
  reasons: readonly QuoteReason[],
  known: { readonly currency?: string; readonly knownLines?: readonly QuoteLine[] } = {},
): UnknownHolding {
  return deepFreeze({ ...frame, kind: 'unknown', reasons: withoutRepeats(reasons), knownLines: [], ...known });
}

function reasonOfTime(index: CatalogueIndex, { offer, start, end }: Holding, atMs: number): QuoteReason | undefined {
  const { timeZone } = index.catalogue;
  // A date that was asked for means its whole day, so a holding that begins on that day counts.
  const startDay = requireInstant(localDateOf(requireInstant(start, timeZone), timeZone), timeZone);
  if (atMs < startDay) return { code: 'NOT_STARTED', offer, details: { start } };
  return end !== undefined && atMs >= requireInstant(end, timeZone) ? { code: 'ENDED', offer, details: { end } } : undefined;
}
