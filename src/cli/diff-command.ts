import { resolve } from 'node:path';
import { type ChangeClass, type ClassifiedChange, changeClasses } from '../versioning/classified-change.js';
import { classifyChanges } from '../versioning/classify-changes.js';
import { diffCatalogues } from '../versioning/diff-catalogues.js';
import { requiredBump } from '../versioning/required-bump.js';
import { suggestVersion } from '../versioning/suggest-version.js';
import type { CliCommand, CommandCall } from './command.js';
import type { CatalogueDiff } from './diff/catalogue-diff.js';
import { listDiffLines } from './diff/list-diff-lines.js';
import { writeDiffMarkdown } from './diff/write-diff-markdown.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { writeFiles } from './files/write-files.js';
import { type OpenedCatalogue, openCatalogue } from './open/open-catalogue.js';
import { plainPaint } from './output/paint.js';
import { readFormats } from './output/read-formats.js';
import { startProgress } from './progress.js';

/** `catalogue diff`: what changed, and whom it reaches. */
export const diffCommand: CliCommand = {
  name: 'diff',
  description:
    'Compares two catalogues by id and by structure: each change with its class (breaking, customerAffecting, minor, patch), for whom it is better or worse and why it matters, and the next version that it asks for. Moved text and another order of files are no change. Exit code 1 where a change is of the class of --fail-on or worse.',
  arguments: [
    { name: '<before>', description: 'the catalogue before: a file, a folder or a release file' },
    { name: '<after>', description: 'the catalogue after' },
  ],
  options: [
    {
      flags: '--fail-on <class>',
      description: 'exit with 1 from this class on',
      choices: ['breaking', 'customerAffecting', 'minor', 'patch'],
    },
    { flags: '--format <name[:file]>', description: 'pretty, json or markdown; may be repeated', repeats: true, otherwise: 'pretty' },
    { flags: '--full', description: 'list every change, also those that nobody can tell' },
  ],
  examples: [
    { line: 'catalogue diff release-7.json catalogue', what: 'what changed since the release' },
    { line: 'catalogue diff main/catalogue catalogue --fail-on breaking', what: 'a gate for CI' },
    { line: 'catalogue diff old new --format markdown:changes.md', what: 'a comment for a pull request' },
  ],
  run: runDiff,
};

async function runDiff(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, err, json } = call;
  const formats = readFormats(values, ['pretty', 'json', 'markdown']);
  const [before = '', after = ''] = values.words;
  const opened = { before: await openCatalogue(before, call), after: await openCatalogue(after, call) };
  const progress = startProgress(err, json);
  progress.step('Comparing');
  const changes = classifyChanges(diffCatalogues(opened.before.catalogue, opened.after.catalogue));
  progress.done();
  const diff = describeDiff(changes, { before: sideOf(before, opened.before), after: sideOf(after, opened.after) });
  const full = values.has('full');
  for (const { format, file } of formats) {
    const text = {
      json: () => `${JSON.stringify(diff, undefined, 2)}\n`,
      markdown: () => writeDiffMarkdown(diff),
      pretty: () => prettyText(diff, full, call),
    };
    if (file !== undefined) await writeFiles([{ path: resolve(host.cwd, file), text: text[format]() }], { overwrite: true });
    else if (format === 'pretty') out.lines(listDiffLines(diff, { layout: out, isFull: full }));
    else out.raw(text[format]());
  }
  return isAtLeast(changes, values.text('failOn')) ? exitCode.findings : exitCode.clean;
}

// A file has no terminal, and so neither colours nor a width.
function prettyText(diff: CatalogueDiff, isFull: boolean, { out }: CommandCall): string {
  const layout = { width: 100, symbols: out.symbols, paint: plainPaint };
  return listDiffLines(diff, { layout, isFull })
    .map(line => `${line}\n`)
    .join('');
}

function sideOf(path: string, { catalogue, index }: OpenedCatalogue): CatalogueDiff['before'] {
  const { release } = index;
  return { path, catalogue: catalogue.id, ...(release === undefined ? {} : { version: release.version }) };
}

function describeDiff(changes: readonly ClassifiedChange[], sides: Pick<CatalogueDiff, 'before' | 'after'>): CatalogueDiff {
  const version = sides.before.version === undefined ? undefined : suggestVersion(sides.before.version, changes);
  return {
    ...sides,
    bump: requiredBump(changes),
    ...(version === undefined ? {} : { version }),
    counts: countClasses(changes),
    changes,
  };
}

function countClasses(changes: readonly ClassifiedChange[]): Readonly<Record<ChangeClass, number>> {
  const count = (wanted: ChangeClass): number => changes.filter(change => change.class === wanted).length;
  return {
    breaking: count('breaking'),
    customerAffecting: count('customerAffecting'),
    minor: count('minor'),
    patch: count('patch'),
    none: count('none'),
  };
}

function isAtLeast(changes: readonly ClassifiedChange[], failOn: string | undefined): boolean {
  if (failOn === undefined) return false;
  const classes: readonly string[] = changeClasses;
  const failing = classes.slice(0, classes.indexOf(failOn) + 1);
  return changes.some(change => failing.includes(change.class));
}
