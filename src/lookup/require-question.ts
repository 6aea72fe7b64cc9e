/** Refuses questions that plain JavaScript asks with something else than an index and a customer: loose records go through `readCustomer` first. */
import { isRecord } from '../kernel/is-record.js';
import { areRecords, requireArgument } from '../kernel/require-argument.js';
import { type Fields, findWrongField, requireFields } from '../kernel/require-fields.js';

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
  requireFields('customer', customer, customerFields);
  for (const list of ['holdings', 'contacts', 'usage', 'requests'])
    requireArgument(isKnownList(list, customer[list]), `customer.${list}`, 'as `readCustomer` gives it');
}

/**
 * Refuses what is no holding.
 *
 * @param holding - What was passed.
 * @throws `bad-argument`.
 */
export function requireHoldingRecord(holding: unknown): void {
  requireArgument(isHolding(holding), 'holding', 'a holding of the customer, as `readCustomer` gives it');
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
  const isKnown = knownLists.has(list) || list.every(isHolding);
  if (isKnown) knownLists.add(list);
  return isKnown;
}

const customerFields: Fields = { currency: 'text', market: 'text', segment: 'text', locale: 'text' };

const holdingFields: Fields = {
  id: 'text',
  offer: 'text',
  pricePlan: 'text',
  term: 'text',
  status: 'text',
  start: 'text',
  end: 'text',
  billingAnchor: 'text',
  parent: 'text',
  quantities: 'named',
  characteristics: 'record',
  discounts: 'records',
  priceOverrides: 'named',
};

function isHolding(one: unknown): boolean {
  return isRecord(one) && findWrongField(one, holdingFields) === undefined;
}

function isListOf(name: string, list: unknown): boolean {
  if (list === undefined) return true;
  if (name === 'requests') return Array.isArray(list) && list.every(one => typeof one === 'string');
  if (name === 'holdings') return Array.isArray(list) && list.every(isHolding);
  return areRecords(list) && (name !== 'usage' || areMeasured(list));
}

const usageFields: Fields = { unit: 'text', from: 'text', until: 'text', quantity: 'text', events: 'texts', dimensions: 'named' };

function areMeasured(list: unknown): boolean {
  return Array.isArray(list) && list.every(one => findWrongField(one, usageFields) === undefined);
}
