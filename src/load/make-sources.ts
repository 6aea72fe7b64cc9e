/** Answers where data came from: texts at once, places at the first question about a file. */

import type { Span } from '../kernel/file-fault.js';
import type { Place } from '../kernel/issue.js';
import { type LineTable, makeLineTable, positionsOf } from '../kernel/line-table.js';
import type { Sources } from '../kernel/sources.js';
import type { DataFile } from './data-file.js';
import { locateJson } from './json/locate-json.js';
import { defaultLoadLimits } from './load-limits.js';
import type { Locator } from './locator.js';
import type { Origins, PartPlace } from './origins.js';
import { locateYaml } from './yaml/locate-yaml.js';

/** Sources that also know the files before they were merged. */
export interface FileSources {
  readonly sources: Sources;
  /** The place of a stretch of a file. */
  readonly placeOfSpan: (file: number, span: Span | undefined) => Place;
  /** The place of a value in a file. */
  readonly placeIn: (at: PartPlace, part?: 'key' | 'value') => Place;
}

/**
 * Makes the sources of merged files.
 *
 * @param files - The files, in order.
 * @param origins - Which file each part of the merged data came from.
 * @returns The sources.
 */
export function makeSources(files: readonly DataFile[], origins: Origins): FileSources {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const known = new Map<number, FileMap>();
  const mapOf = (file: number): FileMap | undefined => {
    const made = known.get(file) ?? mapFile(files[file]);
    if (made !== undefined) known.set(file, made);
    return made;
  };
  const placeOfSpan: FileSources['placeOfSpan'] = (file, span) => {
    const name = files[file]?.name ?? '';
    const lines = mapOf(file)?.lines;
    return span === undefined || lines === undefined ? { file: name } : { file: name, ...positionsOf(lines(), span) };
  };
  const placeIn: FileSources['placeIn'] = (at, part = 'value') => placeOfSpan(at.file, spanOf(mapOf(at.file), at, part));
  return {
    sources: {
      files: files.map(({ name }) => name),
      textOf: file => texts.get(file),
      locate: (path, part) => {
        if (files.length === 0) return undefined;
        const at = origins.placeOf(path);
        // The catalogue as a whole is in no one place of several files.
        return at.path.length === 0 && origins.count() > 1 ? placeOfSpan(at.file, undefined) : placeIn(at, part);
      },
    },
    placeOfSpan,
    placeIn,
  };
}

interface FileMap {
  readonly lines: () => LineTable;
  readonly locator: () => Locator;
}

function mapFile(file: DataFile | undefined): FileMap | undefined {
  const text = file?.text;
  if (file === undefined || text === undefined) return undefined;
  return { lines: once(() => makeLineTable(text)), locator: once(() => locatorFor(file.name, text)) };
}

// A YAML text has to be parsed again for its places, so of a very long one only the name is told.
function locatorFor(name: string, text: string): Locator {
  if (name.toLowerCase().endsWith('.json')) return locateJson(text);
  return text.length > defaultLoadLimits.rareYamlLength ? () => undefined : locateYaml(text);
}

function spanOf(file: FileMap | undefined, at: PartPlace, part: 'key' | 'value'): Span | undefined {
  const located = file?.locator()(at);
  return part === 'key' && located?.isExact ? (located.key ?? located.value) : located?.value;
}

function once<Value>(work: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: work() };
    return kept.value;
  };
}
