import { canonicalJson } from '../kernel/canonical-json.js';
import { sha256 } from '../kernel/sha256.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Context } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import { withFacts } from './make-upsell-scene.js';
import { once } from './once.js';
import { prepareRules } from './prepare-rules.js';

/**
 * Names a decision by all that it was made from: the catalogue or release with the earlier ones that are known, the customer but for the facts
 * that no rule may read, and the context. How much is worked out beside the ranking is no part of it.
 *
 * @param index - The index.
 * @param customer - The customer.
 * @param context - The context.
 * @returns `sha256:` and the hash of their canonical JSON.
 */
export function decisionId(index: CatalogueIndex, customer: Customer, { detail: _, ...context }: Context): string {
  const { visible } = prepareRules(index);
  // What is not declared is named in the warnings of the answer.
  const isTold = (name: string): boolean => visible.has(name) || !Object.hasOwn(index.catalogue.facts, name);
  return hash({ source: sourceOf(index), customer: withFacts(customer, isTold), context });
}

const sourceOf = /* @__PURE__ */ once((index: CatalogueIndex): string => {
  const { catalogue, release, earlier, beforeFirst } = index;
  return hash({ from: release ?? hash(catalogue), beforeFirst, earlier: [...earlier.values()].map(sourceOf) });
});

function hash(data: unknown): string {
  return `sha256:${sha256(canonicalJson(data))}`;
}
