import type { SaidText } from '../lookup/pick-text.js';
import type { Characteristic, CharacteristicValue, CharacteristicValues } from '../model/characteristic.js';
import type { Offer } from '../model/offer.js';
import type { Product } from '../model/product.js';
import type { DescribedCharacteristic } from './described-product.js';
import type { DeskScene } from './desk-scene.js';
import { refer } from './refer.js';
import { sayPlain } from './say-plain.js';

/**
 * Describes the properties of the products of an offer: what it fixes, and what is to be chosen.
 *
 * @param scene - The scene.
 * @param offer - The offer; it fixes those of its own product.
 * @param products - The products that it brings.
 * @returns What is to be chosen first.
 */
export function describeCharacteristics(scene: DeskScene, offer: Offer, products: readonly Product[]): readonly DescribedCharacteristic[] {
  const own = scene.index.products.get(offer.product ?? '');
  const found = products.flatMap(product =>
    (product.characteristics ?? []).map(characteristic => {
      const fixed = product === own ? fixedOf(offer, characteristic.id) : undefined;
      return describe(scene, product, { characteristic, fixed });
    }),
  );
  return [...found.filter(({ isToChoose }) => isToChoose), ...found.filter(({ isToChoose }) => !isToChoose)];
}

function fixedOf({ characteristics }: Offer, id: string): CharacteristicValues | undefined {
  return characteristics !== undefined && Object.hasOwn(characteristics, id) ? characteristics[id] : undefined;
}

interface Fixed {
  readonly characteristic: Characteristic;
  readonly fixed: CharacteristicValues | undefined;
}

function describe(scene: DeskScene, product: Product, { characteristic, fixed }: Fixed): DescribedCharacteristic {
  const { id, name, configurable } = characteristic;
  const isToChoose = configurable === true && fixed === undefined;
  return {
    product: product.id,
    characteristic,
    name: scene.tell(name, { kind: 'product', id: product.id, field: `characteristics.${id}.name` }),
    ...(fixed === undefined ? {} : { fixed }),
    isToChoose,
    words: sayCharacteristic(scene, product, { characteristic, fixed }),
  };
}

function sayCharacteristic(scene: DeskScene, product: Product, { characteristic, fixed }: Fixed): readonly SaidText[] {
  const { speaker } = scene;
  const { unit, type, values, range, default: standard, configurable } = characteristic;
  const named =
    unit === undefined ? '' : refer(scene, { kind: 'unit', id: unit, from: { kind: 'product', id: product.id, field: 'characteristics' } });
  const one = (value: CharacteristicValue): string => `${sayOne(scene, value, type)} ${named}`.trim();
  const all = (some: CharacteristicValues): string => speaker.list((isList(some) ? some : [some]).map(one));
  if (fixed !== undefined) return [speaker.say('fixed', { values: all(fixed) })];
  // What is not chosen has its value, and that is all there is to say.
  if (configurable !== true && standard !== undefined) return [speaker.say('value', { text: all(standard) })];
  return [
    speaker.say(configurable === true ? 'toChoose' : 'notToChoose', { type: speaker.word(`type_${type}`) }),
    ...(values === undefined ? [] : [speaker.say('choices', { values: speaker.list(values.map(one), 'or') })]),
    ...(range?.min === undefined ? [] : [speaker.say('valueAtLeast', { value: one(range.min) })]),
    ...(range?.max === undefined ? [] : [speaker.say('valueAtMost', { value: one(range.max) })]),
    ...sayCounts(scene, characteristic),
    ...(standard === undefined ? [] : [speaker.say('unlessChosen', { values: all(standard) })]),
  ];
}

/** The name of a characteristic of what an offer sells, and its values in words. */
export interface SpokenCharacteristic {
  readonly name: string;
  readonly list: (values: unknown, conjunction: 'and' | 'or') => string;
}

/** Finds how a characteristic of an offer's product and its values are called; one that the product does not have by its id. */
export function openCharacteristic(scene: DeskScene, offer: string, id: string): SpokenCharacteristic {
  const { index, speaker } = scene;
  const product = index.products.get(index.offers.get(offer)?.product ?? '');
  const known = product?.characteristics?.find(one => one.id === id);
  const named =
    known?.unit === undefined
      ? ''
      : refer(scene, { kind: 'unit', id: known.unit, from: { kind: 'product', id: product?.id ?? '', field: 'characteristics' } });
  const one = (value: unknown): string => (isValue(value) ? `${sayOne(scene, value, known?.type ?? 'text')} ${named}`.trim() : '');
  return {
    name: known === undefined ? id : speaker.name(known.name),
    list: (values, conjunction) =>
      speaker.list((Array.isArray(values) ? values : values === undefined ? [] : [values]).map(one), conjunction),
  };
}

function isValue(value: unknown): value is CharacteristicValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function sayCounts({ speaker }: DeskScene, { min, max }: Characteristic): readonly SaidText[] {
  if (min === max) return min === undefined ? [] : [speaker.say('choicesExactly', { count: speaker.number(min) })];
  return [
    ...(min === undefined ? [] : [speaker.say(min === 0 ? 'choicesNone' : 'choicesAtLeast', { count: speaker.number(min) })]),
    ...(max === undefined ? [] : [speaker.say('choicesAtMost', { count: speaker.number(max) })]),
  ];
}

function isList(values: CharacteristicValues): values is readonly CharacteristicValue[] {
  return Array.isArray(values);
}

function sayOne(scene: DeskScene, value: CharacteristicValue, type: Characteristic['type']): string {
  const { speaker } = scene;
  if (typeof value === 'boolean') return speaker.word(value ? 'yes' : 'no');
  if (type === 'date') return speaker.day(String(value));
  return type === 'text' ? sayPlain(scene, String(value)) : speaker.number(value);
}
