import { type ExitCode, exitCode } from './exit-code.js';

/** A reason why a command cannot go on, in words for the person who typed it. */
export class CliError extends Error {
  override readonly name = 'CliError';
  /** Kebab-case and permanent. */
  readonly code: string;
  readonly exitCode: ExitCode;
  /** What to do about it; whole sentences. */
  readonly help?: string;

  constructor(code: string, message: string, options: { readonly exitCode?: ExitCode; readonly help?: string } = {}) {
    super(message);
    this.code = code;
    this.exitCode = options.exitCode ?? exitCode.usage;
    if (options.help !== undefined) this.help = options.help;
  }
}
