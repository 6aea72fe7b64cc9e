/** Reads a Pricing2Yaml document of any version of the syntax. */
import { type Fields, keepRest, openFields, refuseValue, takeField, textListField } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { plainOf } from '../common/plain-of.js';
import type { SourceNode } from '../common/source-node.js';
import type { Pricing, PricingFeature, PricingItem, Raw } from './pricing.js';
import { readBilling, readVariables } from './read-billing.js';
import { readFeatures, readUsageLimits } from './read-features.js';
import { readHead } from './read-head.js';
import { type ItemReading, readAddOns, readPlans } from './read-items.js';

/** Reads a pricing; undefined where there is an error, which the log then has. */
export function readPricing(root: SourceNode, log: ImportLog): Pricing | undefined {
  if (root.kind !== 'map')
    return refuseValue(log, root, 'This is no pricing: a pricing is a map with saasName, currency, features and plans.');
  const fields = openFields(root, log, 'pricing');
  const head = readHead(fields);
  const billing = readBilling(fields);
  const variables = readVariables(fields);
  const features = readFeatures(fields);
  const usageLimits = readUsageLimits(fields, features);
  const reading: ItemReading = {
    features: byName(features),
    usageLimits: byName(usageLimits),
    prices: { lookup: variables.lookup, isMonthlyOnly: readMonthlyOnly(fields) },
  };
  const plans = readPlans(fields, reading);
  const addOns = readAddOns(fields, reading, plans);
  requireItems(fields, [...plans, ...addOns]);
  if (head === undefined) return undefined;
  const raw = { ...head.raw, ...billing.raw, ...variables.raw, ...keepTags(fields), ...keepRest(fields) };
  return { node: root, name: head.name, currency: head.currency, cycles: billing.cycles, features, usageLimits, plans, addOns, raw };
}

function byName(features: readonly PricingFeature[]): ReadonlyMap<string, PricingFeature> {
  return new Map(features.map(feature => [feature.name, feature]));
}

// Of versions 1.x; what it says is carried by the price plans.
function readMonthlyOnly(fields: Fields): boolean {
  const node = takeField(fields, 'hasAnnualPayment');
  if (node === undefined) return false;
  if (node.kind !== 'boolean') return refuseValue(fields.log, node, '“hasAnnualPayment” must be true or false.') ?? false;
  fields.log.mapped(node);
  return !node.value;
}

// The tag of a feature is its group; the list of tags only gives their order.
function keepTags(fields: Fields): Raw {
  const node = fields.node.members.get('tags');
  if (node === undefined) return {};
  textListField(fields, 'tags');
  return { tags: plainOf(node) };
}

function requireItems(fields: Fields, items: readonly PricingItem[]): void {
  if (items.length > 0 || fields.log.hasError()) return;
  fields.log.find(fields.node, {
    code: 'SYS014',
    message: 'The pricing has no plan and no add-on.',
    help: 'Write at least one plan with its price.',
  });
}
