import { CliError } from './cli-error.js';
import { type ExitCode, exitCode } from './exit-code.js';
import { cleanText } from './output/clean-text.js';
import type { Terminal } from './output/terminal.js';
import { wrapText } from './output/wrap-text.js';
import { explainSystemError } from './words/explain-system-error.js';

/** Where a failure is reported, and in what form. */
export interface FailureOptions {
  readonly err: Terminal;
  /** The folder that paths are shown against. */
  readonly cwd: string;
  /** As one JSON object. */
  readonly json: boolean;
  /** With the place in the program. */
  readonly debug: boolean;
}

/**
 * Tells the person, or the machine, why a command could not go on.
 *
 * @param error - What was thrown.
 * @param options - Where to and how.
 * @returns The exit code.
 */
export function reportFailure(error: unknown, options: FailureOptions): ExitCode {
  const failure = error instanceof CliError ? error : (explainSystemError(error, options.cwd) ?? internalFailure(error));
  const { code, message, help } = failure;
  const stack = options.debug && error instanceof Error ? (error.stack ?? '') : undefined;
  if (options.json) {
    const shown = {
      code,
      message,
      ...(help === undefined ? {} : { help }),
      exitCode: failure.exitCode,
      ...(stack === undefined ? {} : { stack }),
    };
    options.err.json({ error: shown });
    return failure.exitCode;
  }
  if (failure.exitCode === exitCode.interrupted) return failure.exitCode;
  const { paint, width } = options.err;
  options.err.lines([
    ...wrapText(cleanText(message), { width, first: `${paint.bold(paint.red('Error:'))} `, hang: '  ' }),
    ...(help === undefined ? [] : wrapText(cleanText(help), { width, first: '  ' })),
    ...(stack === undefined ? [] : ['', paint.dim(cleanText(stack))]),
  ]);
  return failure.exitCode;
}

function internalFailure(error: unknown): CliError {
  const message = error instanceof Error ? error.message : String(error);
  return new CliError('internal-failure', `Something went wrong inside the tool, not in your data: ${message}`, {
    exitCode: exitCode.internal,
    help: 'Please report it to the maintainers of onecatalogue, with the command as you typed it and what it prints when you add --debug.',
  });
}
