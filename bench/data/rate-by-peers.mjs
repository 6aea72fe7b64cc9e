// The rating of a graduated price with the part of each tier, in number arithmetic and in the decimal libraries.
// Each reads price and quantities before it is timed, and each answer has the same members.
import Big from 'big.js';
import { Decimal } from 'decimal.js';
import { add, dinero, lessThanOrEqual, multiply, subtract, toSnapshot } from 'dinero.js';

// Enough digits for every exact result.
Decimal.set({ precision: 60 });

/** Number arithmetic: the floor. It is not exact. */
export const byNumber = {
  name: 'number arithmetic',
  read: Number,
  readTier: ({ upTo, unitAmount, flatAmount = '0' }) => ({
    end: upTo === null ? Number.POSITIVE_INFINITY : Number(upTo),
    unit: Number(unitAmount),
    flat: Number(flatAmount),
  }),
  rate(tiers, quantity) {
    const parts = [];
    let start = 0;
    let amount = 0;
    for (let tier = 0; tier < tiers.length; tier += 1) {
      const { end, unit, flat } = tiers[tier];
      const isLast = quantity <= end;
      const within = (isLast ? quantity : end) - start;
      const part = within * unit + flat;
      parts.push({ tier, quantity: within, amount: part });
      amount += part;
      if (isLast) return { kind: 'rated', model: 'graduated', chargeable: quantity, tiers: parts, amount };
      start = end;
    }
    return undefined;
  },
};

/** Number arithmetic that gives the amount alone: less work than ours, for who asks what the parts cost. */
export const byNumberAlone = {
  ...byNumber,
  name: 'number arithmetic, the amount alone',
  isAmountAlone: true,
  rate(tiers, quantity) {
    let start = 0;
    let amount = 0;
    for (const { end, unit, flat } of tiers) {
      const isLast = quantity <= end;
      amount += ((isLast ? quantity : end) - start) * unit + flat;
      if (isLast) return amount;
      start = end;
    }
    return undefined;
  },
};

/** What has methods: decimal.js and big.js. */
const byMethods = (name, read) => ({
  name,
  read,
  readTier: ({ upTo, unitAmount, flatAmount }) => ({
    end: upTo === null ? undefined : read(upTo),
    unit: read(unitAmount),
    flat: flatAmount === undefined ? undefined : read(flatAmount),
  }),
  rate(tiers, quantity) {
    const parts = [];
    let start;
    let amount;
    for (let tier = 0; tier < tiers.length; tier += 1) {
      const { end, unit, flat } = tiers[tier];
      const isLast = end === undefined || quantity.lte(end);
      const upTo = isLast ? quantity : end;
      const within = start === undefined ? upTo : upTo.minus(start);
      const units = within.times(unit);
      const part = flat === undefined ? units : units.plus(flat);
      parts.push({ tier, quantity: within, amount: part });
      amount = amount === undefined ? part : amount.plus(part);
      if (isLast) return { kind: 'rated', model: 'graduated', chargeable: quantity, tiers: parts, amount };
      start = end;
    }
    return undefined;
  },
  write: value => value.toFixed(),
});

export const byDecimalJs = byMethods('decimal.js', text => new Decimal(text));
export const byBigJs = byMethods('big.js', text => new Big(text));

const currency = { code: 'EUR', base: 10, exponent: 2 };
const money = text => {
  const scale = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return dinero({ amount: Number(text.replace('.', '')), currency, scale });
};

/** dinero.js, in safe integers; quantities are kept as money, whose factor is read when it multiplies. */
export const byDinero = {
  name: 'dinero.js',
  read: money,
  readTier: ({ upTo, unitAmount, flatAmount }) => ({
    end: upTo === null ? undefined : money(upTo),
    unit: money(unitAmount),
    flat: flatAmount === undefined ? undefined : money(flatAmount),
  }),
  rate(tiers, quantity) {
    const parts = [];
    let start;
    let amount;
    for (let tier = 0; tier < tiers.length; tier += 1) {
      const { end, unit, flat } = tiers[tier];
      const isLast = end === undefined || lessThanOrEqual(quantity, end);
      const upTo = isLast ? quantity : end;
      const within = start === undefined ? upTo : subtract(upTo, start);
      const units = multiply(unit, toSnapshot(within));
      const part = flat === undefined ? units : add(units, flat);
      parts.push({ tier, quantity: within, amount: part });
      amount = amount === undefined ? part : add(amount, part);
      if (isLast) return { kind: 'rated', model: 'graduated', chargeable: quantity, tiers: parts, amount };
      start = end;
    }
    return undefined;
  },
  write(value) {
    const { amount, scale } = toSnapshot(value);
    return new Decimal(amount).div(new Decimal(10).pow(scale)).toFixed();
  },
};
