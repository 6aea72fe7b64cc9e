/** Writes what an add-on needs and excludes: plans and other add-ons. */
import type { Path } from '../../kernel/issue.js';
import type { Relationship } from '../../model/relationship.js';
import type { ExportLog } from '../common/export-log.js';
import type { YamlValue } from '../common/write-yaml-text.js';
import type { ExportedItem, ExportPlan } from './plan-export.js';

type Member = readonly [string, YamlValue];

/** Writes it. */
export function writeNeeds(plan: ExportPlan, item: ExportedItem, log: ExportLog): readonly Member[] {
  const needs: Needs = { dependsOn: [], excludes: [] };
  for (const { relationship, path } of relationshipsOf(item)) addNeed(plan, needs, { relationship, path, log });
  const plans = [...plan.items.values()].filter(({ isAddOn }) => !isAddOn);
  const available = availabilityOf(item, needs.availableFor, { plans, log });
  return [
    ...(available === undefined ? [] : [['availableFor', available] as const]),
    ...(needs.dependsOn.length === 0 ? [] : [['dependsOn', needs.dependsOn] as const]),
    ...(needs.excludes.length === 0 ? [] : [['excludes', needs.excludes] as const]),
  ];
}

interface Needs {
  availableFor?: readonly string[];
  readonly dependsOn: string[];
  readonly excludes: string[];
}

interface PlacedRelationship {
  readonly relationship: Relationship;
  readonly path: Path;
}

function relationshipsOf({ product, offer }: ExportedItem): readonly PlacedRelationship[] {
  const placed = (list: readonly Relationship[] | undefined, path: Path): readonly PlacedRelationship[] =>
    (list ?? []).map((relationship, at) => ({ relationship, path: [...path, 'relationships', at] }));
  return [...placed(product.thing.relationships, ['products', product.at]), ...placed(offer.thing.relationships, ['offers', offer.at])];
}

interface Adding extends PlacedRelationship {
  readonly log: ExportLog;
}

function addNeed(plan: ExportPlan, needs: Needs, { relationship, path, log }: Adding): void {
  const { kind, target, anyOf, when } = relationship;
  const ids = target === undefined ? anyOf : [target];
  const targets = when === undefined ? (ids ?? []).flatMap(id => itemsOf(plan, id, path[0] === 'offers')) : [];
  const [first, ...others] = targets;
  const isOfPlans = first !== undefined && targets.every(({ isAddOn }) => !isAddOn);
  const isOne = ids?.length === 1 && others.length === 0 && first?.isAddOn === true;
  if (kind === 'requires' && isOfPlans && needs.availableFor === undefined) needs.availableFor = targets.map(({ name }) => name);
  else if (kind === 'requires' && isOne) needs.dependsOn.push(first.name);
  else if (kind === 'excludes' && isOne) needs.excludes.push(first.name);
  else {
    log.lost(path, 'An add-on of a pricing needs plans, of which one is had, and other add-ons, or excludes add-ons.');
    return;
  }
  for (const field of ['kind', 'target']) log.mapped([...path, field]);
  for (const [position, id] of (anyOf ?? []).entries()) {
    if (itemsOf(plan, id, path[0] === 'offers').length > 0) log.mapped([...path, 'anyOf', position]);
  }
}

function itemsOf({ items, itemsOfProduct }: ExportPlan, id: string, isOffer: boolean): readonly ExportedItem[] {
  const offer = items.get(id);
  if (isOffer) return offer === undefined ? [] : [offer];
  return itemsOfProduct.get(id) ?? [];
}

interface Availability {
  readonly plans: readonly ExportedItem[];
  readonly log: ExportLog;
}

// Absent means all plans; an empty list, where there are plans, that it is not sold by itself.
function availabilityOf(
  { offer, product }: ExportedItem,
  named: readonly string[] | undefined,
  { plans, log }: Availability,
): readonly string[] | undefined {
  const isForNobody = offer.thing.sellable === false && named === undefined && plans.length > 0;
  if (isForNobody) {
    log.mapped(['offers', offer.at, 'sellable']);
    return [];
  }
  if (named === undefined && plans.length > 0) {
    log.find(['products', product.at], {
      code: 'EXP001',
      severity: 'info',
      message: `Add-on ${product.thing.id} needs no plan, but in a pricing an add-on goes with all plans where it names none.`,
    });
  }
  const isForAll = named !== undefined && named.length === plans.length && named.every((name, at) => name === plans[at]?.name);
  return isForAll ? undefined : named;
}
