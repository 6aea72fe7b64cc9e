/** Gives products, plans and add-ons their ids in the catalogue: their codes, wherever a code can be an id. */
import { shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import type { SourceMap } from '../common/source-node.js';
import { openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import type { OvhCatalogue, OvhPlan } from './ovh-catalogue.js';

export interface OvhIds {
  readonly products: UniqueIds;
  /** Of the offers, which plans and add-ons share. */
  readonly plans: UniqueIds;
  readonly addons: UniqueIds;
  readonly pricePlans: UniqueIds;
}

/** Claims the ids of all that is named in the file; plans that name no product, or one that is not there, get one of their own. */
export function claimOvhIds(ovh: OvhCatalogue, log: ImportLog): OvhIds {
  const taken = new Set<string>();
  const ids: OvhIds = {
    products: openUniqueIds(),
    plans: openUniqueIds(taken),
    addons: openUniqueIds(taken),
    pricePlans: openUniqueIds(),
  };
  for (const { name, node } of ovh.products) note(log, node, { name, id: ids.products.claim(name, 'product'), word: 'product' });
  for (const { code, node } of ovh.plans) note(log, node, { name: code, id: ids.plans.claim(code, 'plan'), word: 'plan' });
  for (const { code, node } of ovh.addons) note(log, node, { name: code, id: ids.addons.claim(code, 'add-on'), word: 'add-on' });
  return ids;
}

/** The id of the offer of a plan or an add-on. */
export function offerIdOf(ids: OvhIds, plan: OvhPlan, isAddon: boolean): string {
  return (isAddon ? ids.addons : ids.plans).idOf(plan.code) ?? plan.code;
}

function note(
  log: ImportLog,
  node: SourceMap,
  { name, id, word }: { readonly name: string; readonly id: string; readonly word: string },
): void {
  if (id === name) return;
  const message = `The ${word} “${shorten(name)}” has the id “${id}” in the catalogue.`;
  log.find(node, { code: 'IMP003', severity: 'info', message });
}
