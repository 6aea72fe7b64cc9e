import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder, runCommand, runJson } from './run-command.js';

const notes = `saasName: Notes
syntaxVersion: "3.0"
version: "2026"
createdAt: 2026-01-15
currency: EUR
url: https://example.com
features:
  writing:
    valueType: BOOLEAN
    defaultValue: true
    type: DOMAIN
plans:
  FREE:
    price: 0
    features: null
  PRO:
    price: 7.5
    unit: user/month
    features: null
`;

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  folder = await makeFolder({
    'notes.yml': notes,
    'more.yml': notes.replace('Notes', 'More notes'),
    'broken.yml': 'saasName: [',
    'broken.xml': '<html/>',
  });
});
afterEach(() => folder.remove());

const run = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['import', ...argv], { cwd: folder.path });

describe('catalogue import ovh', () => {
  test('reads an operator’s catalogue, of which a server can be quoted with its options', async () => {
    const file = join(import.meta.dirname, '../../examples/13-import-ovh/catalogue.json');
    const { code, out } = await run('ovh', file, '--out', 'servers.catalogue.yaml');
    expect(code).toBe(0);
    expect(out).toContain('3 products, 3 offers, 6 price plans and 0 features');
    const { answer } = await runJson(['quote', 'servers.catalogue.yaml', 'server-a-eu'], { cwd: folder.path });
    expect(answer).toMatchObject({ kind: 'priced', currency: 'EUR', recurring: [{ period: 'P1M', total: '49.99' }] });
  });
});

describe('catalogue import with a question', () => {
  const servers = join(import.meta.dirname, '../../examples/13-import-ovh/catalogue.json');
  test('takes an operator’s file to its losses, its findings and an answer at once', async () => {
    const { code, out } = await run('ovh', servers, '--validate', '--search', 'servr a');
    expect(code).toBe(0);
    expect(out).toContain('3 products, 3 offers, 6 price plans and 0 features');
    expect(out).toContain('By the rule book: 0 errors, 0 warnings, 0 remarks (profile recommended).');
    expect(out).toMatch(/server-a-eu\n {2}Server A; .+; active; nearly/);
  });
  test('answers a program without the catalogue, which is written where --out says', async () => {
    const asked = ['import', 'ovh', servers, '--search', '32 gb', '--validate', '--out', 'servers.yaml'];
    const { code, answer } = await runJson(asked, { cwd: folder.path });
    expect(code).toBe(0);
    const hits = expect.arrayContaining([expect.objectContaining({ kind: 'offer', id: 'ram-32g-a', by: 'exact' })]);
    const validation = { ok: true, profile: 'recommended', counts: { error: 0 } };
    expect(answer).toMatchObject({ files: [{ out: 'servers.yaml', validation, search: { text: '32 gb', hits } }] });
    expect(JSON.stringify(answer)).not.toContain('"pricePlans"');
    expect(readFileSync(join(folder.path, 'servers.yaml'), 'utf8')).toContain('id: ovh-fr');
  });
  test('exits 1 where nothing is found, and where the rule book finds an error', async () => {
    expect(await run('ovh', servers, '--search', 'qqqqzzzz')).toMatchObject({ code: 1, out: expect.stringContaining('Nothing was found') });
    // An offer that ends before it begins is an error of the rule book, not of the file.
    const validFor = { startDateTime: '2026-02-01T00:00:00Z', endDateTime: '2026-01-01T00:00:00Z' };
    const late = { '@type': 'ProductOffering', id: 'late', name: 'Late', lifecycleStatus: 'Active', validFor };
    writeFileSync(join(folder.path, 'late.json'), JSON.stringify([late]));
    expect(await run('tmf620', 'late.json', '--validate')).toMatchObject({ code: 1, out: expect.stringContaining('(error LIF001)') });
    expect(await run('tmf620', 'late.json', '--out', 'late.yaml')).toMatchObject({ code: 0 });
  });
});

describe('catalogue import tmf620', () => {
  const folderOf15 = join(import.meta.dirname, '../../examples/15-import-tmf620');
  const files = ['productSpecification.json', 'productOffering.json', 'productOfferingPrice.json'].map(name => join(folderOf15, name));

  test('makes one catalogue of several lists, and writes them again, in one file or in several', async () => {
    const { code, out } = await run('tmf620', ...files, '--id', 'home', '--out', 'home.catalogue.yaml');
    expect(code).toBe(0);
    expect(out).toContain('2 products, 2 offers, 2 price plans and 0 features');
    const { answer } = await runJson(['quote', 'home.catalogue.yaml', 'fast-home'], { cwd: folder.path });
    expect(answer).toMatchObject({ kind: 'priced', recurring: [{ period: 'P1M', total: '24.94' }] });
    const own = { cwd: folder.path };
    const one = await runCommand(['export', 'tmf620', 'home.catalogue.yaml', '--with', 'version=4.1'], own);
    expect(one).toMatchObject({ code: 0, out: expect.stringContaining('"brand": "Homely"') });
    const each = await runCommand(['export', 'tmf620', 'home.catalogue.yaml', '--with', 'files=each', '--out', 'lists'], own);
    expect(each.code).toBe(0);
    expect(readdirSync(join(folder.path, 'lists'))).toContain('productOfferingPrice.json');
  });
});

describe('catalogue import', () => {
  test('gives the catalogue on the output and the report beside it', async () => {
    const { code, out, err } = await run('pricing2yaml', 'notes.yml');
    expect(code).toBe(0);
    expect(out).toMatch(/^# Imported from notes\.yml\..*\ncatalogue: 1\n/);
    expect(err).toContain('✓ notes.yml');
    expect(err).toContain('2 products, 2 offers, 2 price plans and 1 feature');
    expect(err).toContain('Kept as written');
  });
  test('writes a catalogue that can be quoted from', async () => {
    const { code, out } = await run('pricing2yaml', 'notes.yml', '--out', 'notes.catalogue.yaml');
    expect(code).toBe(0);
    expect(out).toContain('notes.yml → notes.catalogue.yaml');
    const { answer } = await runJson(['quote', 'notes.catalogue.yaml', 'PRO', '--quantity', 'user=2'], { cwd: folder.path });
    expect(answer).toMatchObject({ kind: 'priced', recurring: [{ period: 'P1M', total: '15.00' }] });
  });
  test('writes several to a folder, each under its id', async () => {
    const { code, out } = await run('pricing2yaml', 'notes.yml', 'more.yml', '--out', 'all');
    expect(code).toBe(0);
    expect(readdirSync(join(folder.path, 'all')).sort()).toEqual(['more-notes.catalogue.yaml', 'notes.catalogue.yaml']);
    expect(out).not.toContain('Kept as written');
  });
  test('never overwrites unless told to', async () => {
    const own = { cwd: folder.path };
    await runCommand(['import', 'pricing2yaml', 'notes.yml', '--out', 'n.yaml'], own);
    expect(await run('pricing2yaml', 'more.yml', '--out', 'n.yaml')).toMatchObject({ code: 4 });
    expect(readFileSync(join(folder.path, 'n.yaml'), 'utf8')).toContain('id: notes');
    expect(await run('pricing2yaml', 'more.yml', '--out', 'n.yaml', '--overwrite')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder.path, 'n.yaml'), 'utf8')).toContain('id: more-notes');
  });
  test('says what is wrong with a file, writes nothing for it, and exits 1', async () => {
    const { code, out } = await run('pricing2yaml', 'broken.yml', 'notes.yml', '--out', 'all');
    expect(code).toBe(1);
    expect(out).toContain('✗ broken.yml');
    expect(out).toContain('SYS001');
    expect(readdirSync(join(folder.path, 'all'))).toEqual(['notes.catalogue.yaml']);
  });
  test('gives everything as JSON', async () => {
    const { answer, err } = await runJson(['import', 'pricing2yaml', 'notes.yml'], { cwd: folder.path });
    expect(err).toBe('');
    expect(answer).toMatchObject({ files: [{ file: 'notes.yml', catalogue: { id: 'notes' }, report: { lost: [] } }] });
  });
  test('asks for a folder where several files have nowhere to go', async () => {
    expect(await run('pricing2yaml', 'notes.yml', 'more.yml')).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
  });
  test('knows the formats that there are', async () => {
    expect(await run('pricing2yml', 'notes.yml')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean “pricing2yaml”?') });
  });
  test('goes on after a file that it cannot read, reports all, and exits 4', async () => {
    const { code, out } = await run('pricing2yaml', 'none.yml', 'broken.yml', 'notes.yml', '--out', 'all');
    expect(code).toBe(4);
    expect(out).toContain('✗ none.yml: “none.yml” does not exist.');
    expect(out).toContain('✗ broken.yml');
    expect(readdirSync(join(folder.path, 'all'))).toEqual(['notes.catalogue.yaml']);
    const { answer } = await runJson(['import', 'pricing2yaml', 'none.yml', 'notes.yml', '--out', 'more'], { cwd: folder.path });
    expect(answer).toMatchObject({ files: [{ file: 'notes.yml' }, { file: 'none.yml', code: 'enoent' }] });
  });
  test('says why it cannot read the only file', async () => {
    expect(await run('pricing2yaml', 'none.yml')).toMatchObject({ code: 4, err: 'Error: “none.yml” does not exist.\n' });
    expect(await run('pricing2yaml', '.')).toMatchObject({ code: 4, err: 'Error: “.” is a folder, not a file.\n' });
  });
  test('never writes two catalogues to one file', async () => {
    expect(await run('pricing2yaml', 'notes.yml', 'notes.yml', '--out', 'all', '--overwrite')).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder.path, 'all')).sort()).toEqual(['notes-2.catalogue.yaml', 'notes.catalogue.yaml']);
  });
  test('takes the id that it is told', async () => {
    const { answer } = await runJson(['import', 'pricing2yaml', 'notes.yml', '--id', 'mine'], { cwd: folder.path });
    expect(answer).toMatchObject({ files: [{ catalogue: { id: 'mine' } }] });
  });
  test('refuses to accept what is no pointer, which may mean anything', async () => {
    expect(await run('pricing2yaml', 'notes.yml', '--accept', '')).toMatchObject({ code: 2, err: expect.stringContaining('not “”') });
  });
  test('knows no setting that the format does not have', async () => {
    expect(await run('pricing2yaml', 'notes.yml', '--with', 'x=1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no setting of pricing2yaml “x”.'),
    });
  });
});

describe('catalogue export pricing2yaml', () => {
  const runExport = (...argv: string[]): ReturnType<typeof runCommand> =>
    runCommand(['export', 'pricing2yaml', ...argv], { cwd: folder.path });

  test('gives back a pricing that was imported, without a loss', async () => {
    await run('pricing2yaml', 'notes.yml', '--out', 'notes.catalogue.yaml');
    const { code, out } = await runExport('notes.catalogue.yaml');
    expect(code).toBe(0);
    expect(out).toContain('saasName: Notes\n');
    expect(out).toContain('    price: 7.5\n    unit: user/month\n');
  });
  test('asks for the day of a catalogue that is no pricing, and fails where fields are lost', async () => {
    const acme = join(import.meta.dirname, '../../examples/acme-telecom');
    expect((await runExport(acme)).err).toContain('this catalogue does not');
    const { code, out } = await runExport(acme, '--with', 'createdAt=2026-01-15');
    expect(code).toBe(1);
    expect(out).toContain('saasName: Acme Telecom\n');
  });
});

describe('catalogue import killbill', () => {
  const examples = join(import.meta.dirname, '../../examples/14-import-killbill');

  test('reads a catalogue of the billing system, which can be quoted, and exports it again', async () => {
    const { code, out } = await run('killbill', join(examples, 'storage-1.xml'), '--out', 'storage.catalogue.yaml');
    expect(code).toBe(0);
    expect(out).toContain('2 products, 2 offers, 2 price plans');
    const { answer } = await runJson(['quote', 'storage.catalogue.yaml', 'Archive'], { cwd: folder.path });
    expect(answer).toMatchObject({ kind: 'priced', currency: 'EUR', recurring: [{ period: 'P1M', total: '3.00' }] });
    const exported = await runCommand(['export', 'killbill', 'storage.catalogue.yaml', '--out', 'storage.xml'], { cwd: folder.path });
    expect(exported.code).toBe(0);
    expect(readFileSync(join(folder.path, 'storage.xml'), 'utf8')).toContain('<effectiveDate>2026-01-01T00:00:00+00:00</effectiveDate>');
  });

  test('asks for the moment from which a catalogue holds that does not say it itself', async () => {
    const acme = join(import.meta.dirname, '../../examples/acme-telecom');
    const { code, err } = await runCommand(['export', 'killbill', acme], { cwd: folder.path });
    expect(code).toBe(2);
    expect(err).toContain('Nothing says from when the catalogue “acme-telecom” holds.');
    expect(err).toContain('--with effectiveFrom=2026-12-01');
  });

  test('says at which line what the billing system would refuse', async () => {
    const { code, out, err } = await run('killbill', 'broken.xml');
    expect(code).toBe(1);
    expect(out + err).toContain('line 1');
    expect(out + err).toContain('This is no catalogue of Kill Bill');
  });
});
