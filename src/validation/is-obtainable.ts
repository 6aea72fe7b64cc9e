/** Whether an offer can be had at all: with all that it requires, and all that this requires, and nothing that excludes any of it. */
import type { CatalogueIndex } from '../lookup/catalogue-index.js';
import { findConfigurations } from '../lookup/find-configurations.js';
import { type Choices, layOutChoices, type Quota } from '../lookup/lay-out-choices.js';
import { listBrought } from '../lookup/list-brought.js';
import { listRelations } from '../lookup/list-relations.js';
import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';

/** What was found. */
export interface Obtainable {
  /** What it names itself. */
  readonly required: readonly (Offer | Product)[];
  /** True too where it cannot be told within the bounds of a check. */
  readonly isPossible: boolean;
}

// What is required of what is required is seldom more than a handful.
const mostParts = 40;
const mostTries = 400;

/** Finds it out. A relationship under a condition is left out, since the condition may not hold. */
export function isObtainable(index: CatalogueIndex, offer: Offer): Obtainable {
  const required = requiredBy(index, offer);
  if (required.length === 0) return { required, isPossible: true };
  const parts = closureOf(index, offer);
  // What is required and not there at all is an unknown reference.
  if (parts === undefined || parts.some(part => includesAnything(index, part))) return { required, isPossible: true };
  const choices = layOutChoices(index, { offer: undefined, addOns: parts, decide: () => 'false' });
  const { found, isWhole } = findConfigurations(bound(choices, parts), mostTries);
  return { required, isPossible: found.length > 0 || !isWhole };
}

// What comes along by itself need not be buyable by itself, and so what it requires says nothing of the whole.
function includesAnything(index: CatalogueIndex, { product, relationships = [] }: Offer): boolean {
  const own = product === undefined ? undefined : index.products.get(product)?.relationships;
  return [...relationships, ...(own ?? [])].some(({ kind }) => kind === 'includes');
}

// What a bundle brings has rules of its own.
function requiredBy(index: CatalogueIndex, offer: Offer): readonly (Offer | Product)[] {
  if (offer.items !== undefined || offer.groups !== undefined) return [];
  const product = offer.product === undefined ? undefined : index.products.get(offer.product);
  const needs = (product?.relationships ?? offer.relationships ?? []).some(({ kind }) => kind === 'requires');
  if (!needs && offer.relationships === undefined) return [];
  return listRelations(index, listBrought(index, offer), 'requires').flatMap(({ targets, relationship }) =>
    relationship.when === undefined ? targets : [],
  );
}

function closureOf(index: CatalogueIndex, offer: Offer): readonly Offer[] | undefined {
  const parts = new Set([offer]);
  for (const part of parts) {
    for (const target of requiredBy(index, part)) {
      const sold = offersOf(index, target).filter(({ status }) => status === 'active');
      for (const each of sold) parts.add(each);
    }
    if (parts.size > mostParts) return undefined;
  }
  return [...parts];
}

function offersOf(index: CatalogueIndex, target: Offer | Product): readonly Offer[] {
  return 'kind' in target ? (index.offersOfProduct.get(target.id) ?? []) : [target];
}

// The offer itself is taken, and of each family one at most, since those replace one another.
function bound(choices: Choices, parts: readonly Offer[]): Choices {
  const families = new Map<string, number[]>();
  for (const [at, { family }] of parts.entries()) {
    if (family !== undefined) families.set(family, [...(families.get(family) ?? []), at]);
  }
  const one: readonly Quota[] = [...families.values()].map(members => ({ choices: members, min: 0, max: 1 }));
  return { ...choices, quotas: [...choices.quotas, { choices: [0], min: 1, max: 1 }, ...one] };
}
