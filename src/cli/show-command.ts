import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue show`: all that a rep needs to know of an offer. */
export const showCommand: CliCommand = {
  name: 'show',
  description:
    'Says all that a rep needs to know of an offer: what it is and does, what it costs and binds to, what it goes with, how soon it works, who helps; for a customer what they pay and what would change. What the catalogue does not say is named. The words are in the language of --locale.',
  arguments: [
    { name: '[path]', description: 'the catalogue: a file, a folder or a release file (default: the one of this folder)' },
    { name: '[offer]', description: 'the id of the offer; a single word is the offer' },
  ],
  options: [
    { flags: '--customer <file>', description: 'the customer, as JSON or YAML; - reads the standard input' },
    { flags: '--replaces <holding>', description: 'the holding whose place the offer would take', otherwise: 'the one of the same family' },
    { flags: '--at <date>', description: 'the day or instant that is asked about', otherwise: 'today' },
    { flags: '--channel <id>', description: 'the channel of the conversation' },
    { flags: '--market <id>', description: 'in which market', otherwise: "the customer's" },
    { flags: '--segment <id>', description: 'to which segment', otherwise: "the customer's" },
    { flags: '--currency <code>', description: 'the currency', otherwise: "the customer's" },
    { flags: '--quantity <unit=n>', description: 'how many, by unit or charge; may be repeated', repeats: true },
    { flags: '--locale <tag>', description: 'the language of the words', otherwise: "the customer's, else the catalogue's" },
    { flags: '--full', description: 'show every price plan as it stands in the catalogue, in all currencies' },
    { flags: '--store <folder>', description: 'the releases that the customer may have been sold from' },
  ],
  examples: [
    { line: 'catalogue show examples/acme-telecom mobile-10 --currency GBP', what: 'everything about an offer' },
    { line: 'catalogue show fibre-300 --customer sam.json', what: 'what it would mean for a customer' },
    { line: 'catalogue show release-7.json fibre-300 --locale de --json', what: 'for a program, in German' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./show/run-show.js')).runShow(call),
};
