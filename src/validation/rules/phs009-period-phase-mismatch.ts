import { type Duration, durationInMonths, parseDuration } from '../../kernel/duration.js';
import { sayDuration } from '../plan-ends.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const phs009PeriodPhaseMismatch: Rule = {
  code: 'PHS009',
  slug: 'period-phase-mismatch',
  purpose: 'A phase ends within a billing period, and the plan does not charge by the part.',
  why: 'The customer pays a whole period for a part of it, or two prices for the same days.',
  help: 'Let the phase last a whole number of periods, or let the plan charge by the part with `proration`.',
  check: findMismatches,
};

function* findMismatches(context: RuleContext): Iterable<Finding> {
  for (const { charge, phase, plan, path } of context.charges()) {
    if (plan.proration !== 'none' || charge.kind !== 'recurring' || phase.duration === undefined || charge.period === undefined) continue;
    const length = parseDuration(phase.duration);
    const period = parseDuration(charge.period);
    if (length === undefined || period === undefined || isMultiple(length, period)) continue;
    const message =
      `Phase ${phase.id} of price plan ${context.nameOf(plan)} lasts ${sayDuration(phase.duration)}, ` +
      `but charge ${context.nameOf(charge)} is for ${sayDuration(charge.period)}: its last period is cut off, and nothing says how the part is charged.`;
    yield { path, message, data: { duration: phase.duration, period: charge.period } };
  }
}

function isMultiple(length: Duration, period: Duration): boolean {
  const months = durationInMonths(length);
  const periodMonths = durationInMonths(period);
  // Days never make whole months, nor months whole weeks.
  if (months === undefined || periodMonths === undefined) return months === periodMonths && isWhole(daysOf(length), daysOf(period));
  return isWhole(months, periodMonths);
}

function isWhole(length: number, period: number): boolean {
  return period === 0 || (Number.isFinite(length) && length % period === 0);
}

function daysOf(duration: Duration): number {
  const hours = duration.hours + duration.minutes / 60 + duration.seconds / 3600;
  return duration.years + duration.months > 0 ? Number.NaN : duration.weeks * 7 + duration.days + hours / 24;
}
