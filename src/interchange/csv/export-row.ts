/** A row that is written, and the fields of the catalogue that it carries. */
import type { Path } from '../../kernel/issue.js';
import { wellFormed } from '../common/well-formed.js';
import { cellOfValue } from './cell-value.js';
import type { Column, ColumnLevel } from './columns.data.js';
import { columnOf, columnsOf } from './find-column.js';
import { readCell } from './read-cell.js';

/** The texts of a row by column, with the paths that they come from. */
export interface ExportRow {
  readonly texts: ReadonlyMap<string, string>;
  readonly paths: readonly Path[];
  /** The cells of columns that are not known, by title, and where they were kept. */
  readonly rest?: Readonly<Record<string, string>>;
  readonly restPath?: Path;
}

/** What some columns say of a thing. */
export interface Told {
  readonly texts: ReadonlyMap<string, string>;
  readonly paths: readonly Path[];
}

/** Tells all columns of a level of a thing. What cannot be a cell is left out, and so is lost. */
export function tell(level: ColumnLevel, thing: object, { path, locale }: { readonly path: Path; readonly locale: string }): Told {
  const told = columnsOf(level).flatMap(column => {
    if (column.path === undefined) return [];
    const found = textAt(column, valueAt(thing, column.path), locale);
    return found === undefined ? [] : [{ key: column.key, text: found.text, path: [...path, ...column.path, ...found.within] }];
  });
  return { texts: new Map(told.map(({ key, text }) => [key, text])), paths: told.map(each => each.path) };
}

/** Tells one column; undefined where the value cannot be a cell. */
export function tellColumn(key: string, value: unknown): string | undefined {
  const column = columnOf(key);
  return column === undefined ? undefined : textAt(column, value, '')?.text;
}

/** Joins what was told of several things into one row. */
export function rowOf(parts: readonly Told[]): ExportRow {
  return { texts: new Map(parts.flatMap(({ texts }) => [...texts])), paths: parts.flatMap(({ paths }) => paths) };
}

function valueAt(thing: unknown, path: Path): unknown {
  let value = thing;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

// A text in several languages is told in that of the catalogue.
function textAt(column: Column, value: unknown, locale: string): { readonly text: string; readonly within: Path } | undefined {
  const isLocalised = column.kind === 'text' && typeof value === 'object' && value !== null;
  const language = isLocalised ? Object.keys(value).find(each => each === locale) : undefined;
  if (isLocalised && language === undefined) return undefined;
  const written = cellOfValue(isLocalised ? valueAt(value, [locale]) : value);
  if (written === undefined || written === '') return undefined;
  const reading = readCell(column, wellFormed(written), 'point');
  if (!('text' in reading) || reading.text === '') return undefined;
  return { text: reading.text, within: isLocalised ? [locale] : [] };
}
