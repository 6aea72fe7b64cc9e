/** Writes a pricing: its head, its features, its plans and add-ons. */
import { isRecord } from '../../kernel/is-record.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { ExportLog } from '../common/export-log.js';
import { readNumberText } from '../common/number-text.js';
import { textIn } from '../common/text-in.js';
import { type YamlMap, type YamlValue, yamlOf } from '../common/write-yaml-text.js';
import { type ExportedItem, type ExportPlan, hidesAnnual, withItems } from './plan-export.js';
import type { VariableLookup } from './price-expression.js';
import { writeFeatures } from './write-features.js';
import { type WrittenItemPrice, writeItemPrice } from './write-item-price.js';
import { writeItems } from './write-items.js';

/** Writes it; the log may have an error afterwards. */
export function writePricing(planned: ExportPlan, log: ExportLog): YamlMap {
  const { catalogue, raw } = planned;
  const prices = priceItems(planned, lookupIn(raw['variables']), log);
  const plan = withItems(planned, [...prices.keys()]);
  noteOmitted(planned, log);
  noteConstants(catalogue, log);
  noteUnits(plan, log);
  const limits = [...plan.features.values()].filter(({ isLimit }) => isLimit);
  const plans = writeItems(plan, { isAddOn: false, prices, log });
  const addOns = writeItems(plan, { isAddOn: true, prices, log });
  if (plans.size + addOns.size === 0) refuseEmpty(log);
  const rest = Object.entries(raw).filter(([name]) => !headMembers.has(name) && !bodyMembers.has(name));
  for (const [name] of rest) log.restored(['metadata', 'origin', 'raw', name]);
  return new Map<string, YamlValue>([
    ...writeHead(plan, log),
    ...(hidesAnnual(plan.items) && plan.isOldStyle ? [['hasAnnualPayment', false] as const] : []),
    ['features', writeFeatures(plan, { isLimit: false, log })],
    ...(limits.length === 0 ? [] : [['usageLimits', writeFeatures(plan, { isLimit: true, log })] as const]),
    ...(plans.size === 0 ? [] : [['plans', plans] as const]),
    ...(addOns.size === 0 ? [] : [['addOns', addOns] as const]),
    ...rest.map(([name, value]) => [name, yamlOf(value)] as const),
  ]);
}

function refuseEmpty(log: ExportLog): void {
  log.find([], {
    code: 'EXP002',
    severity: 'error',
    message:
      'Nothing of this catalogue can be said in a pricing: none of its offers is a plan or an add-on with a price that has words there.',
    why: 'A pricing without plans and add-ons is none.',
    help: 'A pricing has active offers of one product each, with one amount for each way of paying.',
  });
}

// What has no price in words of a pricing is left out before anything can name it.
function priceItems(plan: ExportPlan, lookup: VariableLookup, log: ExportLog): ReadonlyMap<ExportedItem, WrittenItemPrice> {
  const prices = new Map<ExportedItem, WrittenItemPrice>();
  for (const item of plan.items.values()) {
    const price = writeItemPrice(plan, item, { lookup, log });
    if (price === undefined) refuseItem(item, log);
    else prices.set(item, price);
  }
  return prices;
}

function refuseItem({ offer }: ExportedItem, log: ExportLog): void {
  log.lost(['offers', offer.at], 'A pricing has no words for its price.');
  log.find(['offers', offer.at], {
    code: 'EXP002',
    message: `Offer ${offer.thing.id} is not in the pricing: there are no words for its price.`,
    help: 'A pricing has one amount for each way of paying: by the month, by another period, or once.',
  });
}

const headMembers = new Set(['syntaxVersion', 'version', 'createdAt', 'url', 'tags', 'billing', 'variables']);
const bodyMembers = new Set(['saasName', 'currency', 'features', 'usageLimits', 'plans', 'addOns', 'hasAnnualPayment']);

function writeHead(plan: ExportPlan, log: ExportLog): readonly (readonly [string, YamlValue])[] {
  const { catalogue, raw, currency, billing } = plan;
  log.mapped(['name']);
  log.mapped(['metadata', 'origin', 'system']);
  if (isRecord(catalogue.metadata?.['origin']) && catalogue.metadata['origin']['id'] === catalogue.name)
    log.mapped(['metadata', 'origin', 'id']);
  const position = catalogue.currencies.findIndex(({ code }) => code === currency);
  if (position >= 0) log.mapped(['currencies', position, 'code']);
  const cycles = [...billing].map(([name, factor]) => [name, { number: factor }] as const);
  return [
    ['saasName', textIn(catalogue.name, catalogue.defaultLocale)],
    ...writeVersion(raw, log),
    ['createdAt', createdAtOf(plan, log)],
    ['currency', currency],
    ...['url', 'tags'].flatMap(name => restore(raw, name, log)),
    ...(cycles.length > 0 ? [['billing', new Map(cycles)] as const] : restore(raw, 'billing', log)),
    ...restore(raw, 'variables', log),
  ];
}

type Member = readonly [string, YamlValue];

function restore(raw: ExportPlan['raw'], name: string, log: ExportLog): readonly Member[] {
  if (!Object.hasOwn(raw, name)) return [];
  log.restored(['metadata', 'origin', 'raw', name]);
  return [[name, yamlOf(raw[name])]];
}

// Up to version 2.0 the syntax has its version in `version`; from 2.1 that is the version of the pricing itself.
function writeVersion(raw: ExportPlan['raw'], log: ExportLog): readonly Member[] {
  const isOld = !Object.hasOwn(raw, 'syntaxVersion') && Object.hasOwn(raw, 'version');
  if (isOld) return restore(raw, 'version', log);
  const syntax = restore(raw, 'syntaxVersion', log);
  return [...(syntax.length === 0 ? [['syntaxVersion', '3.0'] as const] : syntax), ...restore(raw, 'version', log)];
}

function createdAtOf({ raw, options }: ExportPlan, log: ExportLog): YamlValue {
  const kept = raw['createdAt'];
  if (options.createdAt === undefined && typeof kept === 'string') {
    log.restored(['metadata', 'origin', 'raw', 'createdAt']);
    return kept;
  }
  if (options.createdAt !== undefined) return options.createdAt;
  log.find([], {
    code: 'EXP002',
    severity: 'error',
    message: 'A pricing says on which day it was made, and this catalogue does not.',
    why: 'Without its day it is no Pricing2Yaml.',
    help: 'Name the day with `createdAt`, such as 2026-01-15.',
  });
  return '';
}

function lookupIn(variables: unknown): VariableLookup {
  return name => {
    const value = isRecord(variables) && Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof value !== 'number') return value === undefined ? undefined : 'other';
    const number = readNumberText(String(value));
    return number.kind === 'decimal' ? number.value : 'other';
  };
}

// What every imported pricing has alike is said by the format itself.
const constants: Readonly<Record<string, unknown>> = { catalogue: 1, timeZone: 'UTC', defaultLocale: 'en', locales: ['en'] };

function noteConstants(catalogue: Catalogue, log: ExportLog): void {
  for (const [name, value] of Object.entries(catalogue)) {
    const isEmpty = (Array.isArray(value) && value.length === 0) || (name === 'facts' && Object.keys(value).length === 0);
    if (isEmpty || (Object.hasOwn(constants, name) && JSON.stringify(constants[name]) === JSON.stringify(value))) log.mapped([name]);
  }
}

// A unit is said where it is counted: by a usage limit, or by a price.
function noteUnits({ catalogue, items, features }: ExportPlan, log: ExportLog): void {
  const charges = [...items.values()].flatMap(({ pricePlans }) =>
    pricePlans.flatMap(({ thing }) => thing.phases.flatMap(phase => phase.charges)),
  );
  const used = new Set([
    ...charges.map(({ unit }) => unit),
    ...[...features.values()].flatMap(({ isLimit, feature }) => (isLimit ? [feature.unit] : [])),
  ]);
  for (const [at, { id }] of catalogue.units.entries()) {
    if (!used.has(id)) continue;
    log.mapped(['units', at, 'id']);
    log.mapped(['units', at, 'name']);
  }
}

function noteOmitted({ catalogue, items }: ExportPlan, log: ExportLog): void {
  for (const [at, offer] of catalogue.offers.entries()) {
    if (items.has(offer.id)) continue;
    const isBundle = offer.items !== undefined || offer.groups !== undefined;
    const reason = isBundle ? 'A pricing has no bundles.' : 'A pricing has plans and add-ons that are on sale, and nothing else.';
    log.lost(['offers', at], reason);
  }
}
