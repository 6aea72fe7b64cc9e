/** Whether what was chosen of a product is what a charge is for. */
import type { Characteristic, CharacteristicValue, CharacteristicValues } from '../model/characteristic.js';
import type { PricingScene } from './pricing-scene.js';

/** What is chosen of one characteristic; `none` where it may be left out and was. */
export type ChosenValue =
  | { readonly kind: 'values'; readonly values: readonly CharacteristicValue[]; readonly isDefault: boolean }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'unknown';
      readonly code: 'CHARACTERISTIC_TO_CHOOSE' | 'CHARACTERISTIC_NOT_OFFERED';
      readonly offered: readonly CharacteristicValue[];
    };

/**
 * Finds what is chosen of a characteristic: what the offer fixes, else what was asked for, else what is had when nothing is chosen.
 *
 * @param scene - What is fixed for the quote, with what was chosen.
 * @param offer - The id of the offer.
 * @param id - The id of the characteristic of its product.
 * @returns The values; or that it is to be chosen first, or that the offer does not have what was chosen.
 */
export function chosenValue({ index, characteristics }: PricingScene, offer: string, id: string): ChosenValue {
  const sold = index.offers.get(offer);
  const known = index.products.get(sold?.product ?? '')?.characteristics?.find(one => one.id === id);
  const fixed = listOf(ownValue(sold?.characteristics ?? {}, id));
  const asked = listOf(ownValue(characteristics, id));
  const offered = fixed.length > 0 ? fixed : (known?.values ?? []);
  if (asked.length > 0) {
    const isOffered = offered.length === 0 || asked.every(value => hasValue(offered, value));
    return isOffered
      ? { kind: 'values', values: asked, isDefault: false }
      : { kind: 'unknown', code: 'CHARACTERISTIC_NOT_OFFERED', offered };
  }
  if (fixed.length === 1 || (fixed.length > 1 && (known?.max ?? 1) > 1)) return { kind: 'values', values: fixed, isDefault: false };
  const usual = listOf(known?.default).filter(value => fixed.length === 0 || hasValue(fixed, value));
  if (usual.length > 0) return { kind: 'values', values: usual, isDefault: isChoice(known) };
  return known?.min === 0 ? { kind: 'none' } : { kind: 'unknown', code: 'CHARACTERISTIC_TO_CHOOSE', offered };
}

// What nobody can choose is no assumption.
function isChoice(characteristic: Characteristic | undefined): boolean {
  return characteristic?.configurable === true;
}

/** Tells whether one of the values that were chosen is one of those that are wanted. */
export function isChosen(wanted: CharacteristicValues, chosen: readonly CharacteristicValue[]): boolean {
  return listOf(wanted).some(value => hasValue(chosen, value));
}

function hasValue(values: readonly CharacteristicValue[], wanted: CharacteristicValue): boolean {
  return values.some(value => String(value) === String(wanted));
}

function ownValue(values: Readonly<Record<string, CharacteristicValues>>, id: string): CharacteristicValues | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

function listOf(values: CharacteristicValues | undefined): readonly CharacteristicValue[] {
  if (values === undefined) return [];
  return typeof values === 'object' ? values : [values];
}
