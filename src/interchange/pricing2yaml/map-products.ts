/** Plans and add-ons of a pricing as products of a catalogue. */

import { isRecord } from '../../kernel/is-record.js';
import type { FeatureValue } from '../../model/feature.js';
import type { Product } from '../../model/product.js';
import type { Relationship } from '../../model/relationship.js';
import { isCountable } from './count-of-pieces.js';
import { featureValueOf, type SetNames } from './map-features.js';
import { originOf } from './origin-of.js';
import type { Pricing, PricingAddOn, PricingItem, PricingValue, Raw } from './pricing.js';
import { type PricingIds, unitIdOf } from './pricing-ids.js';

/** What products are mapped by. */
export interface ProductMapping {
  readonly pricing: Pricing;
  readonly ids: PricingIds;
  readonly sets: SetNames;
}

/** Maps a plan to a base product. */
export function mapPlanProduct(plan: PricingItem, mapping: ProductMapping): Product {
  const id = mapping.ids.plans.get(plan.name) ?? plan.name;
  return { ...commonOf(plan, id), kind: 'base', ...featuresOf(valuesOf(plan, mapping)), origin: originOf(plan.name, plan.raw) };
}

/** Maps an add-on to an add-on product, with the plans and add-ons that it needs and excludes. */
export function mapAddOnProduct(addOn: PricingAddOn, mapping: ProductMapping): Product {
  const id = mapping.ids.addOns.get(addOn.name) ?? addOn.name;
  const relationships = relationshipsOf(addOn, mapping);
  const values = [...increasesOf(addOn, mapping), ...valuesOf(addOn, mapping)];
  return {
    ...commonOf(addOn, id),
    kind: 'addOn',
    ...featuresOf(values),
    ...(relationships.length === 0 ? {} : { relationships }),
    origin: originOf(addOn.name, { ...addOn.raw, ...hiddenExtensions(addOn), ...hiddenQuantity(addOn) }),
  };
}

function commonOf({ label, description }: PricingItem, id: string): Pick<Product, 'id' | 'name' | 'description' | 'status'> {
  return { id, name: label, ...(description === undefined ? {} : { description }), status: 'active' };
}

type NamedValue = readonly [id: string, value: FeatureValue];

function featuresOf(values: readonly NamedValue[]): Pick<Product, 'features'> {
  return values.length === 0 ? {} : { features: Object.fromEntries(values) };
}

function valuesOf(item: PricingItem, { ids, sets }: ProductMapping): readonly NamedValue[] {
  const named = (values: ReadonlyMap<string, PricingValue>, known: ReadonlyMap<string, string>, lists: ReadonlySet<string>): NamedValue[] =>
    [...values].map(([name, value]) => [known.get(name) ?? name, featureValueOf(value, lists.has(name))]);
  return [...named(item.features, ids.features, sets.features), ...named(item.usageLimits, ids.usageLimits, sets.usageLimits)];
}

// An add-on that is charged by a unit adds so much for each of them; another adds it once.
function increasesOf({ extensions, unit }: PricingAddOn, { ids }: ProductMapping): readonly NamedValue[] {
  const per = unit.unit === undefined ? {} : { per: unitIdOf(ids, unit.unit) };
  return [...extensions].map(([name, add]) => [ids.usageLimits.get(name) ?? name, add === 'unlimited' ? add : { add, ...per }]);
}

// One product has one value of a feature: where an add-on both sets and extends a limit, the extension is only kept.
function hiddenExtensions({ raw = {}, extensions, usageLimits }: PricingAddOn): Raw {
  const hidden = [...extensions].filter(([name]) => usageLimits.has(name));
  if (hidden.length === 0) return {};
  const kept = recordIn(raw, 'usageLimitsExtensions');
  const merged = hidden.map(([name, value]) => [name, { ...recordIn(kept, name), value }]);
  return { usageLimitsExtensions: { ...kept, ...Object.fromEntries(merged) } };
}

// Without a unit to count, a number of pieces is a number of times that the add-on is held, which begins at one and is whole.
function hiddenQuantity({ raw = {}, unit, quantity: { min, max } }: PricingAddOn): Raw {
  if (unit.unit !== undefined) return {};
  const hidden = {
    ...(min === undefined || min === '0' || min === '1' ? {} : { minQuantity: min }),
    ...(max === undefined || isCountable(max) ? {} : { maxQuantity: max }),
  };
  return Object.keys(hidden).length === 0 ? {} : { subscriptionConstraints: { ...recordIn(raw, 'subscriptionConstraints'), ...hidden } };
}

function recordIn(raw: Raw, name: string): Raw {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
  return isRecord(value) ? value : {};
}

function relationshipsOf(addOn: PricingAddOn, { pricing, ids }: ProductMapping): readonly Relationship[] {
  const plans = (addOn.availableFor ?? pricing.plans.map(({ name }) => name)).map(name => ids.plans.get(name) ?? name);
  const addOns = (names: readonly string[]): readonly string[] => names.map(name => ids.addOns.get(name) ?? name);
  return [
    ...availability(plans),
    ...addOns(addOn.dependsOn).map((target): Relationship => ({ kind: 'requires', target })),
    ...addOns(addOn.excludes).map((target): Relationship => ({ kind: 'excludes', target })),
  ];
}

function availability(plans: readonly string[]): readonly Relationship[] {
  const [target, ...others] = plans;
  if (target === undefined) return [];
  return [others.length === 0 ? { kind: 'requires', target } : { kind: 'requires', anyOf: plans }];
}
