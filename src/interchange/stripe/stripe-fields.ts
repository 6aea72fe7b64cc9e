/** Fields of the kinds that Stripe writes. */
import type { Decimal } from '../../kernel/decimal.js';
import { compareDecimals, isNegativeDecimal } from '../../kernel/decimal-arithmetic.js';
import { type Fields, keepField, mapField, openFields, refuseKind, takeField, textField, untaken } from '../common/fields.js';
import { readNumberText } from '../common/number-text.js';
import type { SourceNode } from '../common/source-node.js';
import { textOf } from './collect-objects.js';

/** What has no place in the catalogue, by its name at Stripe. */
export type Raw = Readonly<Record<string, unknown>>;

/** Reads a field that says what the object is, such as `object` or `type`, where it says what is known already. */
export function knownField(fields: Fields, name: string, known: string): Raw {
  const node = fields.node.members.get(name);
  if (node?.kind !== 'text' || node.text !== known) return {};
  takeField(fields, name);
  fields.log.mapped(node);
  return {};
}

/** Reads yes or no. */
export function claimField(fields: Fields, name: string, otherwise: boolean): boolean {
  const node = takeField(fields, name);
  if (node === undefined) return otherwise;
  if (node.kind !== 'boolean') return refuseKind(fields, node, { name, wanted: 'true or false' }) ?? otherwise;
  fields.log.mapped(node);
  return node.value;
}

/** Reads a number, also one in quotation marks. */
export function numberField(fields: Fields, name: string): Decimal | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  const number = node.kind === 'number' || node.kind === 'text' ? readNumberText(node.text) : undefined;
  if (number?.kind !== 'decimal') return refuseKind(fields, node, { name, wanted: 'a number' });
  fields.log.mapped(node);
  return number.value;
}

/** Reads a number from 0. */
export function quantityField(fields: Fields, name: string): Decimal | undefined {
  const value = numberField(fields, name);
  if (value === undefined || !isNegativeDecimal(value)) return value;
  return refuseKind(fields, fields.node.members.get(name) ?? fields.node, { name, wanted: 'a number from 0' });
}

/** Reads a whole number from 0. */
export function countField(fields: Fields, name: string): number | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  const count = node.kind === 'number' && /^\d{1,9}$/.test(node.text) ? Number(node.text) : undefined;
  if (count === undefined) return refuseKind(fields, node, { name, wanted: 'a whole number from 0' });
  fields.log.mapped(node);
  return count;
}

/** Reads an amount that is written as a whole number, as a decimal, or as both. */
export function minorField(fields: Fields, name: string): Decimal | undefined {
  const whole = numberField(fields, name);
  const decimal = numberField(fields, `${name}_decimal`);
  if (whole !== undefined && decimal !== undefined && compareDecimals(whole, decimal) !== 0) {
    const node = fields.node.members.get(`${name}_decimal`) ?? fields.node;
    return refuseKind(fields, node, { name: `${name}_decimal`, wanted: `the same as “${name}”` });
  }
  return decimal ?? whole;
}

/** Reads one of some words; absent where there is none. */
export function wordField<Word extends string>(fields: Fields, name: string, words: readonly Word[]): Word | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  const word = words.find(each => node.kind === 'text' && node.text === each);
  if (word === undefined) return refuseKind(fields, node, { name, wanted: `one of ${words.join(', ')}` });
  fields.log.mapped(node);
  return word;
}

/** Reads a map within an object. */
export function innerFields(fields: Fields, name: string): Fields | undefined {
  const map = mapField(fields, name);
  return map === undefined ? undefined : openFields(map, fields.log, `“${name}” of the ${fields.subject}`);
}

/** Reads the id of another object, which may stand there whole. */
export function referenceField(fields: Fields, name: string): string | undefined {
  const node = fields.node.members.get(name);
  if (node?.kind !== 'map') return textField(fields, name);
  takeField(fields, name);
  const id = textOf(node, 'id');
  if (id === undefined) return refuseKind(fields, node, { name, wanted: 'an id' });
  fields.log.mapped(node, 'Its id; the object itself stands elsewhere.');
  return id;
}

/** Reads the owner's own texts. */
export function metadataField(fields: Fields): Readonly<Record<string, string>> | undefined {
  const map = mapField(fields, 'metadata');
  const texts = [...(map?.members ?? [])].flatMap(([name, node]) => {
    const text = plainText(node);
    if (text === undefined) return refuseKind(fields, node, { name: `metadata.${name}`, wanted: 'a text' }) ?? [];
    fields.log.mapped(node);
    return [[name, text] as const];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function plainText(node: SourceNode): string | undefined {
  return node.kind === 'text' || node.kind === 'number' ? node.text : undefined;
}

/** Reads a list of texts, which may be a list of the API. */
export function nodesOf(node: SourceNode | undefined): readonly SourceNode[] {
  if (node?.kind === 'list') return node.items;
  const data = node?.kind === 'map' ? node.members.get('data') : undefined;
  return data?.kind === 'list' ? data.items : [];
}

/** Keeps all that nobody has read; what is empty says nothing and is not kept. */
export function keepUnread(fields: Fields): Raw {
  const kept = untaken(fields).flatMap(([name, node]) => {
    if (node.kind !== 'null') return [[name, keepField(fields, name)] as const];
    fields.log.mapped(node);
    return [];
  });
  return Object.fromEntries(kept);
}
