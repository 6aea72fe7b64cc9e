/** What a command is: its words, its options as data, and what it does. */
import type { ArgumentValues } from './argument-values.js';
import type { ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import type { Terminal } from './output/terminal.js';

/** One option of a command. */
export interface OptionSpec {
  /** As commander writes it, such as `--at <date>`. */
  readonly flags: string;
  readonly description: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** True where it may be given again and again. */
  readonly repeats?: true;
  /** What is taken when it is not given, in words for the help. */
  readonly otherwise?: string;
}

/** One word that is no option. */
export interface ArgumentSpec {
  /** As commander writes it, such as `[path...]`. */
  readonly name: string;
  readonly description: string;
}

/** An example of the help: what to type, and what for. */
export interface CommandExample {
  readonly line: string;
  readonly what: string;
}

/** What a command is given when it runs. */
export interface CommandCall {
  readonly host: Host;
  readonly values: ArgumentValues;
  /** Where the answer goes. */
  readonly out: Terminal;
  /** Where remarks, progress and errors go. */
  readonly err: Terminal;
  /** Whether the answer is for a machine. */
  readonly json: boolean;
}

/** One command. */
export interface CliCommand {
  readonly name: string;
  /** A paragraph for its help. */
  readonly description: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly CommandExample[];
  readonly run: (call: CommandCall) => ExitCode | Promise<ExitCode>;
}
