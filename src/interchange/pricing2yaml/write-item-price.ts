/** Writes what a plan or an add-on costs, with the unit of its price. */
import type { ExportLog } from '../common/export-log.js';
import { type YamlValue, yamlOf } from '../common/write-yaml-text.js';
import { monthsOf } from './months-of.js';
import { type PaidWay, readPaidWay } from './paid-way.js';
import type { ExportedItem, ExportPlan } from './plan-export.js';
import type { VariableLookup } from './price-expression.js';
import { monthlyCycle } from './read-cycles.js';
import { type PriceWords, type WrittenPrice, writePrice } from './write-price.js';

/** The members that say it, and the least and most that can be ordered. */
export interface WrittenItemPrice {
  readonly members: readonly (readonly [string, YamlValue])[];
  readonly quantity: { readonly min?: string; readonly max?: string };
}

interface Writing {
  readonly lookup: VariableLookup;
  readonly log: ExportLog;
}

/** Writes it; undefined where there are no words for it. */
export function writeItemPrice(plan: ExportPlan, item: ExportedItem, { lookup, log }: Writing): WrittenItemPrice | undefined {
  const { raw, product, isAddOn } = item;
  const placed = item.pricePlans
    .flatMap(({ thing, at }) => {
      const way = readPaidWay(thing, plan.currency);
      return way === undefined ? [] : [{ at, way, id: thing.id }];
    })
    .toSorted((a, b) => lengthOf(a.way) - lengthOf(b.way));
  const kept = typeof raw['unit'] === 'string' ? raw['unit'] : undefined;
  const written = writePrice(
    placed.map(({ way }) => way),
    {
      cycles: plan.cycles.length === 0 ? [monthlyCycle] : plan.cycles,
      lookup,
      isUnitOnce: isAddOn && !extendsRenewed(plan, item),
      hasHiddenAnnual: Object.hasOwn(raw, 'annualPrice'),
      isOldStyle: plan.isOldStyle && !Object.hasOwn(raw, 'monthlyPrice'),
      nameOfUnit: id => plan.units.get(id) ?? id,
      ...(kept === undefined ? {} : { keptUnit: kept }),
    },
  );
  if (written === undefined) return undefined;
  for (const one of placed.slice(0, written.carried)) notePlan(plan, one, { written, log });
  notePlans(item, placed.slice(0, written.carried), log);
  if (written.isUnitKept && written.unit !== '') log.restored(['products', product.at, 'origin', 'raw', 'unit']);
  const [first] = placed;
  const { min, max } = first?.way.unit === undefined ? {} : first.way.quantity;
  return {
    members: membersOf(item, written, log),
    quantity: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
  };
}

function lengthOf({ period }: PaidWay): number {
  return monthsOf(period) ?? 0;
}

function extendsRenewed({ features }: ExportPlan, { product }: ExportedItem): boolean {
  return Object.entries(product.thing.features ?? {}).some(([id, value]) => {
    const feature = features.get(id);
    const isExtension = typeof value === 'object' && 'add' in value;
    return isExtension && feature?.isLimit === true && feature.feature.resetPeriod !== undefined;
  });
}

function membersOf({ raw, product }: ExportedItem, written: WrittenPrice, log: ExportLog): WrittenItemPrice['members'] {
  const { unit, price, monthlyPrice, annualPrice } = written;
  const say = (name: string, words: PriceWords | undefined): WrittenItemPrice['members'] => {
    if (words !== undefined) return [[name, words]];
    if (name === 'price' || !Object.hasOwn(raw, name)) return [];
    log.restored(['products', product.at, 'origin', 'raw', name]);
    return [[name, yamlOf(raw[name])]];
  };
  return [
    ...say('price', price),
    ...say('monthlyPrice', monthlyPrice),
    ...say('annualPrice', annualPrice),
    ...(unit === '' ? [] : [['unit', unit] as const]),
  ];
}

interface PlacedWay {
  readonly at: number;
  readonly id: string;
  readonly way: PaidWay;
}

interface Noting {
  readonly written: WrittenPrice;
  readonly log: ExportLog;
}

// What a pricing says of a price plan; all else of it is lost.
function notePlan({ catalogue, currency }: ExportPlan, { at, way }: PlacedWay, { written, log }: Noting): void {
  const { price, monthlyPrice, annualPrice } = written;
  const path = ['pricePlans', at];
  const plan = catalogue.pricePlans[at];
  for (const field of ['id', 'status']) log.mapped([...path, field]);
  if (plan?.proration === 'none') log.mapped([...path, 'proration']);
  for (const field of ['system', 'id']) log.mapped([...path, 'origin', field]);
  if (way.text !== undefined && [price, monthlyPrice, annualPrice].includes(way.text)) log.restored([...path, 'origin', 'raw', 'price']);
  const charge = [...path, 'phases', 0, 'charges', 0];
  for (const field of ['id', 'kind']) log.mapped([...path, 'phases', 0, field]);
  for (const field of ['id', 'kind', 'period', 'unit', 'quantity']) log.mapped([...charge, field]);
  if (plan?.phases[0]?.charges[0]?.timing === 'inAdvance') log.mapped([...charge, 'timing']);
  const position = plan?.phases[0]?.charges[0]?.prices.findIndex(each => each.currency === currency && each.scope === undefined) ?? -1;
  for (const field of ['currency', 'flat', 'perUnit', 'onRequest', 'divideBy']) log.mapped([...charge, 'prices', position, field]);
}

function notePlans({ offer }: ExportedItem, carried: readonly PlacedWay[], log: ExportLog): void {
  const ids = new Set(carried.map(({ id }) => id));
  for (const [position, id] of (offer.thing.pricePlans ?? []).entries()) {
    if (ids.has(id)) log.mapped(['offers', offer.at, 'pricePlans', position]);
    else
      log.find(['offers', offer.at, 'pricePlans', position], {
        code: 'EXP002',
        message: `Price plan ${id} of offer ${offer.thing.id} is not in the pricing: there are no words for it beside the others.`,
      });
  }
  if (offer.thing.defaultPricePlan === carried[0]?.id) log.mapped(['offers', offer.at, 'defaultPricePlan']);
}
