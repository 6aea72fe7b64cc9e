import { commandEntries } from './list-commands.js';
import { formatTable } from './output/format-table.js';
import type { Terminal } from './output/terminal.js';
import { wrapText } from './output/wrap-text.js';

/**
 * Writes the help of the program: what it is for, its commands, and what all of them share.
 *
 * @param terminal - Where to.
 */
export function writeHelp(terminal: Terminal): void {
  const { paint } = terminal;
  terminal.lines([
    ...wrapText('One product catalogue that sales and support tools share: check it, price it, release it, ask it.', {
      width: terminal.width,
    }),
    '',
    `${paint.bold('Usage:')} catalogue <command> [options]`,
    '',
    paint.bold('Commands:'),
    ...table(commandEntries.map(entry => [entry.name, entry.summary])),
    '',
    paint.bold('Options of every command:'),
    ...table(sharedOptions),
    '',
    paint.bold('Exit codes:'),
    ...table(codes),
    '',
    ...wrapText('Begin with “catalogue init my-catalogue”. “catalogue <command> --help” shows options and examples.', {
      width: terminal.width,
    }),
  ]);
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  return formatTable(rows, { indent: '  ', gap: 3 });
}

const sharedOptions = [
  ['--json', 'print the answer as JSON'],
  ['--no-color', 'no colours, as with NO_COLOR=1 in the environment'],
  ['--debug', 'show where in the program an error came from'],
  ['-h, --help', 'show help'],
  ['-V, --version', 'show the version'],
];

const codes = [
  ['0', 'nothing to report'],
  ['1', 'findings: an error, a change that matters, a refusal, an unknown price'],
  ['2', 'the command line makes no sense'],
  ['3', 'a fault of the tool itself'],
  ['4', 'a file cannot be read or written'],
];
