/** Features that a product has or has not, as Stripe's entitlements. */
import type { Feature } from '../../model/feature.js';
import { dress, isRecord, plain, type StripeExport, type StripeObject, tellMetadata, tellText } from './export-context.js';

/** The features, and how each is called by the products. */
export interface WrittenFeatures {
  readonly objects: readonly StripeObject[];
  readonly names: ReadonlyMap<string, string>;
}

/** Writes the features. */
export function writeFeatures(context: StripeExport): WrittenFeatures {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const objects = context.catalogue.features.flatMap((feature, index) => {
    if (feature.type !== 'boolean') return [];
    const { object, name } = writeFeature(context, feature, { index, taken });
    names.set(feature.id, name);
    return [object];
  });
  return { objects, names };
}

interface FeaturePlace {
  readonly index: number;
  /** The names that features have already. */
  readonly taken: Set<string>;
}

function writeFeature(
  context: StripeExport,
  feature: Feature,
  { index, taken }: FeaturePlace,
): { readonly object: StripeObject; readonly name: string } {
  const { log, form } = context;
  const path = ['features', index];
  const { origin, ...own } = feature.metadata ?? {};
  const isOurs = isRecord(origin) && origin['system'] === 'stripe';
  const { metadata: kept, lookup_key: lookupKey, ...raw } = isOurs && isRecord(origin['raw']) ? origin['raw'] : {};
  const id = isOurs && typeof origin['id'] === 'string' && plain(origin['id']) !== '' ? plain(origin['id']) : plain(feature.id);
  const key = typeof lookupKey === 'string' && plain(lookupKey) !== '' ? plain(lookupKey) : undefined;
  // As parameters the lookup key is the only name, and must be one of its own.
  const ownKey = key !== undefined && !taken.has(key) ? key : taken.has(id) ? `${id}-${index + 1}` : id;
  taken.add(form === 'resources' ? id : ownKey);
  for (const name of ['id', 'type']) log.mapped([...path, name]);
  const metadata = { ...tellMetadata(isOurs ? own : feature.metadata, [...path, 'metadata'], context), ...(isRecord(kept) ? kept : {}) };
  if (isOurs) log.restored([...path, 'metadata', 'origin']);
  if (isOurs && form === 'parameters') {
    for (const name of Object.keys(raw))
      log.lost([...path, 'metadata', 'origin', 'raw', name], 'Stripe sets it itself when the object is created.');
  }
  const object = {
    id: form === 'resources' ? id : undefined,
    name: tellText(feature.name, [...path, 'name'], context) ?? id,
    lookup_key: form === 'resources' ? key : ownKey,
    metadata: Object.keys(metadata).length === 0 ? undefined : metadata,
  };
  return { object: dress(object, { kind: 'entitlements.feature', raw }, form), name: form === 'resources' ? id : ownKey };
}
