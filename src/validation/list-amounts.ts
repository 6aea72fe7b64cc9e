/** Every amount of money in the prices of a catalogue, with what it is. */
import type { Path } from '../kernel/issue.js';
import type { Price } from '../model/price.js';
import type { Tier } from '../model/tier.js';
import type { PricePlace } from './list-prices.js';

/** One amount. */
export interface AmountPlace {
  readonly path: Path;
  readonly amount: string;
  /** A rate for a unit may be finer than the currency: what is billed is rounded once, by the line. */
  readonly isUnitRate: boolean;
}

/**
 * Lists the amounts of a price.
 *
 * @param place - The price with its path.
 * @returns The amounts; shares are none.
 */
export function listAmounts({ price, path }: PricePlace): readonly AmountPlace[] {
  const only = onlyAmount(price);
  if (only !== undefined) return [{ path: [...path, only], amount: price[only] ?? '0', isUnitRate: only === 'perUnit' }];
  const member = (name: keyof Price & string, isUnitRate: boolean): readonly AmountPlace[] => {
    const amount = price[name];
    return typeof amount === 'string' ? [{ path: [...path, name], amount, isUnitRate }] : [];
  };
  return [
    ...member('flat', false),
    ...member('perUnit', true),
    ...ofTiers(price.graduated, [...path, 'graduated']),
    ...ofTiers(price.volume, [...path, 'volume']),
    ...some(price.percentage?.fixed, [...path, 'percentage', 'fixed'], false),
    ...(price.matrix?.cells ?? []).map(({ amount }, at) => ({
      path: [...path, 'matrix', 'cells', at, 'amount'],
      amount,
      isUnitRate: true,
    })),
    ...some(price.matrix?.default, [...path, 'matrix', 'default'], true),
    ...some(price.chosen?.min, [...path, 'chosen', 'min'], false),
    ...some(price.chosen?.max, [...path, 'chosen', 'max'], false),
    ...some(price.chosen?.preset, [...path, 'chosen', 'preset'], false),
    ...member('minimum', false),
    ...member('maximum', false),
    ...member('perEventMinimum', true),
    ...member('perEventMaximum', true),
  ];
}

// Nearly every price is a currency and one amount, which is told without asking for all that it might be.
function onlyAmount(price: Price): 'flat' | 'perUnit' | undefined {
  const [first, second, third] = Object.keys(price);
  if (third !== undefined || first !== 'currency') return undefined;
  return second === 'flat' || second === 'perUnit' ? second : undefined;
}

/** One share of a value. */
export interface SharePlace {
  readonly path: Path;
  /** As a decimal text: 0.029 is 2.9 %. */
  readonly share: string;
}

/**
 * Lists the shares of a price.
 *
 * @param place - The price with its path.
 * @returns The shares.
 */
export function listShares({ price, path }: PricePlace): readonly SharePlace[] {
  const ofLadder = (name: 'graduated' | 'volume'): readonly SharePlace[] =>
    (price[name] ?? []).flatMap(({ rate }, at) => (rate === undefined ? [] : [{ path: [...path, name, at, 'rate'], share: rate }]));
  const { percentage } = price;
  const whole = percentage === undefined ? [] : [{ path: [...path, 'percentage', 'rate'], share: percentage.rate }];
  return [...whole, ...ofLadder('graduated'), ...ofLadder('volume')];
}

function ofTiers(tiers: readonly Tier[] | undefined, path: Path): readonly AmountPlace[] {
  return (tiers ?? []).flatMap(({ unitAmount, flatAmount }, at) => [
    ...some(unitAmount, [...path, at, 'unitAmount'], true),
    ...some(flatAmount, [...path, at, 'flatAmount'], false),
  ]);
}

function some(amount: string | undefined, path: Path, isUnitRate: boolean): readonly AmountPlace[] {
  return amount === undefined ? [] : [{ path, amount, isUnitRate }];
}
