import { parseInstant } from '../../kernel/instant.js';
import { millisecondsPerDay } from '../../kernel/time-zone.js';
import type { Finding, OptionValues, Rule } from '../rule.js';
import type { RuleContext, SuppressionState } from '../rule-context.js';
import { quoted, sayLastDay } from '../say-thing.js';

export const sys006SuppressionIncomplete: Rule = {
  code: 'SYS006',
  slug: 'suppression-incomplete',
  purpose: 'An exception says nothing with its reason or owner, or lasts longer than exceptions may.',
  scope: 'suppressions',
  mandatory: true,
  options: {
    maximumDays: { default: 180, purpose: 'How many days ahead an exception may end, counted from `at`; not checked without `at`.' },
  },
  why: 'An exception that nobody can explain is a fault that nobody will mend.',
  help: 'Say why the finding is accepted, who answers for it, and until when; an exception can be renewed.',
  check: findIncomplete,
};

function* findIncomplete(context: RuleContext, options: OptionValues): Iterable<Finding> {
  // That a rule does not exist is the matter of SYS009.
  for (const state of context.suppressions.filter(({ isKnown }) => isKnown)) {
    for (const field of ['reason', 'owner'] as const) {
      const words = state.suppression[field];
      if (!isHollow(words)) continue;
      const message = `The exception for ${state.suppression.code} on ${state.owner} has no real ${field}: it says ${quoted(words)}.`;
      yield { path: [...state.path, field], message, data: { [field]: words } };
    }
    yield* findLong(context, state, options['maximumDays'] ?? Number.POSITIVE_INFINITY);
  }
}

function* findLong({ at, timeZone }: RuleContext, { path, suppression, owner }: SuppressionState, days: number): Iterable<Finding> {
  const until = parseInstant(suppression.until, timeZone);
  // Without an instant the comparison is with no number, and never true.
  if (until === undefined || !(until > at + days * millisecondsPerDay)) return;
  const message = `The exception for ${suppression.code} on ${owner} runs until ${sayLastDay(suppression.until)}, more than ${days} days ahead.`;
  yield { path: [...path, 'until'], message, data: { until: suppression.until, maximumDays: days } };
}

function isHollow(words: string): boolean {
  return /^[\s\p{P}]*(?:(?:tbd|to.?do|n\/?a|none|x+|later|temp(?:orary)?|because|reason|owner|somebody|unknown)[\s\p{P}]*)?$/iu.test(words);
}
