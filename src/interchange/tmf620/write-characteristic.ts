import type { Characteristic, CharacteristicType, CharacteristicValue, CharacteristicValues } from '../../model/characteristic.js';
import { mapOfDefined, numberValue, type TmfMap, type TmfValue } from './tmf-value.js';
import { filledList, type WriteScene } from './write-scene.js';

const valueTypes: Readonly<Record<CharacteristicType, readonly [name: string, specification: string]>> = {
  text: ['string', 'String'],
  integer: ['integer', 'Integer'],
  decimal: ['number', 'Number'],
  boolean: ['boolean', 'Boolean'],
  date: ['date', 'String'],
};

/** Writes a characteristic that a specification defines. */
export function writeCharacteristic(scene: WriteScene, characteristic: Characteristic): TmfMap {
  const { id, name, description, type, values, range, min, max, configurable } = characteristic;
  const only = range === undefined ? [] : [range];
  const listed =
    values === undefined
      ? [
          ...only.map(({ min: from, max: to }) =>
            mapOfDefined({ valueFrom: writeBound(from), valueTo: writeBound(to), ...unitOf(characteristic) }),
          ),
          ...usual(scene, characteristic),
        ]
      : values.map(value => writeValue(scene, characteristic, value));
  const isOld = scene.version === '4.1';
  return mapOfDefined({
    id,
    name: scene.say(name),
    description: scene.say(description),
    valueType: valueTypes[type][0],
    configurable,
    minCardinality: min,
    maxCardinality: max,
    [isOld ? 'productSpecCharacteristicValue' : 'characteristicValueSpecification']: filledList(listed),
    '@type': isOld ? 'ProductSpecificationCharacteristic' : undefined,
  });
}

/** Writes the values that an offering fixes of a characteristic. */
export function writeValueUse(scene: WriteScene, characteristic: Characteristic, fixed: readonly CharacteristicValue[]): TmfMap {
  const { id, name, description, type, min, max } = characteristic;
  return mapOfDefined({
    id,
    name: scene.say(name),
    description: scene.say(description),
    valueType: valueTypes[type][0],
    minCardinality: min,
    maxCardinality: max,
    productSpecCharacteristicValue: fixed.map(value => writeValue(scene, characteristic, value)),
  });
}

/** Writes the values of characteristics that a price is only for; what no product of its sellers has is written by its id alone. */
export function writeValueUses(
  scene: WriteScene,
  wanted: Readonly<Record<string, CharacteristicValues>>,
  known: readonly Characteristic[],
): readonly TmfMap[] {
  return Object.entries(wanted).map(([id, values]) => {
    const listed = typeof values === 'object' ? values : [values];
    const characteristic = known.find(one => one.id === id) ?? { id, name: id, type: typeOfValue(listed[0]) };
    return writeValueUse(scene, characteristic, listed);
  });
}

function typeOfValue(value: CharacteristicValue | undefined): CharacteristicType {
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'number' ? 'integer' : 'text';
}

function usual(scene: WriteScene, characteristic: Characteristic): readonly TmfMap[] {
  const { default: chosen, range } = characteristic;
  if (chosen === undefined || range !== undefined) return [];
  return (typeof chosen === 'object' ? chosen : [chosen]).map(value => writeValue(scene, characteristic, value));
}

function writeValue(scene: WriteScene, characteristic: Characteristic, value: CharacteristicValue): TmfMap {
  const { type, default: chosen } = characteristic;
  const isDefault = chosen === undefined ? undefined : typeof chosen === 'object' ? chosen.includes(value) : chosen === value;
  const [valueType, specification] = valueTypes[type];
  return mapOfDefined({
    isDefault,
    valueType,
    value: type === 'decimal' && typeof value === 'string' ? numberValue(value) : value,
    ...unitOf(characteristic),
    '@type': scene.version === '4.1' ? 'CharacteristicValueSpecification' : `${specification}CharacteristicValueSpecification`,
  });
}

function unitOf({ unit }: Characteristic): Readonly<Record<string, TmfValue>> {
  return unit === undefined ? {} : { unitOfMeasure: unit };
}

// TMF620 has whole numbers there.
function writeBound(bound: string | number | undefined): TmfValue | undefined {
  return bound !== undefined && /^-?\d{1,15}$/.test(String(bound)) ? Number(bound) : undefined;
}
