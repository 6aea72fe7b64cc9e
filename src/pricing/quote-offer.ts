import { deepFreeze } from '../kernel/deep-freeze.js';
import { addDuration, parseDuration } from '../kernel/duration.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import { requireFields } from '../kernel/require-fields.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireIndex } from '../lookup/require-question.js';
import { beginPhases } from './begin-phases.js';
import { buildTimeline, type TimelineStretch, writeTimeline } from './build-timeline.js';
import { boundDays, findPhaseGaps, type PhaseGap } from './find-phase-gaps.js';
import { finishDatedLine, finishLine, sumLines } from './finish-line.js';
import { planPhases } from './plan-phases.js';
import { type PreparedOrder, prepareOrder } from './prepare-order.js';
import { type PlannedPart, sumByPeriod } from './price-day.js';
import { type PricingScene, withoutRepeats } from './pricing-scene.js';
import { questionFields } from './question-fields.data.js';
import type { Quote, QuoteAssumption, QuoteLine } from './quote.js';
import type { QuoteRequest } from './quote-request.js';
import { totalTerm } from './total-term.js';

/**
 * Quotes an offer for a new order: what is due on the first day, what comes back each period, what follows an introductory price, and the
 * total of the commitment. Every line cites release, charge, phase, price and tier, is rounded once, and the lines add up to the totals.
 * Usage is listed with its tariff and is in no total. Who may buy the offer (its `eligibility`) is not asked here.
 *
 * @param index - The index of a catalogue or release.
 * @param request - The offer, what is chosen of it, and the circumstances; `at` is the first day.
 * @returns A quote of kind `priced`; or `unknown` with every reason, where something is on request, to be chosen, not sold so, or depends on
 *   what is not known. An amount that is not known is never zero and never part of a sum.
 * @throws `bad-argument`, `unknown-offer`, `offer-is-draft`, `unknown-price-plan`, `price-plan-is-draft`, `unknown-price-list`, `unknown-term`,
 *   `unknown-currency`, `unknown-channel`, `unknown-market`, `unknown-segment`, `unknown-member`, `bad-member-count`, `negative-quantity`,
 *   `not-a-decimal`, `not-an-instant`.
 * @example
 * const quote = quoteOffer(index, { offer: 'fibre-100', at: '2026-12-01', currency: 'GBP' })
 * quote.kind === 'priced' ? quote.recurring.map((sum) => `${sum.total} ${sum.period}`) : quote.reasons // => ['29.99 P1M']
 */
export function quoteOffer(index: CatalogueIndex, request: QuoteRequest): Quote {
  requireIndex(index);
  requireArgument(isRecord(request), 'request', 'what is quoted, such as `{ offer, at }`');
  requireFields('request', request, questionFields);
  const prepared = prepareOrder(index, request);
  const { order, scene, reasons, assumptions } = prepared;
  return deepFreeze(
    scene === undefined ? { ...order.frame, kind: 'unknown', reasons, assumptions, knownLines: [] } : answer({ ...prepared, scene }),
  );
}

interface Question extends PreparedOrder {
  readonly scene: PricingScene;
}

function answer(question: Question): Quote {
  const { order, scene, members } = question;
  const commitment = order.term?.commitment;
  const planned = planParts(question, commitment);
  const timeline = question.reasons.length > 0 ? [] : buildTimeline(scene, planned, gapsOf(question, planned));
  const day = timeline[0]?.day;
  const reasons = withoutRepeats([...question.reasons, ...(day?.reasons ?? [])]);
  const assumptions = withoutRepeats([
    ...question.assumptions,
    ...timeline.flatMap(stretch => stretch.day.assumptions),
    ...usageNote(timeline),
  ]);
  const { currency, minorUnits } = scene;
  if (day === undefined || reasons.length > 0) {
    const knownLines = [...(day?.oneTime ?? []), ...(day?.recurring ?? [])].map(line => finishLine(scene, line));
    return { ...order.frame, kind: 'unknown', currency, reasons, assumptions, knownLines };
  }
  const termTotal = commitment === undefined ? undefined : totalTerm(scene, timeline, commitment);
  const dueToday = sumLines(dueLines(scene, day), minorUnits);
  const recurring = sumByPeriod(scene, day.recurring);
  const taxIncluded = taxOf([...dueToday.lines, ...recurring.flatMap(sum => sum.lines)]);
  return {
    ...order.frame,
    kind: 'priced',
    currency,
    dueToday,
    recurring,
    phases: writeTimeline(scene, timeline),
    usage: withoutRepeats(timeline.flatMap(stretch => stretch.day.usage)),
    members,
    ...(termTotal === undefined ? {} : { termTotal }),
    ...(taxIncluded === undefined ? {} : { taxIncluded }),
    assumptions,
  };
}

function planParts({ scene, parts, phasesFrom }: Question, commitment: string | undefined): readonly PlannedPart[] {
  const duration = commitment === undefined ? undefined : parseDuration(commitment);
  const horizon = duration === undefined ? scene.start : addDuration(scene.start, duration);
  return parts.map(part => ({
    part,
    phases: beginPhases(scene.start, planPhases(scene.index, part.plan, { start: phasesFrom, horizon })),
  }));
}

// Where the bundle has a price of its own, that of a member may end before it.
function gapsOf({ order, scene }: Question, planned: readonly PlannedPart[]): readonly PhaseGap[] {
  const { commitment } = order.term ?? {};
  const duration = commitment === undefined ? undefined : parseDuration(commitment);
  const until = duration === undefined ? undefined : addDuration(scene.start, duration);
  return findPhaseGaps(order.plan === undefined ? planned : planned.slice(0, 1), boundDays(scene.start, until));
}

function dueLines(scene: PricingScene, day: TimelineStretch['day']): readonly QuoteLine[] {
  return [...day.oneTime, ...day.recurring]
    .filter(({ line }) => line.charge.timing === 'inAdvance')
    .map(line => finishDatedLine(scene, line));
}

function usageNote(timeline: readonly TimelineStretch[]): readonly QuoteAssumption[] {
  const charges = withoutRepeats(timeline.flatMap(({ day }) => day.usage.map(({ charge }) => charge)));
  return charges.length === 0 ? [] : [{ code: 'USAGE_NOT_INCLUDED', details: { charges } }];
}

function taxOf(lines: readonly QuoteLine[]): boolean | 'mixed' | undefined {
  const declared = new Set(lines.map(line => line.taxIncluded));
  if (declared.has(true) && declared.has(false)) return 'mixed';
  return declared.size === 1 ? [...declared][0] : undefined;
}
