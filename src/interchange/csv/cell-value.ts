/** From the text of a cell to the value in the catalogue, and back. */
import type { Column } from './columns.data.js';
import { joinPairs, joinWords, splitPairs, splitWords } from './escaped-list.js';

/** The value of a cell that was read. */
export function valueOfCell({ kind }: Pick<Column, 'kind'>, text: string): unknown {
  switch (kind) {
    case 'count':
      return Number(text);
    case 'yesNo':
      return text === 'yes';
    case 'list':
      return splitWords(text);
    case 'pairs':
      return Object.fromEntries(splitPairs(text) ?? []);
    case 'bound':
      return text.includes('=') ? Object.fromEntries(splitPairs(text) ?? []) : text;
    default:
      return text;
  }
}

/** The cell of a value; undefined where it cannot be one. */
export function cellOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return joinWords(value.map(String));
  return typeof value === 'object' && value !== null
    ? joinPairs(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)])))
    : undefined;
}
