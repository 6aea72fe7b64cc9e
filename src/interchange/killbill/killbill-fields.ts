/** Reads the fields of elements: words of a table, numbers, names of other things. */
import { type Decimal, writeDigits } from '../../kernel/decimal.js';
import { type Fields, missField, openFields, refuseValue, shorten, textField, untaken } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { readNumberText } from '../common/number-text.js';
import { shortestDecimal } from '../common/shortest-decimal.js';
import type { SourceNode } from '../common/source-node.js';
import type { Words } from './killbill-words.data.js';

/** The kinds of things that others name. */
export type NamedKind = 'product' | 'plan' | 'priceList' | 'unit' | 'currency';

/** What the elements of one catalogue are read by. */
export interface KillBillReading {
  readonly log: ImportLog;
  /** How many amounts may still be written out that the file does not write: an empty price is one for each currency. */
  readonly expansion: { left: number };
  /** The names that are declared anywhere in the file. */
  readonly names: Readonly<Record<NamedKind, ReadonlySet<string>>>;
}

const kindNames: Readonly<Record<NamedKind, string>> = {
  product: 'product',
  plan: 'plan',
  priceList: 'price list',
  unit: 'unit',
  currency: 'currency',
};

/** Opens an element; one that is empty has no fields, and one that holds only text is refused. */
export function openElement(node: SourceNode, log: ImportLog, subject: string): Fields | undefined {
  if (node.kind === 'map') return openFields(node, log, subject);
  if (node.kind === 'text' && node.text === '') {
    log.mapped(node);
    return openFields({ ...node, kind: 'map', members: new Map() }, log, subject);
  }
  return refuseValue(log, node, `The ${subject} holds other elements, not a text.`);
}

/** Opens a child element; undefined where it is not there. */
export function elementField(fields: Fields, name: string, subject: string): Fields | undefined {
  const node = fields.node.members.get(name);
  if (node === undefined) return undefined;
  fields.taken.push(name);
  return openElement(node, fields.log, subject);
}

/** The elements of one name within another. */
export function itemsField(fields: Fields, name: string, item: string): readonly SourceNode[] {
  const list = elementField(fields, name, `list “${name}” of the ${fields.subject}`);
  if (list === undefined) return [];
  const items = takeItems(list, item);
  closeFields(list);
  return items;
}

/** The child elements of one name. */
export function takeItems(fields: Fields, item: string): readonly SourceNode[] {
  const found = fields.node.members.get(item);
  fields.taken.push(item);
  return found?.kind === 'list' ? found.items : [];
}

/** Says of each field that nobody asked for that the format does not have it. */
export function closeFields(fields: Fields): void {
  for (const [name, node] of untaken(fields)) {
    const called = shorten(name.replace(/^@/, ''));
    fields.log.lost(node, 'The format does not have it.');
    fields.log.find(node, {
      code: 'SYS004',
      severity: 'warning',
      part: 'name',
      message: `“${called}” is no field of a ${fields.subject.replace(/ “.*$/s, '')} in a Kill Bill catalogue. It was left out.`,
      help: 'Remove it, or correct its name.',
    });
  }
}

/** Reads the name by which others call a thing. */
export function nameField(fields: Fields): string | undefined {
  const node = fields.node.members.get('@name');
  const name = textField(fields, '@name');
  if (name === undefined) return missName(fields);
  if (name.length <= 180 && !/\p{Cc}/u.test(name) && name !== 'none') return name;
  return refuseValue(fields.log, node ?? fields.node, `“${shorten(name)}” cannot be the name of a ${fields.subject}.`);
}

function missName(fields: Fields): undefined {
  fields.log.find(fields.node, {
    code: 'SYS014',
    message: `This ${fields.subject} has no name.`,
    help: 'Give it the attribute “name”.',
  });
}

/** Reads a word of a table. */
export function wordField<Meaning extends string>(fields: Fields, name: string, words: Words<Meaning>): Meaning | undefined {
  const node = fields.node.members.get(name);
  const word = textField(fields, name);
  if (word === undefined) return undefined;
  const meaning = words.get(word);
  if (meaning !== undefined) return meaning;
  const called = name.replace(/^@/, '');
  fields.log.find(node ?? fields.node, {
    code: 'SYS013',
    message: `“${shorten(word)}” is no “${called}” that Kill Bill knows.`,
    help: `Write one of ${[...words.keys()].join(', ')}.`,
  });
  return undefined;
}

/** Reads a word that must be there. */
export function requiredWordField<Meaning extends string>(fields: Fields, name: string, words: Words<Meaning>): Meaning | undefined {
  const node = fields.node.members.get(name);
  if (node === undefined || (node.kind === 'text' && node.text === '')) {
    if (node !== undefined) textField(fields, name);
    return missField(fields, name.replace(/^@/, ''), `Write one of ${[...words.keys()].join(', ')}.`);
  }
  return wordField(fields, name, words);
}

/** What a name is looked for among, and what names it. */
export interface ReferenceReading extends KillBillReading {
  readonly kind: NamedKind;
  readonly subject: string;
}

/** Reads the name of another thing, which must be declared. */
export function referenceField(fields: Fields, name: string, reading: KillBillReading & { readonly kind: NamedKind }): string | undefined {
  const node = fields.node.members.get(name);
  const target = textField(fields, name);
  return target === undefined || node === undefined ? undefined : knownName(node, target, { ...reading, subject: fields.subject });
}

/** Reads a name that stands by itself in a list. */
export function referenceItem(node: SourceNode, reading: ReferenceReading): string | undefined {
  if (node.kind !== 'text' || node.text === '') return refuseValue(reading.log, node, `This is no name of a ${kindNames[reading.kind]}.`);
  reading.log.mapped(node);
  return knownName(node, node.text, reading);
}

function knownName(node: SourceNode, target: string, { log, names, kind, subject }: ReferenceReading): string | undefined {
  if (names[kind].has(target)) return target;
  const message = `The ${subject} names the ${kindNames[kind]} “${shorten(target)}”, which is not declared.`;
  log.find(node, { code: 'REF001', message });
  return undefined;
}

const decimalText = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const doubleText = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** Reads an exact number as it is written. */
export function amountField(fields: Fields, name: string): string | undefined {
  const value = numberOf(fields, name, decimalText);
  return value === undefined ? undefined : writeDigits(value);
}

/** Reads a measure, such as the size of a block; zeros at its end say nothing. */
export function measureField(fields: Fields, name: string): Decimal | undefined {
  const value = numberOf(fields, name, doubleText);
  return value === undefined ? undefined : shortestDecimal(value);
}

function numberOf(fields: Fields, name: string, form: RegExp): Decimal | undefined {
  const node = fields.node.members.get(name);
  const text = textField(fields, name);
  if (text === undefined || node === undefined) return undefined;
  const number = text.length <= 200 && form.test(text) ? readNumberText(text) : undefined;
  if (number?.kind === 'decimal') return number.value;
  return refuseValue(fields.log, node, `“${name}” of the ${fields.subject} must be a number; it is “${shorten(text)}”.`);
}

/** The node of a field, or of the element where it is not there. */
export function nodeOf(fields: Fields, name: string): SourceNode {
  return fields.node.members.get(name) ?? fields.node;
}

/** The text of a leaf. */
export function textOfNode(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'text' && node.text !== '' ? node.text : undefined;
}
