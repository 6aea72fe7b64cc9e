/** Which column a title means. */
import { closestWord } from '../../kernel/closest-word.js';
import { type Column, type ColumnLevel, columns } from './columns.data.js';

let byTitle: ReadonlyMap<string, Column> | undefined;
let byKey: ReadonlyMap<string, Column> | undefined;

/** Finds the column of a title; spaces, signs, upper and lower case do not matter. */
export function findColumn(title: string): Column | undefined {
  byTitle ??= new Map(columns.flatMap(column => [column.title, ...(column.also ?? [])].map(each => [plain(each), column] as const)));
  return byTitle.get(plain(title));
}

/** The column that has a key. */
export function columnOf(key: string): Column | undefined {
  byKey ??= new Map(columns.map(column => [column.key, column]));
  return byKey.get(key);
}

/** The columns that say something of one kind of thing. */
export function columnsOf(level: ColumnLevel): readonly Column[] {
  return columns.filter(column => column.level === level);
}

/** The title that a mistyped one most likely stands for. */
export function closestTitle(title: string): string | undefined {
  return closestWord(
    title,
    columns.flatMap(column => [column.title, ...(column.also ?? [])]),
  );
}

function plain(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
