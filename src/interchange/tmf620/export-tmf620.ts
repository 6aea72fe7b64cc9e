/** Exports a catalogue as resources of TMF620. */
import { CatalogueError } from '../../kernel/catalogue-error.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { Path } from '../../kernel/issue.js';
import type { Catalogue } from '../../model/catalogue.js';
import { type ExportLog, openExportLog } from '../common/export-log.js';
import type { ExportedFile, ExportResult } from '../common/export-result.js';
import { valueAt } from './catalogue-parts.js';
import { keyed } from './differ-values.js';
import { type Carried, makeResources } from './make-resources.js';
import { type PlacedResource, placeInline } from './place-inline.js';
import type { TmfKind, TmfVersion } from './tmf-resource.js';
import { isBranch, isList, memberOf, releaseNumbers, type TmfMap, type TmfValue, textOf, valueOfPlain } from './tmf-value.js';
import { writeJson } from './write-json.js';
import { originOfHead } from './write-tmf.js';

/** How to export. */
export interface ExportTmf620Options {
  /** The version of the format; absent: the one that the catalogue was imported from, otherwise 5.0. */
  readonly version?: TmfVersion;
  /** One file with all lists, or a file for each of them; absent: one. */
  readonly files?: 'one' | 'each';
}

/**
 * Exports a catalogue as product catalogue resources of TM Forum's TMF620.
 *
 * Products become product specifications, offers product offerings, price plans prices (a plan of several charges a bundle of them), discounts
 * price alterations. What TMF620 has no word for, such as tiers, features and upsell rules, is carried in a member `onecatalogue` of the
 * resource, or of the catalog, which the published schemas allow and other systems leave alone; an import reads it again. So an import of an
 * export is the catalogue, exactly. What an import kept as it was written comes back.
 *
 * @param catalogue - The catalogue.
 * @param options - The version, and whether each kind of resource gets a file of its own.
 * @returns The files, and what became of every field. Issues: EXP002, as an information, for what only this package will read.
 * @throws `bad-version` for a version other than 4.1 and 5.0.
 * @example
 * const { catalogue: line } = importTmf620({ id: 's1', name: 'Line', '@type': 'ProductSpecification' })
 * line && exportTmf620(line).files.map(file => file.name) // => ['tmf620.json']
 */
export function exportTmf620(catalogue: Catalogue, options: ExportTmf620Options = {}): ExportResult {
  const { files = 'one' } = options;
  const head = originOfHead(catalogue);
  const raw = releaseNumbers(valueOfPlain(head?.raw));
  const version = options.version ?? (textOf(raw, '@version') === '4.1' ? '4.1' : '5.0');
  if (version !== '4.1' && version !== '5.0') {
    throw new CatalogueError('bad-version', `not a version of tmf620: \`${String(version)}\``, { version });
  }
  const made = makeResources(catalogue, version);
  const others = memberOf(raw, '@resources');
  const lists = listResources(placeInline(made.resources), isList(others) ? others : []);
  const log = openExportLog(catalogue, 'TMF620');
  log.mapped([]);
  for (const path of made.restored) log.restored(path);
  for (const path of made.stale) log.lost(path, 'What it belongs to was changed since.');
  if (head !== undefined && isBranch(raw)) log.restored(['metadata', 'origin', 'raw']);
  noteCarried(log, catalogue, made.carried);
  return deepFreeze({
    files: files === 'one' ? oneFile(lists) : lists.map(([name, list]) => ({ name: `${name}.json`, text: `${writeJson(list)}\n` })),
    report: log.report(),
  });
}

const listNames: readonly (readonly [kind: TmfKind, name: string])[] = [
  ['catalog', 'productCatalog'],
  ['category', 'category'],
  ['specification', 'productSpecification'],
  ['offering', 'productOffering'],
  ['price', 'productOfferingPrice'],
];

type NamedList = readonly [name: string, list: readonly TmfValue[]];

function listResources(resources: readonly PlacedResource[], others: readonly TmfValue[]): readonly NamedList[] {
  const named = listNames.map(
    ([kind, name]): NamedList => [name, resources.filter(resource => resource.kind === kind).map(({ value }) => value)],
  );
  const all: readonly NamedList[] = [...named, ['other', others]];
  return all.filter(([, list]) => list.length > 0);
}

function oneFile(lists: readonly NamedList[]): readonly ExportedFile[] {
  const parts = lists.map(([name, list]) => `  ${JSON.stringify(name)}: ${writeJson(list, '  ')}`);
  return [{ name: 'tmf620.json', text: parts.length === 0 ? '{}\n' : `{\n${parts.join(',\n')}\n}\n` }];
}

const carriedNote = 'TMF620 has no word for it; it is carried in the member “onecatalogue”.';

function noteCarried(log: ExportLog, catalogue: Catalogue, carried: readonly Carried[]): void {
  const value = valueOfPlain(catalogue);
  let count = 0;
  for (const { home, difference } of carried) {
    for (const path of differingPaths(valueAt(value, home), difference)) {
      const whole: Path = [...home, ...path];
      if (whole.length === 0 || valueAt(value, whole) === undefined) continue;
      log.mapped(whole, carriedNote);
      count += 1;
    }
  }
  if (count === 0) return;
  log.find([], {
    code: 'EXP002',
    severity: 'info',
    message: `TMF620 has no word for ${count} ${count === 1 ? 'field' : 'fields'} of this catalogue; ${count === 1 ? 'it is' : 'they are'} carried in the member “onecatalogue”, which other systems will not read.`,
  });
}

// The ways to what a difference adds or says otherwise, in the value that has it.
function differingPaths(value: TmfValue | undefined, difference: TmfValue | undefined): readonly Path[] {
  if (difference === undefined) return [];
  const members = memberOf(difference, 'in');
  if (isBranch(members))
    return Object.entries(members).flatMap(([name, inner]) => below(name, differingPaths(memberOf(value, name), inner)));
  const items = memberOf(difference, 'items');
  if (isBranch(items) && isList(value)) return differingItems(value, items, memberOf(difference, 'by'));
  return memberOf(difference, 'value') === undefined ? [] : [[]];
}

function differingItems(list: readonly TmfValue[], items: TmfMap, by: TmfValue | undefined): readonly Path[] {
  const positions = [...keyed(list, typeof by === 'string' ? by : '#')];
  return positions.flatMap(([key, item], index) => below(index, differingPaths(item, memberOf(items, key))));
}

function below(step: string | number, paths: readonly Path[]): readonly Path[] {
  return paths.map(path => [step, ...path]);
}
