import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';
import { listFormats, listSettings } from './interchange/interchange-formats.data.js';

/** `catalogue import`: catalogues from the files of other systems. */
export const importCommand: CliCommand = {
  name: 'import',
  description:
    'Makes a catalogue from a file of another system, and says what became of every field: mapped to a field of the catalogue, kept as it was written, or lost. Without --out the catalogue goes to the output and the report beside it; with --validate or --search the answers take its place. Exit code 1 where a file has errors, something is lost that --accept does not name, the rule book finds an error, or a search finds nothing; 4 where a file cannot be read.',
  arguments: [
    { name: '<format>', description: `the format: ${listFormats('import')}` },
    { name: '<file...>', description: 'the files; - for the standard input' },
  ],
  options: [
    { flags: '--out <path>', description: 'where to write: a file, or a folder for several' },
    { flags: '--overwrite', description: 'replace files that exist' },
    { flags: '--accept <pointer>', description: 'what may be lost, * for any step; may be repeated', repeats: true },
    { flags: '--id <id>', description: 'the id of the catalogue', otherwise: 'made from the name in the file' },
    { flags: '--with <name=value>', description: `a setting of the format${listSettings()}; may be repeated`, repeats: true },
    { flags: '--annotated <path>', description: 'write a copy of the file with its findings in it (csv)' },
    { flags: '--validate', description: 'say what the rule book finds in the catalogue' },
    { flags: '--search <text>', description: 'say what is found in the catalogue by a text' },
    { flags: '--full', description: 'list every field that was kept as written or lost' },
  ],
  examples: [
    { line: 'catalogue import pricing2yaml slack.yml', what: 'see what comes of it' },
    { line: 'catalogue import pricing2yaml slack.yml --out slack.catalogue.yaml', what: 'write the catalogue' },
    { line: 'catalogue import pricing2yaml pricings/*.yml --out catalogues', what: 'many at once' },
    { line: 'catalogue import ovh eco.json --validate --search "rise-1 64g"', what: 'check it and find something in it, at once' },
    { line: 'catalogue import csv prices.csv --with decimal=comma --annotated mend.csv', what: 'a copy of the sheet with its findings' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./import/run-import.js')).runImport(call),
};
