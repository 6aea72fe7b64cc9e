/** Products, with their technical facts and what is chosen with an order as characteristics. */
import type { Characteristic, CharacteristicValues } from '../../model/characteristic.js';
import type { Product, ProductKind } from '../../model/product.js';
import { shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { plainOf } from '../common/plain-of.js';
import { openUniqueIds, type UniqueIds } from '../common/unique-ids.js';
import { originOf } from './origin-of.js';
import type { Fact, OvhCatalogue, OvhConfiguration, OvhPlan, OvhProduct, Raw } from './ovh-catalogue.js';
import type { OvhIds } from './ovh-ids.js';
import { labelOf } from './read-facts.js';

/** What a plan makes of its product. */
export interface FixedPlan {
  readonly product: string;
  readonly characteristics: Readonly<Record<string, CharacteristicValues>>;
  readonly raw: Raw;
}

export interface MappedProducts {
  readonly products: readonly Product[];
  readonly fixed: ReadonlyMap<OvhPlan, FixedPlan>;
}

/** Maps the products of the file, and one of its own for each plan without one. */
export function mapProducts(ovh: OvhCatalogue, ids: OvhIds, log: ImportLog): MappedProducts {
  const drafts = new Map<string, Draft>(ovh.products.map(product => [product.name, draftOf(product, ids)]));
  const fixed = new Map<OvhPlan, FixedPlan>();
  for (const [kind, plans] of [['base', ovh.plans] as const, ['addOn', ovh.addons] as const]) {
    for (const plan of plans) fixed.set(plan, fixPlan(plan, draftFor(plan, { drafts, ids, kind }, log), log));
  }
  return { products: [...drafts.values()].map(finish), fixed };
}

/** A product that is not finished: plans add to it. */
interface Draft {
  readonly id: string;
  readonly product: OvhProduct | OvhPlan;
  kind?: ProductKind;
  /** By the name of the fact or configuration. */
  readonly characteristics: Map<string, Characteristic>;
  readonly ids: UniqueIds;
}

function draftOf(product: OvhProduct, ids: OvhIds): Draft {
  const draft: Draft = { id: ids.products.idOf(product.name) ?? product.name, product, characteristics: new Map(), ids: openUniqueIds() };
  for (const fact of product.facts)
    declare(draft, fact.path, { name: fact.label, type: fact.type, ...countOf(fact.value), default: fact.value, configurable: false });
  for (const configuration of product.configurations) declare(draft, configuration.name, chosen(configuration, configuration.values));
  return draft;
}

function countOf(value: CharacteristicValues): Pick<Characteristic, 'max'> {
  return typeof value === 'object' ? { max: value.length } : {};
}

function declare(draft: Draft, name: string, rest: Omit<Characteristic, 'id'>): Characteristic {
  const characteristic = { id: draft.ids.claim(name, 'characteristic'), ...rest };
  draft.characteristics.set(name, characteristic);
  return characteristic;
}

function chosen({ name, isCustom, isMandatory }: OvhConfiguration, values: readonly string[]): Omit<Characteristic, 'id'> {
  return {
    name: labelOf([name]),
    type: 'text',
    ...(isCustom || values.length === 0 ? {} : { values }),
    min: isMandatory ? 1 : 0,
    max: 1,
    configurable: true,
  };
}

interface Drafting {
  readonly drafts: Map<string, Draft>;
  readonly ids: OvhIds;
  readonly kind: 'base' | 'addOn';
}

function draftFor(plan: OvhPlan, { drafts, ids, kind }: Drafting, log: ImportLog): Draft {
  const named = plan.product === undefined ? undefined : drafts.get(plan.product.name);
  const draft = named ?? ownDraft(plan, drafts, ids);
  if (named === undefined && plan.product !== undefined) {
    log.find(plan.product.node, {
      code: 'REF001',
      severity: 'warning',
      message: `The ${plan.subject} names the product “${shorten(plan.product.name)}”, which does not exist. It got a product of its own name.`,
    });
  }
  draft.kind ??= kind;
  return draft;
}

function ownDraft(plan: OvhPlan, drafts: Map<string, Draft>, ids: OvhIds): Draft {
  const name = plan.product?.name ?? plan.code;
  const draft: Draft = { id: ids.products.claim(name, 'product'), product: plan, characteristics: new Map(), ids: openUniqueIds() };
  // A product of the file that has the code of a plan for its name is another one.
  drafts.set(drafts.has(name) ? `${name}\u0000plan` : name, draft);
  return draft;
}

function fixPlan(plan: OvhPlan, draft: Draft, log: ImportLog): FixedPlan {
  const characteristics: Record<string, CharacteristicValues> = {};
  const raw: Record<string, unknown> = {};
  for (const fact of plan.facts) {
    const known =
      draft.characteristics.get(fact.path) ??
      declare(draft, fact.path, { name: fact.label, type: fact.type, ...countOf(fact.value), configurable: false });
    if (known.type === fact.type) characteristics[known.id] = fact.value;
    else keepFact(raw, fact, log);
  }
  for (const configuration of plan.configurations) fixConfiguration(configuration, draft, { characteristics, raw, log });
  return { product: draft.id, characteristics, raw: Object.keys(raw).length === 0 ? {} : { other: raw } };
}

function keepFact(raw: Record<string, unknown>, { node, path }: Fact, log: ImportLog): void {
  log.opaque(node, 'The product has a value of another type for it.');
  raw[path] = plainOf(node);
}

interface Fixing {
  readonly characteristics: Record<string, CharacteristicValues>;
  readonly raw: Record<string, unknown>;
  readonly log: ImportLog;
}

// The choices stand with the offer, since other plans of the same product have others.
function fixConfiguration(configuration: OvhConfiguration, draft: Draft, { characteristics, raw, log }: Fixing): void {
  const { name, values, isCustom, isMandatory, node } = configuration;
  const known = draft.characteristics.get(name) ?? declare(draft, name, chosen(configuration, []));
  if (known.type !== 'text' || known.configurable !== true) {
    log.opaque(node, 'The product has a fact of that name.');
    raw[name] = plainOf(node);
    return;
  }
  if (values.length > 0) characteristics[known.id] = values;
  if ((known.min === 1) === isMandatory) return;
  // One must be chosen of a product only where all of its plans say so.
  if (!isMandatory) draft.characteristics.set(name, { ...known, min: 0 });
  const differing = node.members.get('isMandatory') ?? node;
  log.opaque(differing, 'Other plans of the product differ in it.');
  raw[name] = { isMandatory, isCustom };
}

function finish({ id, product, kind, characteristics }: Draft): Product {
  const isOwn = 'code' in product;
  const description = isOwn ? (product.invoiceName ?? product.code) : (product.description ?? product.name);
  const tags = isOwn ? [] : product.tags;
  return {
    id,
    name: description,
    status: 'active',
    ...(tags.length === 0 ? {} : { tags }),
    kind: kind ?? 'base',
    ...(characteristics.size === 0 ? {} : { characteristics: [...characteristics.values()] }),
    origin: originOf(isOwn ? (product.product?.name ?? product.code) : product.name, isOwn ? {} : product.raw),
  };
}
