/** Reads values of features and usage limits by their type. */
import { writeDigits } from '../../kernel/decimal.js';
import { isNegativeDecimal, isZeroDecimal } from '../../kernel/decimal-arithmetic.js';
import { describe, refuseValue } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { readNumberText } from '../common/number-text.js';
import type { SourceNode, SourceNumber } from '../common/source-node.js';
import type { PricingValue, ValueType } from './pricing.js';

/** Where a value stands: the log, and the words by which messages call it. */
export interface ValuePlace {
  readonly log: ImportLog;
  readonly subject: string;
}

const wanted: Readonly<Record<ValueType, string>> = {
  BOOLEAN: 'true or false',
  NUMERIC: 'a number that is not negative',
  TEXT: 'a text',
};

/** Reads a value; a value of another type is an issue. */
export function readValue(place: ValuePlace, node: SourceNode, type: ValueType): PricingValue | undefined {
  const value = contentOf(node, type);
  if (value === undefined) return refuseValue(place.log, node, `The ${place.subject} must be ${wanted[type]}; it is ${describe(node)}.`);
  const leaves = node.kind === 'list' && node.items.length > 0 ? node.items : [node];
  for (const leaf of leaves) place.log.mapped(leaf);
  return value;
}

function contentOf(node: SourceNode, type: ValueType): PricingValue | undefined {
  if (type === 'BOOLEAN') return node.kind === 'boolean' ? node.value : undefined;
  if (type === 'NUMERIC') return node.kind === 'number' ? quantityOf(node) : undefined;
  if (node.kind === 'list') return textsOf(node.items);
  return node.kind === 'text' || node.kind === 'number' ? node.text : undefined;
}

/** The quantity that a number says; `.inf` is `unlimited`. */
export function quantityOf(node: SourceNumber): string | undefined {
  const number = readNumberText(node.text);
  if (number.kind === 'infinite') return 'unlimited';
  if (number.kind === 'unusable' || isNegativeDecimal(number.value)) return undefined;
  return isZeroDecimal(number.value) ? '0' : writeDigits(number.value);
}

function textsOf(items: readonly SourceNode[]): readonly string[] | undefined {
  const texts = items.flatMap(item => (item.kind === 'text' || item.kind === 'number' ? [item.text] : []));
  return texts.length === items.length ? texts : undefined;
}
