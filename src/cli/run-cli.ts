import { CatalogueError } from '../kernel/catalogue-error.js';
import { closestWord } from '../kernel/closest-word.js';
import { CliError } from './cli-error.js';
import { type ExitCode, exitCode } from './exit-code.js';
import type { Host } from './host.js';
import { type CommandEntry, commandEntries } from './list-commands.js';
import { openTerminal } from './output/terminal.js';
import { reportFailure } from './report-failure.js';
import { version } from './version.js';
import { explainCatalogueError } from './words/explain-catalogue-error.js';

/**
 * Runs the command line of the package in this process.
 *
 * @param argv - The words after the name of the program.
 * @param host - The world: streams, environment, folder and clock.
 * @returns The exit code: 0 clean, 1 findings, 2 a command line that makes no sense, 3 a fault of the tool, 4 input that cannot be read.
 */
export async function runCli(argv: readonly string[], host: Host): Promise<ExitCode> {
  const flags = readFlags(argv);
  try {
    return await dispatch(argv, host, flags);
  } catch (error) {
    return reportFailure(error, { err: openTerminal(host, 'stderr', flags), cwd: host.cwd, ...flags });
  }
}

/** What is known of a command line before it is parsed. */
interface Flags {
  readonly json: boolean;
  readonly debug: boolean;
  readonly color?: boolean;
}

// Read before anything can go wrong, so that errors too obey them.
function readFlags(argv: readonly string[]): Flags {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const last = options.findLast(option => option === '--color' || option === '--no-color');
  return {
    json: options.includes('--json'),
    debug: options.includes('--debug'),
    ...(last === undefined ? {} : { color: last === '--color' }),
  };
}

async function dispatch(argv: readonly string[], host: Host, flags: Flags): Promise<ExitCode> {
  const at = argv.findIndex(word => !word.startsWith('-'));
  const before = at < 0 ? argv : argv.slice(0, at);
  if (before.some(word => word === '--version' || word === '-V')) {
    host.stdout.write(`${version}\n`);
    return exitCode.clean;
  }
  const name = argv[at];
  const rest = at < 0 ? [] : argv.slice(at + 1);
  const strange = name === undefined ? before.find(word => word !== '--' && !sharedFlags.includes(word)) : undefined;
  if (strange !== undefined) throw unknownOption(strange);
  const asksHelp = before.some(word => word === '--help' || word === '-h');
  if (name === undefined || (name === 'help' && rest.length === 0)) return showHelp(host, flags, asksHelp || name === 'help');
  if (name === 'help') return runCommand(findEntry(rest[0] ?? ''), ['--help'], { host, flags });
  return runCommand(findEntry(name), [...before, ...rest], { host, flags });
}

const sharedFlags = ['--json', '--color', '--no-color', '--debug', '--help', '-h', '--version', '-V'];

function unknownOption(word: string): CliError {
  const close = closestWord(word, sharedFlags);
  return new CliError('bad-command-line', `Unknown option “${word}”.${close === undefined ? '' : ` Did you mean “${close}”?`}`, {
    help: '“catalogue --help” shows commands and options.',
  });
}

// Who typed nothing gets the help too, but a script that passed nothing by mistake must notice.
async function showHelp(host: Host, flags: Flags, isAsked: boolean): Promise<ExitCode> {
  const { writeHelp } = await import('./write-help.js');
  writeHelp(openTerminal(host, isAsked ? 'stdout' : 'stderr', flags));
  return isAsked ? exitCode.clean : exitCode.usage;
}

function findEntry(name: string): CommandEntry {
  const found = commandEntries.find(entry => entry.name === name);
  if (found !== undefined) return found;
  const names = commandEntries.map(entry => entry.name);
  const close = closestWord(name, names);
  throw new CliError('unknown-command', `There is no command “${name}”.${close === undefined ? '' : ` Did you mean “${close}”?`}`, {
    help: `The commands are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}. “catalogue --help” says what they do.`,
  });
}

async function runCommand(entry: CommandEntry, argv: readonly string[], { host, flags }: { host: Host; flags: Flags }): Promise<ExitCode> {
  const [command, { readArguments }] = await Promise.all([entry.load(), import('./read-arguments.js')]);
  const out = openTerminal(host, 'stdout', flags);
  const read = await readArguments(command, argv, out);
  if (read.kind === 'help') {
    out.write(read.text);
    return exitCode.clean;
  }
  try {
    return await command.run({ host, values: read.values, out, err: openTerminal(host, 'stderr', flags), json: flags.json });
  } catch (error) {
    throw error instanceof CatalogueError ? explainCatalogueError(error) : error;
  }
}
