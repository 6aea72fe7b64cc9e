/** What each member of a TMF620 type is, by name. */
import { tmfTypes } from './tmf-types.data.js';

/** What a member is: a scalar or a type, once or in a list. */
export interface MemberType {
  readonly name: string;
  readonly isList: boolean;
}

const known = new Map<string, ReadonlyMap<string, MemberType>>();

/** The members of a type; none where it is not known. */
export function membersOfType(type: string): ReadonlyMap<string, MemberType> {
  const found = known.get(type);
  if (found !== undefined) return found;
  const members = readMembers(Object.hasOwn(tmfTypes, type) ? (tmfTypes[type]?.members ?? '') : '');
  known.set(type, members);
  return members;
}

function readMembers(text: string): ReadonlyMap<string, MemberType> {
  const members = text.split(' ').filter(member => member !== '');
  return new Map(
    members.map(member => {
      const [name = '', kind = 'any'] = member.split(':');
      return [name, { name: kind.replace('*', ''), isList: kind.endsWith('*') }];
    }),
  );
}

/** Whether version 5 wants the `@type` of such a map. */
export function isTyped(type: string): boolean {
  return Object.hasOwn(tmfTypes, type) && tmfTypes[type]?.isTyped === true;
}
