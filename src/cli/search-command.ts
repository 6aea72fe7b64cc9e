import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue search`: finds offers, products, price plans, help texts and rules as people type. */
export const searchCommand: CliCommand = {
  name: 'search',
  description:
    'Finds offers, products, price plans, help texts and upsell rules as people type: by code, by name, by words, with a letter wrong. Codes and names come first. Exit code 1 where nothing is found.',
  arguments: [
    { name: '[path]', description: 'the catalogue: a file, a folder or a release file (default: the one of this folder)' },
    { name: '[text...]', description: 'what is looked for; where the first word names no file, all words are' },
  ],
  options: [
    { flags: '--kind <name>', description: 'only offer, product, pricePlan, help or upsellRule; may be repeated', repeats: true },
    { flags: '--limit <number>', description: 'how many at most', otherwise: '10' },
    { flags: '--locale <tag>', description: 'the language of the texts', otherwise: "the catalogue's" },
  ],
  examples: [
    { line: 'catalogue search examples/acme-telecom fbre 100', what: 'a mistyped name' },
    { line: 'catalogue search wifi --kind help', what: 'a help text of the catalogue of this folder' },
    { line: 'catalogue search glasfaser --locale de --json', what: 'for a program, in German' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./search/run-search.js')).runSearch(call),
};
