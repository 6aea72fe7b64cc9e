import { deepFreeze } from '../kernel/deep-freeze.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Context } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import { withoutRepeats } from '../pricing/pricing-scene.js';
import { countCodes, countFunnel } from './count-outcomes.js';
import { decideUpsells, type Outcome, type Outcomes } from './decide-upsells.js';
import { decisionId } from './decision-id.js';
import { describeUpsell } from './describe-upsell.js';
import { findBestPlans, isBestPlan } from './find-best.js';
import { findNearest } from './find-nearest.js';
import { listQuestions } from './list-questions.js';
import { makeUpsellScene } from './make-upsell-scene.js';
import type { RankedUpsell } from './ranked-upsell.js';
import type { UpsellAnswer, UpsellAssumption, UpsellWarning } from './upsell-answer.js';
import type { UpsellScene } from './upsell-scene.js';
import { listOpen, listSuppressed, listUnknown } from './write-outcome.js';

/**
 * Finds what to suggest to a customer, with prices, reasons, consequences and words; says of everything else why not, and what to ask. Each
 * pair of a rule and one of its targets goes through the same steps in the same order and is ranked, suppressed with a code, or unknown.
 *
 * @param index - The index of a catalogue or release.
 * @param customer - The customer, as `readCustomer` gives it.
 * @param context - When, in which channel, in which words; `detail: 'full'` lists the suppressed and works out the best plan too.
 * @returns The frozen answer; the same for the same question, down to the byte.
 * @throws `not-an-instant`, `unknown-channel`, `unknown-currency`, `unknown-locale`, `bad-limit`.
 * @example
 * const answer = findUpsells(index, customer, { at: '2026-12-01', channel: 'web' })
 * answer.ranked.every((upsell, position) => upsell.rank === position + 1) // => true
 */
export function findUpsells(index: CatalogueIndex, customer: Customer, context: Context): UpsellAnswer {
  const scene = makeUpsellScene(index, customer, context);
  return deepFreeze(writeAnswer(decideUpsells(scene), scene));
}

function writeAnswer(decided: Outcomes, scene: UpsellScene): UpsellAnswer {
  const { outcomes, notable, ranked } = decided;
  const { index, customer, context, currency, locale } = scene;
  const { release, catalogue } = index;
  const { at, detail = 'ranked' } = context;
  const described = ranked.map((scored, position) => describeUpsell(scored, position + 1, scene));
  const unknown = listUnknown(notable, scene);
  const bestPlans = detail === 'full' ? findBestPlans(scene) : undefined;
  const flag = (upsell: RankedUpsell): RankedUpsell =>
    bestPlans === undefined ? upsell : { ...upsell, isBestPlan: isBestPlan(upsell, bestPlans) };
  return {
    decisionId: decisionId(index, customer, context),
    at,
    catalogue: catalogue.id,
    ...(release === undefined ? {} : { release }),
    customer: customer.id,
    ...(currency === undefined ? {} : { currency }),
    locale,
    detail,
    ranked: described.map(({ upsell }) => flag(upsell)),
    ...(bestPlans === undefined ? {} : { suppressed: listSuppressed(outcomes, scene), bestPlans }),
    unknown,
    nearest: findNearest(outcomes, scene),
    ask: listQuestions(listOpen(notable, scene), scene),
    counts: countCodes(decided),
    funnel: countFunnel(decided),
    assumptions: withoutRepeats(notable.flatMap(assumptionsOf)),
    warnings: withoutRepeats([...scene.warnings, ...unscored(ranked), ...described.flatMap(({ warnings }) => warnings)]),
  };
}

// What was taken for granted matters only where it led to an answer.
function assumptionsOf({ candidate: { rule, offer }, verdict }: Outcome): readonly UpsellAssumption[] {
  const assumptions = verdict.kind === 'suppressed' ? [] : (verdict.assumptions ?? []);
  return assumptions.map(({ code, details }) => ({ code, rule: rule.id, offer: offer.id, ...(details === undefined ? {} : { details }) }));
}

function unscored(ranked: Outcomes['ranked']): readonly UpsellWarning[] {
  return ranked.flatMap(({ candidate: { rule }, score }): readonly UpsellWarning[] =>
    score.total === undefined ? [{ code: 'NO_RANKING_DEFAULTS', rule: rule.id }] : [],
  );
}
