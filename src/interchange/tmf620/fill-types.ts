/** Writes each `@type` that version 5 wants and that the place of a map tells, so that old resources are valid there too. */
import { isTyped, membersOfType } from './member-types.js';
import { isBranch, isList, type TmfMap, type TmfValue } from './tmf-value.js';

export function fillTypes(map: TmfMap, type: string): TmfMap {
  const members = membersOfType(type);
  const filled = Object.entries(map).map(([name, value]): [string, TmfValue] => {
    const member = members.get(name);
    return [name, member === undefined ? value : fillValue(value, member.name)];
  });
  const isMissing = isTyped(type) && !Object.hasOwn(map, '@type');
  return Object.fromEntries(isMissing ? [...filled, ['@type', typeName(map, type)]] : filled);
}

function fillValue(value: TmfValue, type: string): TmfValue {
  if (isList(value)) return value.map(item => fillValue(item, type));
  return isBranch(value) ? fillTypes(value, type) : value;
}

function typeName(map: TmfMap, type: string): string {
  return type === 'RelatedParty' && Object.hasOwn(map, 'partyOrPartyRole') ? 'RelatedPartyRefOrPartyRoleRef' : type;
}
