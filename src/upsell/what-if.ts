import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { requireCustomer } from '../lookup/require-question.js';
import type { BasketItem, Context } from '../model/context.js';
import type { Customer, FactValue } from '../model/customer.js';
import type { Holding } from '../model/holding.js';
import { findUpsells } from './find-upsells.js';
import type { UpsellAnswer } from './upsell-answer.js';

/** What is taken to be different; whatever is absent stays as it is. */
export interface UpsellPatch {
  /** Facts beside those that are known; null makes one unknown. */
  readonly facts?: Readonly<Record<string, FactValue | null>>;
  /** Everything that the customer has, instead of what they have. */
  readonly holdings?: readonly Holding[];
  /** Everything that is in the basket, instead of what is. */
  readonly basket?: readonly BasketItem[];
}

/**
 * Finds what would be suggested if something were different: a fact that was just asked for, a holding more or less, another basket.
 * Nothing is changed or kept.
 *
 * @param index - The index of a catalogue or release.
 * @param customer - The customer, as `readCustomer` gives it.
 * @param patch - What is taken to be different.
 * @param context - The context, as for `findUpsells`.
 * @returns The answer of `findUpsells` to the changed question.
 * @throws as `findUpsells`.
 * @example
 * const context = { at: '2026-12-01', channel: 'web' }
 * whatIf(index, customer, {}, context).decisionId === findUpsells(index, customer, context).decisionId // => true
 */
export function whatIf(index: CatalogueIndex, customer: Customer, patch: UpsellPatch, context: Context): UpsellAnswer {
  requireCustomer(customer);
  const isPatch: boolean = isRecord(patch);
  requireArgument(isPatch, 'patch', 'what is different: facts, holdings or the basket');
  const { facts = {}, holdings, basket } = patch;
  const known = Object.entries({ ...customer.facts, ...facts }).filter((entry): entry is [string, FactValue] => entry[1] !== null);
  const other = { ...customer, facts: Object.fromEntries(known), ...(holdings === undefined ? {} : { holdings }) };
  return findUpsells(index, other, { ...context, ...(basket === undefined ? {} : { basket }) });
}
