import type { FeatureValue } from '../../model/feature.js';
import { cleanText } from '../output/clean-text.js';
import { listWords } from './list-words.js';

/**
 * Says the value of a feature.
 *
 * @param value - The value; absent: the thing does not have it.
 * @param unit - The name of its unit.
 * @returns Such as `100 Mbit/s`, `unlimited`, `yes`.
 */
export function sayFeature(value: FeatureValue | undefined, unit: string): string {
  if (value === undefined || value === false) return 'no';
  if (value === true) return 'yes';
  if (typeof value === 'string') return measured(value, unit);
  if ('add' in value) return `${measured(value.add, unit)} more`;
  if ('amount' in value) return `${measured(value.amount, unit)}${value.then === undefined ? '' : beyond[value.then]}`;
  return listWords(value.map(cleanText));
}

function measured(amount: string, unit: string): string {
  return unit === '' || !/^\d/.test(amount) ? cleanText(amount) : `${amount} ${unit}`;
}

const beyond = { charge: ', more is charged', stop: ', then it stops', throttle: ', then it is slower' } as const;
