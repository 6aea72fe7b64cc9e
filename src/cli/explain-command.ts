import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue explain`: what a code means. */
export const explainCommand: CliCommand = {
  name: 'explain',
  description:
    'Explains a code: what a finding means, why it matters to a customer or a rep, what to do about it, and how bad it is; or what the code of a suppressed suggestion says. Works without a network.',
  arguments: [{ name: '<code>', description: 'such as TIR007, or its name, such as volume-cliff' }],
  options: [],
  examples: [
    { line: 'catalogue explain TIR007', what: 'a finding of “catalogue validate”' },
    { line: 'catalogue explain volume-cliff', what: 'the same by its name' },
    { line: 'catalogue explain IMP001', what: 'a finding of “catalogue import”' },
    { line: 'catalogue explain COOL_DOWN', what: 'why an offer was not suggested' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./explain/run-explain.js')).runExplain(call),
};
