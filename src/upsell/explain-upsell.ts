import { explainCondition } from '../condition/explain-condition.js';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { pickText } from '../lookup/pick-text.js';
import { requireIndex } from '../lookup/require-question.js';
import type { Context } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import { decideUpsells, type Outcome, type Outcomes } from './decide-upsells.js';
import { decisionId } from './decision-id.js';
import { describeUpsell } from './describe-upsell.js';
import { makeUpsellScene } from './make-upsell-scene.js';
import { nameCandidate } from './name-candidate.js';
import type { PreparedTarget } from './prepare-rules.js';
import type { Step } from './step.js';
import { candidateSteps } from './steps.js';
import type { ExplainedCondition, ExplainedStep, ExplainedUpsell, UpsellExplanation } from './upsell-explanation.js';
import type { UpsellScene } from './upsell-scene.js';
import type { AskedCondition } from './verdict.js';
import { listSuppressed, listUnknown, writeSuppression } from './write-outcome.js';

/**
 * Explains what becomes of every candidate of a rule or of an offer: its entry in the answer, what each step says of it by itself, and the
 * whole tree of its conditions.
 *
 * @param index - The index of a catalogue or release.
 * @param customer - The customer, as `readCustomer` gives it.
 * @param ruleOrOffer - The id or alias of a rule or an offer; one that is both means both.
 * @param context - The context, as for `findUpsells`.
 * @returns The frozen explanation; no candidates for a draft, and for an offer that no rule suggests.
 * @throws `unknown-rule-or-offer`, and as `findUpsells`.
 * @example
 * throws(() => explainUpsell(index, customer, 'no-such-offer', { at: '2026-12-01' })) // => 'unknown-rule-or-offer'
 */
export function explainUpsell(index: CatalogueIndex, customer: Customer, ruleOrOffer: string, context: Context): UpsellExplanation {
  requireIndex(index);
  const rule = index.upsellRules.get(ruleOrOffer);
  const offer = index.offers.get(ruleOrOffer);
  if (rule === undefined && offer === undefined) {
    throw new CatalogueError('unknown-rule-or-offer', `neither a rule nor an offer: \`${String(ruleOrOffer)}\``, { ruleOrOffer });
  }
  const scene = makeUpsellScene(index, customer, context);
  const decided = decideUpsells(scene);
  const wanted = decided.outcomes.filter(({ candidate }) => candidate.rule === rule || candidate.offer === offer);
  return deepFreeze({
    decisionId: decisionId(index, customer, context),
    at: context.at,
    catalogue: index.catalogue.id,
    ...(index.release === undefined ? {} : { release: index.release }),
    customer: customer.id,
    locale: scene.locale,
    candidates: wanted.map(outcome => explainOutcome(outcome, decided.ranked, scene)),
  });
}

function explainOutcome(outcome: Outcome, ranked: Outcomes['ranked'], scene: UpsellScene): ExplainedUpsell {
  const { candidate } = outcome;
  const [suppressed] = listSuppressed([outcome], scene);
  const [unknown] = listUnknown([outcome], scene);
  return {
    ...nameCandidate(candidate),
    ...(suppressed === undefined
      ? unknown === undefined
        ? rankedEntry(candidate, ranked, scene)
        : { outcome: 'unknown', unknown }
      : { outcome: 'suppressed', suppressed }),
    steps: candidateSteps.map(step => explainStep(step, candidate, scene)),
    conditions: candidate.asked.map(asked => explainAsked(asked, scene)),
  };
}

function rankedEntry(
  candidate: PreparedTarget,
  ranked: Outcomes['ranked'],
  scene: UpsellScene,
): Pick<ExplainedUpsell, 'outcome' | 'ranked'> {
  const position = ranked.findIndex(scored => scored.candidate.prepared === candidate);
  const scored = ranked[position];
  return scored === undefined ? { outcome: 'ranked' } : { outcome: 'ranked', ranked: describeUpsell(scored, position + 1, scene).upsell };
}

function explainStep({ step, check }: Step, candidate: PreparedTarget, scene: UpsellScene): ExplainedStep {
  const verdict = check(candidate, scene);
  return { step, outcome: verdict.kind, ...(verdict.kind === 'suppressed' ? writeSuppression(verdict, scene) : {}) };
}

function explainAsked({ part, condition, reason }: AskedCondition, { facts, locale, index }: UpsellScene): ExplainedCondition {
  const words = reason === undefined ? {} : { reason: pickText(reason, locale, index.catalogue.defaultLocale).text };
  return { part, ...words, tree: explainCondition(condition, facts) };
}
