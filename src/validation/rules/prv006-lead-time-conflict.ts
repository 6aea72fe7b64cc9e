import { compareDurations, type Duration, parseDuration } from '../../kernel/duration.js';
import type { Product } from '../../model/product.js';
import { findCycles } from '../find-cycles.js';
import { sayDuration } from '../plan-ends.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

export const prv006LeadTimeConflict: Rule = {
  code: 'PRV006',
  slug: 'lead-time-conflict',
  purpose: 'The lead time that is promised is shorter than a chain of steps that follow one another.',
  why: 'Customers are promised a day that cannot be kept.',
  help: 'Promise a longer lead time, or shorten the steps.',
  check: findConflicts,
};

function* findConflicts({ catalogue, nameOf }: RuleContext): Iterable<Finding> {
  for (const [at, product] of catalogue.products.entries()) {
    const promised = parseDuration(product.provisioning?.leadTime ?? '');
    const days = product.status === 'active' ? longestChain(product) : 0;
    if (promised === undefined || compareDurations(promised, { ...none, days }) !== -1) continue;
    const message = `Product ${nameOf(product)} is promised within ${sayDuration(product.provisioning?.leadTime)}, but its steps need ${days} days one after the other.`;
    yield { path: ['products', at, 'provisioning', 'leadTime'], message, data: { leadTime: product.provisioning?.leadTime, days } };
  }
}

const none: Duration = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

// Steps in a circle are another finding, and have no length.
function longestChain({ provisioning }: Product): number {
  const steps = provisioning?.steps ?? [];
  if (findCycles(new Map(steps.map(({ id, after = [] }) => [id, after]))).length > 0) return 0;
  const ends = new Map<string, number>();
  for (let turn = 0; turn < Math.min(steps.length, 100); turn += 1) {
    for (const { id, duration, after = [] } of steps) {
      ends.set(id, daysOf(duration) + after.reduce((latest, before) => Math.max(latest, ends.get(before) ?? 0), 0));
    }
  }
  return Math.max(0, ...ends.values());
}

// Only whole days and weeks are certain; a step in other units counts as none.
function daysOf(text: string | undefined): number {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration === undefined || duration.years + duration.months > 0 ? 0 : duration.weeks * 7 + duration.days;
}
