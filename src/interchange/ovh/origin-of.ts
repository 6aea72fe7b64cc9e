import type { Origin } from '../../model/origin.js';
import type { Raw } from './ovh-catalogue.js';

/** The origin of a thing by its code at OVHcloud, with what the catalogue has no place for. */
export function originOf(code: string, raw: Raw = {}): Origin {
  const origin = { system: 'ovh', id: code };
  return Object.keys(raw).length === 0 ? origin : { ...origin, raw };
}
