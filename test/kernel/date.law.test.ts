import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { civilDayOf, dayNumberOf } from '../../src/kernel/civil-day.js';
import { addDays, addMonths, compareDates, daysBetween, isDateText, monthsBetween } from '../../src/kernel/date.js';
import { addDuration, compareDurations, type Duration, formatDuration, parseDuration } from '../../src/kernel/duration.js';
import { periodAt, periodContaining } from '../../src/kernel/period.js';

const dates = fc
  .integer({ min: dayNumberOf({ year: 1600, month: 1, day: 1 }), max: dayNumberOf({ year: 2400, month: 1, day: 1 }) })
  .map(day => addDays('1970-01-01', day));
const months = fc.integer({ min: -2000, max: 2000 });
const runs = { numRuns: 3000 };
const none: Duration = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };
const durations = fc.record({
  years: fc.nat(9),
  months: fc.nat(40),
  weeks: fc.nat(20),
  days: fc.nat(400),
  hours: fc.nat(100),
  minutes: fc.nat(100),
  seconds: fc.nat(100),
});
const periodLengths = fc
  .record({ months: fc.nat(24), days: fc.nat(45) })
  .filter(length => length.months + length.days > 0)
  .map((length): Duration => ({ ...none, ...length }));

describe('dates', () => {
  test('every day from 0000 to 9999 is the day after the one before', () => {
    const last = dayNumberOf({ year: 9999, month: 12, day: 31 });
    let count = 0;
    for (let day = dayNumberOf({ year: 0, month: 1, day: 1 }); day <= last; day += 1) {
      if (dayNumberOf(civilDayOf(day)) === day) count += 1;
    }
    expect(count).toBe(3_652_425);
  });
  test('adding days and months and counting days agree with Temporal', () => {
    fc.assert(
      fc.property(dates, dates, months, (a, b, n) => {
        const plain = Temporal.PlainDate.from(a);
        expect(addDays(a, n)).toBe(plain.add({ days: n }).toString());
        expect(addMonths(a, n)).toBe(plain.add({ months: n }).toString());
        expect(daysBetween(a, b)).toBe(plain.until(b).days);
        expect(compareDates(a, b)).toBe(Temporal.PlainDate.compare(a, b));
      }),
      runs,
    );
  });
  test('adding a duration agrees with Temporal', () => {
    fc.assert(
      fc.property(dates, durations, (date, duration) => {
        expect(addDuration(date, duration)).toBe(Temporal.PlainDate.from(date).add(duration).toString());
      }),
      runs,
    );
  });
  test('whole months are the most that fit', () => {
    fc.assert(
      fc.property(dates, dates, (x, y) => {
        const [a, b] = x <= y ? [x, y] : [y, x];
        const count = monthsBetween(a, b);
        expect(addMonths(a, count) <= b && addMonths(a, count + 1) > b).toBe(true);
        expect(monthsBetween(b, a)).toBe(0 - count);
      }),
      runs,
    );
  });
  test('a text is a date exactly where Temporal takes it', () => {
    const part = (width: number, max: number): fc.Arbitrary<string> => fc.nat(max).map(n => String(n).padStart(width, '0'));
    fc.assert(
      fc.property(part(4, 9999), part(2, 14), part(2, 33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        let known = true;
        try {
          Temporal.PlainDate.from(text);
        } catch {
          known = false;
        }
        expect(isDateText(text)).toBe(known);
      }),
      runs,
    );
  });
});

describe('durations', () => {
  test('a written duration reads back as the same', () => {
    fc.assert(
      fc.property(durations, duration => {
        expect(parseDuration(formatDuration(duration))).toEqual(duration);
      }),
    );
  });
  test('a decided order holds from every starting day', () => {
    fc.assert(
      fc.property(dates, durations, durations, (date, a, b) => {
        const order = compareDurations(a, b);
        fc.pre(order !== undefined);
        const [x, y] = [a, b].map(each => addDuration(date, { ...each, hours: 0, minutes: 0, seconds: 0 }));
        const time = (each: Duration): number => (each.hours * 60 + each.minutes) * 60 + each.seconds;
        expect(Math.sign(daysBetween(y ?? '', x ?? '') * 86_400 + time(a) - time(b))).toBe(order);
      }),
      runs,
    );
  });
  test('no run of months strays past the bounds that the order uses', () => {
    let furthest = 0;
    for (let start = 0; start < 4800; start += 1) {
      for (const [later, step] of [
        [0, 1],
        [30, 1],
      ] as const) {
        const from = addDays(addMonths('2000-01-01', start), later);
        for (let n = step; n < 60; n += step) {
          furthest = Math.max(furthest, Math.abs(daysBetween(from, addMonths(from, n)) - (n * 146_097) / 4800));
        }
      }
    }
    expect(furthest).toBeLessThan(4);
  });
});

describe('billing periods', () => {
  test('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(dates, periodLengths, fc.integer({ min: -60, max: 60 }), (anchor, length, index) => {
        const period = periodAt(anchor, length, index);
        expect(period.until).toBe(periodAt(anchor, length, index + 1).from);
        expect(period.from < period.until).toBe(true);
      }),
      runs,
    );
  });
  test('hold the date that they are asked for, before the anchor too', () => {
    fc.assert(
      fc.property(dates, periodLengths, dates, (anchor, length, date) => {
        const { index, from, until } = periodContaining(anchor, length, date);
        expect(from <= date && date < until).toBe(true);
        expect({ from, until }).toEqual(periodAt(anchor, length, index));
      }),
      runs,
    );
  });
  test('by month never drift from the anchor day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (anchor, index) => {
        const { from } = periodAt(anchor, { ...none, months: 1 }, index);
        const isClamped = addDays(from, 1).endsWith('-01');
        expect(from.slice(8) === anchor.slice(8) || (isClamped && from.slice(8) < anchor.slice(8))).toBe(true);
      }),
      runs,
    );
  });
});
