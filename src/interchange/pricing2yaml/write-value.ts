import { parseDecimal } from '../../kernel/decimal.js';
import type { Feature, FeatureValue } from '../../model/feature.js';
import type { YamlValue } from '../common/write-yaml-text.js';

/** Writes a value of a feature; undefined for one that a pricing cannot say. */
export function writeValue({ type }: Feature, value: FeatureValue): YamlValue | undefined {
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (type === 'quantity') return typeof value === 'string' ? writeQuantity(value) : undefined;
  if (isWords(value)) return value;
  return typeof value === 'string' ? value : undefined;
}

function isWords(value: FeatureValue): value is readonly string[] {
  return Array.isArray(value);
}

/** Writes a quantity; endless is a number too. */
export function writeQuantity(text: string): YamlValue | undefined {
  if (text === 'unlimited') return { number: '.inf' };
  const value = parseDecimal(text);
  return value === undefined || value.coefficient < 0n ? undefined : { number: text };
}
