/** Puts the rows of a sheet together: each thing once, however many rows name it. */
import { compareText } from '../../kernel/compare-text.js';
import { shorten } from '../common/fields.js';
import type { ImportLog } from '../common/import-log.js';
import { pathOf } from '../common/source-node.js';
import type { ColumnLevel } from './columns.data.js';
import { type Entry, type Gathered, type OfferEntry, openEntry, type PlanEntry, type ProductEntry, type RawRow } from './entries.js';
import { columnOf, columnsOf } from './find-column.js';
import { keyOf, lineKeys, namesOf, priceKeys, type RowNames, type RowTexts, reaches, rowKey } from './row-keys.js';
import type { Cell, SheetRow } from './sheet.js';

/** Gathers rows; a currency that all of them have may be given. */
export function gatherRows(rows: readonly SheetRow[], log: ImportLog, currency?: string): Gathered {
  const gathered: Gathered = { offers: new Map(), products: new Map(), plans: new Map() };
  for (const row of rows) addRow(gathered, withCurrency(row, currency), log);
  return gathered;
}

function withCurrency(row: SheetRow, currency: string | undefined): SheetRow {
  const texts = textsOf(row);
  if (currency === undefined || texts.has('currency') || !reaches(texts, 'price')) return row;
  return { ...row, cells: new Map([...row.cells, ['currency', { text: currency, node: row.node }]]) };
}

function textsOf({ cells }: SheetRow): RowTexts {
  return new Map([...cells].map(([key, { text }]) => [key, text]));
}

interface RowContext {
  readonly gathered: Gathered;
  readonly row: SheetRow;
  readonly texts: RowTexts;
  readonly names: RowNames;
  readonly log: ImportLog;
}

function addRow(gathered: Gathered, row: SheetRow, log: ImportLog): void {
  const texts = textsOf(row);
  const names = namesOf(texts);
  const context: RowContext = { gathered, row, texts, names, log };
  if (names.product === undefined) {
    const message = `Row ${row.number} names no offer and no product.`;
    log.find(row.node, { code: 'SYS014', message, help: 'Write the id of the offer in each row, so that the sheet can be sorted.' });
    return;
  }
  const product = mergeProduct(context, names.product);
  if (names.offer === undefined) addProductRow(context, product);
  else addOfferRow(context, { id: names.offer, product: names.product });
}

function mergeProduct(context: RowContext, id: string): ProductEntry {
  const { gathered, row } = context;
  const product = gathered.products.get(id) ?? { entry: openEntry(id, row), raw: new Map() };
  gathered.products.set(id, product);
  merge(context, product.entry, 'product');
  return product;
}

function addProductRow({ row, texts, names, log }: RowContext, product: ProductEntry): void {
  if (names.plan !== undefined || names.term !== undefined || reaches(texts, 'offer')) {
    log.find(row.node, { code: 'SYS014', message: `Row ${row.number} has a price or a plan, and names no offer.` });
  }
  keepRaw(product.raw, row, {});
}

function addOfferRow(context: RowContext, { id, product }: { id: string; product: string }): void {
  const { gathered, row, names, log, texts } = context;
  const offer: OfferEntry = gathered.offers.get(id) ?? openOffer(context, id, product);
  gathered.offers.set(id, offer);
  if (offer.product !== product) {
    const message = `Row ${row.number}: the offer “${shorten(id)}” sells the product “${shorten(product)}” here and “${shorten(offer.product)}” in row ${offer.entry.row.number}.`;
    log.find(row.cells.get('product')?.node ?? row.node, { code: 'SYS013', message, help: 'An offer sells one product.' });
  }
  merge(context, offer.entry, 'offer');
  if (names.term !== undefined) merge(context, innerEntry(offer.terms, names.term, row), 'term');
  else if (reaches(texts, 'term')) missTerm(context);
  if (names.plan !== undefined) addPlanRow(context, offer, names.plan);
  keepRaw(offer.raw, row, rowKey(texts));
}

function openOffer({ row }: RowContext, id: string, product: string): OfferEntry {
  return { entry: openEntry(id, row), product, plans: new Set(), terms: new Map(), raw: new Map(), rows: new Map() };
}

function missTerm({ row, log }: RowContext): void {
  log.find(row.node, {
    code: 'SYS014',
    message: `Row ${row.number} says something of a term and names none.`,
    help: 'Write an id under “Term”, or a length under “Commitment”.',
  });
}

function innerEntry(entries: Map<string, Entry>, id: string, row: SheetRow): Entry {
  const entry = entries.get(id) ?? openEntry(id, row);
  entries.set(id, entry);
  return entry;
}

function addPlanRow(context: RowContext, offer: OfferEntry, id: string): void {
  const { gathered, row, names, texts } = context;
  const plan: PlanEntry = gathered.plans.get(id) ?? { entry: openEntry(id, row), terms: new Set() };
  gathered.plans.set(id, plan);
  offer.plans.add(id);
  if (names.term !== undefined) plan.terms.add(names.term);
  merge(context, plan.entry, 'plan');
  if (names.phase === undefined) return;
  const phase = innerEntry(plan.entry.inner, names.phase, row);
  merge(context, phase, 'phase');
  if (names.charge === undefined) return;
  const charge = innerEntry(phase.inner, names.charge, row);
  merge(context, charge, 'charge');
  if (!reaches(texts, 'price')) return;
  noteTwice(context, offer);
  const price = innerEntry(charge.inner, keyOf(texts, priceKeys), row);
  merge(context, price, 'price');
  merge(context, innerEntry(price.inner, keyOf(texts, lineKeys), row), 'line');
}

function noteTwice({ row, texts, log }: RowContext, { rows }: OfferEntry): void {
  const key = JSON.stringify(rowKey(texts));
  const first = rows.get(key);
  if (first === undefined) rows.set(key, row.number);
  else {
    const message = `Row ${row.number} is for the same price as row ${first}; they were read as one.`;
    log.find(row.node, { code: 'IMP001', severity: 'warning', message, help: 'Delete one of them.' });
  }
}

// What several rows say of one thing must be the same; a blank cell says nothing.
function merge({ row, log }: RowContext, entry: Entry, level: ColumnLevel): void {
  for (const { key } of columnsOf(level)) {
    const cell = row.cells.get(key);
    if (cell === undefined) continue;
    const first = entry.cells.get(key);
    if (first === undefined) entry.cells.set(key, cell);
    else if (first.text !== cell.text) refuseConflict(log, { first, cell, row, key });
  }
}

interface Conflict {
  readonly first: Cell;
  readonly cell: Cell;
  readonly row: SheetRow;
  readonly key: string;
}

function refuseConflict(log: ImportLog, { first, cell, row, key }: Conflict): void {
  const title = columnOf(key)?.title ?? key;
  const place = log.placeOf(first.node);
  const firstRow = String(pathOf(first.node)[0]);
  log.find(cell.node, {
    code: 'SYS013',
    message: `Row ${row.number}, column ${title}: “${shorten(cell.text)}” is not what row ${firstRow} says of the same thing, “${shorten(first.text)}”.`,
    help: 'Write the same in both rows, or leave one of them blank.',
    related: [{ message: `Row ${firstRow} says it first.`, path: pathOf(first.node), ...(place === undefined ? {} : { place }) }],
  });
}

function keepRaw(raw: Map<string, RawRow>, row: SheetRow, key: Readonly<Record<string, string>>): void {
  if (row.rest.size === 0) return;
  const name = JSON.stringify(key);
  const cells = { ...raw.get(name)?.cells, ...Object.fromEntries(row.rest) };
  raw.set(name, { row: key, cells });
}

/** The unknown cells of a thing in an order that no sheet decides. */
export function sortRaw(raw: ReadonlyMap<string, RawRow>): readonly RawRow[] {
  return [...raw].toSorted(([a], [b]) => compareText(a, b)).map(([, row]) => row);
}
