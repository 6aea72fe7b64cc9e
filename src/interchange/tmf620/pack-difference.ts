/** A difference of two maps as it is written beside one of them: what is only added stands there by its own name, the rest below `@differs`. */
import type { Difference } from './differ-values.js';
import { isBranch, isMap, memberOf, type TmfMap, type TmfValue } from './tmf-value.js';

const rest = '@differs';

/** Packs the difference of two maps; undefined where there is none. */
export function packDifference(difference: Difference | undefined): TmfMap | undefined {
  const members = memberOf(difference, 'in');
  if (!isBranch(members)) return undefined;
  const plain: [string, TmfValue][] = [];
  const others: [string, TmfValue][] = [];
  for (const [name, inner] of Object.entries(members)) {
    const value = memberOf(inner, 'value');
    const isAdded = value !== undefined && isMap(inner) && Object.keys(inner).length === 1 && !name.startsWith('@');
    if (isAdded) plain.push([name, value]);
    else others.push([name, inner]);
  }
  return Object.fromEntries(others.length === 0 ? plain : [...plain, [rest, Object.fromEntries(others)]]);
}

/** Unpacks what was packed; members beginning with `@` that are not of a difference are left out. */
export function unpackDifference(packed: TmfValue | undefined): Difference | undefined {
  if (!isBranch(packed)) return undefined;
  const plain = Object.entries(packed).flatMap(([name, value]): [string, TmfValue][] => (name.startsWith('@') ? [] : [[name, { value }]]));
  const others = memberOf(packed, rest);
  const members = Object.fromEntries([...plain, ...(isBranch(others) ? Object.entries(others) : [])]);
  return Object.keys(members).length === 0 ? undefined : { in: members };
}
