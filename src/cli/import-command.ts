import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue import`: catalogues from the files of other systems. */
export const importCommand: CliCommand = {
  name: 'import',
  description:
    'Makes a catalogue from a file of another system, and says what became of every field: mapped to a field of the catalogue, kept as it was written, or lost. Without --out the catalogue goes to the output and the report beside it. Exit code 1 where a file has errors.',
  arguments: [
    { name: '<format>', description: 'the format: pricing2yaml' },
    { name: '<file...>', description: 'the files' },
  ],
  options: [
    { flags: '--out <path>', description: 'where to write: a file, or a folder for several' },
    { flags: '--overwrite', description: 'replace files that exist' },
    { flags: '--full', description: 'list every field that was kept as written or lost' },
  ],
  examples: [
    { line: 'catalogue import pricing2yaml slack.yml', what: 'see what comes of it' },
    { line: 'catalogue import pricing2yaml slack.yml --out slack.catalogue.yaml', what: 'write the catalogue' },
    { line: 'catalogue import pricing2yaml pricings/*.yml --out catalogues', what: 'many at once' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./import/run-import.js')).runImport(call),
};
