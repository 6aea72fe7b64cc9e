import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReleaseSummary } from '../../versioning/release-summary.js';
import { CliError } from '../cli-error.js';
import type { CommandCall } from '../command.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { openStore } from '../open/open-store.js';
import { cleanText } from '../output/clean-text.js';
import { formatTable } from '../output/format-table.js';

/** `catalogue release --log`: lists what was released, the newest first. */
export async function listReleases({ values, host, out, json }: CommandCall): Promise<ExitCode> {
  const store = values.text('store');
  if (store === undefined) throw new CliError('store-missing', 'Which releases? Name their folder with --store.');
  if (!existsSync(resolve(host.cwd, store))) {
    throw new CliError('path-not-found', `There is no folder “${store}”.`, {
      help: 'The first release makes it.',
      exitCode: exitCode.unreadable,
    });
  }
  const releases = await (await openStore(store, host)).log();
  if (json) out.json({ releases });
  else if (releases.length === 0) out.lines([`There is no release in “${store}” yet.`]);
  else out.lines(formatTable([headings.map(heading => out.paint.bold(heading)), ...releases.toReversed().map(rowOf)], { right: [0] }));
  return exitCode.clean;
}

const headings = ['no.', 'version', 'from', 'author', 'content', 'reason'];

function rowOf({ sequence, version, effectiveFrom, author, contentHash, reason, corrects }: ReleaseSummary): readonly string[] {
  const corrected = corrects === undefined ? '' : ` (corrects ${corrects})`;
  return [String(sequence), version, effectiveFrom, author, contentHash.replace('sha256:', '').slice(0, 12), `${reason}${corrected}`].map(
    text => cleanText(text).replaceAll('\n', ' '),
  );
}
