import { CliError } from './cli-error.js';
import { exitCode } from './exit-code.js';
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
  const [{ buffer }, { decodeText }] = await Promise.all([import('node:stream/consumers'), import('../load/read-text.js')]);
  const reading = decodeText(await buffer(process.stdin));
  if ('text' in reading) return reading.text;
  const { message, help } = reading.fault;
  throw new CliError('file-unreadable', `The standard input: ${message}`, {
    exitCode: exitCode.unreadable,
    ...(help === undefined ? {} : { help }),
  });
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
