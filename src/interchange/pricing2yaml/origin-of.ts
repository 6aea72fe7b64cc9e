import type { Origin } from '../../model/origin.js';
import type { Raw } from './pricing.js';

/** The origin of a thing by its name in the pricing, with what the catalogue has no place for. */
export function originOf(name: string, raw: Raw = {}): Origin {
  const origin = { system: 'pricing2yaml', id: name };
  return Object.keys(raw).length === 0 ? origin : { ...origin, raw };
}
