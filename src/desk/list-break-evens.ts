/** At which quantities the cheaper of two offers changes, for each unit that is used or ordered. */
import { type Decimal, decimal, formatDecimal, oneDecimal, zeroDecimal } from '../kernel/decimal.js';
import { compareDecimals, maximumDecimal, minimumDecimal } from '../kernel/decimal-arithmetic.js';
import { formatAmount } from '../kernel/money.js';
import type { Charge } from '../model/charge.js';
import type { Price } from '../model/price.js';
import { measureUsage } from '../pricing/measure-usage.js';
import type { ProjectedUsage } from '../pricing/projected-usage.js';
import type { ComparedSide } from './compared-side.js';
import { type CostAt, makeCostAt } from './cost-at.js';
import type { DeskScene } from './desk-scene.js';
import { type CostStretch, findBreakEven } from './find-break-even.js';
import { listBends } from './list-bends.js';
import type { BreakEvenStretch, ComparedBreakEven } from './offer-comparison.js';
import { sayBreakEven } from './say-break-even.js';

/**
 * Lists the quantities at which the cheaper of two offers changes.
 *
 * @param scene - The scene.
 * @param sides - The offers.
 * @param usage - What is used each month; absent: what the customer's record shows.
 * @returns One for each two offers and each unit by which they are not always in the same order.
 */
export function listBreakEvens(
  scene: DeskScene,
  sides: readonly ComparedSide[],
  usage: readonly ProjectedUsage[] | undefined,
): readonly ComparedBreakEven[] {
  const { customer } = scene.context;
  const known = usage ?? (customer === undefined ? [] : measureUsage(scene.index, customer, { until: scene.today, months: 12 }));
  return listUnits(sides).flatMap(counted => {
    const asked = askAbout(scene, sides, { counted, known });
    return pairsOf(sides.length).flatMap(between => compare(scene, sides, { ...asked, between }));
  });
}

interface Counted {
  readonly unit: string;
  readonly kind: 'used' | 'ordered';
}

// What is used has a tariff; what is ordered has a charge that counts what was ordered.
function listUnits(sides: readonly ComparedSide[]): readonly Counted[] {
  const ordered = sides.flatMap(licensedOf).flatMap(({ unit }) => unit ?? []);
  return [
    ...usedUnits(sides).map(unit => ({ unit, kind: 'used' }) as const),
    ...[...new Set(ordered)].map(unit => ({ unit, kind: 'ordered' }) as const),
  ];
}

function usedUnits(sides: readonly ComparedSide[]): readonly string[] {
  return [...new Set(sides.flatMap(({ quote }) => (quote.kind === 'priced' ? quote.usage : [])).flatMap(({ unit }) => unit ?? []))];
}

function licensedOf({ description, quote }: ComparedSide): readonly Charge[] {
  const plan = description.pricePlans.find(({ pricePlan }) => pricePlan === quote.pricePlan);
  const charges = (plan?.phases ?? []).flatMap(phase => phase.charges.map(({ charge }) => charge));
  return charges.filter(({ quantity }) => quantity.kind === 'licensed');
}

interface Asked {
  readonly counted: Counted;
  readonly step: Decimal;
  readonly costs: readonly CostAt[];
  readonly takenAsNone: readonly string[];
}

function askAbout(
  scene: DeskScene,
  sides: readonly ComparedSide[],
  { counted, known }: { readonly counted: Counted; readonly known: readonly ProjectedUsage[] },
): Asked {
  const recorded = new Set(known.map(({ unit }) => unit));
  const takenAsNone = usedUnits(sides).filter(unit => !recorded.has(unit) && (counted.kind === 'ordered' || unit !== counted.unit));
  const usage = [...known, ...takenAsNone.map(unit => ({ unit, months: ['0'] }))];
  const decimals = scene.index.units.get(counted.unit)?.decimals ?? 3;
  return {
    counted,
    step: { coefficient: 1n, scale: decimals },
    costs: sides.map(({ request }) => makeCostAt(scene.index, { request, usage, ...counted, decide: scene.decide })),
    takenAsNone,
  };
}

function pairsOf(count: number): readonly (readonly [number, number])[] {
  const all = Array.from({ length: count }, (_, at) => at);
  return all.flatMap(first => all.filter(second => second > first).map(second => [first, second] as const));
}

function compare(
  scene: DeskScene,
  sides: readonly ComparedSide[],
  asked: Asked & { readonly between: readonly [number, number] },
): readonly ComparedBreakEven[] {
  const { counted, costs, between, step, takenAsNone } = asked;
  const pair = between.flatMap(at => sides[at] ?? []);
  const [first, second] = between.map(at => costs[at]);
  if (first === undefined || second === undefined) return [];
  const bends = pair.flatMap(side => pricesOf(side, counted)).map(price => listBends(price, step));
  const found = findBreakEven({ first, second, bends: bends.flatMap(({ quantities }) => quantities), step, ...rangeOf(pair, counted) });
  if (found === undefined || found.length < 2) return [];
  const written = {
    between,
    ...counted,
    stretches: found.map(stretch => writeStretch(scene, stretch, { between, first, second })),
    takenAsNone,
    isComplete: bends.every(({ isComplete }) => isComplete),
  };
  return [{ ...written, words: sayBreakEven(scene, written, sides) }];
}

function pricesOf(side: ComparedSide, { unit, kind }: Counted): readonly Price[] {
  const { quote } = side;
  if (quote.kind === 'unknown') return [];
  if (kind === 'used') return quote.usage.filter(tariff => tariff.unit === unit).map(({ tariff }) => tariff);
  const charges = licensedOf(side).filter(charge => charge.unit === unit);
  return charges.flatMap(({ prices }) => prices.filter(({ currency }) => currency === quote.currency));
}

// What can be ordered of both.
function rangeOf(sides: readonly ComparedSide[], { unit, kind }: Counted): { readonly least: Decimal; readonly most?: Decimal } {
  if (kind === 'used') return { least: zeroDecimal };
  const quantities = sides
    .flatMap(licensedOf)
    .filter(charge => charge.unit === unit)
    .map(({ quantity }) => quantity);
  const least = quantities.map(({ min }) => (min === undefined ? oneDecimal : decimal(min))).reduce(maximumDecimal, zeroDecimal);
  const ends = quantities.flatMap(({ max }) => (max === undefined ? [] : [decimal(max)]));
  const most = ends.length === 0 ? undefined : ends.reduce(minimumDecimal);
  return { least, ...(most === undefined || compareDecimals(most, least) < 0 ? {} : { most }) };
}

interface Sides {
  readonly between: readonly [number, number];
  readonly first: CostAt;
  readonly second: CostAt;
}

function writeStretch({ index, currency = '' }: DeskScene, { from, until, cheaper }: CostStretch, sides: Sides): BreakEvenStretch {
  const minorUnits = index.minorUnits.get(currency) ?? 0;
  const write = (cost: Decimal | undefined): string => formatAmount(cost ?? zeroDecimal, minorUnits);
  const position = cheaper === 'neither' ? undefined : sides.between[cheaper === 'first' ? 0 : 1];
  return {
    from: formatDecimal(from),
    ...(until === undefined ? {} : { until: formatDecimal(until) }),
    ...(position === undefined ? {} : { cheaper: position }),
    costs: [write(sides.first(from)), write(sides.second(from))],
  };
}
