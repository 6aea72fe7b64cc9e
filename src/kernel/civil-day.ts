// The proleptic Gregorian calendar as arithmetic on day numbers, without Date and its zones.
// Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

/** A day of the calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/**
 * Numbers a day, counted from 1970-01-01.
 *
 * @param civil - A day of the calendar.
 * @returns A whole number, 0 for 1970-01-01.
 * @example
 * dayNumberOf({ year: 2000, month: 3, day: 1 }) // => 11017
 */
export function dayNumberOf(civil: CivilDay): number {
  // A year that begins in March puts the leap day last.
  const year = civil.month <= 2 ? civil.year - 1 : civil.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((civil.month + 9) % 12) + 2) / 5) + civil.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * Finds the day with a number.
 *
 * @param dayNumber - Days since 1970-01-01.
 * @returns The day of the calendar.
 * @example
 * civilDayOf(11017) // => { year: 2000, month: 3, day: 1 }
 */
export function civilDayOf(dayNumber: number): CivilDay {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * Counts the days of a month.
 *
 * @param year - The year.
 * @param month - 1 to 12.
 * @returns 28 to 31.
 * @example
 * daysInMonth(2024, 2) // => 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
