import type { ContactEvent } from '../../model/contact-policy.js';
import { combineVerdicts } from '../combine-verdicts.js';
import { findNamed } from '../find-named.js';
import type { Step } from '../step.js';
import type { PastContact } from '../upsell-scene.js';
import { passed, suppress, type Verdict } from '../verdict.js';

/** The rule has not been shown as often as it may be, to this customer and in all. */
export const checkCaps: Step = {
  step: 'caps',
  concerns: ({ rule }) => rule.caps !== undefined,
  check: ({ rule }, { contacts, context }) => {
    const { perCustomer, total } = rule.caps ?? {};
    const shown = contacts === undefined ? undefined : countShown(contacts.get(rule.id) ?? []);
    return combineVerdicts([
      perCustomer === undefined ? passed : checkCap(shown, perCustomer, { code: 'CAP_CUSTOMER', absent: 'CONTACTS_NOT_GIVEN' }),
      total === undefined ? passed : checkCap(findNamed(context.counters, rule), total, { code: 'CAP_TOTAL', absent: 'COUNTER_NOT_GIVEN' }),
    ]);
  },
};

function checkCap(
  count: number | undefined,
  cap: number,
  { code, absent }: { readonly code: 'CAP_CUSTOMER' | 'CAP_TOTAL'; readonly absent: 'CONTACTS_NOT_GIVEN' | 'COUNTER_NOT_GIVEN' },
): Verdict {
  if (count === undefined) return { ...passed, assumptions: [{ code: absent, details: { cap } }] };
  return count >= cap ? suppress(code, { details: { count, cap } }) : passed;
}

// An answer was preceded by a showing, even where only the answer was written down.
function countShown(past: readonly PastContact[]): number {
  const count = (...events: readonly ContactEvent[]): number => past.filter(({ event }) => events.includes(event)).length;
  return Math.max(count('presented'), count('accepted', 'declined'));
}
