/** A characteristic with its values. */

import { isDateText } from '../../kernel/date.js';
import { writeDigits } from '../../kernel/decimal.js';
import type { Characteristic, CharacteristicType, CharacteristicValue, CharacteristicValues } from '../../model/characteristic.js';
import { readNumberText } from '../common/number-text.js';
import { cleanId } from '../common/unique-ids.js';
import { describedBy } from './map-common.js';
import { elementsOf, isBranch, isList, memberOf, numberText, type TmfMap, type TmfValue, textOf } from './tmf-value.js';

/** What a list of value specifications says. */
export interface ReadValues {
  readonly type: CharacteristicType;
  readonly values?: readonly CharacteristicValue[];
  readonly range?: { readonly min?: string | number; readonly max?: string | number };
  readonly default?: CharacteristicValues;
  readonly unit?: string;
}

/** The names that lists of values have, in either version. */
const valueLists = ['characteristicValueSpecification', 'productSpecCharacteristicValue', 'productOfferingCharacteristicValue'] as const;

/** The id of a characteristic within its product. */
export function characteristicId(value: TmfMap): string | undefined {
  const id = cleanId(textOf(value, 'id') ?? textOf(value, 'name') ?? '');
  return id === '' || id === '__proto__' ? undefined : id;
}

/** Maps a characteristic; its unit is the name that the file has for it. */
export function mapCharacteristic(value: TmfMap, id: string): Characteristic {
  const min = countOf(value, 'minCardinality');
  const max = countOf(value, 'maxCardinality');
  const configurable = memberOf(value, 'configurable');
  return {
    id,
    name: textOf(value, 'name') ?? id,
    ...describedBy(value),
    ...readValues(value),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(typeof configurable === 'boolean' ? { configurable } : {}),
  };
}

/** A count that the model can hold. */
export function countOf(value: TmfMap | undefined, name: string): number | undefined {
  const text = numberText(memberOf(value, name)) ?? textOf(value, name);
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isInteger(number) && number >= 0 && number <= 1_000_000_000 ? number : undefined;
}

/** Reads the values of a characteristic or of its use. */
export function readValues(value: TmfMap): ReadValues {
  const name = valueLists.find(list => elementsOf(value, list).length > 0);
  const specifications = name === undefined ? [] : elementsOf(value, name).map(element => element.value);
  const written = specifications.flatMap(one => (memberOf(one, 'value') === undefined ? [] : [memberOf(one, 'value') ?? null]));
  const type = typeOf(textOf(value, 'valueType') ?? textOf(specifications[0], 'valueType'), written);
  const values = written.flatMap(one => typedValue(one, type) ?? []);
  const isWhole = written.length > 0 && values.length === written.length && new Set(values).size === values.length;
  const chosen = specifications
    .filter(one => memberOf(one, 'isDefault') === true)
    .flatMap(one => typedValue(memberOf(one, 'value'), type) ?? []);
  const range = rangeOf(specifications, type);
  const unit = unitOf(specifications);
  const [first, ...more] = isWhole ? chosen : [];
  return {
    type,
    ...(isWhole ? { values } : {}),
    ...(range === undefined ? {} : { range }),
    ...(first === undefined ? {} : { default: more.length === 0 ? first : [first, ...more] }),
    ...(unit === undefined ? {} : { unit }),
  };
}

const integer = /^-?\d{1,15}$/;

function typeOf(named: string | undefined, values: readonly TmfValue[]): CharacteristicType {
  const type = namedType(named?.toLowerCase() ?? '', values);
  if (values.every(value => typedValue(value, type) !== undefined)) return type;
  return 'text';
}

function namedType(name: string, values: readonly TmfValue[]): CharacteristicType {
  if (/^(?:int|integer|long|short)/.test(name)) return 'integer';
  if (/^(?:number|numeric)/.test(name))
    return values.length > 0 && values.every(value => integer.test(writtenNumber(value))) ? 'integer' : 'decimal';
  if (/^(?:decimal|float|double)/.test(name)) return 'decimal';
  if (name.startsWith('bool')) return 'boolean';
  if (name === 'date') return 'date';
  if (name !== '' || values.length === 0) return 'text';
  if (values.every(value => typeof value === 'boolean')) return 'boolean';
  if (!values.every(value => numberText(value) !== undefined)) return 'text';
  return values.every(value => integer.test(writtenNumber(value))) ? 'integer' : 'decimal';
}

function writtenNumber(value: TmfValue | undefined): string {
  return numberText(value) ?? (typeof value === 'string' ? value.trim() : '');
}

/** A value of a type; undefined where it cannot be one. */
export function typedValue(value: TmfValue | undefined, type: CharacteristicType): CharacteristicValue | undefined {
  if (value === undefined || value === null || isList(value) || isBranch(value)) return undefined;
  const text = numberText(value) ?? String(value);
  switch (type) {
    case 'integer':
      return integer.test(text.trim()) ? Number(text) : undefined;
    case 'decimal': {
      const number = readNumberText(text.trim());
      return number.kind === 'decimal' ? writeDigits(number.value) : undefined;
    }
    case 'boolean':
      if (typeof value === 'boolean') return value;
      return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
    case 'date':
      return isDateText(text) ? text : undefined;
    default:
      return text;
  }
}

function rangeOf(specifications: readonly TmfMap[], type: CharacteristicType): ReadValues['range'] {
  const [only, ...others] = specifications;
  if (only === undefined || others.length > 0 || (type !== 'integer' && type !== 'decimal')) return undefined;
  const [min, max] = [typedBound(memberOf(only, 'valueFrom'), type), typedBound(memberOf(only, 'valueTo'), type)];
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function typedBound(value: TmfValue | undefined, type: 'integer' | 'decimal'): string | number | undefined {
  const bound = typedValue(value, type);
  return typeof bound === 'boolean' ? undefined : bound;
}

function unitOf(specifications: readonly TmfMap[]): string | undefined {
  const units = new Set(specifications.map(one => textOf(one, 'unitOfMeasure')));
  const [unit] = units;
  return units.size === 1 && unit !== undefined && cleanId(unit) === unit ? unit : undefined;
}
