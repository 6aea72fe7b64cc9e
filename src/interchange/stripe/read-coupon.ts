/** Reads a coupon. */
import { formatDecimal } from '../../kernel/decimal.js';
import { formatInstant } from '../../kernel/instant.js';
import { type Fields, missField, openFields, refuseKind, refuseValue, requiredTextField, takeField, textField } from '../common/fields.js';
import { readCurrency } from './read-price.js';
import { fromMinor, stripeDecimals } from './stripe-amount.js';
import type { StripeCoupon } from './stripe-data.js';
import {
  claimField,
  countField,
  innerFields,
  keepUnread,
  knownField,
  metadataField,
  minorField,
  nodesOf,
  quantityField,
  wordField,
} from './stripe-fields.js';

/** Reads a coupon; undefined where it cannot be one. */
export function readCoupon(fields: Fields): StripeCoupon | undefined {
  knownField(fields, 'object', 'coupon');
  const id = requiredTextField(fields, 'id', 'Write the id of the coupon.');
  const name = textField(fields, 'name');
  const duration = wordField(fields, 'duration', ['once', 'repeating', 'forever']);
  if (duration === undefined) missField(fields, 'duration', 'Write once, repeating or forever.');
  const months = duration === 'repeating' ? (countField(fields, 'duration_in_months') ?? missMonths(fields)) : undefined;
  const percent = quantityField(fields, 'percent_off');
  const amountsOff = percent === undefined ? readAmountsOff(fields) : [];
  const products = readProducts(fields);
  const mostRedemptions = countField(fields, 'max_redemptions');
  const until = readDay(fields, 'redeem_by');
  const isValid = claimField(fields, 'valid', true);
  const metadata = metadataField(fields);
  if (id === undefined || duration === undefined) return undefined;
  return {
    fields,
    id,
    isValid,
    amountsOff,
    duration,
    ...(name === undefined ? {} : { name }),
    ...(months === undefined ? {} : { months }),
    ...(percent === undefined ? {} : { percentOff: formatDecimal(percent) }),
    ...(products === undefined ? {} : { products }),
    ...(mostRedemptions === undefined ? {} : { mostRedemptions }),
    ...(until === undefined ? {} : { until }),
    ...(metadata === undefined ? {} : { metadata }),
    raw: keepUnread(fields),
  };
}

function missMonths(fields: Fields): undefined {
  return missField(fields, 'duration_in_months', 'Write for how many months a repeating coupon holds.');
}

function readAmountsOff(fields: Fields): StripeCoupon['amountsOff'] {
  const off = minorField(fields, 'amount_off');
  if (off === undefined) return missField(fields, 'percent_off', 'Write a percentage, or an amount with its currency.') ?? [];
  const currency = readCurrency(fields);
  const text = currency === undefined ? undefined : fromMinor(off, stripeDecimals(currency) ?? 0);
  const main = currency === undefined || text === undefined ? [] : [{ currency, amount: text }];
  return [...main, ...readOptions(fields, currency)];
}

function readOptions(fields: Fields, main: string | undefined): StripeCoupon['amountsOff'] {
  const inner = innerFields(fields, 'currency_options');
  return [...(inner?.node.members ?? [])].flatMap(([code, node]) => {
    const currency = code.toUpperCase();
    const decimals = stripeDecimals(currency);
    if (node.kind !== 'map' || decimals === undefined) {
      return refuseValue(fields.log, node, `The ${fields.subject} has no amount in “${code}” that can be read.`) ?? [];
    }
    const off = minorField(openFields(node, fields.log, `${currency} of the ${fields.subject}`), 'amount_off');
    const amount = off === undefined ? undefined : fromMinor(off, decimals);
    return amount === undefined || currency === main ? [] : [{ currency, amount }];
  });
}

function readProducts(fields: Fields): readonly string[] | undefined {
  const inner = innerFields(fields, 'applies_to');
  const node = inner === undefined ? undefined : takeField(inner, 'products');
  if (inner === undefined || node === undefined) return undefined;
  return nodesOf(node).flatMap(item => {
    if (item.kind !== 'text') return refuseKind(inner, item, { name: 'products', wanted: 'a list of ids' }) ?? [];
    fields.log.mapped(item);
    return [item.text];
  });
}

// Stripe counts seconds from 1970.
function readDay(fields: Fields, name: string): string | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  const seconds = node.kind === 'number' && /^\d{1,10}$/.test(node.text) ? Number(node.text) : undefined;
  if (seconds === undefined) return refuseKind(fields, node, { name, wanted: 'a time in seconds from 1970' });
  fields.log.mapped(node);
  return formatInstant(seconds * 1000);
}
