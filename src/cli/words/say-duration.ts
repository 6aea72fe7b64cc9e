import { formatDuration, parseDuration } from '../../kernel/duration.js';
import { listWords } from './list-words.js';

/**
 * Says how long something lasts.
 *
 * @param duration - An ISO 8601 duration.
 * @returns Such as `24 months`; what is no duration, as it is.
 */
export function sayDuration(duration: string): string {
  const parts = partsOf(duration);
  return parts === undefined ? duration : listWords(parts.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`));
}

/**
 * Says how often something comes back.
 *
 * @param period - An ISO 8601 duration.
 * @returns Such as `every month` or `every 3 months`.
 */
export function sayEvery(period: string): string {
  const unit = soleUnit(period);
  return unit === undefined ? `every ${sayDuration(period)}` : `every ${unit}`;
}

/**
 * Says that an amount is for a period.
 *
 * @param period - An ISO 8601 duration.
 * @returns Such as `a month` or `for 3 months`.
 */
export function sayPer(period: string): string {
  const unit = soleUnit(period);
  if (unit === undefined) return `every ${sayDuration(period)}`;
  return unit === 'hour' ? 'an hour' : `a ${unit}`;
}

function soleUnit(period: string): string | undefined {
  const [first, second] = partsOf(period) ?? [];
  return first === undefined || second !== undefined || first[0] !== 1 ? undefined : first[1];
}

type Part = readonly [number, string];

function partsOf(text: string): readonly Part[] | undefined {
  const duration = parseDuration(text);
  if (duration === undefined || formatDuration(duration) === 'P0D') return undefined;
  return units.map(([name, unit]): Part => [duration[name], unit]).filter(([count]) => count > 0);
}

const units = [
  ['years', 'year'],
  ['months', 'month'],
  ['weeks', 'week'],
  ['days', 'day'],
  ['hours', 'hour'],
  ['minutes', 'minute'],
  ['seconds', 'second'],
] as const;
