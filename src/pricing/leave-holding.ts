/** A holding that is about to be left: its running period and commitment, and on which day each timing of the policy falls. */
import { addDays, compareDates } from '../kernel/date.js';
import type { Period } from '../kernel/period.js';
import type { ChangeTiming } from '../model/change-policy.js';
import type { Phase, PricePlan } from '../model/price-plan.js';
import { clipToPhase, listPeriods, readBillingPeriod } from './charge-period.js';
import type { OpenHolding } from './open-holding.js';
import { commitmentAt } from './price-exit.js';
import type { PlannedPhase } from './pricing-scene.js';

/** A holding that is about to be left. */
export interface Leaving {
  readonly old: OpenHolding;
  /** The holding's own price plan and the phase in which the day lies. */
  readonly plan: PricePlan | undefined;
  readonly phase: Phase | undefined;
  /** The billing period of the recurring charges in it: the shortest. */
  readonly period: string | undefined;
  /** The day from which its billing periods count. */
  readonly anchor: string;
  readonly commitment: Period | undefined;
  /** The day on which a change takes effect, by the timing that the policy decides. */
  readonly dayOf: Readonly<Record<Exclude<ChangeTiming, 'illegal'>, string>>;
}

/**
 * Looks at a holding on the day on which a change is asked for. Its term ends with the commitment where one runs, else with the billing
 * period.
 *
 * @param old - The holding.
 * @param asked - The day.
 * @returns What a change starts from.
 */
export function leaveHolding(old: OpenHolding, asked: string): Leaving {
  const { scene, term, question } = old;
  const own = old.parts.find(({ part }) => part.offer === old.offer?.id);
  const planned = own?.phases.find(phase => contains(phase, asked));
  const running = planned === undefined ? undefined : shortestPeriod(old, planned, asked);
  const commitment = commitmentAt(term, scene.start, asked);
  return {
    old,
    plan: own?.part.plan ?? old.held.pricePlans.get(question.holding.pricePlan),
    phase: planned?.phase,
    period: running?.name,
    anchor: scene.billingAnchor ?? scene.start,
    commitment,
    dayOf: {
      immediate: asked,
      endOfTerm: commitment?.until ?? endOfPeriod(running, asked),
      startOfTerm: running?.days.from ?? asked,
    },
  };
}

interface RunningPeriod {
  readonly name: string;
  readonly days: Period;
}

function shortestPeriod({ scene }: OpenHolding, planned: PlannedPhase, date: string): RunningPeriod | undefined {
  const found = planned.phase.charges.flatMap((charge): readonly RunningPeriod[] => {
    const duration = readBillingPeriod(charge.period);
    if (charge.kind === 'oneTime' || duration === undefined || charge.period === undefined) return [];
    const [first] = listPeriods(scene, planned, { from: date, until: addDays(date, 1), duration });
    return first === undefined ? [] : [{ name: charge.period, days: clipToPhase(first, planned) }];
  });
  return found.sort((a, b) => compareDates(a.days.until, b.days.until))[0];
}

// On its first day a period has not begun to be used: the one before it has just ended.
function endOfPeriod(running: RunningPeriod | undefined, date: string): string {
  return running === undefined || running.days.from === date ? date : running.days.until;
}

function contains(planned: PlannedPhase, date: string): boolean {
  return compareDates(planned.from, date) <= 0 && (planned.until === undefined || compareDates(date, planned.until) < 0);
}
