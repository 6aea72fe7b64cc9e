import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { requireInstant } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument, requireCatalogue } from '../kernel/require-argument.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Release } from '../model/release.js';
import { freezeCatalogue } from './freeze-catalogue.js';
import { hashCatalogue } from './hash-catalogue.js';
import { compareVersions, parseVersion, type SemanticVersion } from './semantic-version.js';

/** What a release says of itself. */
export interface ReleaseOptions {
  /** Its semantic version, greater than that of the parent. */
  readonly version: string;
  /** The day or instant from which it applies. */
  readonly effectiveFrom: string;
  /** Who made it. */
  readonly author: string;
  /** Why it was made. */
  readonly reason: string;
  /** The release before it; absent for the first. */
  readonly parent?: Release;
  /** The sequence number of a release that it corrects; allows a date in the past. */
  readonly corrects?: number;
}

/**
 * Makes a release of a catalogue: dated, numbered and hashed. Drafts stay in it; no answer shows them. The catalogue is frozen, if it is
 * not yet, because the release holds the catalogue itself and not a copy.
 *
 * @param catalogue - A parsed catalogue.
 * @param options - The version, the date, the author and the reason, and the release before it.
 * @returns The release, frozen: with `sha256:` and the SHA-256 of the canonical JSON (RFC 8785) of the catalogue, and two hashes of each
 *   thing. The same input gives the same release.
 * @throws `not-a-catalogue`, `bad-argument`, `not-a-version`, `not-an-instant`, `version-not-greater`, `empty-text` for an author or a reason that says nothing,
 *   `other-catalogue` where the parent is a release of another catalogue, `unknown-release` where `corrects` is no earlier release.
 * @example
 * const first = createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-12-01', author: 'ada', reason: 'First release' })
 * first.sequence // => 1
 * first.contentHash.slice(0, 7) // => 'sha256:'
 */
export function createRelease(catalogue: Catalogue, options: ReleaseOptions): Release {
  requireCatalogue(catalogue);
  requireArgument(isRecord(options), 'options', 'what the release says of itself: `{ version, effectiveFrom, author, reason }`');
  const { version, effectiveFrom, author, reason, parent, corrects } = options;
  requireGreater(requireVersion(version), parent);
  requireInstant(effectiveFrom, catalogue.timeZone);
  requireText('author', author);
  requireText('reason', reason);
  if (parent !== undefined) requireSameCatalogue(catalogue, parent);
  const sequence = (parent?.sequence ?? 0) + 1;
  if (corrects !== undefined) requireEarlier(corrects, sequence);
  const { contentHash, hashes } = hashCatalogue(freezeCatalogue(catalogue));
  return Object.freeze({
    release: 1,
    version,
    sequence,
    effectiveFrom,
    author,
    reason,
    ...(parent === undefined ? {} : { parent: parent.contentHash }),
    ...(corrects === undefined ? {} : { corrects }),
    contentHash,
    hashes: deepFreeze(hashes),
    catalogue,
  });
}

function requireVersion(version: string): SemanticVersion {
  const parsed = parseVersion(version);
  if (parsed === undefined) throw new CatalogueError('not-a-version', `not a semantic version: \`${version}\``, { version });
  return parsed;
}

function requireGreater(version: SemanticVersion, parent: Release | undefined): void {
  if (parent === undefined || compareVersions(requireVersion(parent.version), version) < 0) return;
  throw new CatalogueError('version-not-greater', `the version must be greater than \`${parent.version}\`, that of the release before`, {
    parent: parent.version,
  });
}

function requireText(name: string, text: string): void {
  if (typeof text !== 'string' || text.trim() === '')
    throw new CatalogueError('empty-text', `the ${name} of a release must say something`, { name });
}

function requireSameCatalogue(catalogue: Catalogue, parent: Release): void {
  if (parent.catalogue.id === catalogue.id) return;
  throw new CatalogueError('other-catalogue', `the release before is one of \`${parent.catalogue.id}\`, not of \`${catalogue.id}\``, {
    parent: parent.catalogue.id,
    catalogue: catalogue.id,
  });
}

function requireEarlier(corrects: number, sequence: number): void {
  if (Number.isInteger(corrects) && corrects >= 1 && corrects < sequence) return;
  throw new CatalogueError('unknown-release', `there is no earlier release \`${corrects}\` to correct`, { corrects });
}
