/** What is validated: a catalogue, or what came of reading one. */
import { isRecord } from '../kernel/is-record.js';
import type { Issue, Path } from '../kernel/issue.js';
import { requireArgument } from '../kernel/require-argument.js';
import type { Sources } from '../kernel/sources.js';
import type { Catalogue } from '../model/catalogue.js';
import type { CatalogueReading, LoadedCatalogue, SkippedThing } from '../model/catalogue-reading.js';

/** A catalogue, or what reading or loading one gave. */
export type ValidationSubject = Catalogue | CatalogueReading | LoadedCatalogue;

/** What there is to check. */
export interface Subject {
  /** Absent where nothing could be read. */
  readonly catalogue?: Catalogue;
  readonly skipped: readonly SkippedThing[];
  /** Turns a path in the catalogue into one in the data as it was given. */
  readonly sourcePath: (path: Path) => Path;
  readonly sources?: Sources;
  /** Whether it came from reading. */
  readonly isRead: boolean;
  /** What reading found. */
  readonly issues: readonly Issue[];
}

/**
 * Takes apart what is validated. Rules run on what is readable of a catalogue that could not be read as a whole.
 *
 * @param subject - A catalogue, or what reading one gave.
 * @returns The catalogue with the way back to its sources.
 */
export function readSubject(subject: ValidationSubject): Subject {
  requireArgument(
    isSubject(subject),
    'subject',
    'a catalogue (the `value` of `parseCatalogue`, once it is `ok`) or what `loadCatalogue` gave',
  );
  if (isCatalogue(subject)) return { catalogue: subject, skipped: [], sourcePath: path => path, isRead: false, issues: [] };
  const { readable, issues } = subject;
  const catalogue = readable?.catalogue ?? subject.catalogue;
  return {
    ...(catalogue === undefined ? {} : { catalogue }),
    skipped: readable?.skipped ?? [],
    sourcePath: readable?.sourcePath ?? (path => path),
    ...('sources' in subject ? { sources: subject.sources } : {}),
    isRead: true,
    issues,
  };
}

// The result of parsing has issues too, and nothing of its value would be checked.
function isSubject(subject: unknown): boolean {
  if (!isRecord(subject)) return false;
  return typeof subject['catalogue'] === 'number' || (Array.isArray(subject['issues']) && !('ok' in subject));
}

// A catalogue says the version of its format where a reading has the catalogue itself.
function isCatalogue(subject: ValidationSubject): subject is Catalogue {
  return typeof subject.catalogue === 'number';
}
