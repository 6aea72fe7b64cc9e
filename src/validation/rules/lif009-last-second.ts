import { parseInstant } from '../../kernel/instant.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { writeInstant } from '../say-thing.js';
import { sayThing } from '../say-where.js';
import { walkAll } from '../walk-pattern.js';

export const lif009LastSecond: Rule = {
  code: 'LIF009',
  slug: 'last-second',
  purpose: 'A validity ends at 23:59:59, one second before the day is over.',
  why: 'The end is exclusive, so in the last second of the day there is no price and no offer.',
  help: 'Write the next day: it is the first on which it no longer applies.',
  check: findLastSeconds,
};

const patterns = ['*.*.validFor.until', 'pricePlans.*.phases.*.charges.*.prices.*.validFor.until'];

function* findLastSeconds(context: RuleContext): Iterable<Finding> {
  for (const { path, value } of walkAll(context.catalogue, patterns)) {
    const instant =
      typeof value === 'string' && /[Tt]\d\d:59:59(?:\.\d+)?(?:[Zz]|[+-])/.test(value) ? parseInstant(value, context.timeZone) : undefined;
    if (instant === undefined) continue;
    const next = writeInstant(Math.floor(instant / 1000 + 1) * 1000, context.timeZone);
    // At the full hour within a day it is no slip of a day's end.
    if (next.length > 10) continue;
    const message = `${sayThing(context, path)} ends at ${value}, just before the day is over: the last second is left out. Write ${next}.`;
    const fix = { title: `Write ${next}`, applicability: 'unsafe', edits: [{ op: 'replace', path, value: next }] } as const;
    yield { path, message, fixes: [fix], data: { until: value, next } };
  }
}
