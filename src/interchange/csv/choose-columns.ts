/** Which columns a sheet needs: those that it had, those that people look for, and those without which something would be read otherwise. */
import { type Column, columns } from './columns.data.js';
import type { ExportRow } from './export-row.js';
import { columnOf, findColumn } from './find-column.js';
import { impliedCell } from './row-keys.js';

const usual = new Set(['offer', 'offerName', 'product', 'plan', 'charge', 'chargeKind', 'period', 'currency', 'model', 'price']);

/** Chooses the titles, in their order; `had` are those of the sheet that the catalogue came from. */
export function chooseColumns(rows: readonly ExportRow[], had: readonly string[] | undefined): readonly string[] {
  const known = new Set(had?.flatMap(title => findColumn(title)?.key ?? []) ?? usual);
  const chosen = new Set(known);
  for (const { texts } of rows) {
    for (const [key, text] of texts) if (!chosen.has(key) && isNeeded(texts, key, text)) chosen.add(key);
  }
  for (const { texts } of rows) {
    const missing = deepestUnsaid(texts, chosen);
    if (missing !== undefined) chosen.add(missing);
  }
  const rest = [...new Set(rows.flatMap(row => Object.keys(row.rest ?? {})))];
  const titles = columns.filter(({ key }) => chosen.has(key) && (had === undefined || !known.has(key))).map(({ title }) => title);
  return [...(had ?? []), ...titles, ...rest.filter(title => !(had ?? []).includes(title))];
}

// What a blank cell would mean by the others.
function isNeeded(texts: ReadonlyMap<string, string>, key: string, text: string): boolean {
  const others = new Map(texts);
  others.delete(key);
  return impliedCell(key, others) !== text;
}

const depths: readonly Column['level'][] = ['plan', 'phase', 'charge', 'price'];
const signs: Readonly<Record<string, string>> = { plan: 'plan', phase: 'phase', charge: 'charge', price: 'model' };

// A row whose innermost thing says nothing that is written would lose it.
function deepestUnsaid(texts: ReadonlyMap<string, string>, chosen: ReadonlySet<string>): string | undefined {
  const levels = new Set([...texts.keys()].map(key => levelOf(key)));
  const found = depths.findLast(level => levels.has(level));
  const deepest = found === 'phase' && isPlain(texts) ? 'plan' : found;
  if (deepest === undefined) return undefined;
  const enough = new Set<string>(depths.slice(depths.indexOf(deepest)));
  const isSaid = [...texts.keys()].some(key => enough.has(levelOf(key) ?? '') && chosen.has(key));
  return isSaid ? undefined : signs[deepest];
}

// A plan without charges has one phase of its own accord.
function isPlain(texts: ReadonlyMap<string, string>): boolean {
  return texts.get('phase') === 'main' && texts.get('phaseKind') === 'evergreen' && !texts.has('phaseLength');
}

// The lines of a price belong to it.
function levelOf(key: string): Column['level'] | undefined {
  const level = columnOf(key)?.level;
  return level === 'line' ? 'price' : level;
}
