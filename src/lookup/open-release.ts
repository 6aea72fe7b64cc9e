import { canonicalJson } from '../kernel/canonical-json.js';
import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { isInstantText } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { sha256 } from '../kernel/sha256.js';
import { isTimeZone } from '../kernel/time-zone.js';
import type { Release } from '../model/release.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { type IndexOptions, indexCatalogue } from './index-catalogue.js';

/**
 * Opens a release: checks that it is one, that its catalogue is the one that was hashed, and indexes it.
 *
 * @param data - What `JSON.parse` gave of a release; it is frozen.
 * @param options - Earlier releases, for holdings that are pinned to them; they are checked in the same way.
 * @returns The index that all questions take.
 * @throws `not-a-release`, `unsupported-release-format`, `hash-mismatch` where a catalogue is not the one that was released,
 *   `release-not-earlier`; `cyclic-value`, `too-deep` and `not-json` for data that no JSON text gives.
 * @example
 * throws(() => openRelease({ catalogue: 1 })) // => 'not-a-release'
 * openRelease(JSON.parse(JSON.stringify(release))).catalogue.id // => 'acme-telecom'
 */
export function openRelease(data: unknown, options: IndexOptions = {}): CatalogueIndex {
  const opened = requireRelease(data);
  return indexCatalogue(opened, { ...options, earlier: (options.earlier ?? []).map(requireRelease) });
}

function requireRelease(data: unknown): Release {
  requireShape(data);
  const { contentHash, catalogue } = data;
  const actual = `sha256:${sha256(canonicalJson(catalogue))}`;
  if (actual !== contentHash) {
    const details = { stated: contentHash, actual };
    throw new CatalogueError('hash-mismatch', `the catalogue is not the one that was released: its hash is \`${actual}\``, details);
  }
  return deepFreeze(data);
}

const lists = ['currencies', 'channels', 'markets', 'segments', 'categories', 'units', 'features', 'products', 'pricePlans', 'offers'];
const optionalLists = ['discounts', 'upsellRules'];

// invariant: a catalogue is checked whole before it is released, and the hash says that it is still the same; looked at here is only
// what indexing would stumble over.
function requireShape(data: unknown): asserts data is Release {
  if (!isRecord(data) || data['release'] === undefined) throw notARelease('release');
  if (data['release'] !== 1) {
    const { release } = data;
    throw new CatalogueError('unsupported-release-format', `unsupported release format \`${String(release)}\``, { release });
  }
  const { catalogue, sequence, version, contentHash, effectiveFrom } = data;
  if (!isRecord(catalogue) || catalogue['catalogue'] !== 1) throw notARelease('catalogue');
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 1) throw notARelease('sequence');
  for (const [name, text] of Object.entries({ version, contentHash })) if (typeof text !== 'string') throw notARelease(name);
  if (typeof effectiveFrom !== 'string' || !isInstantText(effectiveFrom)) throw notARelease('effectiveFrom');
  for (const name of [...lists, ...optionalLists.filter(one => catalogue[one] !== undefined)])
    if (!isListOfRecords(catalogue[name])) throw notARelease(`catalogue.${name}`);
  if (!isRecord(catalogue['facts'])) throw notARelease('catalogue.facts');
  if (typeof catalogue['timeZone'] !== 'string' || !isTimeZone(catalogue['timeZone'])) throw notARelease('catalogue.timeZone');
}

function notARelease(field: string): CatalogueError {
  return new CatalogueError('not-a-release', `not a release: \`${field}\` is missing or malformed`, { field });
}

function isListOfRecords(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRecord);
}
