/** Writes features and usage limits. */
import type { Feature } from '../../model/feature.js';
import { catalogueIdOf } from '../common/catalogue-id.js';
import type { ExportLog } from '../common/export-log.js';
import { textIn } from '../common/text-in.js';
import { type YamlMap, type YamlValue, yamlOf } from '../common/write-yaml-text.js';
import { featureTypes, limitTypes } from './feature-types.data.js';
import type { ExportedFeature, ExportPlan } from './plan-export.js';
import type { Raw, ValueType } from './pricing.js';
import { periodUnits, readUnitText } from './unit-text.js';
import { writeValue } from './write-value.js';

interface Writing {
  readonly isLimit: boolean;
  readonly log: ExportLog;
}

/** Writes the features, or the usage limits. */
export function writeFeatures(plan: ExportPlan, { isLimit, log }: Writing): YamlMap {
  if (!isLimit && catalogueIdOf(textIn(plan.catalogue.name, plan.catalogue.defaultLocale)) === plan.catalogue.id) log.mapped(['id']);
  const features = [...plan.features.values()].filter(feature => feature.isLimit === isLimit);
  return new Map(features.map(exported => [exported.name, writeFeature(plan, exported, log)]));
}

/** The value type that a feature has in a pricing. */
export function valueTypeOf({ type }: Feature): ValueType {
  if (type === 'boolean') return 'BOOLEAN';
  return type === 'quantity' ? 'NUMERIC' : 'TEXT';
}

type Member = readonly [string, YamlValue];

function writeFeature(plan: ExportPlan, exported: ExportedFeature, log: ExportLog): YamlMap {
  const { feature, at, name, isLimit, raw } = exported;
  const path = ['features', at];
  const type = typeOf(exported);
  const label = textIn(feature.name, plan.catalogue.defaultLocale);
  const isTypeKept = raw['type'] === type;
  for (const field of ['id', 'name', 'type', 'description']) log.mapped([...path, field]);
  log.mapped([...path, 'metadata', 'origin', 'system']);
  log.mapped([...path, 'metadata', 'origin', 'id']);
  if (isTypeKept) log.restored([...path, 'metadata', 'origin', 'raw', 'type']);
  noteId(exported, log);
  return new Map<string, YamlValue>([
    ...(label === name ? [] : [['name', label] as const]),
    ...(feature.description === undefined ? [] : [['description', textIn(feature.description, plan.catalogue.defaultLocale)] as const]),
    ['valueType', valueTypeOf(feature)],
    ['defaultValue', writeDefault(exported, log)],
    ...(isLimit ? writeUnit(plan, exported, { type, log }) : writeFeatureUnit(exported, log)),
    ['type', type],
    ...(isLimit ? writeLinks(plan, exported, log) : writeTag(exported, type, log)),
    ...restOf(exported, log),
  ]);
}

function noteId({ feature, at, name }: ExportedFeature, log: ExportLog): void {
  // The importer makes the id of the name, but where two things share one.
  if (feature.id === name || feature.id.startsWith(`${name.trim()}-`)) return;
  if (feature.metadata === undefined) log.lost(['features', at, 'id'], `The feature is called “${name}” in the pricing.`);
}

function typeOf({ raw, isLimit, feature }: ExportedFeature): string {
  const kept = raw['type'];
  const isRenewable = feature.resetPeriod !== undefined;
  if (!isLimit) return typeof kept === 'string' && featureTypes.includes(kept) ? kept : 'DOMAIN';
  const isKept = typeof kept === 'string' && limitTypes.includes(kept) && (kept === 'RENEWABLE') === isRenewable;
  return isKept ? kept : isRenewable ? 'RENEWABLE' : 'NON_RENEWABLE';
}

function writeDefault({ feature, at }: ExportedFeature, log: ExportLog): YamlValue {
  const path = ['features', at, 'default'];
  const written = feature.default === undefined ? undefined : writeValue(feature, feature.default);
  if (written !== undefined) {
    log.mapped(path);
    return written;
  }
  if (feature.default !== undefined) log.lost(path, 'A pricing has no such value.');
  const standard: Readonly<Record<ValueType, YamlValue>> = { BOOLEAN: false, NUMERIC: { number: '0' }, TEXT: '' };
  const type = valueTypeOf(feature);
  if (type !== 'TEXT') {
    log.find(['features', at], {
      code: 'EXP001',
      severity: 'info',
      message: `Feature ${feature.id} has no default, so the pricing says that whoever does not mention it has none of it.`,
    });
  }
  return standard[type];
}

// The group is the tag, or the type where there is no tag.
function writeTag({ feature: { group }, at }: ExportedFeature, type: string, log: ExportLog): readonly Member[] {
  if (group === undefined) return [];
  log.mapped(['features', at, 'group']);
  return group === type ? [] : [['tag', group]];
}

function writeLinks(plan: ExportPlan, { feature, at }: ExportedFeature, log: ExportLog): readonly Member[] {
  const linked = (feature.linkedFeatures ?? []).flatMap((id, position) => {
    const target = plan.features.get(id);
    if (target === undefined || target.isLimit) return [];
    log.mapped(['features', at, 'linkedFeatures', position]);
    return [target.name];
  });
  return linked.length === 0 ? [] : [['linkedFeatures', linked]];
}

function writeFeatureUnit({ feature, at }: ExportedFeature, log: ExportLog): readonly Member[] {
  if (feature.unit !== undefined) log.lost(['features', at, 'unit'], 'A feature of a pricing has no unit; only a usage limit has.');
  return [];
}

interface TypedWriting {
  readonly type: string;
  readonly log: ExportLog;
}

// `email/month` of a renewable limit is a number of emails that begins anew each month; of another limit it is a unit like any.
function writeUnit(plan: ExportPlan, exported: ExportedFeature, { type, log }: TypedWriting): readonly Member[] {
  const { feature, at, raw } = exported;
  const unit = feature.unit === undefined ? undefined : (plan.units.get(feature.unit) ?? feature.unit);
  if (feature.unit !== undefined) log.mapped(['features', at, 'unit']);
  if (type !== 'RENEWABLE') return unit === undefined ? [] : [['unit', unit]];
  const kept = typeof raw['unit'] === 'string' ? raw['unit'] : undefined;
  const isKept = kept !== undefined && unitOf(kept) === unit;
  if (isKept) log.restored(['features', at, 'metadata', 'origin', 'raw', 'unit']);
  const text = isKept ? kept : unit;
  return [...(text === undefined ? [] : [['unit', text] as const]), ...writePeriod(exported, text ?? '', log)];
}

function unitOf(text: string): string | undefined {
  const parts = readUnitText(text);
  return parts.size === undefined ? parts.unit : text;
}

function writePeriod({ feature, at, raw }: ExportedFeature, unit: string, log: ExportLog): readonly Member[] {
  const rest = keptPeriod(raw);
  for (const [name] of rest) log.restored(['features', at, 'metadata', 'origin', 'raw', 'period', name]);
  const usual = readUnitText(unit).period ?? 'P1M';
  if (feature.resetPeriod === usual && rest.length === 0) {
    log.mapped(['features', at, 'resetPeriod']);
    return [];
  }
  const parts = periodOf(feature.resetPeriod ?? usual);
  if (parts === undefined) {
    log.lost(['features', at, 'resetPeriod'], 'A pricing has only periods of one unit, such as three months.');
    return rest.length === 0 ? [] : [['period', new Map(rest)]];
  }
  log.mapped(['features', at, 'resetPeriod']);
  return [['period', new Map<string, YamlValue>([['value', { number: parts.count }], ['unit', parts.unit], ...rest])]];
}

function keptPeriod({ period }: Raw): readonly Member[] {
  if (typeof period !== 'object' || period === null) return [];
  return Object.entries(period).map(([name, value]) => [name, yamlOf(value)]);
}

function periodOf(duration: string): { readonly count: string; readonly unit: string } | undefined {
  const count = /^PT?([1-9]\d{0,5})[A-Z]$/.exec(duration)?.[1];
  const found = count === undefined ? undefined : [...periodUnits].find(([, write]) => write(count) === duration);
  return count === undefined || found === undefined ? undefined : { count, unit: found[0] };
}

function restOf({ at, raw, isLimit, feature }: ExportedFeature, log: ExportLog): readonly Member[] {
  const written = new Set(['type', ...(isLimit && feature.resetPeriod !== undefined ? ['unit', 'period'] : [])]);
  return Object.entries(raw).flatMap(([name, value]): Member[] => {
    if (written.has(name) || takenMembers.has(name)) return [];
    log.restored(['features', at, 'metadata', 'origin', 'raw', name]);
    return [[name, yamlOf(value)]];
  });
}

const takenMembers = new Set(['name', 'description', 'valueType', 'defaultValue']);
