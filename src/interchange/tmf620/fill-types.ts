/** Writes what is meant as the schemas want it: each `@type` that the place of a map tells, lists of one, times with their zone, numbers as numbers. */
import { readInstantText } from './instant-text.js';
import { isTyped, membersOfType } from './member-types.js';
import { isBranch, isList, mapOfDefined, numberValue, type TmfMap, type TmfValue, textOf } from './tmf-value.js';

export function fillTypes(map: TmfMap, type: string): TmfMap {
  const members = membersOfType(type);
  const filled = Object.entries(map).map(([name, value]): [string, TmfValue] => {
    const member = members.get(name);
    if (member === undefined) return [name, value];
    const filled = fillValue(value, member.name);
    return [name, member.isList && isBranch(filled) ? [filled] : filled];
  });
  if (type === 'CharacteristicValueSpecification') return fitValue(Object.fromEntries(filled));
  const isMissing = isTyped(type) && !Object.hasOwn(map, '@type');
  return Object.fromEntries(isMissing ? [...filled, ['@type', typeName(map, type)]] : filled);
}

function fillValue(value: TmfValue, type: string): TmfValue {
  if (isList(value)) return value.map(item => fillValue(item, type));
  if (type === 'number' && typeof value === 'string') return numberValue(value.trim());
  if (type === 'dateTime' && typeof value === 'string') return readInstantText(value) ?? value;
  return isBranch(value) ? fillTypes(value, type) : value;
}

// Many systems write numbers as texts, which the type of the value does not allow.
function fitValue(specification: TmfMap): TmfMap {
  const { value } = specification;
  const type = textOf(specification, '@type') ?? 'CharacteristicValueSpecification';
  const isNumber = /^(?:Number|Integer|Float)Characteristic/.test(type);
  const isTruth = type.startsWith('BooleanCharacteristic') && (value === 'true' || value === 'false');
  const fitted = isNumber && typeof value === 'string' ? numberValue(value.trim()) : isTruth ? value === 'true' : value;
  return mapOfDefined({ ...specification, value: fitted, '@type': type });
}

function typeName(map: TmfMap, type: string): string {
  return type === 'RelatedParty' && Object.hasOwn(map, 'partyOrPartyRole') ? 'RelatedPartyRefOrPartyRoleRef' : type;
}
