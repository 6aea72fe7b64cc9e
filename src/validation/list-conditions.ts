/** Every condition of a catalogue, and every predicate in it, with its path. */
import type { Path } from '../kernel/issue.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Condition, FactPredicate, FeaturePredicate, OwnsPredicate } from '../model/condition.js';

/** What a condition decides: who may buy, when a rule speaks, what is charged. */
export type ConditionUse = 'eligibility' | 'provisioning' | 'relationship' | 'charge' | 'discount' | 'when' | 'suits' | 'need';

/** A condition where the catalogue holds it. */
export interface ConditionPlace {
  readonly path: Path;
  readonly condition: Condition;
  readonly use: ConditionUse;
}

/** A leaf of a condition. */
export type Predicate = FactPredicate | OwnsPredicate | FeaturePredicate;

/** A leaf where the catalogue holds it. */
export interface PredicatePlace {
  readonly path: Path;
  readonly predicate: Predicate;
  readonly use: ConditionUse;
}

/**
 * Lists the conditions of a catalogue in document order of the collections.
 *
 * @param catalogue - A catalogue.
 * @returns Each whole condition with its path and use.
 */
export function listConditions(catalogue: Catalogue): readonly ConditionPlace[] {
  return [...ofProducts(catalogue), ...ofPricePlans(catalogue), ...ofOffers(catalogue), ...ofDiscounts(catalogue), ...ofRules(catalogue)];
}

/**
 * Lists the leaves of conditions.
 *
 * @param places - Whole conditions.
 * @returns Each predicate with its path.
 */
export function listPredicates(places: readonly ConditionPlace[]): readonly PredicatePlace[] {
  return places.flatMap(place => [...leavesOf(place)]);
}

function* leavesOf({ path, condition, use }: ConditionPlace): Generator<PredicatePlace> {
  if ('all' in condition) yield* partsOf(condition.all, [...path, 'all'], use);
  else if ('any' in condition) yield* partsOf(condition.any, [...path, 'any'], use);
  else if ('not' in condition) yield* leavesOf({ path: [...path, 'not'], condition: condition.not, use });
  else yield { path, predicate: condition, use };
}

function* partsOf(parts: readonly Condition[], path: Path, use: ConditionUse): Generator<PredicatePlace> {
  for (const [index, condition] of parts.entries()) yield* leavesOf({ path: [...path, index], condition, use });
}

type Relationships = readonly { readonly when?: Condition }[] | undefined;

function* ofRelationships(relationships: Relationships, path: Path): Generator<ConditionPlace> {
  for (const [index, { when }] of (relationships ?? []).entries()) {
    if (when !== undefined) yield { path: [...path, 'relationships', index, 'when'], condition: when, use: 'relationship' };
  }
}

function* ofProducts(catalogue: Catalogue): Generator<ConditionPlace> {
  for (const [at, product] of catalogue.products.entries()) {
    const needs = product.provisioning?.needs;
    yield* ofRelationships(product.relationships, ['products', at]);
    if (needs !== undefined) yield { path: ['products', at, 'provisioning', 'needs'], condition: needs, use: 'provisioning' };
  }
}

function* ofPricePlans(catalogue: Catalogue): Generator<ConditionPlace> {
  for (const [at, plan] of catalogue.pricePlans.entries()) {
    for (const [phaseAt, phase] of plan.phases.entries()) {
      for (const [chargeAt, { when }] of phase.charges.entries()) {
        const path = ['pricePlans', at, 'phases', phaseAt, 'charges', chargeAt, 'when'];
        if (when !== undefined) yield { path, condition: when, use: 'charge' };
      }
    }
  }
}

function* ofOffers(catalogue: Catalogue): Generator<ConditionPlace> {
  for (const [at, offer] of catalogue.offers.entries()) {
    for (const [index, { when }] of (offer.eligibility ?? []).entries()) {
      yield { path: ['offers', at, 'eligibility', index, 'when'], condition: when, use: 'eligibility' };
    }
    yield* ofRelationships(offer.relationships, ['offers', at]);
  }
}

function* ofDiscounts(catalogue: Catalogue): Generator<ConditionPlace> {
  for (const [at, { when }] of (catalogue.discounts ?? []).entries()) {
    if (when !== undefined) yield { path: ['discounts', at, 'when'], condition: when, use: 'discount' };
  }
}

function* ofRules(catalogue: Catalogue): Generator<ConditionPlace> {
  for (const [at, rule] of (catalogue.upsellRules ?? []).entries()) {
    for (const use of ['when', 'suits', 'need'] as const) {
      const condition = rule[use];
      if (condition !== undefined) yield { path: ['upsellRules', at, use], condition, use };
    }
  }
}
