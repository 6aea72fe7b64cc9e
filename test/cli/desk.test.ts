import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePage } from '../../src/cli/desk/write-page.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';
import { makeFolder, packageFolder, runCommand, runJson } from './run-command.js';
import { soundCatalogue } from './sound-catalogue.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  folder = await makeFolder({
    'catalogue.json': minimalCatalogue({ name: 'Mean </script><!-- & “co”', locales: ['en', 'de'] }),
    'sound.json': soundCatalogue(),
    'renamed.json': soundCatalogue({ name: 'Renamed' }),
    'people/eve.json': { id: 'eve', currency: 'EUR', facts: {}, holdings: [] },
    'people/readme.txt': 'no customer',
    'broken/bob.json': { id: 'bob', holdings: 'none' },
    'nobody/readme.txt': '',
  });
});
afterAll(() => folder.remove());

const desk = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['desk', ...argv], { cwd: folder.path });
const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

describe('catalogue desk', () => {
  test('writes one page with the catalogue and the customers', async () => {
    const { code, out, err } = await desk('--out', 'desk.html', '--customers', 'people');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^✓ desk\.html: 1 offer, 1 customer, \d+ kB\.\n {2}Open it in a browser\. It needs no server and no network\.\n$/);
    expect(dataOf(read('desk.html'))).toMatchObject({
      catalogue: { id: 'test' },
      customers: [{ id: 'eve' }],
      at: '2026-12-01',
      locale: 'en',
    });
  });
  test('lets nothing run but the program whose hash it names, whatever the catalogue says', async () => {
    await desk('--out', 'strict.html');
    const page = read('strict.html');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    const [style = '', script = ''] = [/<style>([\s\S]*?)<\/style>/, /<script>([\s\S]*?)<\/script>/].map(each => each.exec(page)?.[1]);
    expect(policy).toBe(
      `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).toContain('<title>Mean &lt;/script>&lt;!-- &amp; “co”</title>');
  });
  test('is the same page for the same catalogue, and says of it what it holds as JSON', async () => {
    const first = await runJson(['desk', '--out', 'a.html'], { cwd: folder.path });
    await desk('--out', 'b.html');
    expect(read('a.html')).toBe(read('b.html'));
    expect(first.answer).toEqual({ out: 'a.html', bytes: Buffer.byteLength(read('a.html')), offers: 1, customers: 0 });
  });
  test('begins where the rep says, in any case of the currency', async () => {
    await desk('--out', 'c.html', '--currency', 'eur', '--locale', 'de', '--at', '2027-01-01');
    expect(dataOf(read('c.html'))).toMatchObject({ currency: 'EUR', locale: 'de', at: '2027-01-01' });
    expect(read('c.html')).toContain('<html lang="de">');
  });
  test('replaces no page unless told to', async () => {
    expect(await desk('--out', 'kept.html')).toMatchObject({ code: 0 });
    expect(await desk('--out', 'kept.html')).toMatchObject({ code: 4, err: expect.stringContaining('exists already') });
    expect(await desk('--out', 'kept.html', '--overwrite')).toMatchObject({ code: 0 });
  });
  test.each([
    [[], 'Where should the page be written?'],
    [['--out', 'x.html', '--customers', 'broken'], '“broken/bob.json” is no customer that can be asked about.'],
    [['--out', 'x.html', '--customer', 'missing.json'], 'missing.json'],
    [['--out', 'x.html', '--customers', 'nobody'], 'There is no customer in “nobody”'],
    [['--out', 'x.html', '--customers', 'nowhere'], '“nowhere” is no folder that can be read.'],
    [['--out', 'x.html', '--currency', 'EUX'], 'There is no currency “EUX”. Did you mean “EUR”?'],
    [['--out', 'x.html', '--channel', 'fax'], 'There is no channel “fax”.'],
    [['--out', 'x.html', '--locale', 'fr'], 'There is no language “fr”.'],
  ])('refuses %j, and writes nothing', async (argv, message) => {
    const { code, err } = await desk(...argv);
    expect(code).not.toBe(0);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(message);
    expect(existsSync(join(folder.path, 'x.html'))).toBe(false);
  });
  test('opens a release with those before it', async () => {
    const release = ['release', '--author', 'ada', '--reason', 'again', '--effective-from', '2027-01-01', '--store', 'releases'];
    for (const name of ['sound.json', 'renamed.json']) await runCommand([...release, name], { cwd: folder.path });
    const newest = 'releases/000002.release.json';
    expect(await desk(newest, '--out', 'r.html', '--store', 'releases')).toMatchObject({ code: 0, err: '' });
    expect(dataOf(read('r.html'))).toMatchObject({ catalogue: { sequence: 2 }, earlier: [{ sequence: 1 }] });
  });
});

test('a program that says how a script ends does not end the one of the page', () => {
  const program = { script: 'const a = "</script><!--"', style: '' };
  const data = { catalogue: minimalCatalogue(), earlier: [], customers: [], at: '2026-12-01', locale: 'en' };
  expect(writePage({ program, title: '', locale: 'en', data })).toContain('<script>const a = "\\x3c/script>\\x3c!--"</script>');
});

test('the page that was built is in the package', () => {
  expect(existsSync(join(packageFolder, 'dist/desk-page.js'))).toBe(true);
});

function dataOf(page: string): unknown {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/.exec(page)?.[1] ?? '{}');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
