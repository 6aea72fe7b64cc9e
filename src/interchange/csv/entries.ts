/** What the rows of a sheet say, put together thing by thing. */
import type { Cell, SheetRow } from './sheet.js';

/** A thing, such as a price plan, with what its rows say of it and with what lies in it. */
export interface Entry {
  readonly id: string;
  /** The first row that names it. */
  readonly row: SheetRow;
  readonly cells: Map<string, Cell>;
  readonly inner: Map<string, Entry>;
}

/** An offer with what it links. */
export interface OfferEntry {
  readonly entry: Entry;
  product: string;
  readonly plans: Set<string>;
  readonly terms: Map<string, Entry>;
  /** The cells of unknown columns, by the row that they stand in. */
  readonly raw: Map<string, RawRow>;
  /** The rows of its prices, to find one that is there twice. */
  readonly rows: Map<string, number>;
}

/** A price plan with the terms that it goes with. */
export interface PlanEntry {
  readonly entry: Entry;
  readonly terms: Set<string>;
}

/** A product with its unknown cells. */
export interface ProductEntry {
  readonly entry: Entry;
  readonly raw: Map<string, RawRow>;
}

/** Cells of unknown columns: the row is known by what it names. */
export interface RawRow {
  readonly row: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
}

/** All of a sheet. */
export interface Gathered {
  readonly offers: Map<string, OfferEntry>;
  readonly products: Map<string, ProductEntry>;
  readonly plans: Map<string, PlanEntry>;
}

/** Opens an entry for what a row names. */
export function openEntry(id: string, row: SheetRow): Entry {
  return { id, row, cells: new Map(), inner: new Map() };
}
