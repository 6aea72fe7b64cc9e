/** What a command may touch of the world, so that a test can run it without a process. */

/** A stream of text, such as `process.stdout`. */
export interface Output {
  readonly write: (text: string) => unknown;
  /** Whether a person is looking at it. */
  readonly isTTY?: boolean;
  /** The width of the terminal in cells. */
  readonly columns?: number;
}

/** The world around a command. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder against which paths are resolved. */
  readonly cwd: string;
  /** Reads the standard input to its end; absent where there is none. */
  readonly readInput?: () => Promise<string>;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}
