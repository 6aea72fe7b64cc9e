/** Reads a public catalogue of OVHcloud. */
import { isIsoCurrency } from '../../kernel/currency.js';
import { type Decimal, zeroDecimal } from '../../kernel/decimal.js';
import {
  decimalField,
  type Fields,
  keepRest,
  mapField,
  missField,
  openFields,
  refuseValue,
  requiredTextField,
  shorten,
  takeField,
  textField,
  untaken,
} from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { plainOf } from '../common/plain-of.js';
import type { SourceNode } from '../common/source-node.js';
import type { OvhCatalogue, OvhProduct, OvhReference, Raw } from './ovh-catalogue.js';
import { mapListField } from './ovh-fields.js';
import { readConfigurations } from './read-configurations.js';
import { readBlobs } from './read-facts.js';
import { readPlans } from './read-plans.js';
import { testTax } from './usual-tax.js';

/** Reads it; undefined where there is an error that leaves nothing to map, which the log then has. */
export function readOvh(root: SourceNode, log: ImportLog): OvhCatalogue | undefined {
  if (root.kind !== 'map')
    return refuseValue(log, root, 'This is no catalogue of OVHcloud: that is a map with catalogId, locale, products, plans and addons.');
  const fields = openFields(root, log, 'catalogue');
  const id = readId(fields);
  const locale = readLocale(fields);
  const products = readProducts(fields);
  const plans = readList(fields, 'plans', locale);
  const addons = readPlans(fields, 'addons', { isUsualTax: testTax(locale.rate) });
  const families = readFamilyNames(fields);
  const raw = { ...locale.raw, ...keepRest(fields) };
  if (locale.currency === undefined || locale.subsidiary === undefined) return undefined;
  return { node: root, id, currency: locale.currency, subsidiary: locale.subsidiary, products, plans, addons, families, raw };
}

function readList(fields: Fields, member: 'plans', locale: Locale): OvhCatalogue['plans'] {
  const node = fields.node.members.get(member);
  if (node === undefined || node.kind === 'null') missField(fields, member, 'Write the list of plans; [] for none.');
  return readPlans(fields, member, { isUsualTax: testTax(locale.rate) });
}

function readId(fields: Fields): string {
  const node = takeField(fields, 'catalogId');
  if (node === undefined || (node.kind !== 'number' && node.kind !== 'text')) {
    if (node !== undefined) fields.log.lost(node, 'It is no id.');
    return '';
  }
  fields.log.mapped(node);
  return node.text;
}

interface Locale {
  readonly currency?: string;
  readonly subsidiary?: string;
  /** In per cent. */
  readonly rate: Decimal;
  readonly raw: Raw;
}

function readLocale(fields: Fields): Locale {
  const map = mapField(fields, 'locale');
  if (map === undefined) {
    if (fields.node.members.get('locale')?.kind !== 'text')
      missField(fields, 'locale', 'Write the currency and the subsidiary, such as {currencyCode: EUR, subsidiary: FR}.');
    return { rate: zeroDecimal, raw: {} };
  }
  const inner = openFields(map, fields.log, 'locale');
  const currency = readCurrency(inner);
  const subsidiary = requiredTextField(inner, 'subsidiary', 'Write the code of the subsidiary, such as FR.');
  const rateNode = map.members.get('taxRate');
  const rate = decimalField(inner, 'taxRate');
  // Taxes are worked out elsewhere; amounts are without them.
  if (rateNode !== undefined && rate !== undefined) fields.log.opaque(rateNode);
  const rest = { ...(rateNode === undefined || rate === undefined ? {} : { taxRate: plainOf(rateNode) }), ...keepRest(inner) };
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(subsidiary === undefined ? {} : { subsidiary }),
    rate: rate ?? zeroDecimal,
    raw: Object.keys(rest).length === 0 ? {} : { locale: rest },
  };
}

function readCurrency(locale: Fields): string | undefined {
  const currency = requiredTextField(locale, 'currencyCode', 'Write the code of the currency, such as EUR.');
  if (currency === undefined || isIsoCurrency(currency)) return currency;
  const node = locale.node.members.get('currencyCode') ?? locale.node;
  return refuseValue(locale.log, node, `“${shorten(currency)}” is no currency of ISO 4217.`);
}

function readProducts(fields: Fields): readonly OvhProduct[] {
  const seen = new Map<string, OvhProduct>();
  for (const inner of mapListField(fields, 'products', at => `product ${at}`)) {
    const product = readProduct(inner);
    if (product === undefined) continue;
    if (!seen.has(product.name)) seen.set(product.name, product);
    else
      fields.log.find(inner.node.members.get('name') ?? inner.node, {
        code: 'SYS002',
        message: `The product “${shorten(product.name)}” is there twice.`,
      });
  }
  return [...seen.values()];
}

function readProduct(fields: Fields): OvhProduct | undefined {
  const name = requiredTextField(fields, 'name', 'Write the name by which plans call the product.');
  const description = textField(fields, 'description');
  const { facts, tags, raw: blobs } = readBlobs(fields);
  const { configurations, raw: configured } = readConfigurations(fields);
  const raw = { ...blobs, ...configured, ...keepRest(fields) };
  if (name === undefined) return undefined;
  return { node: fields.node, name, ...(description === undefined ? {} : { description }), tags, facts, configurations, raw };
}

function readFamilyNames(fields: Fields): readonly OvhReference[] {
  return mapListField(fields, 'planFamilies', at => `plan family ${at}`).flatMap(inner => {
    const name = requiredTextField(inner, 'name', 'Write the name of the family.');
    for (const [, node] of untaken(inner)) fields.log.lost(node, 'Of a family only the name is kept.');
    return name === undefined ? [] : [{ name, node: inner.node }];
  });
}
