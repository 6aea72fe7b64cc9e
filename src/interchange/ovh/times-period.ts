import { parseDuration } from '../../kernel/duration.js';
import type { OvhPricing } from './ovh-catalogue.js';

/** So many times the period of a price as a duration; undefined where it has none, or where that is longer than any contract. */
export function timesPeriod({ period, interval }: Pick<OvhPricing, 'period' | 'interval'>, times: number): string | undefined {
  const length = interval * times;
  const duration = period === undefined || length > 999_999 ? undefined : period.replace(String(interval), String(length));
  return duration === undefined || parseDuration(duration) === undefined ? undefined : duration;
}
