import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { ChangeTiming } from '../model/change-policy.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import { factsOfHolding, factsOfOrder } from './change-facts.js';
import { type ChangeQuote, type HoldingChange, isTaking } from './holding-change.js';
import { leaveHolding } from './leave-holding.js';
import { type ChangeFacts, type Decided, matchPolicy } from './match-policy.js';
import { openHolding } from './open-holding.js';
import { type PreparedChange, priceChange } from './price-change.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';
import { takeOffer } from './take-offer.js';

/** A change, and how what ends with it is settled; absent: that is left to the caller. */
export interface ChangeQuestion extends Pick<PreparedChange, 'settleEnds'> {
  readonly change: HoldingChange;
}

/**
 * Prices a change.
 *
 * @param index - The index.
 * @param customer - The customer.
 * @param question - The change.
 * @returns What it comes to.
 * @throws what `changeHolding` throws.
 */
export function quoteChange(index: CatalogueIndex, customer: Customer, { change, ...ending }: ChangeQuestion): ChangeQuote {
  const { timeZone } = index.catalogue;
  const asked = localDateOf(requireInstant(change.at, timeZone), timeZone);
  const { at, decide } = change;
  const decided = decide === undefined ? {} : { decide };
  const old =
    change.kind === 'add' ? undefined : openHolding(index, { customer, holding: requireHolding(index, customer, change), at, ...decided });
  if (old?.kind === 'unknown') return deepFreeze(unknownAt(change, asked, old));
  const leaving = old === undefined ? undefined : leaveHolding(old, asked);
  const facts = { ...factsOfHolding(index, leaving), ...factsOfOrder(index, change) };
  const timing = timingOf(index, change, facts);
  if (timing.decision === 'illegal')
    return deepFreeze({ kind: 'refused', code: 'LOCKED_IN', change, policy: [timing.cited], assumptions: [] });
  const effectiveOn = leaving === undefined ? asked : leaving.dayOf[timing.decision];
  const taken = isTaking(change) ? takeOffer(index, { customer, change, facts, effectiveOn, leaving }) : undefined;
  return deepFreeze(priceChange(index, { customer, change, effectiveOn, leaving, taken, timing: timing.cited, ...ending }));
}

function requireHolding(index: CatalogueIndex, customer: Customer, change: Exclude<HoldingChange, { kind: 'add' }>): Holding {
  if (customer.holdings === undefined)
    throw new CatalogueError('holdings-unknown', `it is not known what \`${customer.id}\` has`, { customer: customer.id });
  const { timeZone } = index.catalogue;
  const named = customer.holdings.filter(({ id }) => id === change.holding);
  // A record may keep what ended under the id of what runs.
  const isOver = ({ end }: Holding): boolean => end !== undefined && requireInstant(end, timeZone) <= requireInstant(change.at, timeZone);
  const holding = named.find(one => !isOver(one)) ?? named[0];
  if (holding === undefined)
    throw new CatalogueError('unknown-holding', `the customer has no holding \`${String(change.holding)}\``, { holding: change.holding });
  if (isOver(holding))
    throw new CatalogueError('holding-ended', `the holding \`${holding.id}\` ended on \`${holding.end}\``, {
      holding: holding.id,
      end: holding.end,
    });
  return holding;
}

function timingOf(index: CatalogueIndex, change: HoldingChange, facts: ChangeFacts): Decided<ChangeTiming> {
  const policy = index.catalogue.changePolicy;
  if (change.kind === 'add') return { decision: 'immediate', cited: { list: 'create', decision: 'immediate' } };
  const name = change.kind === 'replace' ? 'change' : 'cancel';
  const otherwise = change.kind === 'replace' ? (change.effective ?? 'immediate') : 'immediate';
  return matchPolicy({ name, cases: policy?.[name] }, facts, otherwise);
}

interface Unknown {
  readonly reasons: readonly QuoteReason[];
  readonly assumptions: readonly QuoteAssumption[];
}

function unknownAt(change: HoldingChange, effectiveOn: string, { reasons, assumptions }: Unknown): ChangeQuote {
  return { kind: 'unknown', change, effectiveOn, policy: [], reasons, knownLines: [], assumptions };
}
