import { circumstanceOptions, localeOption, pathArgument, quantityOption, storeOption } from './asking-options.data.js';
import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue quote`: what an offer costs. */
export const quoteCommand: CliCommand = {
  name: 'quote',
  description:
    'Says what an offer costs a new customer: what is due on the first day, what comes back each period, what follows an introductory price, and the total of the commitment. Where an amount is not known it says why, and never shows a zero. Exit code 1 where the price is not known.',
  arguments: [pathArgument, { name: '[offer]', description: 'the id of the offer; a single word is the offer' }],
  options: [
    ...circumstanceOptions,
    { flags: '--price-plan <id>', description: 'the price plan', otherwise: "the offer's default one" },
    { flags: '--term <id>', description: 'the contract term', otherwise: 'the first that fits' },
    { flags: '--price-list <id>', description: 'the price list' },
    quantityOption,
    { flags: '--member <offer=n>', description: 'how many of a member of a bundle; may be repeated', repeats: true },
    {
      flags: '--characteristic <name=value>',
      description: 'what is chosen of a characteristic of the product, such as speed=100; may be repeated',
      repeats: true,
    },
    { flags: '--dimension <name=value>', description: 'a dimension of a price, such as region=eu; may be repeated', repeats: true },
    { flags: '--amount <charge=n>', description: 'an amount that the customer chose; may be repeated', repeats: true },
    { flags: '--discount-code <code>', description: 'a code that the customer named; may be repeated', repeats: true },
    localeOption,
    storeOption,
  ],
  examples: [
    { line: 'catalogue quote examples/acme-telecom fibre-100 --currency GBP', what: 'the price of an offer today' },
    { line: 'catalogue quote fibre-100', what: 'in the folder of the catalogue' },
    { line: 'catalogue quote prices.yaml team --quantity seat=25 --term yearly', what: '25 seats for a year' },
    { line: 'catalogue quote release-7.json fibre-100 --at 2026-12-01 --json', what: 'as JSON, from a release' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./quote/run-quote.js')).runQuote(call),
};
