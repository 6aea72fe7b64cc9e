/** The candidates that fail by few predicates and by nothing else. */
import { canHoldTogether } from '../condition/can-hold-together.js';
import { explainCondition } from '../condition/explain-condition.js';
import { findHoldDate } from '../condition/find-hold-date.js';
import { requireInstant } from '../kernel/instant.js';
import type { Actionable } from '../model/condition.js';
import type { Candidate } from './candidate.js';
import { judge, type Outcome } from './decide-upsells.js';
import { countCertain, decideRepaired, findRepair, type WantedPredicate } from './find-repair.js';
import { giveReason } from './give-reasons.js';
import { listDeciding } from './list-deciding.js';
import { makeCandidate } from './make-candidate.js';
import { makeUpsellScene } from './make-upsell-scene.js';
import { nameCandidate } from './name-candidate.js';
import { priceCandidate } from './price-candidate.js';
import { checkGuards } from './steps/check-guards.js';
import { candidateSteps, conditionsOf } from './steps.js';
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
  const waiting = listSuspects(outcomes, scene);
  const { limit = 3 } = scene.context;
  const found: NearMiss[] = [];
  let open: readonly Miss[] = [];
  for (let distance = 1, next = 0; found.length < limit && (next < waiting.length || open.length > 0); distance += 1) {
    const reached = waiting.slice(next).findIndex(({ least }) => least > distance);
    const until = reached === -1 ? waiting.length : next + reached;
    open = [...open, ...waiting.slice(next, until).flatMap(suspect => findMiss(suspect, scene))];
    next = until;
    for (const miss of open.filter(({ repair }) => repair.length <= distance).sort(compareMisses)) {
      if (found.length < limit) found.push(...describeMiss(miss, scene));
    }
    open = open.filter(({ repair }) => repair.length > distance);
  }
  return found;
}

/** A candidate that a condition suppresses, before it is known how far it is from passing. */
interface Suspect {
  readonly outcome: Outcome;
  readonly code: UpsellCode;
  readonly position: number;
  /** No repair is smaller. */
  readonly least: number;
}

function listSuspects(outcomes: readonly Outcome[], scene: UpsellScene): readonly Suspect[] {
  return outcomes
    .flatMap((outcome, position): readonly Suspect[] => {
      const { verdict, suppressedBy, candidate } = outcome;
      if (verdict.kind !== 'suppressed' || suppressedBy === undefined || !asksConditions(suppressedBy)) return [];
      return [{ outcome, code: verdict.code, position, least: leastOf(candidate, scene) }];
    })
    .sort((a, b) => a.least - b.least);
}

// What is far away by the index need not be counted.
function leastOf(candidate: Candidate, { decide, changesOf }: UpsellScene): number {
  const conditions = conditionsOf(candidate);
  const least = conditions.reduce((most, { condition }) => Math.max(most, changesOf(condition)), 0);
  return least === 3 ? least : Math.max(least, countCertain(conditions, decide));
}

function compareMisses(a: Miss, b: Miss): number {
  return a.repair.length - b.repair.length || a.effort - b.effort || a.position - b.position;
}

interface Miss extends Suspect {
  readonly repair: readonly WantedPredicate[];
  readonly actionable: Actionable | undefined;
  /** By which equally near misses are ordered. */
  readonly effort: number;
}

function asksConditions(step: UpsellStep): boolean {
  return candidateSteps.some(one => one.step === step && one.conditions !== undefined);
}

function findMiss(suspect: Suspect, scene: UpsellScene): readonly Miss[] {
  const { decide, facts } = scene;
  const repair = findRepair(conditionsOf(suspect.outcome.candidate), {
    decide,
    effortOf: wanted => (isLoss(wanted) ? undefined : effortOf(wanted, scene)),
    areCompatible: wanted => canHoldTogether(wanted, facts),
  });
  if (repair === undefined) return [];
  const hardest = repair.reduce((most, wanted) => Math.max(most, efforts.indexOf(whoMends(wanted, scene))), 0);
  return [{ ...suspect, repair, actionable: efforts[hardest], effort: Math.max(1, hardest) }];
}

// What the customer can do and what the rep can do come together.
function effortOf(wanted: WantedPredicate, scene: UpsellScene): number {
  return Math.max(1, efforts.indexOf(whoMends(wanted, scene)));
}

// Nobody is nearly there who would have to part with something first, unless the rule says who sees to it.
function isLoss({ predicate, wanted, isUnknown }: WantedPredicate): boolean {
  return 'owns' in predicate && wanted === 'false' && !isUnknown && predicate.remedy === undefined;
}

const efforts: readonly (Actionable | undefined)[] = ['customer', 'rep', 'time', 'catalogue', 'never', undefined];

// What is not known is a question for the rep to ask; nobody is asked to become somebody else.
function whoMends({ predicate, wanted, isUnknown }: WantedPredicate, { facts }: UpsellScene): Actionable | undefined {
  if (predicate.remedy !== undefined) return predicate.remedy.actionable;
  if (!('fact' in predicate)) return isUnknown ? 'rep' : undefined;
  if (isUnknown || predicate.exists === true) return 'rep';
  if (findHoldDate(predicate, wanted, facts) !== undefined) return 'time';
  return facts.factSpec(predicate.fact)?.sensitivity === 'protected' ? 'never' : undefined;
}

// Whom only time could help and does not is no near miss.
function describeMiss(miss: Miss, scene: UpsellScene): readonly NearMiss[] {
  const { outcome, code, repair, actionable } = miss;
  if (!passesOtherwise(miss, scene)) return [];
  const missing = repair.flatMap(wanted => describeWanted(wanted, scene));
  const from = dateOf(missing, scene);
  const isTrue = from !== undefined && passesAt(from, outcome.candidate, scene);
  if (from !== undefined && !isTrue && actionable === 'time') return [];
  return [
    {
      ...nameCandidate(outcome.candidate),
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

// What is repaired may be the need as well.
function passesOtherwise({ outcome: { candidate }, repair }: Miss, scene: UpsellScene): boolean {
  const others = candidateSteps.filter(({ conditions }) => conditions === undefined);
  if (others.some(({ check }) => check(candidate, scene).kind !== 'passed')) return false;
  return isWorthIt(candidate, scene, decideRepaired(repair, scene.decide));
}

function isWorthIt(candidate: Candidate, scene: UpsellScene, decide: UpsellScene['decide']): boolean {
  const priced = priceCandidate(candidate, scene);
  return priced.kind === 'priced' && checkGuards(priced, scene, decide).kind === 'passed';
}

function dateOf(missing: readonly UpsellReason[], { timeZone }: UpsellScene): string | undefined {
  const dates = missing.flatMap(({ holdsFrom }) => holdsFrom ?? []);
  if (dates.length < missing.length) return undefined;
  return dates.sort((a, b) => requireInstant(b, timeZone) - requireInstant(a, timeZone))[0];
}

// Time may mend one thing and spoil another, the end of a sale among them, so everything is asked again at that time.
function passesAt(at: string, candidate: Candidate, { index, customer, context }: UpsellScene): boolean {
  const then = makeUpsellScene(index, customer, { ...context, at });
  const { candidate: later, verdict } = judge(makeCandidate(then, candidate), then);
  return verdict.kind === 'passed' && isWorthIt(later, then, then.decide);
}
