import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDurationToInstant, type Duration } from '../../src/kernel/duration.js';
import { formatInstant, localDateOf, localTimeOf, parseInstant } from '../../src/kernel/instant.js';
import { instantOfLocal } from '../../src/kernel/time-zone.js';

const zones = fc.constantFrom(
  'UTC',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Asia/Beirut',
  'Africa/Casablanca',
);
const instants = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2060, 0) });
const runs = { numRuns: 2000 };

// What Temporal says of a local time: the earlier of two, and the first instant after a gap.
function expectedInstant(local: Temporal.PlainDateTime, timeZone: string): number {
  const early = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (early.toPlainDateTime().equals(local)) return early.epochMilliseconds;
  return early.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN;
}

describe('instants', () => {
  test('a written instant reads back as the same', () => {
    fc.assert(
      fc.property(instants, at => {
        expect(parseInstant(formatInstant(at), 'UTC')).toBe(at);
      }),
      runs,
    );
  });
  test('the local date and time agree with Temporal', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(localDateOf(at, zone)).toBe(zoned.toPlainDate().toString());
        expect(localTimeOf(at, zone)).toBe(zoned.toPlainTime().toString().slice(0, 5));
      }),
      runs,
    );
  });
  test('a date begins at the first instant that the calendar of its zone shows it', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const date = localDateOf(at, zone);
        const start = parseInstant(date, zone) ?? Number.NaN;
        expect(start).toBe(expectedInstant(Temporal.PlainDateTime.from(`${date}T00:00`), zone));
        expect([localDateOf(start, zone), localDateOf(start - 1, zone) < date]).toEqual([date, true]);
      }),
      runs,
    );
  });
  test('a local time is the first instant that shows it, or the first after its gap', () => {
    fc.assert(
      fc.property(instants, zones, (ms, zone) => {
        const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC').toPlainDateTime();
        expect(instantOfLocal(ms, zone)).toBe(expectedInstant(local, zone));
      }),
      runs,
    );
  });
  test('a text with an offset agrees with Temporal', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -1439, max: 1439 }), (at, minutes) => {
        const offset = `${minutes < 0 ? '-' : '+'}${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
        const text = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(offset)
          .toString({ timeZoneName: 'never', smallestUnit: 'millisecond' });
        expect(parseInstant(text, 'UTC')).toBe(at);
      }),
      runs,
    );
  });
  test('an instant moves by the calendar of its zone', () => {
    const durations = fc.record({ years: fc.nat(3), months: fc.nat(20), weeks: fc.nat(9), days: fc.nat(90) });
    fc.assert(
      fc.property(instants, zones, durations, (at, zone, calendar) => {
        const duration: Duration = { ...calendar, hours: 0, minutes: 0, seconds: 0 };
        fc.pre(Object.values(calendar).some(part => part > 0));
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().add(calendar);
        expect(addDurationToInstant(at, duration, zone)).toBe(expectedInstant(local, zone));
      }),
      runs,
    );
  });
});
