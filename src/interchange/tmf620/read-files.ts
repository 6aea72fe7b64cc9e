/** Reads the files of one import, and puts their reports together again. */
import { formatPointer } from '../../kernel/issue.js';
import { machineLimits } from '../common/import-limits.js';
import type { FieldNote, ImportReport } from '../common/import-result.js';
import { readJsonText } from '../common/read-json-text.js';
import { readPlainData } from '../common/read-plain-data.js';
import type { SourceReading } from '../common/read-yaml-text.js';

/** A file of several that belong together. */
export interface Tmf620File {
  /** Its name, which places of issues and the ways in the report begin with. */
  readonly name: string;
  readonly text: string;
}

/** A file that was read as far as it could be. */
export interface FileReading extends SourceReading {
  readonly name: string;
}

export function readInput(input: unknown, name: string): FileReading {
  return { name, ...(typeof input === 'string' ? readJsonText(input, name) : readPlainData(input, machineLimits)) };
}

/** One report of all files; where there are several, each way begins with the name of its file. */
export function joinReports(files: readonly FileReading[]): ImportReport {
  const isSingle = files.length === 1;
  const reports = files.map(({ name, log }) => {
    const report = log.report();
    const below = (notes: readonly FieldNote[]): readonly FieldNote[] =>
      isSingle ? notes : notes.map(note => ({ ...note, path: [name, ...note.path] }));
    const issues = isSingle
      ? report.issues
      : report.issues.map(issue => ({ ...issue, path: [name, ...issue.path], pointer: formatPointer([name, ...issue.path]) }));
    return { mapped: below(report.mapped), opaque: below(report.opaque), lost: below(report.lost), issues };
  });
  return {
    mapped: reports.flatMap(({ mapped }) => mapped),
    opaque: reports.flatMap(({ opaque }) => opaque),
    lost: reports.flatMap(({ lost }) => lost),
    issues: reports.flatMap(({ issues }) => issues),
  };
}
