/** Reads the products: what they include, which add-ons can be had with them, and how much they allow. */
import { formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals, isNegativeDecimal } from '../../kernel/decimal-arithmetic.js';
import { type Fields, refuseValue, shorten } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { KillBillLimit, KillBillProduct } from './killbill.js';
import {
  closeFields,
  itemsField,
  type KillBillReading,
  measureField,
  nodeOf,
  openElement,
  referenceField,
  referenceItem,
  requiredWordField,
} from './killbill-fields.js';
import { productKinds } from './killbill-words.data.js';
import { isNew, readNamed } from './read-head.js';

/** Reads the products. */
export function readProducts(fields: Fields, reading: KillBillReading): readonly KillBillProduct[] {
  const seen = new Set<string>();
  return itemsField(fields, 'products', 'product').flatMap(node => {
    const product = readNamed(node, fields, 'product');
    return product === undefined || !isNew(product.fields, product.named.name, seen) ? [] : readProduct(product, reading);
  });
}

function readProduct({ named, fields }: NonNullable<ReturnType<typeof readNamed>>, reading: KillBillReading): readonly KillBillProduct[] {
  const kind = requiredWordField(fields, 'category', productKinds);
  const included = readAddOns(fields, { reading, name: named.name, list: 'included' });
  const available = readAddOns(fields, { reading, name: named.name, list: 'available' });
  const limits = readLimits(fields, reading);
  closeFields(fields);
  return kind === undefined ? [] : [{ ...named, kind, included, available, limits }];
}

interface AddOnReading {
  readonly reading: KillBillReading;
  readonly name: string;
  readonly list: 'included' | 'available';
}

const selfReports = {
  included: { code: 'BND001', text: 'includes itself' },
  available: { code: 'REF012', text: 'is an add-on of itself' },
} as const;

function readAddOns(fields: Fields, { reading, name, list }: AddOnReading): readonly string[] {
  const found = itemsField(fields, list, 'addonProduct').flatMap(node => {
    const target = referenceItem(node, { ...reading, kind: 'product', subject: fields.subject });
    if (target === name) {
      const { code, text } = selfReports[list];
      fields.log.find(node, { code, message: `The product “${shorten(name)}” ${text}.`, help: 'Remove the line.' });
    }
    return target === undefined ? [] : [target];
  });
  return [...new Set(found)];
}

/** Reads the limits of a product or a usage. */
export function readLimits(fields: Fields, reading: KillBillReading): readonly KillBillLimit[] {
  return itemsField(fields, 'limits', 'limit').flatMap(node => readLimit(node, fields, reading) ?? []);
}

/** Reads one limit; -1 is none. */
export function readLimit(node: SourceNode, { log, subject }: Fields, reading: KillBillReading): KillBillLimit | undefined {
  const fields = openElement(node, log, `limit of the ${subject}`);
  if (fields === undefined) return undefined;
  const unit = readUnit(fields, reading);
  const max = readBound(fields, 'max');
  const min = readBound(fields, 'min');
  closeFields(fields);
  if (min !== undefined && max !== undefined && compareDecimals(min, max) > 0)
    refuseValue(log, node, `The ${fields.subject} has a “min” above its “max”.`);
  if (unit === undefined) return undefined;
  return { unit, ...(min === undefined ? {} : { min: formatDecimal(min) }), ...(max === undefined ? {} : { max: formatDecimal(max) }) };
}

/** Reads the unit that something counts. */
export function readUnit(fields: Fields, reading: KillBillReading): string | undefined {
  if (!fields.node.members.has('unit')) {
    fields.log.find(fields.node, {
      code: 'SYS014',
      message: `The ${fields.subject} has no “unit”.`,
      help: 'Name the unit that it counts.',
    });
  }
  return referenceField(fields, 'unit', { ...reading, kind: 'unit' });
}

function readBound(fields: Fields, name: string): ReturnType<typeof measureField> {
  const value = measureField(fields, name);
  if (value === undefined || !isNegativeDecimal(value)) return value;
  if (formatDecimal(value) !== '-1')
    refuseValue(fields.log, nodeOf(fields, name), `“${name}” of the ${fields.subject} is less than nothing.`);
  return undefined;
}
