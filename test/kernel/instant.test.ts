import { describe, expect, test } from 'vitest';
import { addDurationToInstant, requireDuration } from '../../src/kernel/duration.js';
import { formatInstant, isInstantText, localDateOf, localTimeOf, parseInstant } from '../../src/kernel/instant.js';
import { instantOfLocal, isTimeZone } from '../../src/kernel/time-zone.js';
import { doValiditiesOverlap, isWithin } from '../../src/kernel/validity.js';
import { codeOf } from './code-of.js';

const local = (text: string, zone: string): string => formatInstant(instantOfLocal(Date.parse(`${text}Z`), zone));

describe('the clocks of a zone', () => {
  test.each([
    ['Europe/London', '2026-03-29T01:30:00', '2026-03-29T01:00:00Z'],
    ['Europe/London', '2026-10-25T01:30:00', '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-03-08T02:15:00', '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:10:00', '2026-10-03T15:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00Z'],
  ])('in %s show %s at %s, or skip it until then', (zone, text, expected) => expect(local(text, zone)).toBe(expected));

  test('begin a day whose midnight is skipped at the first instant after the gap', () => {
    expect(parseInstant('2018-11-04', 'America/Sao_Paulo')).toBe(Date.UTC(2018, 10, 4, 3));
    expect(localTimeOf(Date.UTC(2018, 10, 4, 3), 'America/Sao_Paulo')).toBe('01:00');
  });

  test('skip a whole day where a country crosses the date line', () => {
    expect(parseInstant('2011-12-30', 'Pacific/Apia')).toBe(parseInstant('2011-12-31', 'Pacific/Apia'));
  });

  test('have a name, and a bare offset is none', () => {
    expect(['UTC', 'Europe/Paris', '+01:00', '', 'Mars/Base', '__proto__'].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(codeOf(() => parseInstant('2026-01-01', 'Mars/Base'))).toBe('unknown-time-zone');
    expect(codeOf(() => localDateOf(0, ''))).toBe('unknown-time-zone');
  });

  test('are asked far in the past and the future without fail', () => {
    expect(localDateOf(parseInstant('0001-01-01', 'Europe/London') ?? 0, 'Europe/London')).toBe('0001-01-01');
    expect(localDateOf(parseInstant('0000-03-01', 'Asia/Tokyo') ?? 0, 'Asia/Tokyo')).toBe('0000-03-01');
    expect(localDateOf(parseInstant('9999-06-30', 'America/New_York') ?? 0, 'America/New_York')).toBe('9999-06-30');
  });
});

test.each([
  ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z'],
  ['2026-03-01t09:00:00z', '2026-03-01T09:00:00Z'],
  ['2026-03-01T09:00:00.123456+01:00', '2026-03-01T08:00:00.123Z'],
  ['0099-12-31T23:59:59-00:30', '0100-01-01T00:29:59Z'],
])('%s is the instant %s', (text, expected) => expect(formatInstant(parseInstant(text, 'UTC') ?? Number.NaN)).toBe(expected));

test.each([
  '2026-03-01T09:00Z',
  '2026-03-01T09:00:00',
  '2026-03-01 09:00:00Z',
  '2026-02-30T09:00:00Z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T23:59:60Z',
  '2026-03-01T09:00:00+24:00',
  '2026-03-01T09:00:00+0100',
  '2026-3-1',
  '20260301',
  'now',
  '',
  '2026-03-01T09:00:00.Z',
  '0123456789',
])('%j is no instant', text => expect([parseInstant(text, 'UTC'), isInstantText(text)]).toEqual([undefined, false]));

test('an hour is an hour, and a day keeps the time of day', () => {
  const before = Date.UTC(2026, 9, 24, 11);
  expect(addDurationToInstant(before, requireDuration('PT24H'), 'Europe/London') - before).toBe(24 * 3_600_000);
  expect(addDurationToInstant(before, requireDuration('P1D'), 'Europe/London') - before).toBe(25 * 3_600_000);
});

describe('a validity', () => {
  const validity = { from: '2026-06-01', until: '2026-07-01' };
  test('holds from its first instant to just before its last', () => {
    const [start, end] = [Date.UTC(2026, 4, 31, 23), Date.UTC(2026, 5, 30, 23)];
    expect([start - 1, start, end - 1, end].map(at => isWithin(validity, at, 'Europe/London'))).toEqual([false, true, true, false]);
  });
  test('never holds where it ends before it begins', () => {
    expect(isWithin({ from: '2026-07-01', until: '2026-06-01' }, Date.UTC(2026, 5, 15), 'UTC')).toBe(false);
    expect(doValiditiesOverlap({ from: '2026-07-01', until: '2026-06-01' }, undefined, 'UTC')).toBe(false);
  });
  test('overlaps what shares an instant with it', () => {
    const overlaps = [undefined, {}, { from: '2026-06-30' }, { from: '2026-07-01' }, { until: '2026-06-01' }].map(other => [
      doValiditiesOverlap(validity, other, 'UTC'),
      doValiditiesOverlap(other, validity, 'UTC'),
    ]);
    expect(overlaps).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });
  test('with a bound that is no date is a wrong call', () => {
    expect(codeOf(() => isWithin({ from: 'soon' }, 0, 'UTC'))).toBe('not-an-instant');
  });
});
