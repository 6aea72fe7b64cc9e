/** The candidates that fail by few predicates and by nothing else. */
import { canHoldTogether } from '../condition/can-hold-together.js';
import { explainCondition } from '../condition/explain-condition.js';
import { findHoldDate } from '../condition/find-hold-date.js';
import { requireInstant } from '../kernel/instant.js';
import type { Actionable } from '../model/condition.js';
import { judge, type Outcome } from './decide-upsells.js';
import { type CertainPredicate, decideRepaired, findCertain, findRepair, type WantedPredicate } from './find-repair.js';
import { giveReason } from './give-reasons.js';
import { listDeciding } from './list-deciding.js';
import { listFacts } from './list-facts.js';
import { makeCandidate } from './make-candidate.js';
import { makeUpsellScene } from './make-upsell-scene.js';
import { nameCandidate } from './name-candidate.js';
import { once } from './once.js';
import type { PreparedTarget } from './prepare-rules.js';
import { priceCandidate } from './price-candidate.js';
import { checkGuards } from './steps/check-guards.js';
import { candidateSteps } from './steps.js';
import type { NearMiss } from './upsell-answer.js';
import type { UpsellReason } from './upsell-candidate.js';
import type { UpsellCode, UpsellStep } from './upsell-code.js';
import type { UpsellScene } from './upsell-scene.js';

/**
 * Finds the nearest misses: candidates that a condition suppresses and that would pass every other step.
 *
 * @param outcomes - What became of the candidates.
 * @param scene - The scene.
 * @returns At most as many as are ranked: the fewest predicates first; then what the customer or the rep can do, then time, then the
 *   catalogue, then never; then by offer, rule and position. What is cured only by parting with something that is held is no near miss.
 */
export function findNearest(outcomes: readonly Outcome[], scene: UpsellScene): readonly NearMiss[] {
  const { limit = 3 } = scene.context;
  const found: NearMiss[] = [];
  let waiting: readonly Suspect[] = [];
  // Nearest first, then least effort, then by position, so that nothing is looked at that comes after the last that is wanted.
  for (let distance = 1; distance <= farthest || waiting.length > 0; distance += 1) {
    waiting = [...waiting, ...listSuspects(outcomes, distance, scene)].sort((a, b) => a.position - b.position);
    for (let effort = 1; effort < efforts.length; effort += 1) {
      for (const suspect of waiting) {
        const miss = isWithin(suspect, { distance, effort }, scene) ? findMiss(suspect, scene) : undefined;
        if (miss === undefined || miss.repair.length !== distance || miss.effort !== effort || !passesOtherwise(miss, scene)) continue;
        found.push(...describeMiss(miss, scene));
        if (found.length === limit) return found;
      }
    }
    waiting = waiting.filter(suspect => leastOf(suspect, scene) > distance || (findMiss(suspect, scene)?.repair.length ?? 0) > distance);
  }
  return found;
}

/** A candidate that a condition suppresses, before it is known how far it is from passing. */
interface Suspect {
  readonly candidate: PreparedTarget;
  readonly code: UpsellCode;
  readonly position: number;
  /** The predicates that every repair mends. */
  certain?: ReturnType<typeof findCertain>;
  /** No repair takes less. */
  effort?: number;
  miss?: { readonly found: Miss | undefined };
}

// What the conditions that are decided together know of distances: more is not told apart.
const farthest = 3;

// Lists those that are as near as that, or may be nearer than is known.
function listSuspects(outcomes: readonly Outcome[], distance: number, { changesOf, whenChanges }: UpsellScene): readonly Suspect[] {
  const suspects: Suspect[] = [];
  for (let position = 0; distance <= farthest && position < outcomes.length; position += 1) {
    let least = whenChanges?.[position] ?? 0;
    const outcome = outcomes[position];
    if (least > distance || outcome === undefined) continue;
    const { candidate, suppressedBy, verdict } = outcome;
    if (verdict.kind !== 'suppressed' || suppressedBy === undefined || !conditionSteps.has(suppressedBy)) continue;
    for (const { condition } of candidate.asked) least = Math.max(least, changesOf(condition));
    if (Math.max(least, 1) === distance) suspects.push({ candidate, code: verdict.code, position });
  }
  return suspects;
}

const conditionSteps = /* @__PURE__ */ listConditionSteps();

// A call of its own, so that a bundle which never looks for near misses goes without the steps.
function listConditionSteps(): ReadonlySet<UpsellStep> {
  return new Set(candidateSteps.filter(({ isOfConditions }) => isOfConditions === true).map(({ step }) => step));
}

// The cheapest question first.
function isWithin(
  suspect: Suspect,
  { distance, effort }: { readonly distance: number; readonly effort: number },
  scene: UpsellScene,
): boolean {
  return effortOf(suspect, scene) <= effort && leastOf(suspect, scene) <= distance;
}

function leastOf(suspect: Suspect, scene: UpsellScene): number {
  return certainOf(suspect, scene).size;
}

function certainOf(suspect: Suspect, { decide }: UpsellScene): ReturnType<typeof findCertain> {
  suspect.certain ??= findCertain(suspect.candidate.asked, decide);
  return suspect.certain;
}

function effortOf(suspect: Suspect, scene: UpsellScene): number {
  suspect.effort ??= leastEffort(suspect, scene);
  return suspect.effort;
}

// Nobody mends what is known and no matter of time, if no remedy says who and nothing else is told of who mends it. Otherwise it takes what is certain to be mended, but what a remedy
// says of a predicate may stand at another place as well.
function leastEffort(suspect: Suspect, scene: UpsellScene): number {
  const { asked } = suspect.candidate;
  const { hasRemedy, isForNobody } = mendingOf(suspect.candidate, scene);
  if (hasRemedy) return 1;
  if (isForNobody && asked.every(({ condition }) => scene.isAllKnown(condition))) return efforts.length - 1;
  return hardestOf([...certainOf(suspect, scene).values()], scene);
}

// What can be read off the conditions, once.
const mendingOf = /* @__PURE__ */ once(({ asked }: PreparedTarget, { facts }: UpsellScene) => {
  const text = JSON.stringify(asked);
  const isSpecial = (fact: string): boolean => {
    const spec = facts.factSpec(fact);
    return spec?.derived !== undefined || spec?.sensitivity === 'protected';
  };
  return {
    hasRemedy: text.includes('"remedy":'),
    isForNobody: !/"(?:within(?:Last|Next)|exists)":/.test(text) && !asked.some(({ condition }) => listFacts(condition).some(isSpecial)),
  };
});

/** A candidate with what would have to come out otherwise. */
interface Miss extends Pick<Suspect, 'candidate' | 'code'> {
  readonly repair: readonly WantedPredicate[];
  /** By which equally near misses are ordered. */
  readonly effort: number;
}

function findMiss(suspect: Suspect, scene: UpsellScene): Miss | undefined {
  suspect.miss ??= { found: workOutMiss(suspect, scene) };
  return suspect.miss.found;
}

function workOutMiss({ candidate, code }: Suspect, scene: UpsellScene): Miss | undefined {
  const { decide, facts } = scene;
  const repair = findRepair(candidate.asked, {
    decide,
    effortOf: wanted => (isLoss(wanted) ? undefined : hardestOf([wanted], scene)),
    areCompatible: wanted => canHoldTogether(wanted, facts),
  });
  return repair === undefined ? undefined : { candidate, code, repair, effort: hardestOf(repair, scene) };
}

// Nobody is nearly there who would have to part with something first, unless the rule says who sees to it.
function isLoss({ predicate, wanted, isUnknown }: WantedPredicate): boolean {
  return 'owns' in predicate && wanted === 'false' && !isUnknown && predicate.remedy === undefined;
}

// What the customer can do and what the rep can do come together.
function hardestOf(wanted: readonly CertainPredicate[], scene: UpsellScene): number {
  return wanted.reduce((most, one) => Math.max(most, efforts.indexOf(whoMends(one, scene))), 1);
}

const efforts: readonly (Actionable | undefined)[] = ['customer', 'rep', 'time', 'catalogue', 'never', undefined];

// What is not known is a question for the rep to ask; nobody is asked to become somebody else.
function whoMends({ predicate, wanted, isUnknown }: CertainPredicate, { facts }: UpsellScene): Actionable | undefined {
  if (predicate.remedy !== undefined) return predicate.remedy.actionable;
  if (!('fact' in predicate)) return isUnknown ? 'rep' : undefined;
  if (isUnknown || predicate.exists === true) return 'rep';
  if (findHoldDate(predicate, wanted, facts) !== undefined) return 'time';
  return facts.factSpec(predicate.fact)?.sensitivity === 'protected' ? 'never' : undefined;
}

// Whom only time could help and does not is no near miss.
function describeMiss({ candidate, code, repair }: Miss, scene: UpsellScene): readonly NearMiss[] {
  const missing = repair.flatMap(wanted => describeWanted(wanted, scene));
  const hardest = repair.reduce((most, wanted) => Math.max(most, efforts.indexOf(whoMends(wanted, scene))), 0);
  const actionable = efforts[hardest];
  const from = dateOf(missing, scene);
  const isTrue = from !== undefined && passesAt(from, candidate, scene);
  if (from !== undefined && !isTrue && actionable === 'time') return [];
  return [
    {
      ...nameCandidate(candidate),
      code,
      distance: repair.length,
      missing,
      ...(actionable === undefined ? {} : { actionable }),
      ...(isTrue ? { from } : {}),
    },
  ];
}

// Wanted is that the whole does not come out as it does now, so a leaf that is wanted false is explained under a `not`.
function describeWanted({ asked, predicate, wanted }: WantedPredicate, scene: UpsellScene): readonly UpsellReason[] {
  const explained = explainCondition(wanted === 'true' ? predicate : { not: predicate }, scene.facts);
  return listDeciding(explained).map(leaf => giveReason(scene, asked, leaf));
}

const otherSteps = /* @__PURE__ */ candidateSteps.filter(({ isOfConditions }) => isOfConditions !== true);

// What is repaired may be the need as well.
function passesOtherwise({ candidate, repair }: Miss, scene: UpsellScene): boolean {
  if (otherSteps.some(({ check }) => check(candidate, scene).kind !== 'passed')) return false;
  return isWorthIt(candidate, scene, decideRepaired(repair, scene.decide));
}

function isWorthIt(candidate: PreparedTarget, scene: UpsellScene, decide: UpsellScene['decide']): boolean {
  const priced = priceCandidate(makeCandidate(scene, candidate), scene);
  return priced.kind === 'priced' && checkGuards(priced, scene, decide).kind === 'passed';
}

function dateOf(missing: readonly UpsellReason[], { timeZone }: UpsellScene): string | undefined {
  const dates = missing.flatMap(({ holdsFrom }) => holdsFrom ?? []);
  if (dates.length < missing.length) return undefined;
  return dates.sort((a, b) => requireInstant(b, timeZone) - requireInstant(a, timeZone))[0];
}

// Time may mend one thing and spoil another, the end of a sale among them, so everything is asked again at that time.
function passesAt(at: string, candidate: PreparedTarget, { index, customer, context }: UpsellScene): boolean {
  const then = makeUpsellScene(index, customer, { ...context, at });
  return judge(candidate, candidateSteps, then).verdict.kind === 'passed' && isWorthIt(candidate, then, then.decide);
}
