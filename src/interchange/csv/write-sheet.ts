/** Writes rows as the text of a sheet. */
import { wellFormed } from '../common/well-formed.js';
import { joinPairs, splitPairs } from './escaped-list.js';
import type { ExportRow } from './export-row.js';
import { columnOf, findColumn } from './find-column.js';
import { guardFormula } from './formula-guard.js';
import type { SheetForm } from './sheet.js';

/** Writes a sheet. */
export function writeSheet(rows: readonly ExportRow[], form: SheetForm): string {
  const lines = rows.map(row => form.columns.map(title => cellOf(row, title, form)));
  const all = [form.columns, ...lines].map(
    cells => `${cells.map(cell => writeCell(cell, form.delimiter)).join(form.delimiter)}${form.lineEnd}`,
  );
  const separator = form.separator === true ? `sep=${form.delimiter}${form.lineEnd}` : '';
  return `${form.mark === true ? '\uFEFF' : ''}${separator}${all.join('')}`;
}

/** Writes one cell: safe from being run, in quotation marks where it needs them. */
export function writeCell(text: string, delimiter: string): string {
  const safe = guardFormula(wellFormed(text));
  return /["\r\n]|^\s|\s$/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellOf({ texts, rest }: ExportRow, title: string, { decimal }: SheetForm): string {
  const column = findColumn(title);
  if (column === undefined) return rest !== undefined && Object.hasOwn(rest, title) ? (rest[title] ?? '') : '';
  const text = texts.get(column.key) ?? '';
  return decimal === 'comma' ? withComma(text, columnOf(column.key)?.kind ?? 'text') : text;
}

function withComma(text: string, kind: string): string {
  if (kind === 'decimal' || kind === 'quantity') return text.replace('.', ',');
  if (kind !== 'bound') return text;
  if (!text.includes('=')) return text.replace('.', ',');
  return joinPairs(Object.fromEntries([...(splitPairs(text) ?? [])].map(([unit, bound]) => [unit, bound.replace('.', ',')])));
}
