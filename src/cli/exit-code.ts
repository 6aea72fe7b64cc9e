/** What the exit code of the command says; documented and permanent. */
export const exitCode = {
  /** Nothing to report, or only what is below `--fail-on`. */
  clean: 0,
  /** Findings or changes at or above `--fail-on`; or a release that was refused. */
  findings: 1,
  /** The command line makes no sense. */
  usage: 2,
  /** A fault of the tool itself. */
  internal: 3,
  /** A file or folder that cannot be read or written, or is no catalogue at all. */
  unreadable: 4,
  /** Stopped with Ctrl-C. */
  interrupted: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
