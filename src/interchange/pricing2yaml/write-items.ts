/** Writes plans and add-ons. */
import { isRecord } from '../../kernel/is-record.js';
import type { Path } from '../../kernel/issue.js';
import type { ExportLog } from '../common/export-log.js';
import { textIn } from '../common/text-in.js';
import { type YamlMap, type YamlValue, yamlOf } from '../common/write-yaml-text.js';
import { isCountable } from './count-of-pieces.js';
import type { ExportedItem, ExportPlan } from './plan-export.js';
import type { Raw } from './pricing.js';
import type { WrittenItemPrice } from './write-item-price.js';
import { writeNeeds } from './write-needs.js';
import { writeOverrides } from './write-overrides.js';
import { writeQuantity } from './write-value.js';

interface Writing {
  readonly isAddOn: boolean;
  readonly prices: ReadonlyMap<ExportedItem, WrittenItemPrice>;
  readonly log: ExportLog;
}

/** Writes the plans, or the add-ons. */
export function writeItems(plan: ExportPlan, { isAddOn, prices, log }: Writing): YamlMap {
  const items = [...prices].filter(([item]) => item.isAddOn === isAddOn);
  return new Map(items.map(([item, price]) => [item.name, writeItem(plan, item, { price, log })]));
}

type Member = readonly [string, YamlValue];

interface ItemWriting {
  readonly price: WrittenItemPrice;
  readonly log: ExportLog;
}

function writeItem(plan: ExportPlan, item: ExportedItem, { price, log }: ItemWriting): YamlMap {
  const { defaultLocale } = plan.catalogue;
  const { offer, product, name, isAddOn } = item;
  const label = textIn(offer.thing.name ?? product.thing.name ?? name, defaultLocale);
  const description = product.thing.description ?? offer.thing.description;
  noteCommon(plan, item, log);
  const overrides = writeOverrides(plan, item, log);
  return new Map<string, YamlValue>([
    ...(label === name ? [] : [['name', label] as const]),
    ...(description === undefined ? [] : [['description', textIn(description, defaultLocale)] as const]),
    ...price.members,
    ...restOf(item, log),
    ...overrides,
    ...(isAddOn ? [...writeNeeds(plan, item, log), ...writeConstraints(item, price.quantity, log)] : []),
  ]);
}

function noteCommon({ catalogue }: ExportPlan, { offer, product, isAddOn, name }: ExportedItem, log: ExportLog): void {
  for (const field of ['id', 'name', 'description', 'status']) log.mapped(['products', product.at, field]);
  if (product.thing.kind === 'base' || isAddOn) log.mapped(['products', product.at, 'kind']);
  for (const field of ['id', 'name', 'status', 'product']) log.mapped(['offers', offer.at, field]);
  for (const path of [
    ['products', product.at],
    ['offers', offer.at],
  ]) {
    log.mapped([...path, 'origin', 'system']);
    log.mapped([...path, 'origin', 'id']);
  }
  if (!isAddOn && offer.thing.family === catalogue.id) log.mapped(['offers', offer.at, 'family']);
  if (offer.thing.id === product.thing.id) return;
  log.find(['offers', offer.at], {
    code: 'EXP003',
    severity: 'info',
    message: `Offer ${offer.thing.id} and product ${product.thing.id} are one thing in a pricing, which is called “${name}”.`,
  });
}

const writtenMembers = new Set([
  'name',
  'description',
  'price',
  'monthlyPrice',
  'annualPrice',
  'unit',
  'features',
  'usageLimits',
  'usageLimitsExtensions',
  'availableFor',
  'dependsOn',
  'excludes',
  'subscriptionConstraints',
]);

function restOf({ product, raw, isAddOn }: ExportedItem, log: ExportLog): readonly Member[] {
  return Object.entries(raw).flatMap(([name, value]): Member[] => {
    // A plan may have kept members that mean something only in an add-on.
    if (writtenMembers.has(name) && (isAddOn || !addOnMembers.has(name))) return [];
    log.restored(['products', product.at, 'origin', 'raw', name]);
    return [[name, yamlOf(value)]];
  });
}

const addOnMembers = new Set(['usageLimitsExtensions', 'availableFor', 'dependsOn', 'excludes', 'subscriptionConstraints']);

interface Limits {
  readonly min?: string;
  readonly max?: string;
}

function writeConstraints({ offer, product, raw }: ExportedItem, limits: Limits, log: ExportLog): readonly Member[] {
  const kept: Raw = isRecord(raw['subscriptionConstraints']) ? raw['subscriptionConstraints'] : {};
  const { maxPerCustomer } = offer.thing;
  const most = limits.max ?? (maxPerCustomer === undefined ? undefined : String(maxPerCustomer));
  if (maxPerCustomer !== undefined && limits.max === undefined && isCountable(String(maxPerCustomer)))
    log.mapped(['offers', offer.at, 'maxPerCustomer']);
  const rawPath: Path = ['products', product.at, 'origin', 'raw', 'subscriptionConstraints'];
  const members = new Map<string, YamlValue>();
  for (const [name, value] of [
    ['minQuantity', limits.min],
    ['maxQuantity', most],
  ] as const) {
    const written = value === undefined ? undefined : writeQuantity(value);
    if (written !== undefined) members.set(name, written);
  }
  for (const [name, value] of Object.entries(kept)) {
    if (members.has(name)) continue;
    const digits = (name === 'minQuantity' || name === 'maxQuantity') && typeof value === 'string' ? writeQuantity(value) : undefined;
    members.set(name, digits ?? yamlOf(value));
    log.restored([...rawPath, name]);
  }
  return members.size === 0 ? [] : [['subscriptionConstraints', members]];
}
