// Amounts that others state for their own price models: each must come out to the last digit.
import { describe, expect, test } from 'vitest';
import { type Decimal, decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { addDecimals, multiplyDecimals, subtractDecimals } from '../../src/kernel/decimal-arithmetic.js';
import { formatDecimalFixed, roundDecimal } from '../../src/kernel/decimal-rounding.js';
import type { Price } from '../../src/model/price.js';
import type { Tier } from '../../src/model/tier.js';
import { ratePrice } from '../../src/pricing/rate-price.js';
import { hasCorpus, partition, readExpected } from './read-corpus.js';

interface NeutralTier {
  readonly upTo: string | null;
  readonly unitAmount?: string;
  readonly flatAmount?: string;
  readonly percent?: string;
}

interface Neutral {
  readonly model: string;
  readonly tiers?: readonly NeutralTier[];
  readonly unitAmount?: string;
  readonly amount?: string;
  readonly multiplier?: string;
  readonly packageSize?: string;
  readonly packageAmount?: string;
  readonly freeUnits?: string;
  readonly percent?: string;
  readonly fixedPerEvent?: string;
  readonly freeEvents?: string;
  readonly freeAmount?: string;
  readonly minPerEvent?: string;
  readonly maxPerEvent?: string;
  readonly minimumAmount?: string;
  readonly maximumAmount?: string;
}

const hundredth = decimal('0.01');
const share = (percent: string): string => formatDecimal(multiplyDecimals(decimal(percent), hundredth));
const some = <T extends object>(members: T): { [K in keyof T]-?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never; // only leaves out what is undefined

function tierOf({ upTo, unitAmount, flatAmount, percent }: NeutralTier): Tier {
  return { upTo, ...some({ unitAmount, flatAmount, rate: percent === undefined ? undefined : share(percent) }) };
}

function modelOf(neutral: Neutral): Partial<Price> {
  const tiers = (neutral.tiers ?? []).map(tierOf);
  switch (neutral.model) {
    case 'graduated':
    case 'graduated_percentage':
      return { graduated: tiers };
    case 'volume':
      return { volume: tiers };
    case 'package':
      return { perUnit: neutral.packageAmount ?? neutral.amount ?? '', divideBy: { size: neutral.packageSize ?? '', round: 'up' } };
    case 'unit':
      return { perUnit: neutral.unitAmount ?? neutral.amount ?? '' };
    case 'flat':
      return { flat: neutral.amount ?? '' };
    case 'dynamic':
      return { percentage: { rate: neutral.multiplier ?? '' } };
    case 'percentage':
      return { percentage: { rate: share(neutral.percent ?? ''), ...some({ fixed: neutral.fixedPerEvent }) } };
    default:
      throw new Error(`no such model: ${neutral.model}`);
  }
}

function priceOf(neutral: Neutral): Price {
  const { freeUnits, freeAmount, freeEvents, minPerEvent, maxPerEvent, minimumAmount, maximumAmount } = neutral;
  return {
    currency: 'EUR',
    ...modelOf(neutral),
    ...some({
      freeUnits: freeUnits ?? freeAmount,
      freeEvents: freeEvents === undefined ? undefined : Number(freeEvents),
      perEventMinimum: minPerEvent,
      perEventMaximum: maxPerEvent,
      minimum: minimumAmount,
      maximum: maximumAmount,
    }),
  };
}

function amountOf(neutral: Neutral, quantity: string, events?: readonly string[]): Decimal {
  const rating = ratePrice(priceOf(neutral), {
    quantity: decimal(quantity),
    ...(events === undefined ? {} : { events: events.map(decimal) }),
  });
  if (rating.kind === 'unrated') throw new Error(rating.code);
  return rating.amount;
}

interface LagoCase {
  readonly id: string;
  readonly units: string;
  readonly events?: readonly string[];
  readonly expectedAmount: string;
  readonly neutral: Neutral;
}

describe.skipIf(!hasCorpus("Lago's amounts"))("Lago's amounts", () => {
  const cases = partition('lago-pricing.json', corpusCases<LagoCase>('lago-pricing.json'), [
    {
      reason: 'two allowances with limits for one event: there Lago lets the allowance by amount go on when that by events is used up',
      applies: ({ id }) => id === 'lago-oracle-0451',
    },
    {
      reason:
        'two allowances of which the first event exceeds the one by amount: Lago then counts all free events as free of the fixed fee',
      applies: ({ id }) => id === 'lago-oracle-0470',
    },
  ]);
  test.each(cases)('$id', ({ neutral, units, events, expectedAmount }) => {
    expect(formatDecimal(amountOf(neutral, units, events))).toBe(formatDecimal(decimal(expectedAmount)));
  });
});

interface DocsCase extends Neutral {
  readonly id: string;
  readonly vendor: string;
  readonly quantity: string;
  readonly expectedTotal: string;
}

describe.skipIf(!hasCorpus('worked examples of vendors'))('worked examples of vendors', () => {
  const cases = partition('docs-pricing-examples.json', corpusCases<DocsCase>('docs-pricing-examples.json'), []);
  test.each(cases)('$id, $vendor', one => {
    expect(formatDecimal(amountOf(one, one.quantity))).toBe(formatDecimal(decimal(one.expectedTotal)));
  });
});

interface OpenMeterCase {
  readonly id: string;
  readonly name: string;
  readonly price: Neutral;
  readonly preUsage: string;
  readonly usage: string;
  readonly lineMode: string;
  readonly discounts?: unknown;
  readonly wholePeriod: boolean;
  readonly expectedTotal: string;
}

describe.skipIf(!hasCorpus("OpenMeter's totals"))("OpenMeter's totals", () => {
  const cases = partition('openmeter-rating.json', corpusCases<OpenMeterCase>('openmeter-rating.json'), [
    {
      reason: 'the last part of a period without any usage bills no flat amount there, and does where the period is one part',
      applies: ({ id }) => id === 'openmeter-002',
    },
    {
      reason: 'the discount is taken off before the maximum there; here limits of spend come before discounts',
      applies: ({ discounts }) => discounts !== undefined,
    },
  ]);
  const whole = cases.filter(({ wholePeriod }) => wholePeriod);
  const parts = cases.filter(({ wholePeriod }) => !wholePeriod);
  test.each(whole)('$id, $name', ({ price, usage, expectedTotal }) => {
    expect(formatDecimalFixed(amountOf(price, usage), 2)).toBe(formatDecimalFixed(decimal(expectedTotal), 2));
  });
  // A part of a period owes what all usage so far comes to, less what the usage before it came to; the minimum is owed at the end.
  test.each(parts)('$id, $name', ({ price, preUsage, usage, lineMode, expectedTotal }) => {
    const { minimumAmount: _, ...unbound } = price;
    const own = lineMode === 'MidPeriodSplitLineMode' ? unbound : price;
    const billed = (quantity: Decimal): Decimal => roundDecimal(amountOf(own, formatDecimal(quantity)), 2);
    const before = decimal(preUsage);
    const part = subtractDecimals(billed(addDecimals(before, decimal(usage))), billed(before));
    expect(formatDecimalFixed(part, 2)).toBe(formatDecimalFixed(decimal(expectedTotal), 2));
  });
});

function corpusCases<Case>(name: string): readonly Case[] {
  return hasCorpus(name) ? readExpected<Case>(name).cases : [];
}
