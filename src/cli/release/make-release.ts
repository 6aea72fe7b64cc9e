import { resolve } from 'node:path';
import { canonicalJson } from '../../kernel/canonical-json.js';
import { formatInstant } from '../../kernel/instant.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Release } from '../../model/release.js';
import type { Profile } from '../../validation/validation-report.js';
import { classifyChanges } from '../../versioning/classify-changes.js';
import { createRelease } from '../../versioning/create-release.js';
import { diffCatalogues } from '../../versioning/diff-catalogues.js';
import type { History, PublishOptions, ReleaseReview } from '../../versioning/history.js';
import { summarizeRelease } from '../../versioning/release-summary.js';
import { reviewRelease } from '../../versioning/review-release.js';
import { suggestVersion } from '../../versioning/suggest-version.js';
import { type ArgumentValues, wholeNumber } from '../argument-values.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { writeFiles } from '../files/write-files.js';
import { defaultPath } from '../open/default-path.js';
import { openCatalogue, openReleaseFile } from '../open/open-catalogue.js';
import { openStore } from '../open/open-store.js';
import { requireAt } from '../open/today.js';
import { startProgress } from '../progress.js';
import { listWords } from '../words/list-words.js';
import { listReleaseLines, type MadeRelease } from './list-release-lines.js';

/** Makes a release, checks it, and publishes or writes it. */
export async function makeRelease(call: CommandCall): Promise<ExitCode> {
  const { values, host, out, json } = call;
  const words = readWords(values);
  const store = values.text('store');
  const history = store === undefined ? undefined : await openStore(store, host);
  const parent = history === undefined ? await readParent(call) : await history.head();
  const { catalogue } = await openCatalogue(values.words[0] ?? defaultPath(host), call);
  const corrects = wholeNumber(values, 'corrects');
  const release = createRelease(catalogue, {
    ...words,
    version: values.text('version') ?? nextVersion(catalogue, parent),
    ...(parent === undefined ? {} : { parent }),
    ...(corrects === undefined ? {} : { corrects }),
  });
  const made = await publish(call, { release, history, parent });
  if (json) out.json(describe(made));
  else out.lines(listReleaseLines(made, out));
  return made.kind === 'refused' ? exitCode.findings : exitCode.clean;
}

interface Words {
  readonly effectiveFrom: string;
  readonly author: string;
  readonly reason: string;
}

// All that is missing is said at once.
function readWords(values: ArgumentValues): Words {
  const { effectiveFrom, author, reason } = {
    effectiveFrom: values.text('effectiveFrom'),
    author: values.text('author'),
    reason: values.text('reason'),
  };
  const isWritten = values.text('store') !== undefined || values.text('out') !== undefined || values.has('dryRun');
  if (effectiveFrom === undefined || author === undefined || reason === undefined || !isWritten) {
    const missing = [
      ...(effectiveFrom === undefined ? ['--effective-from'] : []),
      ...(author === undefined ? ['--author'] : []),
      ...(reason === undefined ? ['--reason'] : []),
      ...(isWritten ? [] : ['--store or --out']),
    ];
    throw new CliError('option-missing', `A release needs ${listWords(missing)}.`);
  }
  if (values.text('store') !== undefined && values.text('parent') !== undefined) {
    throw new CliError('two-parents', 'The release before is the newest one of --store, so --parent says nothing.');
  }
  return { effectiveFrom: requireAt('--effective-from', effectiveFrom), author, reason };
}

function readParent({ values, host }: CommandCall): Promise<Release> | undefined {
  const file = values.text('parent');
  return file === undefined ? undefined : openReleaseFile(file, host.cwd);
}

function nextVersion(catalogue: Catalogue, parent: Release | undefined): string {
  if (parent === undefined) return '1.0.0';
  const changes = diffCatalogues(parent.catalogue, catalogue);
  if (changes.length > 0) return suggestVersion(parent.version, classifyChanges(changes));
  throw new CliError('nothing-changed', `Nothing changed since the release ${parent.version}, so there is nothing to release.`, {
    help: 'Name a --version to release it all the same.',
  });
}

interface Publishing {
  readonly release: Release;
  readonly history: History | undefined;
  readonly parent: Release | undefined;
}

async function publish(call: CommandCall, { release, history, parent }: Publishing): Promise<MadeRelease> {
  const { values, host, err, json } = call;
  const options = publishOptions(call);
  const file = values.text('out');
  const isDry = values.has('dryRun');
  const progress = startProgress(err, json);
  progress.step('Checking the release');
  try {
    const isToPublish = history !== undefined && !isDry;
    const review: ReleaseReview = isToPublish
      ? await history.publish(release, options)
      : await reviewOnly({ release, history, parent }, options);
    if (review.reasons.length > 0) return { kind: 'refused', release, review, files: [], ...(parent === undefined ? {} : { parent }) };
    if (file !== undefined && !isDry)
      await writeFiles([{ path: resolve(host.cwd, file), text: `${canonicalJson(release)}\n` }], { overwrite: false });
    const files = isDry || file === undefined ? [] : [file];
    return { kind: isDry ? 'checked' : 'released', release, review, files, ...(parent === undefined ? {} : { parent }) };
  } finally {
    progress.done();
  }
}

function reviewOnly({ release, history, parent }: Publishing, options: PublishOptions): Promise<ReleaseReview> | ReleaseReview {
  if (history !== undefined) return history.review(release, options);
  return reviewRelease({
    release,
    options,
    log: parent === undefined ? [] : [summarizeRelease(parent)],
    ...(parent === undefined ? {} : { parent }),
  });
}

function publishOptions({ values, host }: CommandCall): PublishOptions {
  const now = values.text('now');
  const reviewedHash = values.text('reviewedHash');
  const profile = profiles.find(each => each === values.text('profile'));
  return {
    now: now === undefined ? formatInstant(host.now()) : requireAt('--now', now),
    ...(reviewedHash === undefined ? {} : { reviewedHash }),
    ...(profile === undefined ? {} : { profile }),
  };
}

const profiles: readonly Profile[] = ['core', 'recommended', 'strict'];

function describe({ kind, release, review, files }: MadeRelease): Readonly<Record<string, unknown>> {
  const { reasons, changes, requiredBump } = review;
  return { kind, release: summarizeRelease(release), reasons, changes, requiredBump, files };
}
