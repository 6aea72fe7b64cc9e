/** Reads what a catalogue says of itself: name, date, billing mode, currencies, units. */
import { isIsoCurrency } from '../../kernel/currency.js';
import { isInstantText } from '../../kernel/instant.js';
import { type Fields, keepField, missField, openFields, refuseValue, requiredTextField, shorten, textField } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { KillBillHead, KillBillNamed, Raw } from './killbill.js';
import { closeFields, itemsField, nameField, nodeOf, openElement, wordField } from './killbill-fields.js';
import { billingModes, otherMinorUnits, ownCurrencies } from './killbill-words.data.js';

/** Reads the head; undefined where it has no name or no date. */
export function readHead(fields: Fields): KillBillHead | undefined {
  const effectiveDate = readDate(fields, 'effectiveDate') ?? missDate(fields);
  const name = requiredTextField(fields, 'catalogName', 'Write the name of the catalogue.');
  const mode = wordField(fields, 'recurringBillingMode', billingModes);
  const currencies = readCurrencies(fields);
  const units = readUnits(fields);
  if (effectiveDate === undefined || name === undefined) return undefined;
  return { name, effectiveDate, ...(mode === undefined ? {} : { mode }), currencies, units, raw: keepSchema(fields) };
}

function missDate(fields: Fields): undefined {
  const node = fields.node.members.get('effectiveDate');
  if (node === undefined || (node.kind === 'text' && node.text === '')) {
    missField(fields, 'effectiveDate', 'Write the moment from which the catalogue holds, such as 2026-01-01T00:00:00+00:00.');
  }
}

/** Reads a moment; one without a zone is in UTC, as the server reads it. */
export function readDate(fields: Fields, name: string): string | undefined {
  const text = textField(fields, name);
  if (text === undefined) return undefined;
  const instant = /T[^Z+]*$/.test(text) && !/-\d\d:\d\d$/.test(text) ? `${text}Z` : text;
  if (isInstantText(instant)) return instant;
  return refuseValue(fields.log, nodeOf(fields, name), `“${shorten(text)}” is no moment such as 2026-01-01T00:00:00+00:00.`);
}

function readCurrencies(fields: Fields): readonly string[] {
  if (!fields.node.members.has('currencies')) missField(fields, 'currencies', 'List the currencies that prices may be in.');
  const codes = new Set<string>();
  for (const node of itemsField(fields, 'currencies', 'currency')) {
    const code = node.kind === 'text' ? node.text : '';
    if (!/^[A-Z][A-Z0-9]{2,11}$/.test(code)) refuseValue(fields.log, node, `“${shorten(code)}” is no code of a currency.`);
    else fields.log.mapped(node);
    if (!isIsoCurrency(code) && !ownCurrencies.has(code)) assumeDecimals(fields, node, code);
    if (codes.has(code)) reportTwice(fields, node, `currency “${code}”`);
    codes.add(code);
  }
  return [...codes];
}

function assumeDecimals({ log }: Fields, node: SourceNode, code: string): void {
  const message = `“${shorten(code)}” is no currency of ISO 4217; it was read as one with ${otherMinorUnits} decimals.`;
  log.find(node, { code: 'IMP001', severity: 'info', message, help: 'Correct the code, or the decimals in the catalogue.' });
}

function readUnits(fields: Fields): readonly KillBillNamed[] {
  const seen = new Set<string>();
  return itemsField(fields, 'units', 'unit').flatMap(node => {
    const unit = readNamed(node, fields, 'unit');
    if (unit === undefined) return [];
    closeFields(unit.fields);
    return isNew(unit.fields, unit.named.name, seen) ? [unit.named] : [];
  });
}

/** Reads the two names of a thing. */
export function readNamed(
  node: SourceNode,
  { log }: Pick<Fields, 'log'>,
  word: string,
): { readonly named: KillBillNamed; readonly fields: Fields } | undefined {
  const fields = openElement(node, log, word);
  const name = fields === undefined ? undefined : nameField(fields);
  if (fields === undefined || name === undefined) return undefined;
  const label = textField(fields, '@prettyName');
  const named = label === undefined ? { name } : { name, label };
  return { named, fields: { ...openFields(fields.node, log, `${word} “${name}”`), taken: fields.taken } };
}

/** Tells whether a name is new; a second thing of one name is refused. */
export function isNew(fields: Fields, name: string, seen: Set<string>): boolean {
  if (seen.has(name)) {
    reportTwice(fields, fields.node, fields.subject);
    return false;
  }
  seen.add(name);
  return true;
}

function reportTwice({ log }: Fields, node: SourceNode, subject: string): void {
  log.find(node, { code: 'DUP001', message: `The ${subject} is declared twice.`, help: 'Remove one, or give it another name.' });
}

// Where the schema of the file lies; it comes back on export.
function keepSchema(fields: Fields): Raw {
  const name = [...fields.node.members.keys()].find(key => /^@(?:[\w.-]+:)?(?:noNamespaceSchemaLocation|schemaLocation)$/.test(key));
  return name === undefined ? {} : { schemaLocation: keepField(fields, name) };
}
