import type { Origin } from '../../model/origin.js';
import type { Raw } from './stripe-fields.js';

/** The origin of a thing by its id at Stripe, with what the catalogue has no place for. */
export function originOf(id: string, raw: Raw = {}): Origin {
  const origin = { system: 'stripe', id };
  return Object.keys(raw).length === 0 ? origin : { ...origin, raw };
}
