/** Refuses questions that plain JavaScript asks with something else than an index and a customer: loose records go through `readCustomer` first. */
import { isRecord } from '../kernel/is-record.js';
import { areRecords, requireArgument } from '../kernel/require-argument.js';

/**
 * Refuses what is no index.
 *
 * @param index - What was passed.
 * @throws `bad-argument`.
 */
export function requireIndex(index: unknown): void {
  const isIndex = isRecord(index) && index['offers'] instanceof Map && isRecord(index['catalogue']);
  requireArgument(isIndex, 'index', 'what `openRelease` or `indexCatalogue` gave');
}

/**
 * Refuses what is no customer, and records that were not read: null for a list, a number for a quantity.
 *
 * @param customer - What was passed.
 * @throws `bad-argument`.
 */
export function requireCustomer(customer: unknown): void {
  const wanted = 'the `value` of `readCustomer`';
  requireArgument(isRecord(customer) && typeof customer['id'] === 'string' && isRecord(customer['facts']), 'customer', wanted);
  for (const list of ['holdings', 'contacts', 'usage', 'requests'])
    requireArgument(isKnownList(list, customer[list]), `customer.${list}`, 'as `readCustomer` gives it');
}

/**
 * Refuses a question that is not asked of an index, about a customer, with options.
 *
 * @param index - What was passed.
 * @param customer - What was passed.
 * @param options - What was passed.
 * @throws `bad-argument`.
 */
export function requireQuestion(index: unknown, customer: unknown, options: unknown): void {
  requireIndex(index);
  requireCustomer(customer);
  requireArgument(isRecord(options), 'options', 'when is asked and how, such as `{ at }`');
}

// Whoever has many holdings is asked about each of them; that each is a record is seen once where it cannot change.
const knownLists = /* @__PURE__ */ new WeakSet<object>();

function isKnownList(name: string, list: unknown): boolean {
  if (name !== 'holdings' || !Array.isArray(list) || !Object.isFrozen(list)) return isListOf(name, list);
  const isKnown = knownLists.has(list) || areRecords(list);
  if (isKnown) knownLists.add(list);
  return isKnown;
}

function isListOf(name: string, list: unknown): boolean {
  if (list === undefined) return true;
  if (name === 'requests') return Array.isArray(list) && list.every(one => typeof one === 'string');
  return areRecords(list) && (name !== 'usage' || areMeasured(list));
}

function areMeasured(list: unknown): boolean {
  const isText = (value: unknown): boolean => typeof value === 'string';
  return (
    Array.isArray(list) &&
    list.every(
      ({ quantity, events }) =>
        (quantity === undefined || isText(quantity)) && (events === undefined || (Array.isArray(events) && events.every(isText))),
    )
  );
}
