/** Reads the tiers of a usage that is paid in arrears. */
import { type Decimal, decimal, decimalFromInteger, formatDecimal } from '../../kernel/decimal.js';
import { addDecimals, isNegativeDecimal, isZeroDecimal, multiplyDecimals } from '../../kernel/decimal-arithmetic.js';
import type { Charge } from '../../model/charge.js';
import type { Price } from '../../model/price.js';
import type { Tier } from '../../model/tier.js';
import { type Fields, keepField, missField, refuseValue } from '../common/fields.js';
import type { SourceNode } from '../common/source-node.js';
import type { KillBillLimit, Raw } from './killbill.js';
import { closeFields, itemsField, measureField, nodeOf, openElement } from './killbill-fields.js';
import { type Block, readBlock } from './read-blocks.js';
import { type Amounts, readAmounts } from './read-prices.js';
import { readLimits } from './read-products.js';
import type { ChargeDraft, KeptField, UsageParts, UsageReading } from './usage-parts.js';

/** Reads tiers. */
export function readTiers(nodes: readonly SourceNode[], reading: UsageReading): UsageParts {
  const tiers = nodes.flatMap(node => openElement(node, reading.log, `tier of usage “${reading.usage}”`) ?? []);
  if (tiers.length === 0) return { charges: [], kept: [] };
  return reading.type === 'capacity' ? readCapacity(tiers, reading) : readConsumption(tiers, reading);
}

// Keeps what a usage of the other kind would have.
function keepOthers(fields: Fields, names: readonly string[], kept: Omit<KeptField, 'fields'>): readonly KeptField[] {
  const found = names.filter(name => fields.node.members.has(name));
  const note = 'Kill Bill never charges it; it is kept for export.';
  const raw: Raw = Object.fromEntries(found.map(name => [name, keepField(fields, name, note)]));
  closeFields(fields);
  return found.length === 0 ? [] : [{ ...kept, fields: raw }];
}

interface CapacityTier {
  readonly limits: readonly KillBillLimit[];
  readonly amounts: Amounts;
}

// The first tier of which no limit is passed is charged, whole.
function readCapacity(fields: readonly Fields[], reading: UsageReading): UsageParts {
  const tiers = fields.map((tier): CapacityTier => {
    const limits = readLimits(tier, reading);
    if (!tier.node.members.has('limits')) missField(tier, 'limits', 'Write how much the tier allows.');
    return { limits, amounts: readAmounts(tier, 'recurringPrice', reading) ?? new Map() };
  });
  const kept = fields.flatMap((tier, at) => keepOthers(tier, ['blocks', 'fixedPrice'], { usage: reading.usage, tier: at }));
  const units = [...new Set(tiers.flatMap(({ limits }) => limits.map(({ unit }) => unit)))];
  const lowest = tiers.flatMap(({ limits }, at) =>
    minimaOf(
      units.flatMap(unit => limits.filter(limit => limit.unit === unit)),
      { usage: reading.usage, tier: at },
    ),
  );
  const prices = commonCurrencies(
    tiers.map(({ amounts }) => amounts),
    { ...reading, nodes: fields.map(({ node }) => node) },
  ).map((currency): Price => ({ currency, volume: [unused(units), ...tiers.map(tier => capacityTier(tier, currency))] }));
  return {
    charges: [{ ...usageCharge(reading), part: 'capacity', meter: { aggregation: 'maximum' }, prices }],
    kept: [...kept, ...lowest],
  };
}

// Where nothing is used nothing is charged: a tier of its own, before the first.
function unused(units: readonly string[]): Tier {
  return { upTo: Object.fromEntries(units.map(unit => [unit, '0'])), flatAmount: '0' };
}

function capacityTier({ limits, amounts }: CapacityTier, currency: string): Tier {
  const bounds = limits.flatMap(({ unit, max }) => (max === undefined ? [] : [[unit, max] as const]));
  return { upTo: bounds.length === 0 ? null : Object.fromEntries(bounds), flatAmount: amounts.get(currency) ?? '0' };
}

function minimaOf(limits: readonly KillBillLimit[], kept: Omit<KeptField, 'fields'>): readonly KeptField[] {
  return limits.flatMap(({ unit, min }) => (min === undefined ? [] : [{ ...kept, unit, fields: { min } }]));
}

interface TieredBlock extends Block {
  /** How many units the tier holds; absent: any number. */
  readonly length?: Decimal;
  readonly node: SourceNode;
}

// Each unit is charged by itself: a charge for each.
function readConsumption(fields: readonly Fields[], reading: UsageReading): UsageParts {
  const tiers = fields.map(tier => {
    const nodes = itemsField(tier, 'blocks', 'tieredBlock');
    if (nodes.length === 0) missField(tier, 'blocks', 'Write what a block of the tier holds and costs.');
    return nodes.flatMap(node => readTieredBlock(node, reading) ?? []);
  });
  const others = fields.flatMap((tier, at) =>
    keepOthers(tier, ['limits', 'fixedPrice', 'recurringPrice'], { usage: reading.usage, tier: at }),
  );
  const units = [...new Set(tiers.flat().map(({ unit }) => unit))];
  const charges = units.map(unit =>
    unitCharge(
      tiers.flat().filter(block => block.unit === unit),
      reading,
    ),
  );
  return { charges, kept: [...others, ...topUpsOf(tiers.flat(), units, reading.usage)] };
}

// The tiers of a unit are those that have it.
function topUpsOf(blocks: readonly TieredBlock[], units: readonly string[], usage: string): readonly KeptField[] {
  return units.flatMap(unit =>
    blocks
      .filter(block => block.unit === unit)
      .flatMap(({ kept }, tier) => (kept === undefined ? [] : [{ usage, tier, unit, fields: kept }])),
  );
}

function readTieredBlock(node: SourceNode, reading: UsageReading): TieredBlock | undefined {
  const fields = openElement(node, reading.log, `block of usage “${reading.usage}”`);
  if (fields === undefined) return undefined;
  const block = readBlock(fields, reading);
  const blocks = readMost(fields);
  closeFields(fields);
  if (block === undefined || blocks === undefined) return undefined;
  return { ...block, node, ...(blocks === 'any' ? {} : { length: multiplyDecimals(decimal(block.size), blocks) }) };
}

// How many blocks the tier holds, not up to which block it reaches; -1 is any number.
function readMost(fields: Fields): Decimal | 'any' | undefined {
  if (!fields.node.members.has('max')) return missField(fields, 'max', 'Write how many blocks the tier has; -1 is any number.');
  const blocks = measureField(fields, 'max');
  if (blocks === undefined || (!isNegativeDecimal(blocks) && !isZeroDecimal(blocks))) return blocks;
  if (formatDecimal(blocks) === '-1') return 'any';
  return refuseValue(fields.log, nodeOf(fields, 'max'), `“max” of a ${fields.subject} must be more than nothing, or -1 for any number.`);
}

function unitCharge(all: readonly TieredBlock[], reading: UsageReading): ChargeDraft {
  const blocks = reachable(all, reading);
  const unit = blocks[0]?.unit ?? '';
  const bounds = boundsOf(blocks);
  const prices = commonCurrencies(
    blocks.map(({ amounts }) => amounts),
    { ...reading, nodes: blocks.map(({ node }) => node) },
  ).map((currency): Price => {
    const tiers = blocks.map(
      ({ size, amounts }, at): Tier => ({ upTo: bounds[at] ?? null, unitAmount: amounts.get(currency) ?? '0', blockSize: size }),
    );
    return reading.policy === 'volume' ? { currency, volume: tiers } : { currency, graduated: tiers };
  });
  return { ...usageCharge(reading), part: unit, unit, meter: { aggregation: 'sum' }, prices };
}

function reachable(blocks: readonly TieredBlock[], { log }: UsageReading): readonly TieredBlock[] {
  const open = blocks.findIndex(({ length }) => length === undefined);
  if (open < 0 || open === blocks.length - 1) return blocks;
  for (const { node, unit } of blocks.slice(open + 1)) {
    const message = `A tier of “${unit}” before this one has no end, so this one is never reached. It was left out.`;
    log.find(node, { code: 'IMP002', severity: 'warning', message });
  }
  return blocks.slice(0, open + 1);
}

function boundsOf(blocks: readonly TieredBlock[]): readonly (string | null)[] {
  let end = decimalFromInteger(0);
  return blocks.map(({ length }) => {
    if (length === undefined) return null;
    end = addDecimals(end, length);
    return formatDecimal(end);
  });
}

// In a currency that one tier does not have, some usage has no price: then none is stated, never a price of nothing.
function commonCurrencies(
  tiers: readonly Amounts[],
  { log, usage, nodes }: UsageReading & { readonly nodes: readonly SourceNode[] },
): readonly string[] {
  const all = [...new Set(tiers.flatMap(amounts => [...amounts.keys()]))];
  const common = all.filter(currency => tiers.every(amounts => amounts.has(currency)));
  const [node] = nodes;
  for (const currency of node === undefined ? [] : all.filter(one => !common.includes(one))) {
    const message = `Usage “${usage}” has no price in ${currency} in one of its tiers, so its prices in ${currency} were left out.`;
    if (node !== undefined) log.find(node, { code: 'IMP002', severity: 'warning', message });
  }
  return common;
}

function usageCharge({ common, period }: UsageReading): Omit<Charge, 'id' | 'prices'> {
  return { ...common, kind: 'usage', ...(period === undefined ? {} : { period }), quantity: { kind: 'metered' } };
}
