import { requireInstant } from '../../kernel/instant.js';
import { findLifecycleReason } from '../../pricing/sale-reasons.js';
import type { Step } from '../step.js';
import { passed, suppress } from '../verdict.js';

/** The rule and the offer are neither retired nor out of their time. */
export const checkLifecycle: Step = {
  step: 'lifecycle',
  concerns: ({ rule, offer }) => [rule, offer].some(({ status, validFor }) => status !== 'active' || validFor !== undefined),
  check: ({ rule, offer }, { atMs, timeZone }) => {
    for (const [kind, thing] of [['rule', rule] as const, ['offer', offer] as const]) {
      const code = findLifecycleReason(thing, atMs, timeZone);
      const { from } = thing.validFor ?? {};
      const until = code === 'NOT_ON_SALE_YET' && from !== undefined ? { untilMs: requireInstant(from, timeZone) } : {};
      // Drafts are no candidates.
      if (code !== undefined && code !== 'DRAFT') return suppress(code, { by: { kind, id: thing.id }, ...until });
    }
    return passed;
  },
};
