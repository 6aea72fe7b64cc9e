/** Fields of the kinds that OVHcloud writes: whole numbers, yes or no, lists of maps, amounts. */
import type { Decimal } from '../../kernel/decimal.js';
import { type Fields, openFields, refuseKind, refuseValue, requiredTextField, takeField } from '../common/fields.js';
import { readNumberText } from '../common/number-text.js';
import { shortestDecimal } from '../common/shortest-decimal.js';
import type { SourceNode } from '../common/source-node.js';

/** Reads a whole number from 0; absent where there is none. */
export function countField(fields: Fields, name: string): number | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  const count = node.kind === 'number' && /^\d{1,9}$/.test(node.text) ? Number(node.text) : undefined;
  if (count === undefined) return refuseKind(fields, node, { name, wanted: 'a whole number from 0' });
  fields.log.mapped(node);
  return count;
}

/** Reads yes or no; absent is no. */
export function claimField(fields: Fields, name: string): boolean {
  const node = takeField(fields, name);
  if (node === undefined) return false;
  if (node.kind !== 'boolean') return refuseKind(fields, node, { name, wanted: 'true or false' }) ?? false;
  fields.log.mapped(node);
  return node.value;
}

/** How many of the smallest part that the format knows make one unit of the currency: ten to the power of this. */
const amountScale = 8;

/** Reads an amount, which is written as a whole number of hundred-millionths. */
export function amountField(fields: Fields, name: string): Decimal | undefined {
  const node = takeField(fields, name);
  if (node === undefined) return undefined;
  const amount = node.kind === 'number' ? amountOf(node.text) : undefined;
  if (amount === undefined) return refuseKind(fields, node, { name, wanted: 'a whole number of hundred-millionths' });
  fields.log.mapped(node);
  return amount;
}

// As it is nearly always written, only the zeros at the end have to go.
function amountOf(text: string): Decimal | undefined {
  if (text === '0') return zero;
  const written = plainAmount.exec(text);
  if (written !== null) {
    const [, digits = '', zeros = ''] = written;
    return { coefficient: BigInt(digits + zeros.slice(amountScale)), scale: Math.max(0, amountScale - zeros.length) };
  }
  const number = readNumberText(text);
  if (number.kind !== 'decimal' || number.value.scale !== 0) return undefined;
  return shortestDecimal({ coefficient: number.value.coefficient, scale: amountScale });
}

const zero: Decimal = { coefficient: 0n, scale: 0 };
const plainAmount = /^([1-9]\d{0,29}?)(0{0,9})$/;

/** Reads a text that is one of some words. */
export function wordField<Word extends string>(
  fields: Fields,
  name: string,
  { words, standard }: { readonly words: readonly Word[]; readonly standard?: Word },
): Word | undefined {
  const member = fields.node.members.get(name);
  if (standard !== undefined && (member === undefined || member.kind === 'null')) {
    takeField(fields, name);
    return standard;
  }
  const text = requiredTextField(fields, name, `Write one of ${words.join(', ')}.`);
  const word = words.find(each => each === text);
  if (word !== undefined || text === undefined) return word;
  return refuseKind(fields, member ?? fields.node, { name, wanted: `one of ${words.join(', ')}` });
}

/** Reads a list; absent and empty are the same. */
export function listField(fields: Fields, name: string): readonly SourceNode[] {
  const node = takeField(fields, name);
  if (node === undefined) return [];
  if (node.kind !== 'list') return refuseKind(fields, node, { name, wanted: 'a list' }) ?? [];
  if (node.items.length === 0) fields.log.mapped(node);
  return node.items;
}

/** Reads a list of maps; `subjectOf` says how messages call each. */
export function mapListField(fields: Fields, name: string, subjectOf: (position: number) => string): readonly Fields[] {
  return listField(fields, name).flatMap((item, position) => {
    const subject = subjectOf(position + 1);
    if (item.kind === 'map') return [openFields(item, fields.log, subject)];
    refuseValue(fields.log, item, `The ${subject} must be a map.`);
    return [];
  });
}
