import type { CliCommand, CommandCall } from './command.js';
import type { ExitCode } from './exit-code.js';

/** `catalogue desk`: the page for a rep. */
export const deskCommand: CliCommand = {
  name: 'desk',
  description:
    'Writes one HTML file in which a rep searches the catalogue, reads and compares offers, and sees what to suggest to a customer and why not. The file needs no server and no network, and its Content-Security-Policy lets nothing out or in. It holds the whole catalogue and the customers that are named: hand it on as you would hand on those.',
  arguments: [{ name: '[path]', description: 'the catalogue: a file, a folder or a release file (default: the one of this folder)' }],
  options: [
    { flags: '--out <file>', description: 'the HTML file to write' },
    { flags: '--overwrite', description: 'replace the file where it exists' },
    { flags: '--customer <file>', description: 'a customer to choose from, as JSON or YAML; may be repeated', repeats: true },
    { flags: '--customers <folder>', description: 'all customers in a folder' },
    { flags: '--at <date>', description: 'the day or instant that the page begins with', otherwise: 'today' },
    { flags: '--channel <id>', description: 'the channel that it begins with' },
    { flags: '--currency <code>', description: 'the currency that it begins with' },
    { flags: '--locale <tag>', description: 'the language that it begins with', otherwise: "the catalogue's" },
    { flags: '--store <folder>', description: 'the releases that customers may have been sold from' },
  ],
  examples: [
    { line: 'catalogue desk examples/acme-telecom --out desk.html --customers examples/acme-customers', what: 'to look around' },
    { line: 'catalogue desk release-7.json --store releases --out desk.html --channel phone', what: 'for those on the phone' },
  ],
  run: async (call: CommandCall): Promise<ExitCode> => (await import('./desk/run-desk.js')).runDesk(call),
};
