/** What falls due for a new order, or for what a customer has, within a span. */
import { CatalogueError } from '../kernel/catalogue-error.js';
import { compareText } from '../kernel/compare-text.js';
import { compareDates } from '../kernel/date.js';
import { addDuration, parseDuration } from '../kernel/duration.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { Period } from '../kernel/period.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { settleHoldings, treeOfHoldings } from '../lookup/tree-of-holdings.js';
import type { Holding } from '../model/holding.js';
import { beginPhases } from './begin-phases.js';
import { isMetered } from './draft-line.js';
import { findSoldRelease, moveHolder } from './find-held-release.js';
import { boundDays, findPhaseGaps } from './find-phase-gaps.js';
import { type BilledLine, type BilledLines, listBeginnings, listBilledLines } from './list-billed-lines.js';
import { chooseCurrency, discountsWithoutAmount } from './make-scene.js';
import { planPhases } from './plan-phases.js';
import { findIncluding, listHeldParts, makeHeldScene } from './prepare-holding.js';
import { prepareOrder } from './prepare-order.js';
import type { PlannedPart } from './price-day.js';
import type { Findings, PlannedPhase, PricedPart, PricingScene, ReadMeter } from './pricing-scene.js';
import type { HoldingsSubject, OrderSubject } from './projection-subject.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';

/** When, and with which meter. */
export interface BillingQuestion {
  readonly at: string;
  readonly span: Period;
  readonly readMeter: ReadMeter;
  /** Whether only usage is asked for: the rest is left out where nothing hangs on it. */
  readonly usageOnly?: true;
}

/** What falls due, in one currency. */
export interface SubjectBilling extends Findings {
  readonly currency?: string;
  readonly minorUnits: number;
  readonly lines: readonly BilledLine[];
}

/**
 * Bills a new order.
 *
 * @param index - The index.
 * @param subject - The order.
 * @param question - The span.
 * @returns The lines; none where a reason stands in the way.
 */
export function billOrder(index: CatalogueIndex, subject: OrderSubject, question: BillingQuestion): SubjectBilling {
  const { at, span, readMeter } = question;
  const { scene, parts, order, phasesFrom, reasons, assumptions } = prepareOrder(index, {
    ...subject.request,
    at,
  });
  if (scene === undefined || reasons.length > 0) return { minorUnits: 0, lines: [], reasons, assumptions };
  const planned = planParts(index, parts, { start: phasesFrom, until: span.until }).map(({ part, phases }) => ({
    part,
    phases: beginPhases(scene.start, phases),
  }));
  const { term } = order;
  const end = term?.renewal === 'end' && term.commitment !== undefined ? endOf(scene.start, term.commitment) : undefined;
  const billed = listBilledLines({ ...scene, readMeter }, chargedParts(scene, cutParts(planned, end), question), span);
  const own = order.plan === undefined ? planned : planned.slice(0, 1);
  const bindsUntil = term?.commitment === undefined ? undefined : endOf(scene.start, term.commitment);
  const gaps = findPhaseGaps(own, boundDays(scene.start, bindsUntil === undefined ? undefined : earlier(bindsUntil, span.until)));
  const ends = gaps.length > 0 ? [] : noteEnd(end ?? endOfPhases(own), span, order.offer.id);
  return {
    currency: scene.currency,
    minorUnits: scene.minorUnits,
    ...billed,
    reasons: [...billed.reasons, ...gaps.map(({ reason }) => reason)],
    assumptions: [...assumptions, ...ends, ...billed.assumptions],
  };
}

/**
 * Bills what a customer has: each holding by the release it was sold from, moved on where a policy says so.
 *
 * @param index - The index with the earlier releases.
 * @param subject - The customer.
 * @param question - The span.
 * @returns The lines of all holdings; UNKNOWN holdings are a reason.
 * @throws `unknown-holding`.
 */
export function billHoldings(index: CatalogueIndex, subject: HoldingsSubject, question: BillingQuestion): SubjectBilling {
  const customer = settleHoldings(subject.customer);
  const { market } = customer;
  const { currency } = chooseCurrency(index, { customer, ...(market === undefined ? {} : { market }) });
  const frame = { minorUnits: index.minorUnits.get(currency ?? '') ?? 0, ...(currency === undefined ? {} : { currency }) };
  if (currency === undefined) return { ...frame, lines: [], reasons: [{ code: 'CURRENCY_UNKNOWN' }], assumptions: [] };
  if (customer.holdings === undefined) return { ...frame, lines: [], reasons: [{ code: 'HOLDINGS_UNKNOWN' }], assumptions: [] };
  const billed = chooseHoldings(customer.holdings, subject.holdings).map(holding =>
    billHolding(index, holding, { ...question, subject: { ...subject, customer }, currency }),
  );
  return {
    ...frame,
    lines: billed.flatMap(({ lines }) => lines).sort((a, b) => compareText(a.on, b.on)),
    reasons: billed.flatMap(({ reasons }) => reasons),
    assumptions: billed.flatMap(({ assumptions }) => assumptions),
  };
}

function chooseHoldings(holdings: readonly Holding[], ids: readonly string[] | undefined): readonly Holding[] {
  const [only, another] = ids ?? [];
  const { byId } = treeOfHoldings(holdings);
  const missing = ids?.find(id => !byId.has(id));
  if (missing !== undefined)
    throw new CatalogueError('unknown-holding', `the customer has no holding \`${missing}\``, { holding: missing });
  if (ids === undefined) return holdings;
  if (only !== undefined && another === undefined) return byId.get(only) ?? [];
  const wanted = new Set(ids);
  return holdings.filter(({ id }) => wanted.has(id));
}

interface HoldingBilling extends BillingQuestion {
  readonly subject: HoldingsSubject;
  readonly currency: string;
}

function billHolding(index: CatalogueIndex, holding: Holding, question: HoldingBilling): BilledLines {
  const sold = findSoldRelease(index, holding);
  if (sold.kind === 'unknown') return unknown({ code: sold.code, offer: holding.offer, details: { release: holding.release } });
  if (findIncluding(sold.index, question.subject.customer, holding) !== undefined) return { lines: [], reasons: [], assumptions: [] };
  const first = heldParts(sold.index, holding, question);
  const assumed: readonly QuoteAssumption[] = sold.isAssumed
    ? [{ code: 'RELEASE_ASSUMED', offer: holding.offer, details: { release: sold.index.release?.sequence } }]
    : [];
  if (first.kind === 'unknown') return { ...first.found, assumptions: [...assumed, ...first.found.assumptions] };
  const { timeZone } = index.catalogue;
  const heldAt = (date: string): CatalogueIndex => moveHolder(index, sold.index, { holding, atMs: requireInstant(date, timeZone) });
  const partsOf = (held: CatalogueIndex): HeldOutcome => (held === sold.index ? first : heldParts(held, holding, question));
  const begins = listBeginnings(first.scene, first.parts, question.span);
  const billed = groupByRelease(begins, heldAt).map(({ held, days }) => {
    const own = partsOf(held);
    return own.kind === 'unknown' ? own.found : billStretch(own, question.span, days);
  });
  const bound = daysBound(first, question.span);
  const bearing = bound === undefined ? undefined : partsOf(heldAt(bound.from));
  const gaps = bound === undefined || bearing?.kind !== 'known' ? [] : findPhaseGaps(bearing.planned, bound);
  return {
    lines: billed.flatMap(({ lines }) => lines),
    reasons: [...billed.flatMap(({ reasons }) => reasons), ...gaps.map(({ reason }) => reason)],
    assumptions: [...assumed, ...first.notes, ...billed.flatMap(({ assumptions }) => assumptions)],
  };
}

interface KnownParts {
  readonly kind: 'known';
  readonly scene: PricingScene;
  readonly parts: readonly PlannedPart[];
  readonly notes: readonly QuoteAssumption[];
  /** The parts as they would go on if the contract did not end. */
  readonly planned: readonly PlannedPart[];
  /** The first day after the contract, where it ends. */
  readonly end: string | undefined;
  /** The first day after the commitment. */
  readonly bindsUntil: string | undefined;
}

type HeldOutcome = KnownParts | { readonly kind: 'unknown'; readonly found: BilledLines };

function heldParts(held: CatalogueIndex, holding: Holding, question: HoldingBilling): HeldOutcome {
  const { subject, currency, span, readMeter, at } = question;
  const listed = listHeldParts(held, subject.customer, holding);
  if (listed.reasons.length > 0) return { kind: 'unknown', found: { lines: [], ...listed } };
  const asked = { customer: subject.customer, holding, at };
  const scene = { ...makeHeldScene(held, asked, currency), readMeter };
  const end = contractEnd(held, holding, scene);
  const planned = planParts(held, listed.parts, { start: scene.start, until: span.until });
  const term = held.offers.get(holding.offer)?.terms?.find(({ id }) => id === holding.term);
  const bindsUntil = term?.commitment === undefined ? undefined : endOf(scene.start, term.commitment);
  const ends = noteEnd(end ?? endOfPhases(planned), span, holding.offer);
  const notes = [...listed.assumptions, ...discountsWithoutAmount(scene.discounts, currency), ...ends];
  return { kind: 'known', scene, parts: chargedParts(scene, cutParts(planned, end), question), notes, planned, end, bindsUntil };
}

// The days of the span on which the customer has it, and as far as they are bound; undefined where it is over before, or begins after.
function daysBound({ scene, end, bindsUntil }: KnownParts, span: Period): Period | undefined {
  const from = compareDates(scene.start, span.from) > 0 ? scene.start : span.from;
  const last = earlier(end, span.until);
  if (compareDates(from, last) >= 0) return undefined;
  const bound = boundDays(from, bindsUntil === undefined ? undefined : earlier(bindsUntil, last));
  return { from, until: earlier(bound.until, last) };
}

function earlier(date: string | undefined, other: string): string {
  return date === undefined || compareDates(other, date) < 0 ? other : date;
}

// The first day after the last phase of all price plans; undefined where one goes on.
function endOfPhases(parts: readonly PlannedPart[]): string | undefined {
  const ends = parts.map(({ phases }) => phases.at(-1)?.until);
  const [first, ...others] = ends.filter(end => end !== undefined);
  if (first === undefined || others.length + 1 < ends.length) return undefined;
  return others.reduce((latest, end) => (compareDates(latest, end) < 0 ? end : latest), first);
}

function billStretch({ scene, parts }: KnownParts, span: Period, begins: Period): BilledLines {
  const { lines, ...found } = listBilledLines(scene, parts, { ...span, begins });
  return { ...found, lines };
}

interface ReleaseStretch {
  readonly held: CatalogueIndex;
  readonly days: Period;
}

const never = '9999-12-31';

function groupByRelease(dates: readonly string[], releaseAt: (date: string) => CatalogueIndex): readonly ReleaseStretch[] {
  const stretches: { held: CatalogueIndex; from: string }[] = [];
  for (const date of dates) {
    const held = releaseAt(date);
    if (stretches.at(-1)?.held !== held) stretches.push({ held, from: date });
  }
  return stretches.map(({ held, from }, at) => ({ held, days: { from, until: stretches[at + 1]?.from ?? never } }));
}

function planParts(
  index: CatalogueIndex,
  parts: readonly PricedPart[],
  span: { readonly start: string; readonly until: string },
): readonly PlannedPart[] {
  return parts.map(part => ({ part, phases: planPhases(index, part.plan, { start: span.start, horizon: span.until }) }));
}

// A discount may be shared by lines of both kinds, so with one everything is billed.
function chargedParts(scene: PricingScene, parts: readonly PlannedPart[], { usageOnly }: BillingQuestion): readonly PlannedPart[] {
  if (usageOnly === undefined || scene.discounts.length > 0) return parts;
  return parts.map(({ part, phases }) => ({
    part,
    phases: phases.map(planned => ({ ...planned, phase: { ...planned.phase, charges: planned.phase.charges.filter(isMetered) } })),
  }));
}

// Phases end with the contract.
function cutParts(parts: readonly PlannedPart[], end: string | undefined): readonly PlannedPart[] {
  if (end === undefined) return parts;
  return parts.map(({ part, phases }) => ({ part, phases: phases.flatMap(phase => cutPhase(phase, end)) }));
}

function cutPhase(phase: PlannedPhase, end: string): readonly PlannedPhase[] {
  if (compareDates(phase.from, end) >= 0) return [];
  return [phase.until !== undefined && compareDates(phase.until, end) <= 0 ? phase : { ...phase, until: end }];
}

function contractEnd(held: CatalogueIndex, holding: Holding, { timeZone, start }: PricingScene): string | undefined {
  if (holding.end !== undefined) return localDateOf(requireInstant(holding.end, timeZone), timeZone);
  const term = held.offers.get(holding.offer)?.terms?.find(({ id }) => id === holding.term);
  return term?.renewal === 'end' && term.commitment !== undefined ? endOf(start, term.commitment) : undefined;
}

function endOf(start: string, commitment: string): string | undefined {
  const duration = parseDuration(commitment);
  return duration === undefined ? undefined : addDuration(start, duration);
}

function noteEnd(end: string | undefined, span: Period, offer: string): readonly QuoteAssumption[] {
  return end === undefined || compareDates(end, span.until) >= 0 ? [] : [{ code: 'CONTRACT_ENDS', offer, details: { end } }];
}

function unknown(reason: QuoteReason): BilledLines {
  return { lines: [], reasons: [reason], assumptions: [] };
}
