/** Reads what a plan or an add-on sets: the values of features and usage limits, and what it adds to limits. */
import { type Fields, keepRest, mapField, missField, openFields, refuseValue, takeField } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { PricingFeature, PricingValue, Raw } from './pricing.js';
import { readValue } from './read-value.js';
import { refuseReference } from './refuse-reference.js';

/** The features or usage limits by name. */
export type FeaturesByName = ReadonlyMap<string, PricingFeature>;

/** The values by name, and what else was written beside them. */
export interface Overrides {
  readonly values: ReadonlyMap<string, PricingValue>;
  readonly raw: Raw;
}

/** What is being read. */
export interface OverrideKind {
  /** The member that holds the map. */
  readonly member: 'features' | 'usageLimits' | 'usageLimitsExtensions';
  readonly word: 'feature' | 'usage limit';
  readonly known: FeaturesByName;
}

/** Reads the map of one kind; `{value: …}` and, as version 3.0 allows, the value alone. */
export function readOverrides(fields: Fields, kind: OverrideKind): Overrides {
  const values = new Map<string, PricingValue>();
  const rests: [string, unknown][] = [];
  for (const [name, node] of mapField(fields, kind.member)?.members ?? []) {
    const feature = kind.known.get(name);
    const { value, rest } = readOverride(fields, node, { kind, name });
    if (rest !== undefined) rests.push([name, rest]);
    if (feature === undefined) refuseReference(fields, node, { word: kind.word, name, known: kind.known.keys(), part: 'name' });
    else if (value !== undefined) addValue(fields, value, { values, feature, name, kind });
  }
  return { values, raw: rests.length === 0 ? {} : { [kind.member]: Object.fromEntries(rests) } };
}

interface OverrideSpot {
  readonly kind: OverrideKind;
  readonly name: string;
}

function readOverride(
  fields: Fields,
  node: SourceNode,
  { kind, name }: OverrideSpot,
): { readonly value?: SourceNode; readonly rest?: Raw } {
  if (node.kind === 'null') {
    fields.log.mapped(node);
    return {};
  }
  if (node.kind !== 'map') return { value: node };
  const inner = openFields(node, fields.log, `${kind.word} “${name}” of the ${fields.subject}`);
  if (!node.members.has('value')) missField(inner, 'value', 'Write the value that counts here.');
  const value = takeField(inner, 'value');
  const rest = keepRest(inner);
  return { ...(value === undefined ? {} : { value }), ...(rest === undefined ? {} : { rest }) };
}

interface ValueSpot extends OverrideSpot {
  readonly values: Map<string, PricingValue>;
  readonly feature: PricingFeature;
}

function addValue(fields: Fields, node: SourceNode, { values, feature, name, kind }: ValueSpot): void {
  const subject = `value of the ${kind.word} “${name}” in the ${fields.subject}`;
  if (kind.member === 'usageLimitsExtensions' && feature.valueType !== 'NUMERIC') {
    refuseValue(fields.log, node, `The ${subject} adds to a limit that is no number: it is ${feature.valueType}.`);
    return;
  }
  const value = readValue({ log: fields.log, subject }, node, feature.valueType);
  if (value !== undefined) values.set(name, value);
}
