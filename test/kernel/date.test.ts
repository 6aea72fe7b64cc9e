import { expect, test } from 'vitest';
import { addDays, isDateText, monthsBetween } from '../../src/kernel/date.js';
import { durationInMonths, parseDuration, requireDuration } from '../../src/kernel/duration.js';
import { periodAt, periodContaining } from '../../src/kernel/period.js';
import { codeOf } from './code-of.js';

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '26-01-01',
  '2026-1-1',
  '2026-01-01T00:00:00Z',
  '',
  '2026-01-01\n',
])('%j is no date', text => expect(isDateText(text)).toBe(false));

test('a month that began on the 31st ends on the last day of a shorter one', () => {
  expect([monthsBetween('2026-01-31', '2026-02-27'), monthsBetween('2026-01-31', '2026-02-28')]).toEqual([0, 1]);
});

test('the calendar of four-digit years has an end', () => {
  expect(codeOf(() => addDays('9999-12-31', 1))).toBe('date-out-of-range');
  expect(codeOf(() => addDays('0000-01-01', -1))).toBe('date-out-of-range');
  expect(codeOf(() => addDays('2026-01-01', Number.NaN))).toBe('date-out-of-range');
});

test.each([
  '',
  'P',
  'PT',
  'P1',
  '1M',
  'P1.5M',
  'P1,5M',
  '-P1M',
  'P-1M',
  'P1MT',
  'PT1D',
  'P1D1M',
  'p1m',
  'P1M ',
  'P9999Y',
  'P999999999D',
  'P9999999999D',
])('%j is no duration', text => expect(parseDuration(text)).toBeUndefined());

test('a thousand years and zero are durations', () => {
  expect(durationInMonths(requireDuration('P1000Y'))).toBe(12_000);
  expect(durationInMonths(requireDuration('P0D'))).toBe(0);
});

test('billing from 31 January comes back to the 31st', () => {
  const starts = [0, 1, 2, 3].map(index => periodAt('2026-01-31', requireDuration('P1M'), index).from);
  expect(starts).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
});

test('yearly billing from 29 February comes back to it', () => {
  expect(periodAt('2024-02-29', requireDuration('P1Y'), 4).from).toBe('2028-02-29');
  expect(periodContaining('2024-02-29', requireDuration('P1Y'), '2025-02-28').index).toBe(1);
});

test.each(['P0D', 'PT24H', 'P1DT1H'])('%s is no billing period', text => {
  expect(codeOf(() => periodAt('2026-01-01', requireDuration(text), 0))).toBe('bad-period');
});
