/** Durations and dates in the words of the format. */
import { compareDurations, parseDuration } from '../../kernel/duration.js';
import { formatInstant, parseInstant } from '../../kernel/instant.js';
import type { XmlElement } from '../common/write-xml.js';
import { leaf } from './export-scene.js';
import { billingPeriods, timeUnits } from './killbill-words.data.js';

/** The word for a billing period; undefined for one that the system does not have. */
export function periodWord(period: string): string | undefined {
  const wanted = parseDuration(period);
  if (wanted === undefined) return undefined;
  return [...billingPeriods].find(([, text]) => {
    const known = parseDuration(text);
    return known !== undefined && compareDurations(wanted, known) === 0;
  })?.[0];
}

/** A duration of one unit; undefined where it takes two that cannot be counted in one, and where there are hours. */
export function durationElement(duration: string | undefined): XmlElement | undefined {
  if (duration === undefined) return { name: 'duration', children: [leaf('unit', 'UNLIMITED')] };
  const single = /^P(\d+)([DWMY])$/.exec(duration);
  const [, number, letter] = single ?? joinUnits(duration) ?? [];
  const unit = [...timeUnits].find(([, each]) => each === letter && each !== '')?.[0];
  if (number === undefined || unit === undefined || Number(number) > 999_999) return undefined;
  return { name: 'duration', children: [leaf('unit', unit), leaf('number', String(Number(number)))] };
}

function joinUnits(text: string): readonly [string, string, string] | undefined {
  const duration = parseDuration(text);
  if (duration === undefined || duration.hours + duration.minutes + duration.seconds > 0) return undefined;
  const months = duration.years * 12 + duration.months;
  const days = duration.weeks * 7 + duration.days;
  if (months > 0 && days > 0) return undefined;
  return months > 0 ? ['', String(months), 'M'] : ['', String(days), 'D'];
}

/** A moment as the file writes it; a day begins where the catalogue is. */
export function momentText(text: string, timeZone: string): string {
  return text.includes('T') ? text : formatInstant(parseInstant(text, timeZone) ?? 0);
}
