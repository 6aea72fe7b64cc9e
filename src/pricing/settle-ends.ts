/** What ends with a change, settled like what is left. */
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { treeOfHoldings } from '../lookup/tree-of-holdings.js';
import { findEndedWith } from './find-ended-with.js';
import type { EndedWith } from './holding-change.js';
import { type ClosedHolding, type OpenHolding, openHolding } from './open-holding.js';
import { exitOfHolding, type PreparedChange, type SettledEnd, takenHolding } from './price-change.js';
import { settleHolding } from './settle-holding.js';

/**
 * Settles what ends with a change: it is paid up, credited, and charged for its own commitment, like what is replaced.
 *
 * @param index - The index.
 * @param prepared - The change.
 * @returns Each with its last lines and its exit charge.
 */
export function settleEnds(index: CatalogueIndex, prepared: PreparedChange): readonly SettledEnd[] {
  const { customer, change, effectiveOn, leaving } = prepared;
  const ended = leaving?.old.question.holding;
  const added = takenHolding(prepared);
  const ends = findEndedWith(index, {
    customer,
    on: effectiveOn,
    ...(ended === undefined ? {} : { ended }),
    ...(added === undefined ? {} : { taken: added }),
  });
  const { byId } = treeOfHoldings(customer.holdings ?? []);
  return ends.flatMap(end => {
    const holding = byId.get(end.holding)?.find(one => one !== ended);
    const { decide } = change;
    const open = holding && openHolding(index, { customer, holding, at: change.at, ...(decide === undefined ? {} : { decide }) });
    return open === undefined ? [] : [settleEnd(end, open, effectiveOn)];
  });
}

function settleEnd(end: EndedWith, open: OpenHolding | ClosedHolding, on: string): SettledEnd {
  if (open.kind === 'unknown') return { end, exit: { kind: 'none' }, credits: [], charges: [], scene: undefined, day: undefined, ...open };
  const { scene, parts } = open;
  const { credits, charges, day, reasons, assumptions } = settleHolding({ ...scene, occasion: { kind: 'end', on } }, parts, on);
  const exit = exitOfHolding(open, on, undefined);
  return {
    end,
    exit,
    credits,
    charges,
    scene,
    day,
    reasons: exit.kind === 'unknown' ? [...reasons, exit.reason] : reasons,
    assumptions: [...open.assumptions, ...assumptions],
  };
}
