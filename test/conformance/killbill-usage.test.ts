// What Kill Bill charges for usage: blocks that are sold whole within each tier, and capacities that several units are bound by.
import { describe, expect, test } from 'vitest';
import { importKillBill } from '../../src/interchange/killbill/import-killbill.js';
import { compareText } from '../../src/kernel/compare-text.js';
import { decimal, formatDecimal } from '../../src/kernel/decimal.js';
import { divideToInteger } from '../../src/kernel/decimal-rounding.js';
import { indexCatalogue } from '../../src/lookup/index-catalogue.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Charge } from '../../src/model/charge.js';
import type { Tier } from '../../src/model/tier.js';
import { projectCost } from '../../src/pricing/project-cost.js';
import type { QuoteLine } from '../../src/pricing/quote.js';
import { catalogueWithCharges } from '../support/minimal-catalogue.js';
import { hasCorpus, partition, readExpected } from './read-corpus.js';
import { indexOfFile } from './read-killbill.js';

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
  readonly tierBlockPolicy: 'ALL_TIERS' | 'TOP_TIER';
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

/** What is used, on which charges, and what it must come to. */
interface Question {
  readonly charges: readonly Charge[];
  readonly currency: string;
  readonly units: Readonly<Record<string, string>>;
  readonly lines: readonly ExpectedLine[];
}

function questionOf(one: UsageCase): Question {
  switch (one.kind) {
    case 'consumable': {
      const blocks = one.tieredBlocks.map(
        ({ size, max, price }) =>
          `<tier><blocks><tieredBlock><unit>unit</unit><size>${size}</size>${pricesOf('prices', price)}<max>${max}</max></tieredBlock></blocks></tier>`,
      );
      const usage = `<usage name="usage" billingMode="IN_ARREAR" usageType="CONSUMABLE" tierBlockPolicy="${one.tierBlockPolicy}"><billingPeriod>MONTHLY</billingPeriod><tiers>${blocks.join('')}</tiers></usage>`;
      return {
        charges: meteredCharges(catalogueWith(usage, ['unit']), 'plan'),
        currency: 'USD',
        units: { unit: one.units },
        lines: one.lines.map(line => ({ unit: 'unit', ...line })),
      };
    }
    case 'capacity': {
      const tiers = one.tiers.map(({ limits, price }) => {
        const bounds = Object.entries(limits).map(([unit, max]) => `<limit><unit>${unit}</unit><max>${max}</max></limit>`);
        return `<tier><limits>${bounds.join('')}</limits>${pricesOf('recurringPrice', price)}</tier>`;
      });
      const usage = `<usage name="usage" billingMode="IN_ARREAR" usageType="CAPACITY"><billingPeriod>MONTHLY</billingPeriod><tiers>${tiers.join('')}</tiers></usage>`;
      const units = [...new Set(one.tiers.flatMap(({ limits }) => Object.keys(limits)))];
      return {
        charges: meteredCharges(catalogueWith(usage, units), 'plan'),
        currency: 'USD',
        units: one.units,
        lines: [{ tier: one.tier, amount: one.expectedAmount }],
      };
    }
    case 'catalogue':
      return { ...one, charges: meteredCharges(indexOfFile(one.file).catalogue, one.plan) };
  }
}

function pricesOf(element: string, value: string): string {
  return `<${element}><price><currency>USD</currency><value>${value}</value></price></${element}>`;
}

/** The least catalogue with one plan of one usage. */
function catalogueWith(usage: string, units: readonly string[]): Catalogue {
  const cases = (name: string): string => `<${name}><${name}Case><policy>IMMEDIATE</policy></${name}Case></${name}>`;
  const { catalogue, report } = importKillBill(`<catalog><effectiveDate>2026-01-01T00:00:00Z</effectiveDate><catalogName>Usage</catalogName>
    <recurringBillingMode>IN_ADVANCE</recurringBillingMode><currencies><currency>USD</currency></currencies>
    <units>${units.map(unit => `<unit name="${unit}"/>`).join('')}</units>
    <products><product name="Product"><category>BASE</category></product></products>
    <rules>${cases('changePolicy')}${cases('cancelPolicy')}</rules>
    <plans><plan name="plan"><product>Product</product><finalPhase type="EVERGREEN"><duration><unit>UNLIMITED</unit></duration><usages>${usage}</usages></finalPhase></plan></plans>
    <priceLists><defaultPriceList name="DEFAULT"><plans><plan>plan</plan></plans></defaultPriceList></priceLists></catalog>`);
  if (catalogue === undefined) throw new Error(JSON.stringify(report.issues));
  return catalogue;
}

/** What is charged for usage in the last phase of a plan. */
function meteredCharges({ pricePlans }: Catalogue, plan: string): readonly Charge[] {
  const charges = pricePlans.find(({ id }) => id === plan)?.phases.at(-1)?.charges ?? [];
  return charges.filter(({ kind }) => kind === 'usage');
}

function tiersOfCharge(charge: Charge): readonly Tier[] {
  const [price] = charge.prices;
  return price?.graduated ?? price?.volume ?? [];
}

/** The lines of a month in which so much was used; of units that are not named nothing was. */
function billOf({ charges, currency, units }: Question): { readonly total: string; readonly lines: readonly QuoteLine[] } {
  const bounds = charges.flatMap(charge =>
    tiersOfCharge(charge).flatMap(({ upTo }) => (typeof upTo === 'object' && upTo !== null ? Object.keys(upTo) : [])),
  );
  const named = [...bounds, ...charges.flatMap(({ unit }) => unit ?? [])];
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
function tiersOf({ charges }: Question, lines: readonly QuoteLine[]): readonly ExpectedLine[] {
  return lines.flatMap(({ unit, tiers }) =>
    tiers.map(({ tier, quantity, amount }): ExpectedLine => {
      if (unit === undefined) return { tier, amount };
      const charge = charges.find(each => each.unit === unit);
      const size = charge === undefined ? undefined : tiersOfCharge(charge)[tier]?.blockSize;
      const blocks = divideToInteger(decimal(quantity), decimal(size ?? '1'), 'up');
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
