import type { Finding, Rule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';
import { sayLastDay } from '../say-thing.js';

export const sys007SuppressionExpired: Rule = {
  code: 'SYS007',
  slug: 'suppression-expired',
  purpose: 'An exception has ended and what it accepted is still there.',
  scope: 'suppressions',
  needs: ['at'],
  mandatory: true,
  why: 'The end was a promise that the fault would be mended by then.',
  help: 'Mend what was accepted, or decide anew and give the exception a new end.',
  check: findExpired,
};

function* findExpired({ suppressions }: RuleContext): Iterable<Finding> {
  for (const { path, suppression, owner, isOver, messages } of suppressions) {
    const [first] = messages;
    if (!isOver || first === undefined) continue;
    const { code, until } = suppression;
    const message = `The exception for ${code} on ${owner} ended on ${sayLastDay(until)} and the problem is still there: ${first}`;
    yield { path, message, data: { code, until } };
  }
}
