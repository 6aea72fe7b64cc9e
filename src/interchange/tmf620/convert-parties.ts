/** The parties that a resource names, as either version writes them: version 4.1 the party with its role, version 5.0 the role with its party. */
import type { TmfVersion } from './tmf-resource.js';
import { isBranch, isList, mapOf, mapOfDefined, memberOf, type TmfMap, type TmfValue, textOf } from './tmf-value.js';

export function convertParties(resource: TmfMap, version: TmfVersion): TmfMap {
  const parties = memberOf(resource, 'relatedParty');
  if (!isList(parties)) return resource;
  return { ...resource, relatedParty: parties.map(party => (version === '5.0' ? toNew(party) : toOld(party))) };
}

function toNew(party: TmfValue): TmfValue {
  if (!isBranch(party) || mapOf(party, 'partyOrPartyRole') !== undefined || textOf(party, 'id') === undefined) return party;
  const { role, '@type': type, ...reference } = party;
  const isRole = textOf(party, '@referredType') === 'PartyRole';
  const known = type === 'PartyRef' || type === 'PartyRoleRef' ? type : isRole ? 'PartyRoleRef' : 'PartyRef';
  return mapOfDefined({ role, '@type': 'RelatedPartyRefOrPartyRoleRef', partyOrPartyRole: { ...reference, '@type': known } });
}

function toOld(party: TmfValue): TmfValue {
  const reference = mapOf(party, 'partyOrPartyRole');
  if (!isBranch(party) || reference === undefined) return party;
  const { partyOrPartyRole: _party, '@type': _type, ...rest } = party;
  return { '@referredType': 'Party', ...reference, ...rest };
}
