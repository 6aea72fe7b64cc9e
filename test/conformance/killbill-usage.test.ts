// What Kill Bill charges for usage: blocks that are sold whole within each tier, and capacities that several units are bound by.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../src/kernel/compare-text.js';
import { decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { addDecimals, multiplyDecimals } from '../../src/kernel/decimal-arithmetic.js';
import { divideToInteger } from '../../src/kernel/decimal-rounding.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Price } from '../../src/model/price.js';
import type { Tier } from '../../src/model/tier.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import type { QuoteLine } from '../../src/pricing/quote.js';
import { catalogueWithCharges } from '../support/minimal-catalogue.js';
import { corpusFolder, hasCorpus, partition, readExpected } from './read-corpus.js';
import { type KillBillUsage, readKillBillUsages } from './read-killbill-usages.js';

interface ExpectedLine {
  readonly unit?: string;
  /** From 1. */
  readonly tier: number;
  readonly blocks?: string;
  readonly amount: string;
}

interface Stated {
  readonly expectedAmount: string;
  readonly origin: string;
}

interface ConsumableCase extends Stated {
  readonly kind: 'consumable';
  readonly tierBlockPolicy: KillBillUsage['policy'];
  readonly tieredBlocks: readonly { readonly size: string; readonly max: string; readonly price: string }[];
  readonly units: string;
  readonly lines: readonly ExpectedLine[];
}

interface CapacityCase extends Stated {
  readonly kind: 'capacity';
  readonly tiers: readonly { readonly limits: Readonly<Record<string, string>>; readonly price: string }[];
  readonly units: Readonly<Record<string, string>>;
  readonly tier: number;
}

interface CatalogueCase extends Stated {
  readonly kind: 'catalogue';
  readonly file: string;
  readonly plan: string;
  readonly currency: string;
  readonly units: Readonly<Record<string, string>>;
  readonly lines: readonly ExpectedLine[];
}

type UsageCase = ConsumableCase | CapacityCase | CatalogueCase;

/** What is used, on which usages, and what it must come to. */
interface Question {
  readonly usages: readonly KillBillUsage[];
  readonly currency: string;
  readonly units: Readonly<Record<string, string>>;
  readonly lines: readonly ExpectedLine[];
}

const dataRoot = 'killbill';

function questionOf(one: UsageCase): Question {
  switch (one.kind) {
    case 'consumable': {
      const blocks = one.tieredBlocks.map(({ price, ...block }) => ({ ...block, unit: 'unit', prices: { USD: price } }));
      const usage = { name: 'usage', type: 'CONSUMABLE', policy: one.tierBlockPolicy } as const;
      const tiers = blocks.map(block => ({ blocks: [block], limits: [], recurring: {} }));
      return {
        usages: [{ ...usage, tiers }],
        currency: 'USD',
        units: { unit: one.units },
        lines: one.lines.map(line => ({ unit: 'unit', ...line })),
      };
    }
    case 'capacity': {
      const tiers = one.tiers.map(({ limits, price }) => ({
        blocks: [],
        limits: Object.entries(limits).map(([unit, max]) => ({ unit, max })),
        recurring: { USD: price },
      }));
      const usages = [{ name: 'usage', type: 'CAPACITY', policy: 'ALL_TIERS', tiers }] as const;
      return { usages, currency: 'USD', units: one.units, lines: [{ tier: one.tier, amount: one.expectedAmount }] };
    }
    case 'catalogue': {
      const xml = readFileSync(join(corpusFolder ?? '', dataRoot, one.file), 'utf8');
      return { ...one, usages: readKillBillUsages(xml, one.plan) };
    }
  }
}

/** Each unit that is consumed is a charge of its own; a capacity is one charge for all its units. */
function chargesOf(usage: KillBillUsage, currency: string): readonly Charge[] {
  const common = {
    kind: 'usage',
    timing: 'inArrears',
    period: 'P1M',
    quantity: { kind: 'metered' },
    meter: { aggregation: 'sum' },
  } as const;
  if (usage.type === 'CAPACITY') return [{ ...common, id: usage.name, prices: [capacityPrice(usage, currency)] }];
  const units = new Set(usage.tiers.flatMap(({ blocks }) => blocks.map(({ unit }) => unit)));
  return [...units].map(unit => ({ ...common, id: `${usage.name} ${unit}`, unit, prices: [consumablePrice(usage, unit, currency)] }));
}

// The number of blocks of a tier is a bound of units, counted from the end of the tier below.
function consumablePrice({ tiers, policy }: KillBillUsage, unit: string, currency: string): Price {
  let end = decimal('0');
  const own = tiers
    .flatMap(({ blocks }) => blocks.filter(block => block.unit === unit))
    .map(({ size, max, prices }): Tier => {
      end = addDecimals(end, multiplyDecimals(decimal(size), decimal(max)));
      return { upTo: max === '-1' ? null : formatDecimal(end), unitAmount: prices[currency] ?? '', blockSize: size };
    });
  return policy === 'TOP_TIER' ? { currency, volume: own } : { currency, graduated: own };
}

// Where nothing is used nothing is charged: a tier of its own, before the first.
function capacityPrice({ tiers }: KillBillUsage, currency: string): Price {
  const units = new Set(tiers.flatMap(({ limits }) => limits.map(({ unit }) => unit)));
  const unused: Tier = { upTo: Object.fromEntries([...units].map(unit => [unit, '0'])) };
  const own = tiers.map(({ limits, recurring }): Tier => {
    const bound = limits.filter(({ max }) => max !== '-1').map(({ unit, max }) => [unit, max] as const);
    return { upTo: bound.length === 0 ? null : Object.fromEntries(bound), flatAmount: recurring[currency] ?? '' };
  });
  return { currency, volume: [unused, ...own] };
}

/** The lines of a month in which so much was used; of units that are not named nothing was. */
function billOf({ usages, currency, units }: Question): { readonly total: string; readonly lines: readonly QuoteLine[] } {
  const charges = usages.flatMap(usage => chargesOf(usage, currency));
  const named = usages.flatMap(({ tiers }) => tiers.flatMap(({ blocks, limits }) => [...blocks, ...limits].map(({ unit }) => unit)));
  const catalogue = catalogueWithCharges(charges, {
    currencies: [{ code: currency, ...(currency === 'BTC' ? { minorUnits: 8 } : {}) }],
    units: [...new Set(named)].map(id => ({ id, name: id })),
  });
  const usage = catalogue.units.map(({ id }) => ({ unit: id, months: [units[id] ?? '0'] }));
  const order = { kind: 'order', request: { offer: 'fibre', currency } } as const;
  const cost = projectCost(indexCatalogue(catalogue), order, usage, { at: '2026-01-01', months: 1 });
  if (cost.kind === 'unknown') throw new Error(JSON.stringify(cost.reasons));
  return { total: cost.total, lines: cost.bills.flatMap(({ lines }) => lines) };
}

/** The tiers of a bill the way the cases write them. */
function tiersOf({ usages }: Question, lines: readonly QuoteLine[]): readonly ExpectedLine[] {
  return lines.flatMap(({ unit, tiers }) =>
    tiers.map(({ tier, quantity, amount }): ExpectedLine => {
      if (unit === undefined) return { tier, amount };
      const sizes = usages.flatMap(usage => usage.tiers.flatMap(({ blocks }) => blocks.filter(block => block.unit === unit)));
      const blocks = divideToInteger(decimal(quantity), decimal(sizes[tier]?.size ?? '1'), 'up');
      return { unit, tier: tier + 1, blocks: formatDecimal(blocks), amount };
    }),
  );
}

// Where nothing is used there is a line in some cases and none in others; the order of units is the catalogue's here and the usage's there.
function usedOf(lines: readonly ExpectedLine[]): readonly ExpectedLine[] {
  return lines
    .filter(({ unit, blocks, amount }) => (unit === undefined ? amount !== '0' : blocks !== '0'))
    .sort((a, b) => compareText(a.unit ?? '', b.unit ?? '') || a.tier - b.tier);
}

describe.skipIf(!hasCorpus("Kill Bill's usage"))("Kill Bill's usage", () => {
  const all = hasCorpus('killbill-usage.json') ? readExpected<UsageCase>('killbill-usage.json').cases : [];
  const named = all.map((one, at) => ({ ...one, id: `${one.kind === 'catalogue' ? one.plan : one.kind}/${at}` }));
  const cases = partition('killbill-usage.json', named, []);
  test.each(cases)('$id, $origin', one => {
    const question = questionOf(one);
    const { total, lines } = billOf(question);
    expect(formatDecimal(decimal(total))).toBe(formatDecimal(decimal(one.expectedAmount)));
    expect(usedOf(tiersOf(question, lines))).toEqual(usedOf(question.lines));
  });
});
