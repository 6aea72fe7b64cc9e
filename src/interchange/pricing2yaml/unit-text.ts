// The units of Pricing2Yaml: `user/month`, `/month`, `GB`, `500 users/month`, `one-time payment`.

/** A unit text, taken apart. */
export interface UnitText {
  /** What is counted; absent: nothing, the price is for the whole. */
  readonly unit?: string;
  /** How many of it a price buys; absent: one. */
  readonly size?: string;
  /** The ISO 8601 duration that the text names. */
  readonly period?: string;
  /** Whether it says that it is paid once. */
  readonly once: boolean;
  /** Whether the same text can be written again from what was read. */
  readonly isExact: boolean;
}

const periods: ReadonlyMap<string, string> = new Map([
  ['minute', 'PT1M'],
  ['hour', 'PT1H'],
  ['day', 'P1D'],
  ['week', 'P1W'],
  ['month', 'P1M'],
  ['quarter', 'P3M'],
  ['year', 'P1Y'],
]);

/** Takes a unit text apart. A word for a period counts as one only after a slash: `hour/month` are hours, by the month. */
export function readUnitText(text: string): UnitText {
  if (/^one[- ]?time(?: payment| fee)?$/i.test(text)) return { once: true, isExact: false };
  const [first = '', ...others] = text.split('/').map(part => part.trim());
  const at = others.findLastIndex(part => periods.has(part.toLowerCase()));
  const thing = [first, ...others.filter((_, index) => index !== at)].join('/');
  const sized = /^(\d{1,12}) (\S.*)$/.exec(thing);
  const unit = (sized?.[2] ?? thing).replace(/^per /i, '').trim();
  const period = periods.get(others[at]?.toLowerCase() ?? '');
  return {
    once: false,
    isExact: text === (period === undefined ? unit : `${unit}/${others[at]}`) && sized === null && (at < 0 || at === others.length - 1),
    ...(unit === '' ? {} : { unit }),
    ...(sized?.[1] === undefined ? {} : { size: String(Number(sized[1])) }),
    ...(period === undefined ? {} : { period }),
  };
}

/** The durations of `period.unit` in version 3.0. */
export const periodUnits: ReadonlyMap<string, (count: string) => string> = new Map([
  ['SEC', count => `PT${count}S`],
  ['MIN', count => `PT${count}M`],
  ['HOUR', count => `PT${count}H`],
  ['DAY', count => `P${count}D`],
  ['WEEK', count => `P${count}W`],
  ['MONTH', count => `P${count}M`],
  ['YEAR', count => `P${count}Y`],
]);
