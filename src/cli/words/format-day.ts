/**
 * Writes a day as people of a locale read it, the month in letters so that it cannot be mistaken.
 *
 * @param date - `YYYY-MM-DD`.
 * @param locale - A BCP 47 language tag; English without a country is British English.
 * @returns Such as `1 Dec 2026`.
 */
export function formatDay(date: string, locale: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).format(new Date(`${date}T00:00:00Z`));
}
