import { canonicalJson } from '../kernel/canonical-json.js';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { type Decimal, formatDecimal } from '../kernel/decimal.js';
import { compareDecimals } from '../kernel/decimal-arithmetic.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { Price } from '../model/price.js';
import { type PriceFunction, readPriceFunction } from './price-function.js';
import { firstWhere, type Grid, makePriceGrid, mostBends } from './price-grid.js';

/** A quantity at which two prices differ: rate both and see. */
export interface PriceWitness {
  readonly quantity: string;
  readonly before: string;
  readonly after: string;
}

/** Where the dearer of two prices becomes the cheaper one, or they begin or cease to be equal. */
export interface BreakEven {
  /** The last quantity before the turn. */
  readonly quantity: string;
  /** How the second price stands to the first up to that quantity, and after it. */
  readonly from: 'more' | 'less' | 'same';
  readonly to: 'more' | 'less' | 'same';
}

/** Two prices compared over all quantities. */
export interface PriceComparison {
  /** raised: nowhere less and somewhere more; mixed: somewhere less and somewhere more; undecided: it cannot be told, and is not guessed. */
  readonly verdict: 'equal' | 'raised' | 'lowered' | 'mixed' | 'undecided';
  /** Why it is undecided. */
  readonly reason?: 'MODEL' | 'TOO_MANY_STEPS';
  /** Where the second costs more. */
  readonly more?: PriceWitness;
  /** Where the second costs less. */
  readonly less?: PriceWitness;
  readonly breakEven: readonly BreakEven[];
  /** Whether these are all; false where steps make them cross again and again without an end. */
  readonly isComplete: boolean;
  /** Only so far both have a price; absent where both have one for every quantity. */
  readonly until?: string;
}

/** How quantities run. */
export interface PriceComparisonOptions {
  /** How many decimals a quantity may have; 12 unless given. */
  readonly decimals?: number;
}

/**
 * Compares two prices exactly, over every quantity that there can be: each is a straight line between the places where it bends, so it is
 * enough to look at the ends. Prices that depend on more than the quantity (events, dimensions, other units, a choice) are equal or undecided.
 *
 * @param before - A price.
 * @param after - Another in the same currency.
 * @param options - The decimals of a quantity: 0 for seats, so that nothing is said of half a seat.
 * @returns The verdict with a witness on each side where they differ, and the quantities at which they cross.
 * @throws `currency-mismatch`.
 * @example
 * const before = { currency: 'EUR', perUnit: '2' }
 * const after = { currency: 'EUR', graduated: [{ upTo: '10', unitAmount: '3' }, { upTo: null, unitAmount: '1' }] }
 * comparePrices(before, after, { decimals: 0 }).breakEven // => [{ quantity: '0', from: 'same', to: 'more' }, { quantity: '19', from: 'more', to: 'same' }, { quantity: '20', from: 'same', to: 'less' }]
 */
export function comparePrices(before: Price, after: Price, options: PriceComparisonOptions = {}): PriceComparison {
  if (before.currency !== after.currency)
    throw new CatalogueError('currency-mismatch', `cannot compare \`${before.currency}\` and \`${after.currency}\``, { before, after });
  if (canonicalJson(before) === canonicalJson(after)) return deepFreeze({ verdict: 'equal', breakEven: [], isComplete: true });
  const [a, b] = [before, after].map(price => readPriceFunction(price, mostBends));
  if (a === undefined || b === undefined) return deepFreeze({ verdict: 'undecided', reason: 'MODEL', breakEven: [], isComplete: false });
  const scale = options.decimals ?? 12;
  const grid = makePriceGrid(a, b, scale);
  return deepFreeze(
    grid === undefined
      ? { verdict: 'undecided', reason: 'TOO_MANY_STEPS', breakEven: [], isComplete: false }
      : compareOn(grid, { a, b, scale }),
  );
}

interface PricePair {
  readonly a: PriceFunction;
  readonly b: PriceFunction;
  readonly scale: number;
}

type Standing = 'more' | 'less' | 'same';

interface Turn {
  readonly at: bigint;
  readonly standing: Standing;
  /** What lies before it was not looked at, so it may have turned earlier. */
  readonly isJump: boolean;
}

function compareOn(grid: Grid, pair: PricePair): PriceComparison {
  const turns = listTurns(grid, pair);
  const witnessOf = (standing: Standing): PriceWitness | undefined => {
    const found = turns.find(turn => turn.standing === standing);
    return found === undefined ? undefined : witnessAt(pair, found.at);
  };
  const [more, less] = [witnessOf('more'), witnessOf('less')];
  const breakEven = turns.flatMap(({ at, standing, isJump }, index): readonly BreakEven[] => {
    const from = turns[index - 1]?.standing;
    return from === undefined || isJump ? [] : [{ quantity: write(pair, at - 1n), from, to: standing }];
  });
  return {
    verdict: verdictOf(more, less),
    ...(more === undefined ? {} : { more }),
    ...(less === undefined ? {} : { less }),
    breakEven,
    isComplete: turns.every(({ isJump, at }) => !isJump && at < farAway),
    ...(grid.end === undefined ? {} : { until: write(pair, grid.end) }),
  };
}

function verdictOf(more: PriceWitness | undefined, less: PriceWitness | undefined): PriceComparison['verdict'] {
  if (more !== undefined && less !== undefined) return 'mixed';
  if (more !== undefined) return 'raised';
  return less === undefined ? 'equal' : 'lowered';
}

// The first position of each run of one standing.
function listTurns(grid: Grid, pair: PricePair): readonly Turn[] {
  const turns: Turn[] = [];
  let seen = -1n;
  const note = (at: bigint): void => {
    const standing = standingAt(pair, at);
    if (turns.at(-1)?.standing !== standing) turns.push({ at, standing, isJump: at > seen + 1n });
    seen = at;
  };
  for (const [first, last] of allStraights(grid, pair)) {
    note(first);
    const [from, to] = [standingAt(pair, first), standingAt(pair, last)];
    if (from !== to) noteCrossing(pair, { first, last }, note);
    seen = last - 1n;
    note(last);
  }
  return turns;
}

// On a straight stretch the difference rises or falls evenly, so each turn in it is found by halving.
function noteCrossing(
  pair: PricePair,
  { first, last }: { readonly first: bigint; readonly last: bigint },
  note: (at: bigint) => void,
): void {
  const start = standingAt(pair, first);
  const turn = firstWhere(first, last, at => standingAt(pair, at) !== start);
  note(turn - 1n);
  note(turn);
  const next = standingAt(pair, turn);
  if (next === standingAt(pair, last)) return;
  const second = firstWhere(turn, last, at => standingAt(pair, at) !== next);
  note(second - 1n);
  note(second);
}

function* allStraights(grid: Grid, pair: PricePair): Generator<readonly [bigint, bigint]> {
  yield* straights(grid, pair);
  yield* farStraights(grid, pair);
}

// The stretches on which both prices are straight: between bends, and between those and where a limit of spend sets in.
function* straights(grid: Grid, pair: PricePair): Generator<readonly [bigint, bigint]> {
  yield [0n, 0n];
  let from = 1n;
  for (const bend of grid.bends) {
    const to = grid.end !== undefined && bend > grid.end ? grid.end : bend;
    if (to >= from) yield* splitAtLimits(pair, from, to);
    from = to + 1n;
  }
  const last = grid.end ?? (grid.period === 1n ? from + farAway : 0n);
  if (from <= last) yield* splitAtLimits(pair, from, last);
}

function* splitAtLimits(pair: PricePair, first: bigint, last: bigint): Generator<readonly [bigint, bigint]> {
  const cuts = [pair.a, pair.b].flatMap(price =>
    [price.minimum, price.maximum].flatMap(limit => (limit === undefined ? [] : findLimit(pair, { price, limit, first, last }))),
  );
  let from = first;
  for (const cut of [...new Set(cuts)].sort((x, y) => (x < y ? -1 : 1))) {
    yield [from, cut - 1n];
    from = cut;
  }
  yield [from, last];
}

interface LimitSearch {
  readonly price: PriceFunction;
  readonly limit: Decimal;
  readonly first: bigint;
  readonly last: bigint;
}

function findLimit(pair: PricePair, { price, limit, first, last }: LimitSearch): readonly bigint[] {
  const sideAt = (at: bigint): number => {
    const amount = price.amountAt(quantityAt(pair, at));
    return amount === undefined ? 0 : Math.sign(compareDecimals(amount, limit));
  };
  const start = sideAt(first);
  if (start === sideAt(last)) return [];
  const turn = firstWhere(first, last, at => sideAt(at) !== start);
  return [turn, ...(turn < last ? [turn + 1n] : [])];
}

// Amounts have at most 40 digits before the point and 20 after it: a gap that ever closes has closed here.
const farAway = 10n ** 70n;

// Beyond the last bend both repeat themselves, one growing more in each turn. The ends of a stretch are the first and last of it to change
// sides, so the turns in which an end does are all there is to look at; and one far away, for how it ends.
function* farStraights({ bends, period, end }: Grid, pair: PricePair): Generator<readonly [bigint, bigint]> {
  if (end !== undefined || period === 1n) return;
  const last = bends.at(-1) ?? 0n;
  const own = bends.filter(bend => bend > last - period);
  const stretches = own.map((bend, at): readonly [bigint, bigint] => [(own[at - 1] ?? last - period) + 1n, bend]);
  const turns = new Set(
    stretches
      .flat()
      .flatMap(place => findTurns(pair, place, period))
      .flatMap(turn => [turn - 1n, turn, turn + 1n]),
  );
  const near = [...turns].filter(turn => turn > 0n && turn < farAway).sort((x, y) => (x < y ? -1 : 1));
  for (const turn of [...near, farAway]) for (const [from, to] of stretches) yield [from + turn * period, to + turn * period];
}

function findTurns(pair: PricePair, place: bigint, period: bigint): readonly bigint[] {
  const standingIn = (turn: bigint): Standing => standingAt(pair, place + turn * period);
  const [start, end] = [standingIn(0n), standingIn(farAway)];
  if (start === end) return [];
  const first = firstWhere(0n, farAway, turn => standingIn(turn) !== start);
  return standingIn(first) === end ? [first] : [first, firstWhere(first, farAway, turn => standingIn(turn) === end)];
}

function standingAt(pair: PricePair, at: bigint): Standing {
  const order = compareDecimals(limitedAt(pair, 'b', at), limitedAt(pair, 'a', at));
  if (order === 0) return 'same';
  return order > 0 ? 'more' : 'less';
}

function limitedAt(pair: PricePair, side: 'a' | 'b', at: bigint): Decimal {
  const price = pair[side];
  const amount = price.amountAt(quantityAt(pair, at)) ?? { coefficient: 0n, scale: 0 };
  if (price.maximum !== undefined && compareDecimals(amount, price.maximum) > 0) return price.maximum;
  return price.minimum !== undefined && compareDecimals(amount, price.minimum) < 0 ? price.minimum : amount;
}

function quantityAt({ scale }: PricePair, at: bigint): Decimal {
  return { coefficient: at, scale };
}

function write(pair: PricePair, at: bigint): string {
  return formatDecimal(quantityAt(pair, at));
}

function witnessAt(pair: PricePair, at: bigint): PriceWitness {
  return { quantity: write(pair, at), before: formatDecimal(limitedAt(pair, 'a', at)), after: formatDecimal(limitedAt(pair, 'b', at)) };
}
