import { compareDates } from '../kernel/date.js';
import { addDuration, type Duration, durationInMonths, parseDuration } from '../kernel/duration.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Phase, PricePlan } from '../model/price-plan.js';
import type { PlannedPhase } from './pricing-scene.js';

/** From when, and how far, phases are planned. */
export interface PhaseHorizon {
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day that matters: what follows a plan's last phase is planned only so far. */
  readonly horizon: string;
}

/**
 * Puts dates to the phases of a price plan. After the last phase the plan ends, or its last phase is repeated (`renew`), or another plan
 * follows; introductory phases do not come back.
 *
 * @param index - The index in which a following plan is found.
 * @param plan - The price plan.
 * @param span - The first day, and the last day that matters.
 * @returns The phases in order, without gaps; the last has no end where it is endless.
 * @example
 * // 14 days of trial, then endless
 * planPhases(index, plan, { start: '2026-01-01', horizon: '2026-01-01' }).map((planned) => planned.from) // => ['2026-01-01', '2026-01-15']
 */
export function planPhases(index: CatalogueIndex, plan: PricePlan, span: PhaseHorizon): readonly PlannedPhase[] {
  const planned: PlannedPhase[] = [];
  let run: MonthRun = { anchor: span.start, until: span.start };
  let followers = 0;
  for (const turn of phasesInTurn(index, plan)) {
    const from = run.until;
    if (turn.follows) followers += 1;
    if (followers > 1 && compareDates(from, span.horizon) > 0) break;
    const { anchor } = run;
    const { plan: current, phase, isRepeat } = turn;
    const duration = phase.duration === undefined ? undefined : parseDuration(phase.duration);
    if (duration === undefined) return [...planned, { plan: current, phase, from, anchor, isRepeat }];
    run = extendRun(run, duration);
    if (run.until !== from) planned.push({ plan: current, phase, from, until: run.until, anchor, isRepeat });
  }
  return planned;
}

// Six hundred months of days, the longest that is projected.
const mostTurns = 20_000;

interface Turn {
  readonly plan: PricePlan;
  readonly phase: Phase;
  readonly follows: boolean;
  readonly isRepeat: boolean;
}

function* phasesInTurn(index: CatalogueIndex, first: PricePlan): Generator<Turn> {
  let plan = first;
  for (const phase of plan.phases) yield { plan, phase, follows: false, isRepeat: false };
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const { after } = plan;
    const last = plan.phases.at(-1);
    if (after === undefined || after === 'end' || last === undefined) return;
    if (after === 'renew') yield { plan, phase: last, follows: true, isRepeat: true };
    else {
      const next = index.pricePlans.get(after.pricePlan);
      if (next === undefined) return;
      plan = next;
      for (const phase of plan.phases) yield { plan, phase, follows: true, isRepeat: false };
    }
  }
}

interface MonthRun {
  readonly anchor: string;
  readonly months?: Duration;
  readonly until: string;
}

// 31 January and twice one month is 31 March: months are added up from the anchor and not one after the other.
function extendRun(run: MonthRun, duration: Duration): MonthRun {
  if (durationInMonths(duration) === undefined) {
    const until = addDuration(run.until, duration);
    return { anchor: until, until };
  }
  const months =
    run.months === undefined
      ? duration
      : { ...duration, years: run.months.years + duration.years, months: run.months.months + duration.months };
  return { anchor: run.anchor, months, until: addDuration(run.anchor, months) };
}
