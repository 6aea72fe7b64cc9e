import { CatalogueError } from '../kernel/catalogue-error.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { isRecord } from '../kernel/is-record.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { Release } from '../model/release.js';
import type { History, Publication, PublishOptions, Refusal, ReleaseReview } from './history.js';
import type { HistoryStore } from './history-store.js';
import { headMoved } from './publishing/check-place.js';
import { releaseInForce } from './release-in-force.js';
import { type ReleaseSummary, summarizeRelease } from './release-summary.js';
import { reviewRelease } from './review-release.js';

/**
 * Opens the history of a catalogue.
 *
 * @param store - Where the releases are kept: `memoryStore()` or `folderStore(path)` of `onecatalogue/stores`, or one of your own.
 * @returns The history.
 * @throws `bad-argument` for what is no store; what the store throws where it cannot be read.
 * @example
 * const empty = { readHead: async () => 0, read: async () => undefined, append: async () => 'appended' }
 * const history = await openHistory(empty)
 * const log = await history.log()
 * log // => []
 */
export async function openHistory(store: HistoryStore): Promise<History> {
  requireArgument(isStore(store), 'store', 'a store of releases, such as `folderStore(path)` of `onecatalogue/stores`');
  const log = makeLog(store);
  await log();
  const read = (sequence: number): Promise<Release | undefined> => store.read(sequence);
  const review = (release: Release, options: PublishOptions): Promise<ReleaseReview> => reviewIn({ log, read }, release, options);
  return Object.freeze({
    head: async () => {
      const head = await store.readHead();
      return head === 0 ? undefined : read(head);
    },
    get: async sequence => (isSequence(sequence) ? read(sequence) : undefined),
    log,
    asOf: (validAt, knownAt, beforeFirst) => findAsOf({ log, read }, validAt, { knownAt, beforeFirst }),
    review,
    publish: async (release, options) => publish({ store, log }, release, await review(release, options)),
  } satisfies History);
}

function isStore(value: unknown): boolean {
  return isRecord(value) && ['readHead', 'read', 'append'].every(name => typeof value[name] === 'function');
}

type ReadLog = () => Promise<readonly ReleaseSummary[]>;

interface Reader {
  readonly log: ReadLog;
  readonly read: (sequence: number) => Promise<Release | undefined>;
}

// invariant: a published release never changes, so what was read of it once holds for ever.
function makeLog(store: HistoryStore): ReadLog {
  const known: ReleaseSummary[] = [];
  return async () => {
    const head = await store.readHead();
    for (let sequence = known.length + 1; sequence <= head; sequence = known.length + 1) {
      const release = await store.read(sequence);
      if (release === undefined) {
        throw new CatalogueError('release-missing', `the store has \`${head}\` releases, but not the release \`${sequence}\``, {
          sequence,
          head,
        });
      }
      if (known.length + 1 === sequence) known.push(summarizeRelease(release));
    }
    return Object.freeze(known.slice(0, head));
  };
}

interface AsOf {
  readonly knownAt: number | undefined;
  readonly beforeFirst: 'first' | undefined;
}

async function findAsOf({ log, read }: Reader, validAt: string, { knownAt, beforeFirst }: AsOf): Promise<Release> {
  if (knownAt !== undefined && !isSequence(knownAt)) {
    throw new CatalogueError('not-a-sequence-number', `not a sequence number: \`${String(knownAt)}\``, { knownAt });
  }
  const releases = await log();
  const inForce = releaseInForce(knownAt === undefined ? releases : releases.slice(0, knownAt), validAt);
  const found = inForce ?? (beforeFirst === 'first' ? releases[0] : undefined);
  const release = found === undefined ? undefined : await read(found.sequence);
  if (release !== undefined) return release;
  const known = knownAt === undefined ? '' : `, as known at release \`${knownAt}\``;
  throw new CatalogueError('no-release-effective', `no release is in force at \`${validAt}\`${known}`, { validAt, knownAt });
}

async function reviewIn({ log, read }: Reader, release: Release, options: PublishOptions): Promise<ReleaseReview> {
  const releases = await log();
  const head = releases.at(-1);
  const isNext = head === undefined ? release.parent === undefined : release.parent === head.contentHash;
  // A release that was made on an older head is judged by what it changes there, not by what it would undo here.
  const base = isNext
    ? head
    : releases.findLast(({ contentHash, sequence }) => contentHash === release.parent && sequence < release.sequence);
  const parent = base === undefined ? undefined : await read(base.sequence);
  return reviewRelease({ release, log: releases, ...(parent === undefined ? {} : { parent }), options });
}

interface Writer {
  readonly store: HistoryStore;
  readonly log: ReadLog;
}

async function publish({ store, log }: Writer, release: Release, review: ReleaseReview): Promise<Publication> {
  if (review.reasons.length > 0) return Object.freeze({ kind: 'refused', ...review });
  const frozen = Object.isFrozen(release) ? release : deepFreeze(release);
  const outcome = await store.append(frozen);
  if (outcome === 'appended') return Object.freeze({ kind: 'published', release: frozen, ...review });
  const reasons: readonly Refusal[] = Object.freeze([headMoved(release, (await log()).at(-1))]);
  return Object.freeze({ kind: 'refused', ...review, reasons });
}

function isSequence(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}
