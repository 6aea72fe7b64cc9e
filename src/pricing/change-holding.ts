import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { localDateOf, requireInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireCustomer, requireIndex } from '../lookup/require-question.js';
import { settleHoldings } from '../lookup/tree-of-holdings.js';
import type { ChangeTiming } from '../model/change-policy.js';
import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import { factsOfHolding, factsOfOrder } from './change-facts.js';
import { type ChangeQuote, type HoldingChange, isTaking } from './holding-change.js';
import { leaveHolding } from './leave-holding.js';
import { type ChangeFacts, type Decided, matchPolicy } from './match-policy.js';
import { openHolding } from './open-holding.js';
import { priceChange } from './price-change.js';
import type { QuoteAssumption, QuoteReason } from './quote.js';
import { takeOffer } from './take-offer.js';

/**
 * Prices a change of what a customer has: an upgrade or downgrade, something on top, one thing less, or the end. The first case of the
 * change policy that fits decides when it takes effect and how phases and bills align, and is named in the answer. What was paid ahead comes
 * back by the price plan's proration; leaving a commitment costs what its term says; what else ends is listed.
 *
 * @param index - The index, with earlier releases for holdings that are pinned to them.
 * @param customer - The customer.
 * @param change - The change; `penalty` and `commitmentStart` are those of the deal that is offered.
 * @returns Credits, charges and exit charge due on the day of the change, the recurring price before and after, the new commitment; or
 *   `unknown` with every reason; or `refused` where the policy says illegal.
 * @throws `unknown-holding`, `holdings-unknown`, `holding-ended`, and for what is taken what `quoteOffer` throws.
 * @example
 * const change = { kind: 'cancel', holding: 'no-such-holding', at: '2026-12-01' } as const
 * throws(() => changeHolding(index, { id: 'eve', facts: {}, holdings: [] }, change)) // => 'unknown-holding'
 */
export function changeHolding(index: CatalogueIndex, customer: Customer, change: HoldingChange): ChangeQuote {
  return quoteChange(index, customer, { change, isAlone: false });
}

/**
 * Prices a change without what ends with it, for those who know better what that is.
 *
 * @param index - As for `changeHolding`.
 * @param customer - As for `changeHolding`.
 * @param change - As for `changeHolding`.
 * @returns As `changeHolding`; `ends` is empty.
 * @throws what `changeHolding` throws.
 */
export function changeHoldingAlone(index: CatalogueIndex, customer: Customer, change: HoldingChange): ChangeQuote {
  return quoteChange(index, customer, { change, isAlone: true });
}

const kinds: readonly string[] = ['replace', 'add', 'remove', 'cancel'];

interface ChangeQuestion {
  readonly change: HoldingChange;
  readonly isAlone: boolean;
}

function quoteChange(index: CatalogueIndex, asking: Customer, { change, isAlone }: ChangeQuestion): ChangeQuote {
  requireIndex(index);
  requireCustomer(asking);
  const customer = settleHoldings(asking);
  requireArgument(isRecord(change) && kinds.includes(change.kind), 'change', 'a change of kind `replace`, `add`, `remove` or `cancel`');
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
  return deepFreeze(priceChange(index, { customer, change, effectiveOn, leaving, taken, timing: timing.cited, isAlone }));
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
    throw new CatalogueError('unknown-holding', `the customer has no holding \`${change.holding}\``, { holding: change.holding });
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
