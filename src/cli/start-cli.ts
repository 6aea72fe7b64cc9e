import { CliError } from './cli-error.js';
import type { Output } from './host.js';
import { openTerminal } from './output/terminal.js';
import { reportFailure } from './report-failure.js';
import { runCli } from './run-cli.js';

/** Runs the command line as a process: its streams, its arguments, its exit code. */
export async function startCli(): Promise<void> {
  const { stdout, stderr, env } = process;
  const host = { stdout: quiet(stdout), stderr: quiet(stderr), env, cwd: process.cwd(), now: () => Date.now(), readInput: readAll };
  process.on('uncaughtException', error => {
    process.exitCode = reportFailure(error, {
      err: openTerminal(host, 'stderr'),
      cwd: host.cwd,
      json: false,
      debug: process.argv.includes('--debug'),
    });
  });
  process.exitCode = await runCli(process.argv.slice(2), host);
}

async function readAll(): Promise<string> {
  const { text } = await import('node:stream/consumers');
  return text(process.stdin);
}

// A reader that has seen enough (`catalogue … | head`) closes the pipe: no reason to complain, and none to change the exit code.
function quiet(stream: NodeJS.WriteStream): Output {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw new CliError('output-failed', `The output cannot be written: ${error.message}.`);
    isClosed = true;
  });
  return {
    write: text => isClosed || stream.write(text),
    isTTY: stream.isTTY,
    columns: stream.columns,
  };
}
