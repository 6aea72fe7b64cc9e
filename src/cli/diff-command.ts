import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

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
    { flags: '--limit <n>', description: 'how many changes of each class are shown; the headings count all', otherwise: '30' },
  ],
  examples: [
    { line: 'catalogue diff release-7.json catalogue', what: 'what changed since the release' },
    { line: 'catalogue diff main/catalogue catalogue --fail-on breaking', what: 'a gate for CI' },
    { line: 'catalogue diff old new --format markdown:changes.md', what: 'a comment for a pull request' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./diff/run-diff.js')).runDiff(call),
};
