/** The values of characteristics that a price is only for. */
import type { CharacteristicValues } from '../../model/characteristic.js';
import { characteristicId, readValues } from './map-characteristic.js';
import { mapCharacteristics } from './map-products.js';
import { type MapScene, referredId } from './map-scene.js';
import { elementsOf, mapOf, type TmfMap } from './tmf-value.js';

/** Maps the uses of characteristics that name their values. */
export function mapValueUses(scene: MapScene, value: TmfMap): Readonly<Record<string, CharacteristicValues>> {
  const uses = elementsOf(value, 'prodSpecCharValueUse').flatMap(({ value: use }): readonly (readonly [string, CharacteristicValues])[] => {
    const id = characteristicId(use);
    const [only, ...others] = readValues(use).values ?? [];
    if (id === undefined || only === undefined) return [];
    return [[knownId(scene, use, id), others.length === 0 ? only : [only, ...others]]];
  });
  return Object.fromEntries(uses);
}

/** Lists the uses that name no values: what the price is for cannot be said of a charge. */
export function listOpenUses(value: TmfMap): readonly TmfMap[] {
  const uses = elementsOf(value, 'prodSpecCharValueUse').map(({ value: use }) => use);
  return uses.filter(use => characteristicId(use) === undefined || (readValues(use).values ?? []).length === 0);
}

// A use may call a characteristic by its name where the specification has an id for it.
function knownId(scene: MapScene, use: TmfMap, id: string): string {
  const named = scene.resource('specification', referredId(mapOf(use, 'productSpecification')) ?? '');
  const specifications = named === undefined ? scene.of('specification') : [named];
  const known = specifications.flatMap(specification => mapCharacteristics(specification.value));
  if (known.some(one => one.id === id)) return id;
  return known.find(({ name }) => name === id)?.id ?? id;
}
