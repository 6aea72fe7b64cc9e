import { circumstanceOptions, localeOption, pathArgument, quantityOption, storeOption } from './asking-options.data.js';
import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue compare`: two to five offers side by side. */
export const compareCommand: CliCommand = {
  name: 'compare',
  description:
    'Sets two to five offers side by side: what differs first and what is best, what twelve months and the minimum term cost with what is used, at which quantities the cheaper one changes, and what is gained and lost against the first. The words are in the language of --locale.',
  arguments: [
    pathArgument,
    {
      name: '[offers...]',
      description: 'the ids of two to five offers; with a price plan behind a colon, such as fibre-100:fibre-100-flex',
    },
  ],
  options: [
    { flags: '--usage <unit=n>', description: 'how much is used each month; may be repeated', repeats: true, otherwise: "the customer's" },
    ...circumstanceOptions,
    quantityOption,
    localeOption,
    storeOption,
  ],
  examples: [
    {
      line: 'catalogue compare examples/acme-telecom mobile-10 mobile-25 --currency GBP --usage gb=12',
      what: 'which one for 12 GB a month?',
    },
    { line: 'catalogue compare fibre-100:fibre-100-monthly fibre-100:fibre-100-flex', what: 'one offer on two price plans' },
    { line: 'catalogue compare fibre-100 fibre-300 --customer sam.json --json', what: 'for a program, with what the customer uses' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./compare/run-compare.js')).runCompare(call),
};
