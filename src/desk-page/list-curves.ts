/** The prices of a quote that depend on how many, and what they come to at the quantities where something bends. */
import { rateQuantity } from '../desk.js';
import type { CatalogueIndex, Price, PricedQuote, Text } from '../query.js';

/** What one quantity costs; the numbers are for a picture, the amount is exact. */
export interface CurvePoint {
  readonly quantity: string;
  readonly amount: string;
}

/** One price over the quantity. */
export interface PriceCurve {
  readonly key: string;
  readonly name: Text;
  readonly unit: string | undefined;
  /** Many points, for the line. */
  readonly line: readonly CurvePoint[];
  /** Where something bends, for the words. */
  readonly bends: readonly CurvePoint[];
}

interface Asked {
  readonly pricePlan: string;
  readonly phase: string;
  readonly charge: string;
  readonly unit?: string;
}

const samples = 80;

/** Lists them: usage first, then what is ordered. A price with neither tiers nor free units is a straight line and needs no picture. */
export function listCurves(index: CatalogueIndex, quote: PricedQuote): readonly PriceCurve[] {
  const used = quote.usage.map(({ tariff, ...asked }) => ({ price: tariff, asked }));
  const lines = quote.phases.flatMap(stretch => (stretch.kind === 'priced' ? stretch.recurring.flatMap(sum => sum.lines) : []));
  const ordered = lines.flatMap(line => {
    const price = chargeOf(index, line)?.prices[line.price.position];
    return price === undefined ? [] : [{ price, asked: line }];
  });
  const curves = new Map<string, PriceCurve>();
  for (const { price, asked } of [...used, ...ordered]) {
    const key = `${asked.pricePlan} ${asked.charge}`;
    const curve = curves.has(key) ? undefined : drawCurve(index, price, { ...asked, key });
    if (curve !== undefined) curves.set(key, curve);
  }
  return [...curves.values()];
}

type IndexedCharge = NonNullable<ReturnType<CatalogueIndex['pricePlans']['get']>>['phases'][number]['charges'][number];

function chargeOf(index: CatalogueIndex, { pricePlan, phase, charge }: Asked): IndexedCharge | undefined {
  return index.pricePlans
    .get(pricePlan)
    ?.phases.find(({ id }) => id === phase)
    ?.charges.find(({ id }) => id === charge);
}

function drawCurve(index: CatalogueIndex, price: Price, asked: Asked & { readonly key: string }): PriceCurve | undefined {
  const bounds = listBounds(price, asked.unit);
  const last = bounds.at(-1);
  if (last === undefined) return undefined;
  const unit = asked.unit === undefined ? {} : { unit: asked.unit };
  const rate = (quantity: string): readonly CurvePoint[] => {
    const rating = rateQuantity(index, price, { quantity, ...unit });
    return rating.kind === 'rated' ? [{ quantity, amount: rating.amount }] : [];
  };
  const end = endOf(last, quantity => Number(rate(String(quantity))[0]?.amount ?? 0) >= Number(price.maximum ?? 0));
  const bends = [...bounds, end].map(String).flatMap(rate);
  const line = pickQuantities(bounds, end).map(String).flatMap(rate);
  const name = chargeOf(index, asked)?.name ?? asked.charge;
  return line.length < 2 ? undefined : { key: asked.key, name, unit: asked.unit, line, bends };
}

// Half as far again as the last bound, or as far as it takes to see that there is a most.
function endOf(last: number, isAtMost: (quantity: number) => boolean): number {
  const ends = [1.5, 2, 4, 8, 16].map(times => tidy(last * times));
  return ends.find(isAtMost) ?? tidy(last * 2);
}

// Free units move every bound of the tiers.
function listBounds({ graduated, volume, freeUnits = '0' }: Price, unit: string | undefined): readonly number[] {
  const free = Number(freeUnits);
  const bounds = (graduated ?? volume ?? []).flatMap(({ upTo }) => {
    const bound = typeof upTo === 'object' ? upTo?.[unit ?? ''] : upTo;
    return bound === undefined ? [] : [free + Number(bound)];
  });
  const all = free > 0 ? [free, ...bounds] : bounds;
  return all.filter(bound => bound > 0).map(tidy);
}

// Both sides of a bound, since a price by volume jumps there.
function pickQuantities(bounds: readonly number[], end: number): readonly number[] {
  const step = end / samples;
  const even = Array.from({ length: samples + 1 }, (_, at) => (step < 1 ? tidy(at * step) : Math.round(at * step)));
  const beside = bounds.flatMap(bound => [bound, tidy(bound + Math.min(1, step))]);
  return [...new Set([...even, ...beside])].sort((a, b) => a - b);
}

function tidy(quantity: number): number {
  return Number(quantity.toFixed(3));
}
