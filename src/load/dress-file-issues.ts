/** Makes issues of what is wrong with files as such, and of what does not go together in them. */

import type { FileFault } from '../kernel/file-fault.js';
import type { Issue } from '../kernel/issue.js';
import { readingSlugs } from '../model/reading/fault.js';
import { makeNamer, type Namer } from '../model/reading/name-things.js';
import type { DataFile } from './data-file.js';
import type { FileSources } from './make-sources.js';
import type { MergedFiles, MergeFault } from './merge-files.js';

/**
 * Makes the issues of the files.
 *
 * @param files - The files.
 * @param merged - What they were merged into.
 * @param sources - Finds places in them.
 * @returns The issues with places, file by file.
 */
export function dressFileIssues(files: readonly DataFile[], merged: MergedFiles, sources: FileSources): readonly Issue[] {
  const namer = makeNamer(merged.taken.data);
  const faulty = files.flatMap(({ faults }, file) => faults.map(fault => dressFileFault(fault, { file, merged, sources, namer })));
  return [...faulty, ...merged.faults.map(fault => dressMergeFault(fault, sources, namer))];
}

interface Dressing {
  readonly file: number;
  readonly merged: MergedFiles;
  readonly sources: FileSources;
  readonly namer: Namer;
}

function dressFileFault(fault: FileFault, { file, merged, sources, namer }: Dressing): Issue {
  const { at, span, related, ...rest } = fault;
  const path = at === undefined ? [] : merged.origins.pathOf({ file, ...at });
  const entity = at === undefined ? undefined : namer.entityOf(path);
  const places = related?.map(each => ({ message: each.message, path, place: sources.placeOfSpan(file, each.span) }));
  return {
    ...rest,
    slug: readingSlugs[fault.code],
    path,
    pointer: namer.pointerOf(path),
    place: sources.placeOfSpan(file, span),
    ...(entity !== undefined && { entity }),
    ...(places !== undefined && { related: places }),
  };
}

function dressMergeFault(fault: MergeFault, sources: FileSources, namer: Namer): Issue {
  const { here, there, ...rest } = fault;
  const entity = namer.entityOf(fault.path);
  const related = there && [{ message: there.message, path: fault.path, place: sources.placeIn(there.place) }];
  return {
    ...rest,
    slug: readingSlugs[fault.code],
    severity: 'error',
    pointer: namer.pointerOf(fault.path),
    place: sources.placeIn(here),
    ...(entity !== undefined && { entity }),
    ...(related !== undefined && { related }),
  };
}
