import { CatalogueError } from '../kernel/catalogue-error.js';
import { isInstantText } from '../kernel/instant.js';
import { isRecord } from '../kernel/is-record.js';
import { hashContent } from './hash-catalogue.js';
import { parseVersion } from './semantic-version.js';

/** Why something is not the release that it says it is. */
export interface ReleaseFault {
  /** `not-a-release`: its form is wrong; `hash-mismatch`: its catalogue is not the one that was released. */
  readonly code: 'not-a-release' | 'hash-mismatch';
  /** What is wrong, as a whole sentence. */
  readonly message: string;
}

/**
 * Checks that data is a release, and that its catalogue is to the last letter the one that was released. The catalogue itself is not
 * validated again: an equal hash says that it is what was validated when it was published.
 *
 * @param data - A release as it was read from a file or the net.
 * @returns The faults; none for a release that can be trusted as far as its hash.
 * @example
 * const first = createRelease(catalogue, { version: '1.0.0', effectiveFrom: '2026-12-01', author: 'ada', reason: 'First release' })
 * verifyRelease(first) // => []
 * verifyRelease({ ...first, catalogue: { ...catalogue, name: 'Another name' } }).map((fault) => fault.code) // => ['hash-mismatch']
 */
export function verifyRelease(data: unknown): readonly ReleaseFault[] {
  if (!isRecord(data)) return [{ code: 'not-a-release', message: 'A release is a record.' }];
  const wrong = Object.entries(checks).filter(([name, isRight]) => !isRight(data[name]));
  if (wrong.length > 0) {
    return wrong.map(([name]) => ({ code: 'not-a-release', message: `The member "${name}" is missing or not what a release has there.` }));
  }
  const actual = hashOf(data['catalogue']);
  if (actual === data['contentHash']) return [];
  return [
    {
      code: 'hash-mismatch',
      message: `The catalogue has the hash ${actual ?? 'of nothing that JSON can say'}, but the release says ${String(data['contentHash'])}.`,
    },
  ];
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isHash = (value: unknown): boolean => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1;

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  release: value => value === 1,
  version: value => typeof value === 'string' && parseVersion(value) !== undefined,
  sequence: isCount,
  effectiveFrom: value => typeof value === 'string' && isInstantText(value),
  author: isText,
  reason: isText,
  parent: value => value === undefined || isHash(value),
  corrects: value => value === undefined || isCount(value),
  contentHash: isHash,
  hashes: isRecord,
  catalogue: isRecord,
};

function hashOf(catalogue: unknown): string | undefined {
  if (!isRecord(catalogue)) return undefined;
  try {
    return hashContent(catalogue);
  } catch (error) {
    if (error instanceof CatalogueError) return undefined;
    throw error;
  }
}
