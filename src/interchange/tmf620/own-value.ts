import { ownMember, type TmfResource } from './tmf-resource.js';
import type { TmfMap } from './tmf-value.js';

/** The whole of a resource, with what is ours. */
export function ownValue({ value, own }: Pick<TmfResource, 'value' | 'own'>): TmfMap {
  return own === undefined ? value : { ...value, [ownMember]: own };
}
