import type { Customer } from '../model/customer.js';
import type { Holding } from '../model/holding.js';

/** What a customer has, found by id and by what it is part of. */
export interface HoldingTree {
  /** By id; several only where an id was given twice. */
  readonly byId: ReadonlyMap<string, readonly Holding[]>;
  /** By the id of the whole, its parts in their order; nothing for what has none. */
  readonly membersOf: ReadonlyMap<string, readonly Holding[]>;
}

/**
 * Finds holdings by id and by what they are part of, in one walk over all of them; of a list that can never change there is one walk.
 *
 * @param holdings - All holdings of a customer.
 * @returns Both ways to them.
 */
export function treeOfHoldings(holdings: readonly Holding[]): HoldingTree {
  const kept = known.get(holdings);
  if (kept !== undefined) return kept;
  const byId = new Map<string, Holding[]>();
  const membersOf = new Map<string, Holding[]>();
  for (const holding of holdings) {
    add(byId, holding.id, holding);
    if (holding.parent !== undefined) add(membersOf, holding.parent, holding);
  }
  const tree = { byId, membersOf };
  if (Object.isFrozen(holdings) && holdings.every(holding => Object.isFrozen(holding))) known.set(holdings, tree);
  return tree;
}

/**
 * Gives a customer whose holdings can never change, so that those who ask about each of many need not look through all of them each time.
 *
 * @param customer - The customer.
 * @returns The same customer where the holdings are frozen already, else one with frozen copies of them.
 */
export function settleHoldings(customer: Customer): Customer {
  const { holdings } = customer;
  if (holdings === undefined || known.has(holdings)) return customer;
  const settled = holdings.map(holding => (Object.isFrozen(holding) ? holding : Object.freeze({ ...holding })));
  return Object.isFrozen(holdings) && settled.every((holding, at) => holding === holdings[at])
    ? customer
    : { ...customer, holdings: Object.freeze(settled) };
}

// invariant: only what can never change is remembered.
const known = /* @__PURE__ */ new WeakMap<readonly Holding[], HoldingTree>();

function add(groups: Map<string, Holding[]>, key: string, holding: Holding): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [holding]);
  else group.push(holding);
}
