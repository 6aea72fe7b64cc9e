/** Writes the values that a plan or an add-on gives features and usage limits, and what it adds to limits. */
import { isRecord } from '../../kernel/is-record.js';
import type { Allowance, FeatureValue } from '../../model/feature.js';
import type { ExportLog } from '../common/export-log.js';
import { type YamlValue, yamlOf } from '../common/write-yaml-text.js';
import type { ExportedItem, ExportPlan } from './plan-export.js';
import type { Raw } from './pricing.js';
import { writeQuantity, writeValue } from './write-value.js';

type Member = readonly [string, YamlValue];
type Kind = 'features' | 'usageLimits' | 'usageLimitsExtensions';
type Overrides = Readonly<Record<Kind, Map<string, YamlValue>>>;

/** Writes them, with what the pricing had beside the values. */
export function writeOverrides(plan: ExportPlan, item: ExportedItem, log: ExportLog): readonly Member[] {
  const found: Overrides = { features: new Map(), usageLimits: new Map(), usageLimitsExtensions: new Map() };
  // In the order in which the features are declared, which does not depend on how the values came together.
  const values = new Map(Object.entries(item.product.thing.features ?? {}));
  for (const id of new Set([...plan.features.keys(), ...values.keys()])) {
    const value = values.get(id);
    if (value !== undefined) addValue(plan, item, { found, id, value, log });
  }
  const kinds: readonly Kind[] = item.isAddOn ? ['features', 'usageLimits', 'usageLimitsExtensions'] : ['features', 'usageLimits'];
  const members = kinds.map((kind): Member => [kind, withKept(item, kind, { values: found[kind], log })]);
  return members
    .filter(([kind, values]) => kind === 'features' || (values instanceof Map && values.size > 0))
    .map(member => orNothing(plan, item, { member, all: members }));
}

interface Adding {
  readonly found: Overrides;
  readonly id: string;
  readonly value: FeatureValue;
  readonly log: ExportLog;
}

function addValue(plan: ExportPlan, { product, pricePlans, isAddOn }: ExportedItem, { found, id, value, log }: Adding): void {
  const path = ['products', product.at, 'features', id];
  const exported = plan.features.get(id);
  const added = exported === undefined || !isAddOn || !exported.isLimit ? undefined : extensionOf(value, unitOf(pricePlans));
  const amount = isAllowance(value) ? value.amount : value;
  const written = exported === undefined ? undefined : writeValue(exported.feature, amount);
  if (exported !== undefined && added !== undefined) found.usageLimitsExtensions.set(exported.name, added);
  else if (exported !== undefined && written !== undefined)
    found[exported.isLimit ? 'usageLimits' : 'features'].set(exported.name, written);
  else {
    log.lost(path, 'A pricing has no such value.');
    return;
  }
  log.mapped(isAllowance(value) ? [...path, 'amount'] : path);
}

// What happens when it is used up has no place in a pricing.
function isAllowance(value: FeatureValue): value is Allowance {
  return typeof value === 'object' && 'amount' in value;
}

function unitOf(pricePlans: ExportedItem['pricePlans']): string | undefined {
  return pricePlans[0]?.thing.phases[0]?.charges[0]?.unit;
}

// An add-on that is charged by a unit adds so much for each of them; another adds it once.
function extensionOf(value: FeatureValue, unit: string | undefined): YamlValue | undefined {
  if (typeof value !== 'object' || !('add' in value) || value.per !== unit) return undefined;
  return writeQuantity(value.add);
}

interface Kept {
  readonly values: ReadonlyMap<string, YamlValue>;
  readonly log: ExportLog;
}

function withKept({ product, raw }: ExportedItem, kind: Kind, { values, log }: Kept): Map<string, YamlValue> {
  const kept: Raw = isRecord(raw[kind]) ? raw[kind] : {};
  const written = new Map<string, YamlValue>([...values].map(([name, value]) => [name, new Map([['value', value]])]));
  for (const [name, rest] of Object.entries(kept)) {
    if (!isRecord(rest)) continue;
    const value = values.get(name) ?? hiddenValue(kind, rest['value']);
    const others = Object.entries(rest).filter(([member]) => member !== 'value');
    written.set(name, new Map<string, YamlValue>([['value', value], ...others.map(([member, each]) => [member, yamlOf(each)] as const)]));
    log.restored(['products', product.at, 'origin', 'raw', kind, name]);
  }
  return written;
}

// An extension of a limit that the add-on sets too was only kept.
function hiddenValue(kind: Kind, value: unknown): YamlValue {
  if (kind !== 'usageLimitsExtensions' || typeof value !== 'string') return null;
  return writeQuantity(value) ?? null;
}

interface Written {
  readonly member: Member;
  readonly all: readonly Member[];
}

// A plan without features says so; an add-on must mention something, if only that it changes nothing.
function orNothing({ features }: ExportPlan, { isAddOn }: ExportedItem, { member, all }: Written): Member {
  const isEmpty = all.every(([, values]) => values instanceof Map && values.size === 0);
  const [kind, values] = member;
  if (kind !== 'features' || !(values instanceof Map) || values.size > 0) return member;
  const first = [...features.values()].find(({ isLimit }) => !isLimit);
  return isAddOn && isEmpty && first !== undefined ? [kind, new Map([[first.name, null]])] : [kind, isAddOn && !isEmpty ? new Map() : null];
}
