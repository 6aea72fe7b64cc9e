import { isEmptySpan } from '../read-span.js';
import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayDay, sayLastDay } from '../say-thing.js';
import { lowerFirst, sayThing } from '../say-where.js';
import { walkAll, walkPattern } from '../walk-pattern.js';

export const lif001EndBeforeStart: Rule = {
  code: 'LIF001',
  slug: 'end-before-start',
  purpose: 'A validity ends before or when it begins.',
  why: 'It never applies: on no day can anybody buy or be billed by it.',
  help: 'Correct the dates; `until` is the first day on which it no longer applies.',
  check: findEmpty,
};

const patterns = ['*.*.validFor', 'pricePlans.*.phases.*.charges.*.prices.*.validFor'];

function* findEmpty(context: RuleContext): Iterable<Finding> {
  for (const { path, value } of walkAll(context.catalogue, patterns)) {
    const { from, until } = boundsOf(value);
    if (from === undefined || until === undefined || !isEmptySpan(context.spanOf({ from, until }))) continue;
    const thing = sayThing(context, path);
    const what = path.length > 3 ? `A price of ${lowerFirst(thing)}` : thing;
    const message =
      from === until
        ? `${what} ends on the day it begins, ${sayDay(from)}: the end is the first day on which it no longer applies.`
        : `${what} ends (last day ${sayLastDay(until)}) before it begins (${sayDay(from)}).`;
    yield { path, message, data: { from, until } };
  }
}

function boundsOf(validity: unknown): { readonly from?: string; readonly until?: string } {
  const [from] = walkPattern(validity, 'from');
  const [until] = walkPattern(validity, 'until');
  return {
    ...(typeof from?.value === 'string' ? { from: from.value } : {}),
    ...(typeof until?.value === 'string' ? { until: until.value } : {}),
  };
}
