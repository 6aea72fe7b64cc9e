import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueWithCharges, minimalCatalogue, minimalCharge, minimalOffer } from '../support/minimal-catalogue.js';
import { makeFolder, runCommand, runJson } from './run-command.js';

const priced = (flat: string): ReturnType<typeof minimalCatalogue> =>
  catalogueWithCharges([minimalCharge({ prices: [{ currency: 'EUR', flat }] })]);

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  folder = await makeFolder({
    'before.json': priced('20'),
    'dearer.json': priced('25'),
    'reworded.json': { ...priced('20'), name: 'Another name' },
    'removed.json': minimalCatalogue({ offers: [minimalOffer({ id: 'other', name: '`*|<b>' })] }),
    'broken.json': '{',
  });
});
afterAll(() => folder.remove());

const diff = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['diff', ...argv], { cwd: folder.path });

describe('catalogue diff', () => {
  test('says what changed, whom it reaches and what version it asks for', async () => {
    const { code, out, err } = await diff('before.json', 'dearer.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('before.json → dearer.json\n1 change, which asks for a minor version at least.');
    expect(out).toContain('Customers are affected (1)');
    expect(out).toContain('price plan fibre-monthly: price raised, worse for customers');
    expect(out).toContain('20 → 25');
    expect(out).toContain('New customers pay more');
  });
  test('says that nothing changed', async () => {
    expect(await diff('before.json', 'before.json')).toEqual({ code: 0, out: 'before.json → before.json\nNothing changed.\n', err: '' });
  });
  test.each([
    ['dearer.json', 'breaking', 0],
    ['dearer.json', 'customerAffecting', 1],
    ['dearer.json', 'patch', 1],
    ['reworded.json', 'minor', 0],
    ['reworded.json', 'patch', 1],
    ['removed.json', 'breaking', 1],
  ])('of %s exits with --fail-on %s: %i', async (after, failOn, code) => {
    expect(await diff('before.json', after, '--fail-on', failOn)).toMatchObject({ code });
  });
  test('gives all of it as JSON', async () => {
    const { answer } = await runJson(['diff', 'before.json', 'dearer.json'], { cwd: folder.path });
    expect(answer).toMatchObject({
      format: 'onecatalogue-changes',
      before: { path: 'before.json', catalogue: 'test' },
      bump: 'minor',
      counts: { breaking: 0, customerAffecting: 1, minor: 0, patch: 0, none: 0 },
      changes: [{ class: 'customerAffecting', direction: 'worse', rule: 'price.raised' }],
    });
  });
  test('writes several formats at once, each to its place', async () => {
    const { out } = await diff(
      'before.json',
      'removed.json',
      '--format',
      'pretty',
      '--format',
      'markdown:changes.md',
      '--format',
      'json:changes.json',
    );
    expect(out).toContain('Breaking');
    expect(readFileSync(join(folder.path, 'changes.md'), 'utf8')).toMatch(/^## Catalogue changes\n/);
    expect(JSON.parse(readFileSync(join(folder.path, 'changes.json'), 'utf8'))).toMatchObject({ bump: 'major' });
  });
  test.each([
    [['--fail-on', 'braking'], 'Did you mean “breaking”?'],
    [['--format', 'markdwon'], 'Did you mean “markdown”?'],
    [['--format', 'markdown', '--json'], 'Only one of markdown and json can go to the output.'],
    [['--format', 'json:'], 'names no file'],
  ])('refuses %j', async (argv, sentence) => {
    const { code, err } = await diff('before.json', 'dearer.json', ...argv);
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(sentence);
  });
  test('says which of the two cannot be used', async () => {
    expect(await diff('before.json', 'broken.json')).toMatchObject({ code: 4, err: expect.stringContaining('broken.json') });
  });
});
