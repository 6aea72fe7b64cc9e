/** Gives the things of a pricing their ids in the catalogue: their names, wherever a name can be an id. */
import { shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import type { SourceNode } from '../common/source-node.js';
import { cleanId, openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import type { Pricing } from './pricing.js';

export interface PricingIds {
  readonly features: ReadonlyMap<string, string>;
  readonly usageLimits: ReadonlyMap<string, string>;
  /** Of products and offers alike. */
  readonly plans: ReadonlyMap<string, string>;
  readonly addOns: ReadonlyMap<string, string>;
  readonly units: UniqueIds;
  readonly pricePlans: UniqueIds;
}

/** Claims all ids in document order. */
export function claimIds(pricing: Pricing, log: ImportLog): PricingIds {
  const features = openUniqueIds();
  const products = openUniqueIds();
  return {
    features: claimAll(log, pricing.features, { ids: features, word: 'feature' }),
    usageLimits: claimAll(log, pricing.usageLimits, { ids: features, word: 'limit' }),
    plans: claimAll(log, pricing.plans, { ids: products, word: 'plan' }),
    addOns: claimAll(log, pricing.addOns, { ids: products, word: 'add-on' }),
    units: openUniqueIds(),
    pricePlans: openUniqueIds(),
  };
}

interface Claiming {
  readonly ids: UniqueIds;
  readonly word: string;
}

function claimAll(
  log: ImportLog,
  things: readonly { readonly name: string; readonly node: SourceNode }[],
  { ids, word }: Claiming,
): ReadonlyMap<string, string> {
  return new Map(
    things.map(({ name, node }) => {
      const id = ids.claim(name, word);
      if (id !== name) noteChange(log, node, { name, id, word });
      return [name, id];
    }),
  );
}

function noteChange(
  log: ImportLog,
  node: SourceNode,
  { name, id, word }: { readonly name: string; readonly id: string; readonly word: string },
): void {
  const why =
    cleanId(name) === name ? 'Another thing has its name, or JavaScript gives it a meaning.' : 'Its name cannot be an id as it is.';
  log.find(node, {
    code: 'IMP003',
    severity: 'info',
    part: 'name',
    message: `The ${word} “${shorten(name)}” has the id “${id}” in the catalogue.`,
    why,
  });
}

/** The id of a unit; the first use of a unit text gives it one. */
export function unitIdOf(ids: PricingIds, unit: string): string {
  return ids.units.idOf(unit) ?? ids.units.claim(unit, 'unit');
}
