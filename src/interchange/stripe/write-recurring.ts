import type { Charge } from '../../model/charge.js';
import { type StripeObject, some } from './export-context.js';

/** How often a price is paid: `object` is absent for one that is paid once. */
export interface WrittenRecurring {
  readonly object?: StripeObject;
  /** Whether it says how usage is measured. */
  readonly meterFrom: boolean;
}

const intervals: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };
const formulas: Readonly<Record<string, string>> = { sum: 'sum', maximum: 'max', last: 'last_during_period', count: 'count' };

/** What a price says beside its charge. */
export interface RecurringUse {
  readonly trialDays: number | undefined;
  /** Whether a meter of Stripe's own says how usage is measured. */
  readonly hasMeter: boolean;
}

/** Writes how often a charge is paid; undefined where Stripe has no such period. */
export function writeRecurring(
  { kind, period, quantity, meter }: Charge,
  { trialDays, hasMeter }: RecurringUse,
): WrittenRecurring | undefined {
  if (kind === 'oneTime') return quantity.kind === 'metered' ? undefined : { meterFrom: false };
  const [, count, unit = ''] = /^P([1-9]\d{0,3})([DWMY])$/.exec(period ?? '') ?? [];
  if (count === undefined) return undefined;
  const isMetered = kind === 'usage' || quantity.kind === 'metered';
  const formula = !hasMeter && meter !== undefined && Object.hasOwn(formulas, meter.aggregation) ? formulas[meter.aggregation] : undefined;
  const object = some({
    interval: intervals[unit],
    interval_count: Number(count),
    usage_type: isMetered ? 'metered' : 'licensed',
    aggregate_usage: formula,
    trial_period_days: trialDays,
  });
  return { object, meterFrom: formula !== undefined || hasMeter };
}
