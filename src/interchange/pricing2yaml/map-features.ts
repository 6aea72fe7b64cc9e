/** Features and usage limits of a pricing as features of a catalogue. */
import type { Feature, FeatureType, FeatureValue } from '../../model/feature.js';
import { originOf } from './origin-of.js';
import type { Pricing, PricingFeature, PricingItem, PricingValue } from './pricing.js';
import { type PricingIds, unitIdOf } from './pricing-ids.js';

/** Maps all features, then all usage limits. */
export function mapFeatures(pricing: Pricing, ids: PricingIds): readonly Feature[] {
  const sets = setNames(pricing);
  return [
    ...pricing.features.map(feature =>
      mapFeature(feature, ids, { id: ids.features.get(feature.name), isSet: sets.features.has(feature.name) }),
    ),
    ...pricing.usageLimits.map(limit =>
      mapFeature(limit, ids, { id: ids.usageLimits.get(limit.name), isSet: sets.usageLimits.has(limit.name) }),
    ),
  ];
}

/** The names whose values are sets of words, because one of their values is a list. */
export interface SetNames {
  readonly features: ReadonlySet<string>;
  readonly usageLimits: ReadonlySet<string>;
}

/** Finds the features and limits that have a list for a value anywhere. */
export function setNames(pricing: Pricing): SetNames {
  const items: readonly PricingItem[] = [...pricing.plans, ...pricing.addOns];
  return {
    features: namesOfLists(
      pricing.features,
      items.map(({ features }) => features),
    ),
    usageLimits: namesOfLists(
      pricing.usageLimits,
      items.map(({ usageLimits }) => usageLimits),
    ),
  };
}

function namesOfLists(features: readonly PricingFeature[], values: readonly ReadonlyMap<string, PricingValue>[]): ReadonlySet<string> {
  const standard = features.filter(feature => Array.isArray(feature.default)).map(({ name }) => name);
  const set = values.flatMap(map => [...map].filter(([, value]) => Array.isArray(value)).map(([name]) => name));
  return new Set([...standard, ...set]);
}

/** A value as the catalogue says it: one word of a set is a set of one. */
export function featureValueOf(value: PricingValue, isSet: boolean): FeatureValue {
  return isSet && typeof value === 'string' ? [value] : value;
}

interface FeatureSpot {
  readonly id: string | undefined;
  readonly isSet: boolean;
}

function mapFeature(feature: PricingFeature, ids: PricingIds, { id = feature.name, isSet }: FeatureSpot): Feature {
  const { description, group, resetPeriod, unit, linkedFeatures } = feature;
  return {
    id,
    name: feature.label,
    ...(description === undefined ? {} : { description }),
    type: typeOf(feature, isSet),
    ...(unit === undefined ? {} : { unit: unitIdOf(ids, unit) }),
    ...(feature.default === undefined ? {} : { default: featureValueOf(feature.default, isSet) }),
    ...(group === undefined ? {} : { group }),
    ...(resetPeriod === undefined ? {} : { resetPeriod }),
    ...(linkedFeatures === undefined ? {} : { linkedFeatures: linkedFeatures.map(name => ids.features.get(name) ?? name) }),
    metadata: { origin: originOf(feature.name, feature.raw) },
  };
}

function typeOf({ valueType }: PricingFeature, isSet: boolean): FeatureType {
  if (valueType === 'TEXT') return isSet ? 'set' : 'text';
  return valueType === 'BOOLEAN' ? 'boolean' : 'quantity';
}
