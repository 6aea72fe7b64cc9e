import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';
import { listFormats, listSettings } from './interchange/interchange-formats.data.js';

/** `catalogue export`: the files of other systems from a catalogue. */
export const exportCommand: CliCommand = {
  name: 'export',
  description:
    'Writes a catalogue in the format of another system, and says what became of every field: mapped to a word of that format, restored as it once came from there, or lost. One file goes to the output, unless --out names where it is written; several need a folder. Exit code 1 where something is lost that --accept does not name, or nothing could be written.',
  arguments: [
    { name: '<format>', description: `the format: ${listFormats('export')}` },
    { name: '[path]', description: 'the catalogue: a file, a folder or a release file' },
  ],
  options: [
    { flags: '--out <path>', description: 'where to write: a file, or a folder for several' },
    { flags: '--overwrite', description: 'replace files that exist' },
    { flags: '--accept <pointer>', description: 'what may be lost, * for any step; may be repeated', repeats: true },
    { flags: '--with <name=value>', description: `a setting of the format${listSettings()}; may be repeated`, repeats: true },
    { flags: '--full', description: 'list every field that was restored or lost' },
  ],
  examples: [
    { line: 'catalogue export csv examples/acme-telecom --out prices.csv', what: 'a spreadsheet of offers and prices' },
    { line: 'catalogue export csv examples/acme-telecom --accept /upsellRules --accept /facts', what: 'let go what no spreadsheet says' },
    { line: 'catalogue export stripe release-7.json --out stripe/ --json', what: 'for a script, from a release' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./export/run-export.js')).runExport(call),
};
