import { resolve } from 'node:path';
import { formatChanges } from '../../report/format-changes.js';
import { formatChangesJson } from '../../report/format-changes-json.js';
import { formatChangesMarkdown } from '../../report/format-changes-markdown.js';
import { type ClassifiedChange, changeClasses } from '../../versioning/classified-change.js';
import { classifyChanges } from '../../versioning/classify-changes.js';
import { diffCatalogues } from '../../versioning/diff-catalogues.js';
import { suggestVersion } from '../../versioning/suggest-version.js';
import { wholeNumber } from '../argument-values.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeFiles } from '../files/write-files.js';
import { type OpenedCatalogue, openCatalogue } from '../open/open-catalogue.js';
import { cleanText } from '../output/clean-text.js';
import { readFormats } from '../output/read-formats.js';
import { wrapText } from '../output/wrap-text.js';
import { startProgress } from '../progress.js';

const usualLimit = 30;

/** Runs `catalogue diff`. */
export async function runDiff(call: CommandCall): Promise<ExitCode> {
  const { values, host, out } = call;
  const formats = readFormats(values, ['pretty', 'json', 'markdown']);
  const limit = wholeNumber(values, 'limit') ?? usualLimit;
  const [before = '', after = ''] = values.words;
  const opened = { before: await openCatalogue(before, call), after: await openCatalogue(after, call) };
  const changes = compare(opened, call);
  const sides: Sides = { before: sideOf(before, opened.before), after: sideOf(after, opened.after), ...nextOf(opened.before, changes) };
  for (const { format, file } of formats) {
    const text = writeAs[format](changes, sides);
    if (file !== undefined) await writeFiles([{ path: resolve(host.cwd, file), text: `${text}\n` }], { overwrite: true });
    else if (format === 'pretty')
      out.lines([...headLines(sides, call), formatChanges(changes, { colour: out.isColoured, width: out.width, limit })]);
    else out.raw(`${text}\n`);
  }
  return isAtLeast(changes, values.text('failOn')) ? exitCode.findings : exitCode.clean;
}

interface Opened {
  readonly before: OpenedCatalogue;
  readonly after: OpenedCatalogue;
}

function compare({ before, after }: Opened, { err, json }: CommandCall): readonly ClassifiedChange[] {
  const progress = startProgress(err, json);
  progress.step('Comparing');
  try {
    return classifyChanges(diffCatalogues(before.catalogue, after.catalogue));
  } finally {
    progress.done();
  }
}

/** One of the two catalogues. */
interface Side {
  /** As it was typed. */
  readonly path: string;
  /** The id of the catalogue. */
  readonly catalogue: string;
  /** The version of a release. */
  readonly release?: string;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** The version that the changes ask for, where the first side is a release. */
  readonly next?: string;
}

function sideOf(path: string, { catalogue, release }: OpenedCatalogue): Side {
  return { path, catalogue: catalogue.id, ...(release === undefined ? {} : { release: release.version }) };
}

function nextOf({ release }: OpenedCatalogue, changes: readonly ClassifiedChange[]): Pick<Sides, 'next'> {
  return release === undefined ? {} : { next: suggestVersion(release.version, changes) };
}

const writeAs = {
  pretty: (changes: readonly ClassifiedChange[]): string => formatChanges(changes),
  markdown: (changes: readonly ClassifiedChange[]): string => formatChangesMarkdown(changes),
  json: (changes: readonly ClassifiedChange[], sides: Sides): string =>
    JSON.stringify({ ...JSON.parse(formatChangesJson(changes)), ...sides }, undefined, 2),
};

function headLines({ before, after, next }: Sides, { out }: CommandCall): readonly string[] {
  const [from, to] = [before, after].map(({ path, release }) => `${path}${release === undefined ? '' : ` (${release})`}`);
  const version = next === undefined || next === before.release ? '' : `, next version ${next}`;
  return wrapText(cleanText(`${from} ${out.symbols.arrow} ${to}${version}`), { width: out.width });
}

function isAtLeast(changes: readonly ClassifiedChange[], failOn: string | undefined): boolean {
  if (failOn === undefined) return false;
  const classes: readonly string[] = changeClasses;
  const failing = classes.slice(0, classes.indexOf(failOn) + 1);
  return changes.some(change => failing.includes(change.class));
}
