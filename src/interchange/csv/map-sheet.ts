/** A sheet that was gathered, as the data of a catalogue. */
import type { Path } from '../../kernel/issue.js';
import type { ImportLog } from '../common/import-log.js';
import { valueOfCell } from './cell-value.js';
import type { ColumnLevel } from './columns.data.js';
import type { Entry, Gathered, OfferEntry, PlanEntry, ProductEntry, RawRow } from './entries.js';
import { columnsOf } from './find-column.js';
import { sortRaw } from './gather-rows.js';
import { mapPriceModel } from './map-price.js';
import { impliedCell, type RowTexts } from './row-keys.js';

/** The offer side of a catalogue, before it is read by the model. */
export interface SheetData {
  readonly offers: readonly Data[];
  readonly products: readonly Data[];
  readonly pricePlans: readonly Data[];
}

/** Plain data. */
export type Data = Readonly<Record<string, unknown>>;

/** Maps what was gathered, offer by offer, so that the order of the rows of different offers does not matter. */
export function mapSheet({ offers, products, plans }: Gathered, log: ImportLog): SheetData {
  const sold = [...offers.values()].map(({ product }) => product);
  const productIds = [...new Set([...sold, ...products.keys()])];
  const planIds = [...new Set([...offers.values()].flatMap(offer => [...offer.plans]))];
  return {
    offers: [...offers.values()].map(mapOffer),
    products: productIds.flatMap(id => some(products.get(id)).map(mapProduct)),
    pricePlans: planIds.flatMap(id => some(plans.get(id)).map(plan => mapPlan(plan, log))),
  };
}

function some<Thing>(thing: Thing | undefined): readonly Thing[] {
  return thing === undefined ? [] : [thing];
}

function mapOffer({ entry, product, plans, terms, raw }: OfferEntry): Data {
  return {
    ...fieldsOf(entry, 'offer', { status: impliedOf(entry, 'status') }),
    id: entry.id,
    product,
    ...(plans.size === 0 ? {} : { pricePlans: [...plans] }),
    ...(terms.size === 0 ? {} : { terms: [...terms.values()].map(term => ({ ...fieldsOf(term, 'term'), id: term.id })) }),
    ...originOf(entry.id, raw),
  };
}

function mapProduct({ entry, raw }: ProductEntry): Data {
  const implied = { status: impliedOf(entry, 'productStatus'), kind: impliedOf(entry, 'productKind') };
  return { ...fieldsOf(entry, 'product', implied), id: entry.id, ...originOf(entry.id, raw) };
}

function originOf(id: string, raw: ReadonlyMap<string, RawRow>): Data {
  return raw.size === 0 ? {} : { origin: { system: 'csv', id, raw: { rows: sortRaw(raw) } } };
}

function mapPlan({ entry, terms }: PlanEntry, log: ImportLog): Data {
  const implied = { status: impliedOf(entry, 'planStatus'), proration: impliedOf(entry, 'proration') };
  const phases = [...entry.inner.values()].map(phase => mapPhase(phase, log));
  return {
    ...fieldsOf(entry, 'plan', implied),
    id: entry.id,
    ...(terms.size === 0 ? {} : { terms: [...terms] }),
    phases: phases.length === 0 ? [{ id: 'main', kind: 'evergreen', charges: [] }] : phases,
  };
}

function mapPhase(phase: Entry, log: ImportLog): Data {
  const fields = fieldsOf(phase, 'phase', { kind: impliedOf(phase, 'phaseKind') });
  return { ...fields, id: phase.id, charges: [...phase.inner.values()].map(charge => mapCharge(charge, log)) };
}

function mapCharge(charge: Entry, log: ImportLog): Data {
  const quantity = impliedOf(charge, 'quantity');
  const fields = fieldsOf(charge, 'charge', { kind: impliedOf(charge, 'chargeKind'), timing: impliedOf(charge, 'timing') });
  const amounts = fields['quantity'];
  return {
    ...fields,
    id: charge.id,
    quantity: { kind: quantity, ...(typeof amounts === 'object' ? amounts : {}) },
    prices: [...charge.inner.values()].flatMap(price => mapPrice(price, charge, log) ?? []),
  };
}

function mapPrice(price: Entry, charge: Entry, log: ImportLog): Data | undefined {
  if (!price.cells.has('currency')) {
    const message = `Row ${price.row.number} has a price and no “Currency”.`;
    log.find(price.row.node, {
      code: 'SYS014',
      message,
      help: 'Write the code, such as EUR, in each row, or say which one the sheet has.',
    });
    return undefined;
  }
  const texts = new Map([...textsOf(charge), ...textsOf(price)]);
  const model = mapPriceModel(price, impliedCell('model', texts) ?? 'flat', log);
  const rounding = impliedCell('packageRounding', texts);
  const fields = fieldsOf(price, 'price');
  const package_ = fields['divideBy'];
  if (typeof package_ === 'object' && !price.cells.has('packageSize')) {
    const message = `Row ${price.row.number} says how packages are rounded and has no “Package size”.`;
    log.find(price.cells.get('packageRounding')?.node ?? price.row.node, { code: 'SYS014', message });
  }
  return { ...fields, ...(typeof package_ === 'object' ? { divideBy: { ...package_, round: rounding } } : {}), ...model };
}

function textsOf({ cells }: Entry): RowTexts {
  return new Map([...cells].map(([key, { text }]) => [key, text]));
}

function impliedOf(entry: Entry, key: string): string {
  return impliedCell(key, textsOf(entry)) ?? '';
}

// The fields of one thing, each where the catalogue keeps it.
function fieldsOf(entry: Entry, level: ColumnLevel, implied: Readonly<Record<string, string>> = {}): Data {
  const fields: Record<string, unknown> = { ...implied };
  for (const column of columnsOf(level)) {
    const cell = entry.cells.get(column.key);
    if (cell !== undefined && column.path !== undefined) setAt(fields, column.path, valueOfCell(column, cell.text));
  }
  return fields;
}

function setAt(record: Record<string, unknown>, [step, inner]: Path, value: unknown): void {
  if (step === undefined) return;
  const held = record[step];
  record[step] = inner === undefined ? value : { ...(typeof held === 'object' ? held : {}), [inner]: value };
}
