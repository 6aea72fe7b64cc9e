import { requireInstant } from '../kernel/instant.js';
import type { Holding } from '../model/holding.js';

/** An instant, and the zone in which dates begin. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** An IANA name. */
  readonly timeZone: string;
}

/**
 * Lists the holdings that are there at an instant: active or ending, started and not ended, and so are those that they are part of.
 *
 * @param holdings - All holdings of a customer.
 * @param moment - The instant and the zone.
 * @returns Those that are there, in their order; what is pending never is.
 * @throws `not-an-instant` for a holding that was not checked.
 */
export function listCurrentHoldings(holdings: readonly Holding[], moment: Moment): readonly Holding[] {
  const byId = new Map(holdings.map(holding => [holding.id, holding]));
  return holdings.filter(holding => lineOf(holding, byId).every(one => isThere(one, moment)));
}

// Parents that run in a circle are an issue of the customer's data; here they only end the walk.
function lineOf(holding: Holding, byId: ReadonlyMap<string, Holding>): readonly Holding[] {
  const line = new Set<Holding>();
  let next: Holding | undefined = holding;
  while (next !== undefined && !line.has(next)) {
    line.add(next);
    next = next.parent === undefined ? undefined : byId.get(next.parent);
  }
  return [...line];
}

function isThere({ status, start, end }: Holding, { at, timeZone }: Moment): boolean {
  if (status === 'pending' || requireInstant(start, timeZone) > at) return false;
  return end === undefined || at < requireInstant(end, timeZone);
}
