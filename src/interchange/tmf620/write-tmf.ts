/** A catalogue as resources, without what either of them says beyond the other. */

import { isRecord } from '../../kernel/is-record.js';
import type { Catalogue } from '../../model/catalogue.js';
import { fillTypes } from './fill-types.js';
import { type TmfVersion, tmfSystem, typeOfKind } from './tmf-resource.js';
import { mapOfDefined, type TmfMap, textOf, valueOfPlain } from './tmf-value.js';
import { writeCategories } from './write-categories.js';
import { writeDiscounts } from './write-discounts.js';
import { writeOfferings } from './write-offerings.js';
import { writePrices } from './write-prices.js';
import { openWriteScene, type WriteScene, type WrittenResource } from './write-scene.js';
import { writeSpecifications } from './write-specifications.js';

/** Writes all resources; the catalog only where there is one, or one is asked for. */
export function writeTmf(catalogue: Catalogue, version: TmfVersion, needsCatalog = false): readonly WrittenResource[] {
  const scene = openWriteScene(catalogue, version);
  const { resources: discounts, alterations, altered } = writeDiscounts(scene);
  const { resources: prices, ofPlan } = writePrices(scene, alterations);
  const written = [
    ...writeCatalog(scene, needsCatalog),
    ...writeCategories(scene),
    ...writeSpecifications(scene),
    ...writeOfferings(scene, { ofPlan, altered }),
    ...prices,
    ...discounts,
  ];
  return written.map(({ own, ...resource }) => ({
    ...resource,
    value: fillTypes(resource.value, typeOfKind[resource.kind]),
    ...(own === undefined ? {} : { own: ownIn(version, own) }),
  }));
}

/** What is ours, with the version that it stands in. */
export function ownIn(version: TmfVersion, own: TmfMap = {}): TmfMap {
  return version === '4.1' ? { ...own, '@version': version } : own;
}

/** The origin of the catalogue itself, where it has one of this format. */
export function originOfHead({ metadata }: Pick<Catalogue, 'metadata'>): { readonly id: string; readonly raw?: unknown } | undefined {
  const origin = metadata?.['origin'];
  if (!isRecord(origin) || origin['system'] !== tmfSystem || typeof origin['id'] !== 'string') return undefined;
  return { id: origin['id'], ...(origin['raw'] === undefined ? {} : { raw: origin['raw'] }) };
}

function writeCatalog(scene: WriteScene, isNeeded: boolean): readonly WrittenResource[] {
  const { catalogue } = scene;
  const origin = originOfHead(catalogue);
  const isReference = origin !== undefined && textOf(valueOfPlain(origin.raw), '@role') !== undefined;
  if (isReference && !isNeeded) return [];
  const value = mapOfDefined({ id: catalogue.id, name: scene.say(catalogue.name), catalogType: 'ProductCatalog' });
  return [{ kind: 'catalog', id: catalogue.id, value, home: ['metadata'], ...(origin === undefined || isReference ? { own: {} } : {}) }];
}
