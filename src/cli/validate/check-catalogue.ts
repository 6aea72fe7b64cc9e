import { CatalogueError } from '../../kernel/catalogue-error.js';
import type { Sources } from '../../kernel/sources.js';
import { isTimeZone } from '../../kernel/time-zone.js';
import { loadCatalogue } from '../../load/load-catalogue.js';
import { readDataFile } from '../../load/read-data-file.js';
import { openRelease } from '../../lookup/open-release.js';
import { listRules } from '../../validation/list-rules.js';
import { validateCatalogue } from '../../validation/validate-catalogue.js';
import type { ValidationOptions, ValidationReport } from '../../validation/validation-report.js';
import type { Host } from '../host.js';
import { isReleaseFile } from '../open/is-release-file.js';
import { unknownId } from '../open/unknown-id.js';
import type { Progress } from '../progress.js';
import { countOf } from '../words/count-of.js';

/** What was found in one catalogue. */
export interface CheckedCatalogue {
  readonly report: ValidationReport;
  /** Absent for a release, whose file nobody edits. */
  readonly sources?: Sources;
}

/** How a catalogue is checked. */
export interface CheckOptions {
  readonly host: Host;
  readonly progress: Progress;
  readonly options: Omit<ValidationOptions, 'at'>;
  /** The day that is asked about, in a time zone. */
  readonly dayIn: (timeZone: string) => string;
}

/**
 * Reads and validates one catalogue.
 *
 * @param path - The path as it was typed.
 * @param options - How.
 * @returns The report, with the sources for those who show lines of them.
 */
export async function checkCatalogue(path: string, { host, progress, options, dayIn }: CheckOptions): Promise<CheckedCatalogue> {
  const { cwd } = host;
  progress.step(`Reading ${path}`);
  if (await isReleaseFile(path, cwd)) {
    const { catalogue } = openRelease((await readDataFile(path, { cwd })).data);
    progress.step(`Checking ${path}`);
    return { report: validate(() => validateCatalogue(catalogue, { ...options, at: dayIn(catalogue.timeZone) })) };
  }
  const loaded = await loadCatalogue(path, {
    cwd,
    onProgress: ({ done, total }) => progress.step(`Reading ${path}: ${done} of ${countOf(total, 'file')}`),
  });
  progress.step(`Checking ${path}`);
  const timeZone = (loaded.catalogue ?? loaded.readable?.catalogue)?.timeZone ?? 'UTC';
  const at = dayIn(isTimeZone(timeZone) ? timeZone : 'UTC');
  return { report: validate(() => validateCatalogue(loaded, { ...options, at })), sources: loaded.sources };
}

function validate(check: () => ValidationReport): ValidationReport {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof CatalogueError) || error.code !== 'unknown-rule') throw error;
    throw unknownId(
      'rule',
      String(error.details?.['code']),
      listRules().map(({ code }) => code),
    );
  }
}
