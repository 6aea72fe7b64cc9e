/** The months of a period of whole months or years. */
export function monthsOf(period: string | undefined): number | undefined {
  const [, count, unit] = /^P(\d{1,3})([MY])$/.exec(period ?? '') ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'Y' ? 12 : 1);
}
