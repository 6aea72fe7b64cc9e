import type { Command } from 'commander';
import { closestWord } from '../kernel/closest-word.js';
import { type ArgumentValues, argumentValues } from './argument-values.js';
import { CliError } from './cli-error.js';
import type { CliCommand, CommandExample, OptionSpec } from './command.js';
import type { Terminal } from './output/terminal.js';
import { listWords } from './words/list-words.js';

/** What a command line of a command means: values, or the wish to see its help. */
export type ReadArguments = { readonly kind: 'values'; readonly values: ArgumentValues } | { readonly kind: 'help'; readonly text: string };

/**
 * Parses the words after the name of a command.
 *
 * @param command - The command.
 * @param argv - The words.
 * @param terminal - Where its help would be shown.
 * @returns The values, or the text of the help.
 * @throws A `CliError` for a command line that makes no sense.
 */
export async function readArguments(command: CliCommand, argv: readonly string[], terminal: Terminal): Promise<ReadArguments> {
  const { Command: Parser, CommanderError, Option } = await import('commander');
  const parser = describe(new Parser(`catalogue ${command.name}`), command, terminal);
  for (const spec of [...command.options, ...sharedOptions]) {
    const option = new Option(spec.flags, describeOption(spec));
    if (spec.repeats) option.argParser((value: string, earlier: readonly string[] = []) => [...earlier, value]);
    parser.addOption(option);
  }
  try {
    parser.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed')
      return { kind: 'help', text: `${parser.helpInformation()}${writeExamples(command.examples, terminal)}` };
    throw usageError(command, error.message);
  }
  const values = argumentValues(parser.args, parser.opts());
  for (const spec of command.options) checkChoice(spec, values);
  return { kind: 'values', values };
}

const sharedOptions: readonly OptionSpec[] = [
  { flags: '--json', description: 'print the answer as JSON' },
  { flags: '--color', description: 'colours even where the output is no terminal' },
  { flags: '--no-color', description: 'no colours' },
  { flags: '--debug', description: 'show where in the program an error came from' },
];

function describe(parser: Command, command: CliCommand, { width, paint }: Terminal): Command {
  parser
    .description(command.description)
    .helpOption('-h, --help', 'show this help')
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, getOutHelpWidth: () => width, getOutHasColors: () => true })
    .configureHelp({ minWidthToWrap: 20, styleTitle: title => paint.bold(title) })
    .exitOverride()
    .action(() => undefined);
  for (const { name, description } of command.arguments) parser.argument(name, description);
  return parser;
}

function describeOption({ description, choices, otherwise }: OptionSpec): string {
  const notes = [...(choices === undefined ? [] : [choices.join(', ')]), ...(otherwise === undefined ? [] : [`default: ${otherwise}`])];
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`;
}

function writeExamples(examples: readonly CommandExample[], { paint }: Terminal): string {
  const lines = examples.flatMap(({ line, what }) => [`  ${paint.dim(`# ${what}`)}`, ...breakLine(line)]);
  return `\n${paint.bold('Examples:')}\n${lines.join('\n')}\n`;
}

const widestExample = 76;

// Broken before options, so that it can be copied as it stands.
function breakLine(line: string): readonly string[] {
  const lines: string[] = [];
  for (const part of line.split(/ (?=--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 3 <= widestExample) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(last === undefined ? `  ${part}` : `    ${part}`);
  }
  return lines.map((each, at) => (at === lines.length - 1 ? each : `${each} \\`));
}

function usageError(command: CliCommand, message: string): CliError {
  const sentence = message.replace(/^error: /, '').replace(/\n\(Did you mean (.*)\?\)$/, '. Did you mean $1?');
  const capital = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`.replaceAll(/'([^']*)'/g, '“$1”');
  return new CliError('bad-command-line', /[.?]$/.test(capital) ? capital : `${capital}.`, {
    help: `“catalogue ${command.name} --help” shows how it is used.`,
  });
}

function checkChoice({ flags, choices }: OptionSpec, values: ArgumentValues): void {
  if (choices === undefined) return;
  const flag = /--([a-z-]+)/.exec(flags)?.[1] ?? '';
  const given = values.text(flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  if (given === undefined || choices.includes(given)) return;
  const close = closestWord(given, choices);
  throw new CliError(
    'bad-choice',
    `--${flag} takes ${listWords(choices, 'or')}, not “${given}”.${close === undefined ? '' : ` Did you mean “${close}”?`}`,
  );
}
