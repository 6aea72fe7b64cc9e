/** Gives the cells of unknown columns back to the rows in which they stood. */
import type { ExportLog } from '../common/export-log.js';
import type { RawRow } from './entries.js';
import type { ExportRow } from './export-row.js';
import { columnOf } from './find-column.js';
import type { RowGroup } from './list-rows.js';
import { namesOf, rowKey } from './row-keys.js';

/** Lists the rows of a group with their unknown cells; a cell whose row is gone is lost. */
export function restoreCells({ thing, path, rows, head }: RowGroup, log: ExportLog): readonly ExportRow[] {
  const raw = rawRowsOf(thing.origin);
  if (raw === undefined) return rows;
  const origin = [...path, 'origin'];
  log.restored(origin);
  const left = new Map(raw.map((row, index) => [JSON.stringify(row.row), { row, path: [...origin, 'raw', 'rows', index] }]));
  const isProduct = path[0] === 'products';
  const filled = rows.map(row => {
    const key = isProduct ? '{}' : JSON.stringify(rowKey(row.texts));
    const found = left.get(key);
    left.delete(key);
    return found === undefined ? row : { ...row, rest: found.row.cells };
  });
  const bare = [...left.values()].flatMap(({ row, path: kept }) => {
    const found = bareRow(row, isProduct ? [head] : rows);
    if (found === undefined) log.lost(kept, 'The row that these cells stood in is gone.');
    return found ?? [];
  });
  return [...filled, ...bare];
}

function rawRowsOf(origin: RowGroup['thing']['origin']): readonly RawRow[] | undefined {
  const raw: unknown = origin?.system === 'csv' ? origin.raw : undefined;
  if (typeof raw !== 'object' || raw === null || !('rows' in raw) || !Array.isArray(raw.rows)) return undefined;
  const rows = raw.rows.flatMap((row: unknown) => (isRawRow(row) ? [row] : []));
  return rows.length === raw.rows.length ? rows : undefined;
}

function isRawRow(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && 'row' in value && 'cells' in value && isTexts(value.row) && isTexts(value.cells);
}

function isTexts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(text => typeof text === 'string');
}

const inner = ['plan', 'term', 'phase', 'charge'] as const;

// A row that named a thing, and whose thing is written in other rows now: it names the thing again.
function bareRow({ row, cells }: RawRow, rows: readonly ExportRow[]): ExportRow | undefined {
  const names = Object.keys(row);
  if (names.some(name => !inner.some(each => each === name))) return undefined;
  const found = rows.find(({ texts }) => {
    const known = namesOf(texts);
    return inner.every(name => row[name] === undefined || known[name] === row[name]);
  });
  if (found === undefined) return undefined;
  const levels = new Set<string>(['offer', 'product', ...names, ...('charge' in row ? ['phase'] : [])]);
  const texts = [...found.texts].filter(([key]) => levels.has(columnOf(key)?.level ?? ''));
  return { texts: new Map(texts), paths: [], rest: cells };
}
