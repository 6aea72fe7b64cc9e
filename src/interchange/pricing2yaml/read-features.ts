/** Reads the features and the usage limits of a pricing. */
import { closestWord } from '../../kernel/closest-word.js';
import {
  type Fields,
  keepRest,
  mapField,
  missField,
  openFields,
  refuseKind,
  refuseValue,
  requiredTextField,
  shorten,
  takeField,
  textField,
  textListField,
} from '../common/fields.js';
import type { SourceMap } from '../common/source-node.js';
import { featureTypes, limitTypes } from './feature-types.data.js';
import { type PricingFeature, type PricingValue, type Raw, type ValueType, valueTypes } from './pricing.js';
import { quantityOf, readValue } from './read-value.js';
import { refuseReference } from './refuse-reference.js';
import { periodUnits, readUnitText } from './unit-text.js';

/** Reads the features. */
export function readFeatures(fields: Fields): readonly PricingFeature[] {
  const map = mapField(fields, 'features');
  const node = fields.node.members.get('features');
  if (node === undefined || node.kind === 'null') missField(fields, 'features', 'Write the map of features; {} for none.');
  return readEach(fields, map, 'feature').map(readFeature);
}

/** Reads the usage limits, which limit some of the features. */
export function readUsageLimits(fields: Fields, features: readonly PricingFeature[]): readonly PricingFeature[] {
  const names = new Set(features.map(({ name }) => name));
  return readEach(fields, mapField(fields, 'usageLimits'), 'usage limit').map(entry => readLimit(entry, names));
}

interface Entry {
  readonly name: string;
  readonly fields: Fields;
}

function readEach({ log }: Fields, map: SourceMap | undefined, word: string): readonly Entry[] {
  return [...(map?.members ?? [])].flatMap(([name, node]) => {
    if (node.kind === 'map') return [{ name, fields: openFields(node, log, `${word} “${name}”`) }];
    refuseValue(log, node, `The ${word} “${name}” must be a map with its type and default value.`);
    return [];
  });
}

function readFeature({ name, fields }: Entry): PricingFeature {
  const common = readCommon({ name, fields }, featureTypes);
  const tag = textField(fields, 'tag');
  const group = tag ?? common.type;
  return {
    ...common.feature,
    ...(group === undefined ? {} : { group }),
    raw: { ...typeRaw(common.type), ...keepRest(fields) },
  };
}

function typeRaw(type: string | undefined): Raw {
  return type === undefined ? {} : { type };
}

function readLimit({ name, fields }: Entry, features: ReadonlySet<string>): PricingFeature {
  const { feature, type } = readCommon({ name, fields }, limitTypes);
  const unit = readLimitUnit(fields, type === 'RENEWABLE');
  const linkedFeatures = readLinked(fields, features);
  return {
    ...feature,
    ...unit.fields,
    ...(linkedFeatures === undefined ? {} : { linkedFeatures }),
    raw: { ...typeRaw(type), ...unit.raw, ...keepRest(fields) },
  };
}

interface Common {
  readonly feature: PricingFeature;
  readonly type: string | undefined;
}

function readCommon({ name, fields }: Entry, types: readonly string[]): Common {
  const valueType = readWord(fields, 'valueType', valueTypes) as ValueType | undefined; // one of the words given
  const type = readWord(fields, 'type', types);
  const standard = readDefault(fields, valueType ?? 'TEXT');
  const label = textField(fields, 'name') ?? name;
  const description = textField(fields, 'description');
  const feature: PricingFeature = {
    node: fields.node,
    name,
    label,
    valueType: valueType ?? 'TEXT',
    ...(description === undefined ? {} : { description }),
    ...(standard === undefined || standard === '' ? {} : { default: standard }),
  };
  return { feature, type };
}

function readWord(fields: Fields, name: string, words: readonly string[]): string | undefined {
  const text = requiredTextField(fields, name, `Write one of ${words.join(', ')}.`);
  const word = text?.toUpperCase();
  if (text === undefined || word === undefined || words.includes(word)) return word;
  const near = closestWord(word, words);
  const hint = near === undefined ? `It is one of ${words.join(', ')}.` : `Did you mean “${near}”?`;
  return refuseValue(
    fields.log,
    fields.node.members.get(name) ?? fields.node,
    `“${shorten(text)}” is no ${name} that the ${fields.subject} can have. ${hint}`,
  );
}

function readDefault(fields: Fields, type: ValueType): PricingValue | undefined {
  const node = takeField(fields, 'defaultValue');
  if (node === undefined) return missField(fields, 'defaultValue', 'Write the value that counts where a plan says nothing.');
  return readValue({ log: fields.log, subject: `default value of the ${fields.subject}` }, node, type);
}

interface LimitUnit {
  readonly fields: Pick<PricingFeature, 'unit' | 'resetPeriod'>;
  readonly raw: Raw;
}

// `email/month` of a renewable limit is a number of emails that begins anew each month; of another limit it is a unit like any.
function readLimitUnit(fields: Fields, isRenewable: boolean): LimitUnit {
  const text = textField(fields, 'unit');
  if (!isRenewable) return { fields: text === undefined ? {} : { unit: text }, raw: {} };
  const parts = readUnitText(text ?? '');
  const unit = parts.size === undefined ? parts.unit : text;
  const period = readPeriod(fields);
  const resetPeriod = period.duration ?? parts.period ?? 'P1M';
  return {
    fields: { resetPeriod, ...(unit === undefined ? {} : { unit }) },
    raw: { ...(text === undefined || parts.isExact ? {} : { unit: text }), ...period.raw },
  };
}

function readPeriod(fields: Fields): { readonly duration?: string; readonly raw: Raw } {
  const map = mapField(fields, 'period');
  if (map === undefined) return { raw: {} };
  const inner = openFields(map, fields.log, `period of the ${fields.subject}`);
  const count = readCount(inner);
  const unit = takeUnit(inner);
  const rest = keepRest(inner);
  const duration = unit === undefined || count === undefined ? undefined : periodUnits.get(unit)?.(count);
  return { ...(duration === undefined ? {} : { duration }), raw: rest === undefined ? {} : { period: rest } };
}

function readCount(period: Fields): string | undefined {
  const node = takeField(period, 'value');
  if (node === undefined) return '1';
  const count = node.kind === 'number' ? quantityOf(node) : undefined;
  if (count === undefined || !/^[1-9]\d{0,5}$/.test(count))
    return refuseKind(period, node, { name: 'value', wanted: 'a whole number from 1' });
  period.log.mapped(node);
  return count;
}

function takeUnit(period: Fields): string | undefined {
  return period.node.members.has('unit') ? readWord(period, 'unit', [...periodUnits.keys()]) : 'MONTH';
}

function readLinked(fields: Fields, features: ReadonlySet<string>): readonly string[] | undefined {
  const linked = textListField(fields, 'linkedFeatures');
  for (const { text, node } of linked ?? []) {
    if (!features.has(text)) refuseReference(fields, node, { word: 'feature', name: text, known: features });
  }
  return linked === undefined || linked.length === 0 ? undefined : linked.map(({ text }) => text);
}
