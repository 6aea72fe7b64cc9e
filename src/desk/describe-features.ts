/** What an offer does or includes, over all of its products. */
import { compareText } from '../kernel/compare-text.js';
import { sumFeatures } from '../lookup/compare-features.js';
import type { SaidText } from '../lookup/pick-text.js';
import type { BeyondAllowance, Feature, FeatureValue } from '../model/feature.js';
import type { Product } from '../model/product.js';
import type { DescribedFeature } from './described-product.js';
import type { DeskScene, FieldPlace } from './desk-scene.js';
import { refer } from './refer.js';
import { sayPlain } from './say-plain.js';

/**
 * Describes the features of an offer: those of its products in the catalogue's order, then the others of the same groups that have a default.
 *
 * @param scene - The scene, in which is noted what is not stated.
 * @param products - The products that the offer brings.
 * @returns Each feature once.
 */
export function describeFeatures(scene: DeskScene, products: readonly Product[]): readonly DescribedFeature[] {
  const values = sumFeatures(products);
  const known = scene.index.catalogue.features;
  const groups = new Set(known.filter(({ id }) => values.has(id)).flatMap(({ group }) => group ?? []));
  const unknown = [...values.keys()].filter(id => !scene.index.features.has(id)).sort(compareText);
  for (const id of unknown) {
    const owner = products.find(({ features }) => features !== undefined && Object.hasOwn(features, id))?.id ?? '';
    refer(scene, { kind: 'feature', id, from: { kind: 'product', id: owner, field: 'features' } });
  }
  return known.flatMap(feature => {
    const value = values.get(feature.id);
    if (value !== undefined) return [describe(scene, feature, { value, products })];
    const isNear = feature.group !== undefined && groups.has(feature.group);
    return isNear && feature.default !== undefined ? [describe(scene, feature, { value: feature.default, products: [] })] : [];
  });
}

interface Given {
  readonly value: FeatureValue;
  readonly products: readonly Product[];
}

function describe(scene: DeskScene, feature: Feature, given: Given): DescribedFeature {
  const { id, name, description, type, group, unit, resetPeriod, linkedFeatures = [] } = feature;
  const place = (field: string): FieldPlace => ({ kind: 'feature', id, field });
  const from = given.products.filter(({ features }) => features !== undefined && Object.hasOwn(features, id));
  const raw = from.flatMap(({ features }) => features?.[id] ?? []);
  const beyond = raw.flatMap(value => (typeof value === 'object' && 'amount' in value ? (value.then ?? []) : []))[0];
  const value = raw.length === 1 ? (from[0]?.features?.[id] ?? given.value) : given.value;
  const isDefault = from.length === 0;
  if (isOpen(feature, value) && beyond === undefined && !isDefault)
    scene.note(
      'NOT_STATED',
      { kind: 'product', id: from[0]?.id ?? '', field: `features.${id}.then` },
      { phrase: 'noBeyond', values: { name: scene.speaker.name(name) } },
    );
  return {
    feature: id,
    name: scene.tell(name, place('name')),
    ...(description === undefined ? {} : { description: scene.tell(description, place('description')) }),
    type,
    ...(group === undefined ? {} : { group }),
    value,
    isDefault,
    ...(unit === undefined ? {} : { unit }),
    ...(resetPeriod === undefined ? {} : { resetPeriod }),
    ...(beyond === undefined ? {} : { beyond }),
    linkedFeatures,
    products: from.map(product => product.id),
    words: sayFeature(scene, feature, { value, beyond }),
  };
}

// Only an allowance that is used up asks what comes after it.
function isOpen({ resetPeriod }: Feature, value: FeatureValue): boolean {
  if (resetPeriod === undefined || typeof value === 'boolean' || value === 'unlimited') return false;
  return typeof value === 'string' || ('amount' in value && value.amount !== 'unlimited');
}

/**
 * Says the value of a feature.
 *
 * @param scene - The scene.
 * @param feature - The feature.
 * @param found - The value, and what happens beyond it.
 * @returns The value, then what happens when it is used up.
 */
export function sayFeature(
  scene: DeskScene,
  feature: Feature,
  { value, beyond }: { readonly value: FeatureValue; readonly beyond: BeyondAllowance | undefined },
): readonly SaidText[] {
  const { speaker } = scene;
  const linked = (feature.linkedFeatures ?? []).map(id =>
    refer(scene, { kind: 'feature', id, from: { kind: 'feature', id: feature.id, field: 'linkedFeatures' } }),
  );
  return [
    speaker.say('value', { text: sayFeatureValue(scene, feature, value) }),
    ...(beyond === undefined ? [] : [speaker.say(`beyond_${beyond}`)]),
    ...(linked.length === 0 ? [] : [speaker.say('limits', { features: speaker.list(linked) })]),
  ];
}

/**
 * Says the value of a feature within a sentence.
 *
 * @param scene - The scene.
 * @param feature - The feature.
 * @param value - The value.
 * @returns Such as `10 GB a month`, `unlimited` or `yes`.
 */
export function sayFeatureValue(scene: DeskScene, feature: Feature, value: FeatureValue): string {
  const amount = sayValue(scene, feature, value);
  const isCounted = typeof value !== 'boolean' && value !== 'unlimited';
  return isCounted && feature.resetPeriod !== undefined ? scene.speaker.per(amount, feature.resetPeriod) : amount;
}

function sayValue(scene: DeskScene, feature: Feature, value: FeatureValue): string {
  const { speaker } = scene;
  if (typeof value === 'boolean') return speaker.word(value ? 'yes' : 'no');
  if (typeof value === 'string') return value === 'unlimited' ? speaker.word('unlimited') : withUnit(scene, feature, value);
  if ('add' in value) return sayIncrease(scene, feature, value);
  if ('amount' in value) return sayValue(scene, feature, value.amount);
  return value.length === 0 ? speaker.word('nothing') : speaker.list(value.map(word => sayPlain(scene, word)));
}

function sayIncrease(scene: DeskScene, feature: Feature, { add, per }: { readonly add: string; readonly per?: string }): string {
  const amount = withUnit(scene, feature, add);
  if (per === undefined) return scene.speaker.word('more', { amount });
  const unit = refer(scene, { kind: 'unit', id: per, from: { kind: 'feature', id: feature.id, field: 'per' } });
  return scene.speaker.word('moreForEach', { amount, unit });
}

function withUnit(scene: DeskScene, { id, type, unit }: Feature, value: string): string {
  if (type !== 'quantity') return sayPlain(scene, value);
  const amount = scene.speaker.number(value);
  return unit === undefined
    ? amount
    : `${amount} ${refer(scene, { kind: 'unit', id: unit, from: { kind: 'feature', id, field: 'unit' } })}`;
}
