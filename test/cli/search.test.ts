import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand, runJson } from './run-command.js';

const cwd = join(import.meta.dirname, '../../examples');
const search = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['search', ...argv], { cwd });

test('a mistyped name finds the offer, and the table says how', async () => {
  const { code, out } = await runCommand(['search', 'acme-telecom', 'fbre', '100', '--kind', 'offer', '--limit', '3'], {
    cwd,
    columns: 100,
  });
  expect(code).toBe(0);
  expect(out.split('\n')[1]).toMatch(/^Offer +fibre-100 +Fibre 100 +active +nearly, in id/);
});

test('where the table is wider than the terminal, each thing has its lines', async () => {
  const { out } = await search('acme-telecom', 'fibre', '100', '--limit', '4');
  expect(out).toContain('fibre-100\n  Fibre 100; Offer; active; exactly, in id\n');
  expect(out.split('\n').every(line => line.length <= 80)).toBe(true);
});

test('the answer for a program has what was found and where', async () => {
  const { answer } = await runJson(['search', 'acme-telecom', 'FIBRE-100', '--limit', '1'], { cwd });
  expect(answer).toMatchObject({ text: 'FIBRE-100', hits: [{ kind: 'offer', id: 'fibre-100', by: 'exact' }] });
});

test('kinds, states and places are named in the language that is asked for', async () => {
  const { out } = await runCommand(['search', 'acme-telecom', 'glasfaser', '80', '--locale', 'de', '--kind', 'offer', '--limit', '1'], {
    cwd,
    columns: 100,
  });
  expect(out).toMatch(/^Art +Kennung +Name +Status +gefunden\nAngebot +fibre-80 +Glasfaser 80 +eingestellt +genau, in Name\n/);
  expect((await search('acme-telecom', 'qqqqzzzz', '--locale', 'de')).out).toBe('Zu „qqqqzzzz“ wurde nichts gefunden.\n');
});

test('nothing found is exit code 1', async () => {
  expect(await search('acme-telecom', 'qqqqzzzz')).toMatchObject({ code: 1, out: 'Nothing was found for “qqqqzzzz”.\n' });
});

test.each([
  [[], 2, 'What is looked for?'],
  [['acme-telecom', 'x', '--kind', 'ofer'], 2, 'offer'],
  [['acme-telecom', 'x', '--locale', 'fr'], 2, 'fr'],
  [['acme-telecom', 'x', '--limit', '0'], 2, '--limit'],
  [['wifi'], 2, 'There is no catalogue in this folder'],
])('%j is refused', async (argv, code, says) => {
  const { code: found, err } = await search(...argv);
  expect(found).toBe(code);
  expect(err).toContain(says);
});
