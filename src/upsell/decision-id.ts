import { canonicalJson } from '../kernel/canonical-json.js';
import { sha256 } from '../kernel/sha256.js';
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Context } from '../model/context.js';
import type { Customer } from '../model/customer.js';
import { withFacts } from './make-upsell-scene.js';
import { once } from './once.js';
import { prepareRules } from './prepare-rules.js';

/**
 * Names a decision by what it was made from: the release, the customer as far as a rule may know them, and the context. How much is
 * worked out beside the ranking is no part of it.
 *
 * @param index - The index.
 * @param customer - The customer.
 * @param context - The context.
 * @returns `sha256:` and the hash of their canonical JSON.
 */
export function decisionId(index: CatalogueIndex, customer: Customer, { detail: _, ...context }: Context): string {
  const { visible } = prepareRules(index);
  const catalogue = index.release?.contentHash ?? hashOnce(index.catalogue);
  return hash({ catalogue, customer: withFacts(customer, name => visible.has(name)), context });
}

const hashOnce = /* @__PURE__ */ once((catalogue: Catalogue) => hash(catalogue));

function hash(data: unknown): string {
  return `sha256:${sha256(canonicalJson(data))}`;
}
