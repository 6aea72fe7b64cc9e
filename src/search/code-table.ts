/** Codes and names in one sorted table: found as a whole, or by their beginning. */
import { compareText } from '../kernel/compare-text.js';
import { findFirst } from './find-first.js';
import { findSimilar } from './find-similar.js';
import { squashText } from './fold-text.js';
import { packNumbers, unpackNumbers } from './pack-numbers.js';
import { packTexts, unpackTexts } from './pack-texts.js';
import type { SearchDocument } from './search-document.js';
import type { SearchField } from './search-hit.js';

/** The table, as plain data: one row for each code, sorted by the code. */
export interface CodeTable {
  /** The codes, squashed. */
  readonly keys: readonly string[];
  /** Whose each code is: the number of the document. */
  readonly owners: readonly number[];
  /** What each code is. */
  readonly fields: readonly SearchField[];
}

/** A row that was found. */
export interface CodeRow {
  readonly key: string;
  readonly owner: number;
  readonly field: SearchField;
}

/**
 * Makes the table.
 *
 * @param documents - The documents, by number.
 * @returns The table.
 */
export function makeCodeTable(documents: readonly SearchDocument[]): CodeTable {
  const rows = documents.flatMap(({ codes }, owner) => {
    const own = new Map<string, CodeRow>();
    for (const { field, text } of codes) {
      const key = squashText(text);
      if (key !== '' && !own.has(key)) own.set(key, { key, owner, field });
    }
    return [...own.values()];
  });
  rows.sort((a, b) => compareText(a.key, b.key) || a.owner - b.owner);
  return { keys: rows.map(({ key }) => key), owners: rows.map(({ owner }) => owner), fields: rows.map(({ field }) => field) };
}

/**
 * Finds the codes that differ from a text in one letter.
 *
 * @param table - The table.
 * @param code - The text, squashed.
 * @returns The rows, in the order of the table; not names in which only a figure is another one: 200 is no mistyped 100.
 */
export function findSimilarCodes(table: CodeTable, code: string): readonly CodeRow[] {
  if (code.length < shortestMistyped) return [];
  return findSimilar(table.keys, code, 1).flatMap(({ at }) => {
    const [key, owner, field] = [table.keys[at], table.owners[at], table.fields[at]];
    if (key === undefined || owner === undefined || field === undefined) return [];
    return field === 'name' && key.length === code.length && figuresOf(key) !== figuresOf(code) ? [] : [{ key, owner, field }];
  });
}

function figuresOf(key: string): string {
  return key.replaceAll(/\D+/g, ' ');
}

const shortestMistyped = 4;

/**
 * Finds the codes that begin with a text, those that are the text itself first.
 *
 * @param table - The table.
 * @param beginning - The text, squashed.
 * @param most - How many rows are looked at.
 * @returns The rows, in the order of the table.
 */
export function findCodes(table: CodeTable, beginning: string, most: number): readonly CodeRow[] {
  const rows: CodeRow[] = [];
  for (let at = findFirst(table.keys, beginning); rows.length < most; at += 1) {
    const [key, owner, field] = [table.keys[at], table.owners[at], table.fields[at]];
    if (key === undefined || owner === undefined || field === undefined || !key.startsWith(beginning)) break;
    rows.push({ key, owner, field });
  }
  return rows;
}

/** The table as plain data: three texts, which the functions of this package read. */
export interface SavedCodes {
  readonly keys: string;
  readonly owners: string;
  readonly fields: string;
}

const codeFields: readonly SearchField[] = ['id', 'alias', 'code', 'name', 'tag', 'about', 'description'];

/** Gives the table as plain data. */
export function saveCodes({ keys, owners, fields }: CodeTable): SavedCodes {
  return { keys: packTexts(keys), owners: packNumbers(owners), fields: packNumbers(fields.map(field => codeFields.indexOf(field))) };
}

/** Makes the table that was saved; undefined for what does not fit together. */
export function openCodes(saved: SavedCodes): CodeTable | undefined {
  const keys = unpackTexts(saved.keys);
  const owners = unpackNumbers(saved.owners);
  const fields = unpackNumbers(saved.fields).flatMap(field => codeFields[field] ?? []);
  return keys.length === owners.length && keys.length === fields.length ? { keys, owners, fields } : undefined;
}
