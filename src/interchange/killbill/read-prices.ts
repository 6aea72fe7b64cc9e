/** Reads prices: one amount a currency, and nothing at all for “free in every currency”. */
import { decimal } from '../../kernel/decimal.js';
import { isNegativeDecimal } from '../../kernel/decimal-arithmetic.js';
import type { Price } from '../../model/price.js';
import { type Fields, missField, shorten, textField } from '../common/fields.js';
import { tooLargeText } from '../common/node-budget.js';
import type { SourceNode } from '../common/source-node.js';
import {
  amountField,
  closeFields,
  elementField,
  type KillBillReading,
  nodeOf,
  openElement,
  referenceField,
  takeItems,
} from './killbill-fields.js';

/** Amounts by currency, in the order of the file. */
export type Amounts = ReadonlyMap<string, string>;

/** Reads the prices in an element; undefined where it is not there. A currency without a value is one in which it is not sold. */
export function readAmounts(fields: Fields, name: string, reading: KillBillReading): Amounts | undefined {
  const element = elementField(fields, name, `price of the ${fields.subject}`);
  if (element === undefined) return undefined;
  const nodes = takeItems(element, 'price');
  closeFields(element);
  if (nodes.length === 0) return freeAmounts(reading, element.node);
  const amounts = new Map<string, string>();
  for (const node of nodes) addAmount(amounts, node, { reading, subject: fields.subject });
  return amounts;
}

/** Nothing, in every currency of the catalogue. */
export function freeAmounts({ names, expansion, log }: KillBillReading, node: SourceNode): Amounts {
  const isFirst = expansion.left >= 0;
  expansion.left -= names.currency.size;
  if (expansion.left >= 0) return new Map([...names.currency].map(currency => [currency, '0']));
  if (isFirst) log.find(node, tooLargeText('The empty prices of this file stand for more amounts than any catalogue has.'));
  return new Map();
}

function addAmount(
  amounts: Map<string, string>,
  node: SourceNode,
  { reading, subject }: { readonly reading: KillBillReading; readonly subject: string },
): void {
  const fields = openElement(node, reading.log, subject);
  if (fields === undefined) return;
  if (!fields.node.members.has('currency')) missField(fields, 'currency', 'Write the code of the currency.');
  const currency = referenceField(fields, 'currency', { ...reading, kind: 'currency' });
  const value = readValue(fields);
  closeFields(fields);
  if (currency === undefined || value === undefined) return;
  if (amounts.has(currency)) reportSecond(fields, currency);
  else amounts.set(currency, value);
}

function readValue(fields: Fields): string | undefined {
  if (!fields.node.members.has('value')) {
    return missField(fields, 'value', 'Write the amount, or leave the element empty where it is not sold in that currency.');
  }
  const node = nodeOf(fields, 'value');
  if (node.kind === 'map') return readNil(fields);
  const value = amountField(fields, 'value');
  if (value !== undefined && isNegativeDecimal(decimal(value))) {
    const message = `The ${fields.subject} is ${shorten(value).replace('-', '−')}, less than nothing.`;
    fields.log.find(node, { code: 'MON006', message, help: 'Remove the minus; money back is a credit, not a price.' });
  }
  return value;
}

// <value xsi:nil="true"/>
function readNil(fields: Fields): string | undefined {
  const value = elementField(fields, 'value', `value of the ${fields.subject}`);
  if (value === undefined) return undefined;
  const nil = [...value.node.members.keys()].find(name => /^@(?:[\w.-]+:)?nil$/.test(name));
  if (nil !== undefined) textField(value, nil);
  const amount = amountField(value, '#text');
  closeFields(value);
  return amount;
}

function reportSecond(fields: Fields, currency: string): void {
  fields.log.find(fields.node, {
    code: 'SYS002',
    severity: 'warning',
    message: `The ${fields.subject} is in ${currency}, for which there is a price before it; Kill Bill takes the first.`,
  });
}

/** Writes amounts as flat prices. */
export function flatPrices(amounts: Amounts): readonly Price[] {
  return [...amounts].map(([currency, flat]) => ({ currency, flat }));
}
