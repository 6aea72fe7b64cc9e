/** Reads the promotions of a price. */
import { isInstantText } from '../../kernel/instant.js';
import {
  type Fields,
  keepRest,
  mapField,
  missField,
  openFields,
  refuseKind,
  requiredTextField,
  takeField,
  textField,
  textListField,
  untaken,
} from '../common/fields.js';
import { readNumberText } from '../common/number-text.js';
import { type OvhPromotion, reductions } from './ovh-catalogue.js';
import { amountField, claimField, countField, mapListField, wordField } from './ovh-fields.js';
import type { TaxTest } from './usual-tax.js';

/** Reads the member `promotions`. */
export function readPromotions(fields: Fields, isUsualTax: TaxTest): readonly OvhPromotion[] {
  const promotions = mapListField(fields, 'promotions', at => `promotion ${at} of the ${fields.subject}`);
  return promotions.flatMap(inner => readPromotion(inner, isUsualTax) ?? []);
}

function readPromotion(fields: Fields, isUsualTax: TaxTest): OvhPromotion | undefined {
  const name = requiredTextField(fields, 'name', 'Write the name of the promotion.');
  const description = textField(fields, 'description');
  const type = wordField(fields, 'type', { words: reductions });
  const value = readValue(fields);
  const from = readInstant(fields, 'startDate');
  const until = readInstant(fields, 'endDate');
  const duration = countField(fields, 'duration');
  const discount = readSum(fields, 'discount', isUsualTax);
  const result = readSum(fields, 'total', isUsualTax);
  const limits = readLimits(fields);
  const tags = (textListField(fields, 'tags') ?? []).map(({ text }) => text.trim()).filter(text => text !== '');
  const raw = keepRest(fields) ?? {};
  if (name === undefined || type === undefined || value === undefined) return undefined;
  return {
    node: fields.node,
    name,
    ...(description === undefined ? {} : { description }),
    type,
    value,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(duration === undefined || duration === 0 ? {} : { duration }),
    ...limits,
    tags: [...new Set(tags)],
    ...(discount === undefined ? {} : { discount }),
    ...(result === undefined ? {} : { result }),
    raw,
  };
}

function readValue(fields: Fields): OvhPromotion['value'] | undefined {
  const node = takeField(fields, 'value');
  if (node === undefined) return missField(fields, 'value', 'Write by how much the price is reduced.');
  const number = node.kind === 'number' ? readNumberText(node.text) : undefined;
  if (number?.kind !== 'decimal' || number.value.coefficient < 0n)
    return refuseKind(fields, node, { name: 'value', wanted: 'a number from 0' });
  fields.log.mapped(node);
  return number.value;
}

function readInstant(fields: Fields, name: string): string | undefined {
  const text = textField(fields, name);
  if (text === undefined || isInstantText(text)) return text;
  return refuseKind(fields, fields.node.members.get(name) ?? fields.node, {
    name,
    wanted: 'a date with time, such as “2026-01-15T12:00:00Z”',
  });
}

function readSum(fields: Fields, name: 'discount' | 'total', isUsualTax: TaxTest): OvhPromotion['discount'] {
  const map = mapField(fields, name);
  if (map === undefined) return undefined;
  const inner = openFields(map, fields.log, `${name} of the ${fields.subject}`);
  const value = amountField(inner, 'value');
  const tax = takeField(inner, 'tax');
  if (tax !== undefined && isUsualTax(map.members.get('value'), tax)) fields.log.mapped(tax);
  else if (tax !== undefined) fields.log.lost(tax, 'It is another tax than the rate of the catalogue makes.');
  for (const [, node] of untaken(inner)) fields.log.lost(node, 'Of a reduction only the amount is kept.');
  return value;
}

function readLimits(fields: Fields): Pick<OvhPromotion, 'perCustomer' | 'total'> {
  const perCustomer = countField(fields, 'quantity');
  const isLimited = claimField(fields, 'isGlobalQuantityLimited');
  const total = countField(fields, 'globalQuantity');
  return { ...(perCustomer === undefined ? {} : { perCustomer }), ...(isLimited && total !== undefined ? { total } : {}) };
}
