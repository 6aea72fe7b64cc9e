/** Reads the plans and the add-ons of a pricing. */
import { formatDecimal } from '../../kernel/decimal.js';
import { isNegativeDecimal } from '../../kernel/decimal-arithmetic.js';
import {
  decimalField,
  type Fields,
  keepField,
  keepRest,
  mapField,
  openFields,
  refuseKind,
  refuseValue,
  takeField,
  textField,
  textListField,
} from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { PricingAddOn, PricingItem, QuantityLimits, Raw } from './pricing.js';
import { type FeaturesByName, readOverrides } from './read-overrides.js';
import { type PriceReading, readPrices } from './read-price.js';
import { quantityOf } from './read-value.js';
import { refuseReference } from './refuse-reference.js';
import { readUnitText } from './unit-text.js';

/** What plans and add-ons are read by. */
export interface ItemReading {
  readonly features: FeaturesByName;
  readonly usageLimits: FeaturesByName;
  readonly prices: PriceReading;
}

interface Entry {
  readonly name: string;
  readonly fields: Fields;
}

/** Reads the plans. */
export function readPlans(fields: Fields, reading: ItemReading): readonly PricingItem[] {
  return readEach(fields, 'plans', 'plan').map(entry => {
    const item = readItem(entry, reading);
    return { ...item, ...rawOrNone({ ...item.raw, ...keepRest(entry.fields) }) };
  });
}

/** Reads the add-ons, which name plans and one another. */
export function readAddOns(fields: Fields, reading: ItemReading, plans: readonly PricingItem[]): readonly PricingAddOn[] {
  const entries = readEach(fields, 'addOns', 'add-on');
  const names = new Set(entries.map(({ name }) => name));
  const planNames = new Set(plans.map(({ name }) => name));
  return entries.map(entry => readAddOn(entry, reading, { names, planNames }));
}

function readEach(fields: Fields, member: string, word: string): readonly Entry[] {
  const map = mapField(fields, member);
  return [...(map?.members ?? [])].flatMap(([name, node]) => {
    if (node.kind === 'map') return [{ name, fields: openFields(node, fields.log, `${word} “${name}”`) }];
    refuseValue(fields.log, node, `The ${word} “${name}” must be a map with its price.`);
    return [];
  });
}

function readItem({ name, fields }: Entry, { features, usageLimits, prices }: ItemReading): PricingItem {
  const label = textField(fields, 'name') ?? name;
  const description = textField(fields, 'description');
  const { raw: rawPrices, ...listed } = readPrices(fields, prices);
  const unitText = textField(fields, 'unit') ?? '';
  const unit = readUnitText(unitText);
  const isPrivate = keepPrivate(fields);
  const set = readOverrides(fields, { member: 'features', word: 'feature', known: features });
  const limits = readOverrides(fields, { member: 'usageLimits', word: 'usage limit', known: usageLimits });
  return {
    node: fields.node,
    name,
    label,
    ...(description === undefined ? {} : { description }),
    ...listed,
    unit,
    features: set.values,
    usageLimits: limits.values,
    raw: { ...rawPrices, ...(unit.isExact ? {} : { unit: unitText }), ...isPrivate, ...set.raw, ...limits.raw },
  };
}

function rawOrNone(raw: Raw): { readonly raw?: Raw } {
  return Object.keys(raw).length === 0 ? {} : { raw };
}

function keepPrivate(fields: Fields): Raw {
  const node = fields.node.members.get('private');
  if (node === undefined) return {};
  if (node.kind !== 'boolean' && node.kind !== 'null') refuseKind(fields, node, { name: 'private', wanted: 'true or false' });
  return { private: keepField(fields, 'private') };
}

interface Names {
  readonly names: ReadonlySet<string>;
  readonly planNames: ReadonlySet<string>;
}

function readAddOn(entry: Entry, reading: ItemReading, { names, planNames }: Names): PricingAddOn {
  const { fields } = entry;
  const item = readItem(entry, reading);
  const extensions = readOverrides(fields, { member: 'usageLimitsExtensions', word: 'usage limit', known: reading.usageLimits });
  const availableFor = readNames(fields, 'availableFor', { word: 'plan', known: planNames });
  const dependsOn = readNames(fields, 'dependsOn', { word: 'add-on', known: names }) ?? [];
  const excludes = readNames(fields, 'excludes', { word: 'add-on', known: names }) ?? [];
  const { quantity, raw } = readQuantity(fields);
  if (!givesAnything(fields))
    refuseValue(fields.log, fields.node, `The ${fields.subject} gives nothing: no feature, no usage limit, no extension of one.`);
  return {
    ...item,
    extensions: new Map([...extensions.values].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
    ...(availableFor === undefined ? {} : { availableFor }),
    dependsOn,
    excludes,
    quantity,
    ...rawOrNone({ ...item.raw, ...extensions.raw, ...raw, ...keepRest(fields) }),
  };
}

function givesAnything({ node }: Fields): boolean {
  return ['features', 'usageLimits', 'usageLimitsExtensions'].some(name => {
    const member = node.members.get(name);
    return member !== undefined && member.kind !== 'null' && !(member.kind === 'map' && member.members.size === 0);
  });
}

function readNames(
  fields: Fields,
  member: string,
  { word, known }: { readonly word: string; readonly known: ReadonlySet<string> },
): readonly string[] | undefined {
  const list = textListField(fields, member);
  for (const { text, node } of list ?? []) {
    if (!known.has(text)) refuseReference(fields, node, { word, name: text, known });
  }
  return list === undefined ? undefined : [...new Set(list.map(({ text }) => text))];
}

function readQuantity(fields: Fields): { readonly quantity: QuantityLimits; readonly raw: Raw } {
  const map = mapField(fields, 'subscriptionConstraints');
  if (map === undefined) return { quantity: {}, raw: {} };
  const inner = openFields(map, fields.log, `constraints of the ${fields.subject}`);
  const min = readLeast(inner);
  const max = readMost(inner);
  const rest = keepRest(inner);
  const quantity = { ...(min === undefined ? {} : { min }), ...(max === undefined || max === 'unlimited' ? {} : { max }) };
  return { quantity, raw: rest === undefined ? {} : { subscriptionConstraints: rest } };
}

function readLeast(constraints: Fields): string | undefined {
  const value = decimalField(constraints, 'minQuantity');
  if (value === undefined || !isNegativeDecimal(value)) return value === undefined ? undefined : formatDecimal(value);
  const node: SourceNode = constraints.node.members.get('minQuantity') ?? constraints.node;
  return refuseKind(constraints, node, { name: 'minQuantity', wanted: 'a number that is not negative' });
}

function readMost(constraints: Fields): string | undefined {
  const node = takeField(constraints, 'maxQuantity');
  if (node === undefined) return undefined;
  const most = node.kind === 'number' ? quantityOf(node) : undefined;
  if (most === undefined) return refuseKind(constraints, node, { name: 'maxQuantity', wanted: 'a number that is not negative' });
  constraints.log.mapped(node);
  return most;
}
