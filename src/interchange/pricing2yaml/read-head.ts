/** Reads what a pricing says of itself: version, name, dates, currency, address. */
import { isIsoCurrency } from '../../kernel/currency.js';
import { isDateText, writeDate } from '../../kernel/date.js';
import { isInstantText } from '../../kernel/instant.js';
import { decimalField, type Fields, keepField, missField, refuseKind, refuseValue, requiredTextField, shorten } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { Raw } from './pricing.js';

export interface PricingHead {
  readonly name: string;
  readonly currency: string;
  readonly raw: Raw;
}

const syntaxVersions = ['1.0', '1.1', '2.0', '2.1', '3.0'];

/** Reads the head; undefined where it has no name or no currency. */
export function readHead(fields: Fields): PricingHead | undefined {
  const version = readSyntaxVersion(fields);
  const name = requiredTextField(fields, 'saasName', 'Write the name of the service.');
  const createdAt = readCreation(fields);
  const currency = readCurrency(fields);
  const url = readUrl(fields);
  if (name === undefined || currency === undefined) return undefined;
  return { name, currency, raw: { ...version, ...createdAt, ...url } };
}

// Up to version 2.0 the syntax has its version in `version`; from 2.1 that is the version of the pricing itself.
function readSyntaxVersion(fields: Fields): Raw {
  const name = fields.node.members.has('syntaxVersion') ? 'syntaxVersion' : 'version';
  const node = fields.node.members.get(name);
  if (node === undefined) {
    missField(fields, 'syntaxVersion', 'Write the version of the Pricing2Yaml syntax, such as "3.0".');
    return {};
  }
  if ((node.kind !== 'text' && node.kind !== 'number') || !/^\d+\.\d+$/.test(node.text)) {
    refuseKind(fields, node, { name, wanted: 'two numbers with a point between them, such as "3.0"' });
  } else if (!syntaxVersions.includes(node.text)) refuseVersion(fields, node, node.text);
  const version = keepField(fields, name);
  const raw = typeof version === 'number' && 'text' in node ? node.text : version;
  return name === 'version' ? { version: raw } : { syntaxVersion: raw, ...keepVersion(fields) };
}

function keepVersion(fields: Fields): Raw {
  const node = fields.node.members.get('version');
  if (node === undefined) return {};
  if (node.kind !== 'text' && node.kind !== 'number' && node.kind !== 'null')
    refuseKind(fields, node, { name: 'version', wanted: 'a text' });
  return { version: keepField(fields, 'version') };
}

function refuseVersion(fields: Fields, node: SourceNode, version: string): void {
  fields.log.find(node, {
    code: 'SYS003',
    message: `This pricing uses version ${version} of the Pricing2Yaml syntax; this tool understands ${syntaxVersions.join(', ')}.`,
    help: 'Update this tool, or save the pricing in a version that it understands.',
  });
}

// Version 1.0 writes day, month and year; all others one date.
function readCreation(fields: Fields): Raw {
  const node = fields.node.members.get('createdAt');
  if (node === undefined && fields.node.members.has('day')) return { createdAt: readDayMonthYear(fields) };
  if (node === undefined || node.kind === 'null') {
    missField(fields, 'createdAt', 'Write the date of the pricing, such as 2026-01-15.');
  } else if (node.kind !== 'text' || !(isDateText(node.text) || isInstantText(node.text))) {
    refuseKind(fields, node, { name: 'createdAt', wanted: 'a date such as 2026-01-15' });
  }
  return { createdAt: keepField(fields, 'createdAt') ?? null };
}

function readDayMonthYear(fields: Fields): string | null {
  const [year, month, day] = ['year', 'month', 'day'].map(name => {
    const value = decimalField(fields, name);
    if (value === undefined) missField(fields, name, 'Write day, month and year of the pricing.');
    return value?.scale === 0 ? Number(value.coefficient) : Number.NaN;
  });
  if (year === undefined || month === undefined || day === undefined || !(year >= 0 && year <= 9999)) return null;
  const date = writeDate({ year, month, day });
  if (isDateText(date)) return date;
  return refuseValue(fields.log, fields.node.members.get('day') ?? fields.node, `There is no day ${date}.`) ?? null;
}

function readCurrency(fields: Fields): string | undefined {
  const currency = requiredTextField(fields, 'currency', 'Write the code of the currency, such as USD.');
  if (currency === undefined || isIsoCurrency(currency)) return currency;
  return refuseValue(fields.log, fields.node.members.get('currency') ?? fields.node, `“${shorten(currency)}” is no currency of ISO 4217.`);
}

function readUrl(fields: Fields): Raw {
  const node = fields.node.members.get('url');
  if (node === undefined) return {};
  const isAddress = node.kind === 'null' || (node.kind === 'text' && /^https?:\/\/[^\s/?#]+/i.test(node.text.trim()));
  if (!isAddress) refuseKind(fields, node, { name: 'url', wanted: 'an address that begins with http:// or https://' });
  return { url: keepField(fields, 'url') };
}
