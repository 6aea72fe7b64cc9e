import { circumstanceOptions, localeOption, pathArgument, quantityOption, storeOption } from './asking-options.data.js';
import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue show`: all that a rep needs to know of an offer. */
export const showCommand: CliCommand = {
  name: 'show',
  description:
    'Says all that a rep needs to know of an offer: what it is and does, what it costs and binds to, what it goes with, how soon it works, who helps; for a customer what they pay and what would change. What the catalogue does not say is named. The words are in the language of --locale.',
  arguments: [pathArgument, { name: '[offer]', description: 'the id of the offer; a single word is the offer' }],
  options: [
    ...circumstanceOptions,
    { flags: '--replaces <holding>', description: 'the holding whose place the offer would take', otherwise: 'the one of the same family' },
    quantityOption,
    localeOption,
    { flags: '--full', description: 'show every price plan as it stands in the catalogue, in all currencies' },
    storeOption,
  ],
  examples: [
    { line: 'catalogue show examples/acme-telecom mobile-10 --currency GBP', what: 'everything about an offer' },
    { line: 'catalogue show fibre-300 --customer sam.json', what: 'what it would mean for a customer' },
    { line: 'catalogue show release-7.json fibre-300 --locale de --json', what: 'for a program, in German' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./show/run-show.js')).runShow(call),
};
