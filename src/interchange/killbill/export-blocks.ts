/** Charges that sell blocks of a unit. */
import type { Path } from '../../kernel/issue.js';
import type { Price } from '../../model/price.js';
import type { XmlElement } from '../common/write-xml.js';
import { amountsElement, type PriceForm, type WritablePrice, writablePrices } from './export-prices.js';
import { leaf } from './export-scene.js';
import type { ChargePlace } from './group-charges.js';
import { keptElements, type TakeKept } from './kept-fields.js';
import type { Raw } from './killbill.js';
import type { PlanPen } from './plan-pen.js';

/** Writes blocks. */
export function exportBlocks(pen: PlanPen, places: readonly ChargePlace[], kept: TakeKept): readonly XmlElement[] {
  return places.map(({ charge, path }) => {
    const prices = writablePrices(pen, charge, { path, form: blockForm });
    const size = prices[0]?.value.size ?? '1';
    const unit = charge.unit ?? '';
    const same = prices.filter(price => price.value.size === size);
    for (const price of prices) if (price.value.size !== size) reportSize(pen, price.path, size);
    return blockElement(pen, 'block', { unit, size, prices: same.map(amountOf), kept: kept({ unit }) });
  });
}

interface BlockPrice {
  readonly amount: string;
  readonly size: string;
}

const blockForm: PriceForm<BlockPrice> = { fields: ['perUnit', 'divideBy'], read: readBlock };

function readBlock({ perUnit, divideBy }: Price): BlockPrice | undefined {
  if (perUnit === undefined || divideBy?.round === 'down') return undefined;
  return { amount: perUnit, size: divideBy?.size ?? '1' };
}

function amountOf({ value, ...price }: WritablePrice<BlockPrice>): WritablePrice<string> {
  return { ...price, value: value.amount };
}

function reportSize(pen: PlanPen, path: Path, size: string): void {
  const message = `This price is for another number of units than ${size}; Kill Bill has one for all currencies, so it is left out.`;
  pen.find(path, { code: 'EXP002', message });
}

/** What a block is made of. */
export interface BlockParts {
  /** The id of the unit. */
  readonly unit: string;
  readonly size: string;
  readonly prices: readonly WritablePrice<string>[];
  readonly kept: Raw;
  /** How many blocks a tier has. */
  readonly max?: string;
}

/** Writes one block. */
export function blockElement(pen: PlanPen, name: string, { unit, size, prices, kept, max }: BlockParts): XmlElement {
  const type = kept['@type'];
  return {
    name,
    ...(typeof type === 'string' ? { attributes: { type } } : {}),
    children: [
      leaf('unit', pen.scene.names.unit.get(unit) ?? unit),
      leaf('size', size),
      amountsElement(pen, 'prices', prices),
      ...keptElements(kept, ['minTopUpCredit']),
      ...(max === undefined ? [] : [leaf('max', max)]),
    ],
  };
}
