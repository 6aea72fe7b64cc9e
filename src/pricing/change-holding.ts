import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import { requireFields } from '../kernel/require-fields.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireCustomer, requireIndex } from '../lookup/require-question.js';
import { settleHoldings } from '../lookup/tree-of-holdings.js';
import type { Customer } from '../model/customer.js';
import type { ChangeQuote, HoldingChange } from './holding-change.js';
import { questionFields } from './question-fields.data.js';
import { quoteChange } from './quote-change.js';
import { settleEnds } from './settle-ends.js';

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
 * @throws `bad-argument`, `unknown-holding`, `holdings-unknown`, `holding-ended`, and for what is taken what `quoteOffer` throws.
 * @example
 * const change = { kind: 'cancel', holding: 'no-such-holding', at: '2026-12-01' } as const
 * throws(() => changeHolding(index, { id: 'eve', facts: {}, holdings: [] }, change)) // => 'unknown-holding'
 */
export function changeHolding(index: CatalogueIndex, customer: Customer, change: HoldingChange): ChangeQuote {
  requireIndex(index);
  requireCustomer(customer);
  requireArgument(isRecord(change) && kinds.includes(change.kind), 'change', 'a change of kind `replace`, `add`, `remove` or `cancel`');
  requireFields('change', change, questionFields);
  return quoteChange(index, settleHoldings(customer), { change, settleEnds });
}

const kinds: readonly string[] = ['replace', 'add', 'remove', 'cancel'];
