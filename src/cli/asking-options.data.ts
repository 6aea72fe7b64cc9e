/** The options that all commands share which ask something of a catalogue, so that each is called and means the same everywhere. */
import type { ArgumentSpec, OptionSpec } from './command.js';

/** The argument for a catalogue. */
export const pathArgument: ArgumentSpec = {
  name: '[path]',
  description: 'the catalogue: a file, a folder or a release file (default: the one of this folder)',
};

const customer: OptionSpec = { flags: '--customer <file>', description: 'the customer, as JSON or YAML; - reads the standard input' };

/** Who is asked about, when, and where the conversation is. */
export const circumstanceOptions: readonly OptionSpec[] = [
  customer,
  { flags: '--at <date>', description: 'the day or instant that is asked about', otherwise: 'today' },
  { flags: '--channel <id>', description: 'the channel of the conversation' },
  { flags: '--market <id>', description: 'in which market', otherwise: "the customer's" },
  { flags: '--segment <id>', description: 'to which segment', otherwise: "the customer's" },
  { flags: '--currency <code>', description: 'the currency, such as EUR', otherwise: "the customer's, else the market's" },
];

/** How many there are of what is asked about. */
export const quantityOption: OptionSpec = {
  flags: '--quantity <unit=n>',
  description: 'how many, by unit or charge; may be repeated',
  repeats: true,
};

/** In which words the answer is. */
export const localeOption: OptionSpec = {
  flags: '--locale <tag>',
  description: 'the language of the words',
  otherwise: "the customer's, else the catalogue's",
};

/** Where earlier releases are. */
export const storeOption: OptionSpec = { flags: '--store <folder>', description: 'the releases that the customer may have been sold from' };
