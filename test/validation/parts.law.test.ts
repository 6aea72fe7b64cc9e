// The parts that rules stand on, held to what they mean.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { compareDecimals } from '../../src/kernel/decimal-arithmetic.js';
import type { Tier } from '../../src/model/tier.js';
import { ratePrice } from '../../src/pricing/rate-price.js';
import { findCliffs } from '../../src/validation/find-cliff.js';
import { findCycles } from '../../src/validation/find-cycles.js';
import { listLadders } from '../../src/validation/list-ladders.js';
import { listCharges, listPrices } from '../../src/validation/list-prices.js';
import { commonSpans, findGaps, mergeSpans, type Span } from '../../src/validation/read-span.js';
import { catalogueWithCharges, minimalCharge } from '../support/minimal-catalogue.js';

const amounts = fc.integer({ min: 0, max: 40 });
const ladders = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })
  .chain(bounds =>
    fc.tuple(
      fc.constant([...bounds].sort((a, b) => a - b)),
      fc.array(fc.tuple(amounts, fc.integer({ min: 0, max: 60 })), { minLength: bounds.length + 1, maxLength: bounds.length + 1 }),
    ),
  )
  .map(([bounds, costs]) =>
    costs.map(
      ([unit, flat], at): Tier => ({
        upTo: bounds[at] === undefined ? null : String(bounds[at]),
        unitAmount: String(unit),
        flatAmount: String(flat),
      }),
    ),
  );

describe('a cliff of a volume price', () => {
  const costOf = (tiers: readonly Tier[], quantity: number): number => {
    const rating = ratePrice({ currency: 'EUR', volume: tiers }, { quantity: decimal(String(quantity)) });
    return rating.kind === 'rated' ? Number(formatDecimal(rating.amount)) : Number.NaN;
  };
  // One past the last bound is the first quantity of the open tier, and beyond it the cost only rises.
  const quantities = [...Array(32).keys()].slice(1);
  const find = (tiers: readonly Tier[]): ReturnType<typeof findCliffs> => {
    const catalogue = catalogueWithCharges([minimalCharge({ unit: 'seat', prices: [{ currency: 'EUR', volume: tiers }] })]);
    return listLadders(listPrices(listCharges(catalogue))).flatMap(ladder => findCliffs(ladder, 0));
  };

  test('is found in a tier exactly where some quantity of it costs more than a larger one beyond the tier', () => {
    fc.assert(
      fc.property(ladders, tiers => {
        const found = new Set(find(tiers).map(({ tier }) => tier));
        for (const [tier, { upTo }] of tiers.entries()) {
          if (upTo === null) continue;
          const end = Number(upTo);
          const start = Number(tiers[tier - 1]?.upTo ?? 0) + 1;
          const inTier = quantities.filter(quantity => start <= quantity && quantity <= end);
          const isCliff = inTier.some(quantity =>
            quantities.some(larger => larger > end && costOf(tiers, larger) < costOf(tiers, quantity)),
          );
          expect(found.has(tier)).toBe(isCliff);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('has evidence that the engine confirms, and the smallest quantity of its kind', () => {
    fc.assert(
      fc.property(ladders, tiers => {
        for (const { first, last, larger } of find(tiers)) {
          for (const { quantity, amount } of [first, last, larger])
            expect(costOf(tiers, Number(formatDecimal(quantity)))).toBe(Number(formatDecimal(amount)));
          expect(compareDecimals(first.amount, larger.amount)).toBe(1);
          expect(compareDecimals(first.quantity, larger.quantity)).toBe(-1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a circle', () => {
  const graphs = fc
    .array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
    .map(edges => new Map(edges.map((targets, at) => [String(at), targets.filter(target => target < edges.length).map(String)])));
  const reachable = (graph: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const waiting = [...(graph.get(from) ?? [])];
    for (const node of waiting) {
      if (seen.has(node)) continue;
      seen.add(node);
      waiting.push(...(graph.get(node) ?? []));
    }
    return seen;
  };

  test('is found for exactly those that lead back to themselves', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const cycles = findCycles(graph);
        const isIn = (node: string): boolean =>
          cycles.some(([first = '']) => node === first || (reachable(graph, node).has(first) && reachable(graph, first).has(node)));
        for (const node of graph.keys()) expect(isIn(node)).toBe(reachable(graph, node).has(node));
      }),
      { numRuns: 200 },
    );
  });

  test('is a way along the edges that comes back', () => {
    fc.assert(
      fc.property(graphs, graph => {
        for (const cycle of findCycles(graph)) {
          for (const [at, node] of cycle.entries()) expect(graph.get(node)).toContain(cycle[at + 1] ?? cycle[0]);
          expect(new Set(cycle).size).toBe(cycle.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('spans of time', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(30), fc.nat(30)).map(([from, until]): Span => ({ from, until })),
    { maxLength: 6 },
  );
  const covers = (list: readonly Span[], at: number): boolean => list.some(({ from, until }) => from <= at && at < until);
  const instants = [...Array(32).keys()];

  test('have gaps exactly where nothing covers them', () => {
    fc.assert(
      fc.property(spans, fc.nat(15), fc.nat(15), (list, from, length) => {
        const span = { from, until: from + length };
        for (const at of instants) expect(covers(findGaps(span, list), at)).toBe(covers([span], at) && !covers(list, at));
      }),
    );
  });

  test('are the same time when they are merged, and what is common to two lists is in both', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const common = commonSpans(mergeSpans(a), mergeSpans(b));
        for (const at of instants) {
          expect(covers(mergeSpans(a), at)).toBe(covers(a, at));
          expect(covers(common, at)).toBe(covers(a, at) && covers(b, at));
        }
      }),
    );
  });
});
