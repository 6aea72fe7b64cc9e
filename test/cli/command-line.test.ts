import { describe, expect, test } from 'vitest';
import { commandEntries } from '../../src/cli/list-commands.js';
import { openTerminal } from '../../src/cli/output/terminal.js';
import { reportFailure } from '../../src/cli/report-failure.js';
import { runCommand } from './run-command.js';

const width = (text: string): number => Math.max(...text.split('\n').map(line => line.length));
const escapeCharacter = '\u001b';

describe('the command line', () => {
  test('says its version and nothing else', async () => {
    expect(await runCommand(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });
  test('lists its commands when asked for help', async () => {
    const { code, out, err } = await runCommand(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name } of commandEntries) expect(out).toContain(`\n  ${name} `);
  });
  test('shows the help to someone who typed nothing, and fails so that a script notices', async () => {
    const { code, out, err } = await runCommand([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe((await runCommand(['--help'])).out);
  });
  test('guesses what a misspelt command means', async () => {
    const { code, out, err } = await runCommand(['qoute']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('There is no command “qoute”. Did you mean “quote”?');
  });
  test('guesses what a misspelt option means', async () => {
    const { code, err } = await runCommand(['quote', 'a', 'b', '--currncy', 'EUR']);
    expect(code).toBe(2);
    expect(err).toContain('Unknown option “--currncy”. Did you mean --currency?');
    expect(err).toContain('catalogue quote --help');
  });
  test('guesses what a misspelt option of the program means', async () => {
    expect(await runCommand(['--vresion'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Did you mean “--version”?') });
  });
  test('says which word is missing', async () => {
    expect(await runCommand(['import'])).toMatchObject({ code: 2, err: expect.stringContaining('Missing required argument “format”.') });
  });
  test('refuses words that mean nothing', async () => {
    expect(await runCommand(['init', 'a', 'b', '--debug'])).toMatchObject({ code: 2, err: expect.stringContaining('Too many arguments') });
  });
  test('takes the options of every command before its name too', async () => {
    expect((await runCommand(['--json', 'qoute'])).err).toContain('"unknown-command"');
    expect((await runCommand(['--json', 'quote', 'no-such-file', 'x'])).err).toContain('"path-not-found"');
  });
  test('tells a machine what went wrong as JSON on the error stream', async () => {
    const { code, out, err } = await runCommand(['quote', 'no-such-folder', 'x', '--json']);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(JSON.parse(err)).toEqual({ error: { code: 'path-not-found', message: '“no-such-folder” does not exist.', exitCode: 4 } });
  });
  test('shows where in the program an error came from only when asked', async () => {
    expect((await runCommand(['qoute'])).err).not.toMatch(/\n +at \w+/);
    expect((await runCommand(['qoute', '--debug'])).err).toMatch(/\n +at \w+/);
  });
});

describe('a fault of the tool itself', () => {
  const report = (debug: boolean, json: boolean): { readonly code: number; readonly text: string } => {
    const parts: string[] = [];
    const output = { write: (part: string) => parts.push(part) };
    const err = openTerminal({ stdout: output, stderr: output, env: {}, cwd: '/', now: () => 0 }, 'stderr');
    const code = reportFailure(new TypeError('x is not a function'), { err, cwd: '/', json, debug });
    return { code, text: parts.join('') };
  };
  test('exits with 3 and a sentence how to report it, without its stack', () => {
    const { code, text } = report(false, false);
    expect(code).toBe(3);
    expect(text).toContain('inside the tool, not in your data: x is not a');
    expect(text).toContain('Please report it');
    expect(text).not.toMatch(/\n +at /);
    expect(report(true, false).text).toMatch(/\n +at /);
  });
  test('is one object for a machine', () => {
    expect(JSON.parse(report(false, true).text)).toMatchObject({ error: { code: 'internal-failure', exitCode: 3 } });
  });
});

describe.each(commandEntries.map(({ name }) => name))('the help of %s', name => {
  test('has a description, options and examples within 80 columns, and exits 0', async () => {
    const { code, out, err } = await runCommand([name, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: catalogue ${name}`);
    expect(out).toContain('Examples:');
    expect(width(out)).toBeLessThanOrEqual(80);
    expect(await runCommand(['help', name])).toEqual({ code, out, err });
  });
  test('fits a terminal of 60 columns', async () => {
    const { out } = await runCommand([name, '--help'], { columns: 60 });
    const [text = ''] = out.split('\nExamples:');
    expect(width(text)).toBeLessThanOrEqual(60);
  });
});

describe('colours', () => {
  const coloured = async (env: Readonly<Record<string, string>>, tty: boolean, ...argv: string[]): Promise<boolean> =>
    (await runCommand(['--help', ...argv], { env, tty })).out.includes(escapeCharacter);

  test('are for terminals', async () => {
    expect(await coloured({}, true)).toBe(true);
    expect(await coloured({}, false)).toBe(false);
  });
  test('obey NO_COLOR unless it is empty', async () => {
    expect(await coloured({ NO_COLOR: '1' }, true)).toBe(false);
    expect(await coloured({ NO_COLOR: '' }, true)).toBe(true);
  });
  test('obey FORCE_COLOR, and NO_COLOR more', async () => {
    expect(await coloured({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(await coloured({ FORCE_COLOR: '0' }, true)).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }, true)).toBe(false);
  });
  test('obey the command line most', async () => {
    expect(await coloured({ FORCE_COLOR: '1' }, true, '--no-color')).toBe(false);
    expect(await coloured({ NO_COLOR: '1' }, false, '--color')).toBe(true);
  });
  test('are not for dumb terminals, and neither are quotation marks', async () => {
    const { err } = await runCommand(['qoute'], { env: { TERM: 'dumb' }, tty: true });
    expect(err).toContain('There is no command "qoute".');
    expect(err).not.toContain(escapeCharacter);
  });
});
