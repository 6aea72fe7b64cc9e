import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue init`: starts a catalogue. */
export const initCommand: CliCommand = {
  name: 'init',
  description:
    'Starts a catalogue in a folder: a small one with comments, the JSON Schema that gives your editor completion and checks, and a customer to try it with. Files that exist already are never overwritten.',
  arguments: [{ name: '[folder]', description: 'where to; made if it does not exist (default: the folder you are in)' }],
  options: [],
  examples: [
    { line: 'catalogue init', what: 'start in this folder' },
    { line: 'catalogue init my-catalogue', what: 'start in a folder of its own' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./starter/run-init.js')).runInit(call),
};
