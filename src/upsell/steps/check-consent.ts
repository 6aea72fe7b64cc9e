import type { Customer } from '../../model/customer.js';
import { findNamed } from '../find-named.js';
import type { Step } from '../step.js';
import { passed, suppress } from '../verdict.js';

/**
 * A marketing rule speaks only where the customer objects neither to marketing nor to the channel, and has granted every use of data
 * that the facts it reads need. Service and regulatory rules need no consent.
 */
export const checkConsent: Step = {
  step: 'consent',
  concerns: ({ rule }) => rule.purpose === 'marketing',
  check: ({ rule, dataUses }, { customer, context }) => {
    if (rule.purpose !== 'marketing') return passed;
    const asked = consentsAsked(customer, context.channel, dataUses);
    const objected = asked.find(({ state }) => state === 'objected');
    if (objected !== undefined) return suppress('CONSENT_OBJECTED', { by: { kind: 'consent', id: objected.id } });
    const missing = asked.filter(({ isNeeded, state }) => isNeeded && state === undefined).map(({ id }) => id);
    const [first] = missing;
    if (first !== undefined) return suppress('CONSENT_REQUIRED', { by: { kind: 'consent', id: first }, details: { missing } });
    return customer.consents?.marketing === undefined ? { ...passed, assumptions: [{ code: 'MARKETING_CONSENT_NOT_GIVEN' }] } : passed;
  },
};

interface AskedConsent {
  /** `marketing`, or the channel or the class of data use after `channels.` or `use.`. */
  readonly id: string;
  readonly state: 'granted' | 'objected' | undefined;
  /** Whether it must be granted; else it is enough that nobody objected. */
  readonly isNeeded: boolean;
}

function consentsAsked({ consents = {} }: Customer, channel: string | undefined, dataUses: readonly string[]): readonly AskedConsent[] {
  const { marketing, channels, use } = consents;
  return [
    { id: 'marketing', state: marketing, isNeeded: false },
    ...(channel === undefined ? [] : [{ id: `channels.${channel}`, state: findNamed(channels, { id: channel }), isNeeded: false }]),
    ...dataUses.map(id => ({ id: `use.${id}`, state: findNamed(use, { id }), isNeeded: true })),
  ];
}
