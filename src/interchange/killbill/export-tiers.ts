/** The tiers of metered charges. */
import { decimal, formatDecimal } from '../../kernel/decimal.js';
import { compareDecimals, isZeroDecimal, multiplyDecimals, subtractDecimals } from '../../kernel/decimal-arithmetic.js';
import { divideDecimals } from '../../kernel/decimal-rounding.js';
import type { Price } from '../../model/price.js';
import type { Tier } from '../../model/tier.js';
import type { XmlElement } from '../common/write-xml.js';
import { blockElement } from './export-blocks.js';
import { amountsElement, type PriceForm, type WritablePrice, writablePrices } from './export-prices.js';
import { leaf, wrap } from './export-scene.js';
import type { ChargePlace } from './group-charges.js';
import { keptElements, type TakeKept } from './kept-fields.js';
import type { PlanPen } from './plan-pen.js';

/** Writes tiers: of one capacity, or of each unit that is consumed. */
export function exportTiers(pen: PlanPen, places: readonly ChargePlace[], kept: TakeKept): readonly XmlElement[] {
  const [first] = places;
  if (first === undefined) return [];
  return first.charge.unit === undefined ? capacityTiers(pen, first, kept) : consumptionTiers(pen, places, kept);
}

/** The tiers of a price, without their amounts as far as these may differ by currency. */
interface Ladder<Step> {
  readonly steps: readonly Step[];
  readonly amounts: readonly string[];
}

// The steps are those of the first currency; a currency with others cannot be written.
function commonLadder<Step>(pen: PlanPen, prices: readonly WritablePrice<Ladder<Step>>[]): readonly WritablePrice<Ladder<Step>>[] {
  const wanted = JSON.stringify(prices[0]?.value.steps);
  return prices.filter(({ value, currency, path }) => {
    const isSame = JSON.stringify(value.steps) === wanted;
    const message = `The tiers of the price in ${currency} are not those of the first currency; Kill Bill has one ladder for all, so it is left out.`;
    if (!isSame) pen.find(path, { code: 'EXP002', message });
    return isSame;
  });
}

function amountsAt<Step>(prices: readonly WritablePrice<Ladder<Step>>[], at: number): readonly WritablePrice<string>[] {
  return prices.map(({ value, ...price }) => ({ ...price, value: value.amounts[at] ?? '0' }));
}

interface BlockStep {
  readonly size: string;
  /** How many blocks; -1 is any number. */
  readonly max: string;
}

function consumptionTiers(pen: PlanPen, places: readonly ChargePlace[], kept: TakeKept): readonly XmlElement[] {
  const units = places.map(({ charge, path }) => {
    if (charge.meter !== undefined) pen.mapped([...path, 'meter']);
    if ((charge.meter?.aggregation ?? 'sum') !== 'sum') pen.refuse(`its charge “${charge.id}” does not add up what is used`);
    const prices = commonLadder(pen, writablePrices(pen, charge, { path, form: consumptionForm }));
    return { unit: charge.unit ?? '', prices, steps: prices[0]?.value.steps ?? [] };
  });
  const length = Math.max(0, ...units.map(({ steps }) => steps.length));
  return Array.from({ length }, (_, at): XmlElement => {
    const rest = kept({ tier: at });
    const blocks = units.flatMap(({ unit, prices, steps }) => {
      const step = steps[at];
      if (step === undefined) return [];
      return [blockElement(pen, 'tieredBlock', { unit, ...step, prices: amountsAt(prices, at), kept: kept({ tier: at, unit }) })];
    });
    return {
      name: 'tier',
      children: [...keptElements(rest, ['limits']), ...wrap('blocks', blocks), ...keptElements(rest, ['fixedPrice', 'recurringPrice'])],
    };
  });
}

const consumptionForm: PriceForm<Ladder<BlockStep>> = { fields: ['perUnit', 'divideBy', 'graduated', 'volume'], read: readConsumption };

function readConsumption({ perUnit, divideBy, graduated, volume }: Price): Ladder<BlockStep> | undefined {
  const tiers = graduated ?? volume;
  if (tiers !== undefined) return divideBy === undefined ? readBlocks(tiers) : undefined;
  if (perUnit === undefined || divideBy?.round === 'down') return undefined;
  return { steps: [{ size: divideBy?.size ?? '1', max: '-1' }], amounts: [perUnit] };
}

function readBlocks(tiers: readonly Tier[]): Ladder<BlockStep> | undefined {
  let start = '0';
  const steps: BlockStep[] = [];
  for (const { upTo, unitAmount, flatAmount, rate, blockSize: size = '1' } of tiers) {
    const isSayable =
      unitAmount !== undefined && flatAmount === undefined && rate === undefined && (upTo === null || typeof upTo === 'string');
    const max = isSayable ? blocksBetween(start, upTo, size) : undefined;
    if (max === undefined) return undefined;
    steps.push({ size, max });
    start = typeof upTo === 'string' ? upTo : start;
  }
  return { steps, amounts: tiers.map(({ unitAmount }) => unitAmount ?? '0') };
}

// The bound counts units from the beginning; the format counts blocks within the tier.
function blocksBetween(start: string, end: string | null, size: string): string | undefined {
  if (end === null) return '-1';
  const length = subtractDecimals(decimal(end), decimal(start));
  if (isZeroDecimal(decimal(size)) || compareDecimals(length, decimal('0')) <= 0) return undefined;
  const blocks = divideDecimals(length, decimal(size), { scale: 20 });
  return compareDecimals(multiplyDecimals(blocks, decimal(size)), length) === 0 ? formatDecimal(blocks) : undefined;
}

interface CapacityStep {
  /** The most of each unit; a unit that is not named has no bound. */
  readonly bounds: readonly (readonly [string, string])[];
}

function capacityTiers(pen: PlanPen, { charge, path }: ChargePlace, kept: TakeKept): readonly XmlElement[] {
  if (charge.meter !== undefined) pen.mapped([...path, 'meter']);
  if ((charge.meter?.aggregation ?? 'maximum') !== 'maximum')
    pen.refuse(`its charge “${charge.id}” is not for the most that is used at once`);
  const prices = commonLadder(pen, writablePrices(pen, charge, { path, form: capacityForm }));
  const steps = prices[0]?.value.steps ?? [];
  const units = [
    ...new Set(
      charge.prices.flatMap(({ volume = [] }) =>
        volume.flatMap(({ upTo }) => (typeof upTo === 'object' && upTo !== null ? Object.keys(upTo) : [])),
      ),
    ),
  ];
  return steps.map(({ bounds }, at): XmlElement => {
    const rest = kept({ tier: at });
    const most = new Map(bounds);
    const limits = units.map(unit => limitElement(pen, [unit, most.get(unit) ?? '-1'], kept({ tier: at, unit })));
    return {
      name: 'tier',
      children: [
        ...wrap('limits', limits),
        ...keptElements(rest, ['blocks', 'fixedPrice']),
        amountsElement(pen, 'recurringPrice', amountsAt(prices, at)),
      ],
    };
  });
}

function limitElement(pen: PlanPen, [unit, max]: readonly [string, string], kept: Readonly<Record<string, unknown>>): XmlElement {
  const name = pen.scene.names.unit.get(unit) ?? unit;
  return { name: 'limit', children: [leaf('unit', name), leaf('max', max), ...keptElements(kept, ['min'])] };
}

const capacityForm: PriceForm<Ladder<CapacityStep>> = { fields: ['volume'], read: readCapacity };

function readCapacity({ volume }: Price): Ladder<CapacityStep> | undefined {
  if (volume === undefined) return undefined;
  const tiers = isUnused(volume[0]) ? volume.slice(1) : volume;
  const isSayable = tiers.every(
    ({ upTo, flatAmount, unitAmount, rate }) =>
      typeof upTo !== 'string' && flatAmount !== undefined && unitAmount === undefined && rate === undefined,
  );
  if (!isSayable || tiers.length === 0) return undefined;
  return {
    steps: tiers.map(({ upTo }) => ({ bounds: typeof upTo === 'object' && upTo !== null ? Object.entries(upTo) : [] })),
    amounts: tiers.map(({ flatAmount }) => flatAmount ?? '0'),
  };
}

// Nothing used costs nothing there without being said.
function isUnused(tier: Tier | undefined): boolean {
  if (tier === undefined || typeof tier.upTo !== 'object' || tier.upTo === null) return false;
  const isFree = tier.unitAmount === undefined && tier.rate === undefined && isZeroDecimal(decimal(tier.flatAmount ?? '0'));
  return isFree && Object.values(tier.upTo).every(bound => isZeroDecimal(decimal(bound)));
}
