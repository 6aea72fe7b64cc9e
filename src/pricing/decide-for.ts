import { evaluateCondition } from '../condition/evaluate-condition.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { makeCustomerScene } from '../lookup/make-customer-scene.js';
import type { Customer } from '../model/customer.js';
import type { Decide } from './pricing-scene.js';

/**
 * Decides the conditions of charges and discounts for a customer.
 *
 * @param index - The index.
 * @param customer - The customer; absent: every condition is unknown.
 * @param at - The day or instant.
 * @returns What decides; what is known of the customer is worked out at the first question.
 */
export function decideFor(index: CatalogueIndex, customer: Customer | undefined, at: string): Decide {
  if (customer === undefined) return () => 'unknown';
  let scene: ReturnType<typeof makeCustomerScene> | undefined;
  return condition => {
    scene ??= makeCustomerScene(index, customer, at);
    return evaluateCondition(condition, scene);
  };
}
