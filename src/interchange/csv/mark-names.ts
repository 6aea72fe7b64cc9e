/** Says which of the short lists of a catalogue a sheet carries: what is only named, and would be read back the same. */
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { ExportLog } from '../common/export-log.js';
import { collectNames, type SheetNames } from './collect-names.js';

const lists = ['channels', 'segments', 'categories', 'units', 'priceLists'] as const;

/** Marks them. */
export function markNames(catalogue: Catalogue, names: SheetNames, log: ExportLog): void {
  log.mapped(['catalogue']);
  log.mapped(['id'], 'It is the name of the file.');
  if (catalogue.name === catalogue.id) log.mapped(['name']);
  markAgain(log, ['timeZone'], catalogue.timeZone === 'UTC');
  markAgain(log, ['defaultLocale'], catalogue.defaultLocale === 'en');
  markAgain(log, ['locales'], catalogue.locales.length === 1 && catalogue.locales[0] === 'en');
  for (const [name, value] of Object.entries(catalogue)) {
    if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) log.mapped([name], 'There are none.');
  }
  for (const [index, { code }] of catalogue.currencies.entries()) {
    if (names.currencies.has(code)) log.mapped(['currencies', index, 'code']);
  }
  for (const list of lists) {
    for (const [index, { id, name }] of (catalogue[list] ?? []).entries())
      markNamed(log, [list, index], { id, isPlain: name === id, isUsed: names[list].has(id) });
  }
  markMarkets(catalogue, names, log);
}

function markAgain(log: ExportLog, path: Path, isUsual: boolean): void {
  if (isUsual) log.mapped(path);
  else log.lost(path, 'A sheet does not say it: say it again when the sheet is imported.');
}

function markNamed(log: ExportLog, path: Path, { isPlain, isUsed }: { id: string; isPlain: boolean; isUsed: boolean }): void {
  if (!isUsed) return;
  log.mapped([...path, 'id']);
  if (isPlain) log.mapped([...path, 'name']);
}

// A market that a sheet names has all the currencies of the sheet, and its one language.
function markMarkets({ markets, defaultLocale }: Catalogue, names: SheetNames, log: ExportLog): void {
  const currencies = JSON.stringify([...names.currencies]);
  for (const [index, market] of markets.entries()) {
    const path = ['markets', index];
    const isUsed = names.markets.has(market.id);
    markNamed(log, path, { id: market.id, isPlain: market.name === market.id, isUsed });
    if (isUsed && JSON.stringify(market.currencies) === currencies) log.mapped([...path, 'currencies']);
    if (isUsed && JSON.stringify(market.locales) === JSON.stringify([defaultLocale])) log.mapped([...path, 'locales']);
  }
}

/** The names that a catalogue uses. */
export function namesInUse({ offers, products, pricePlans }: Catalogue): SheetNames {
  const plain = (things: readonly object[]): readonly Readonly<Record<string, unknown>>[] =>
    things.map(thing => Object.fromEntries(Object.entries(thing)));
  return collectNames({ offers: plain(offers), products: plain(products), pricePlans: plain(pricePlans) });
}
