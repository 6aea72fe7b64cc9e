import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue schema`: what editors and compilers need to know of a catalogue. */
export const schemaCommand: CliCommand = {
  name: 'schema',
  description:
    'Writes the JSON Schema (2020-12) of the catalogue format, by which an editor completes and checks YAML and JSON files; with --types, TypeScript types of the facts that a catalogue declares. A YAML file names the schema in its first line: # yaml-language-server: $schema=catalogue.schema.json',
  arguments: [{ name: '[path]', description: 'the catalogue, for --types (default: the one of this folder)' }],
  options: [
    { flags: '--types', description: 'the types of the facts, as a TypeScript declaration' },
    { flags: '--out <file>', description: 'where to write', otherwise: 'the output' },
  ],
  examples: [
    { line: 'catalogue schema --out catalogue.schema.json', what: 'completion in your editor' },
    { line: 'catalogue schema --types --out facts.d.ts', what: 'typed customers in TypeScript' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./schema/run-schema.js')).runSchema(call),
};
