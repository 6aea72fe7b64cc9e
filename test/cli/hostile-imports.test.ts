// Files that nobody should have to fear: the command says what is wrong and ends with an exit code, whatever is in them.
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, type Outcome, runCommand, runJson } from './run-command.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  folder = await makeFolder({
    'bomb.xml': '<!DOCTYPE c [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><catalog><catalogName>&b;</catalogName></catalog>',
    'deep.xml': '<a>'.repeat(50_000),
    'deep.json': '['.repeat(50_000),
    'twice.json': '{"id":"a","id":"b"}',
    'proto.json': '[{"__proto__":{"object":"price"}}]',
    'alias.yml': `a: &a [*a]\n`,
    'quote.csv': 'Offer,Price\n"a,1\n',
    'empty.csv': '',
    'marked.csv': '\uFEFFOffer,Offer name,Currency,Price\r\nrouter,Zwölf,GBP,x\r\n',
    'good.csv': '\uFEFFOffer,Currency,Price\r\nrouter,GBP,49\r\n',
  });
  writeFileSync(join(folder.path, 'latin.csv'), Buffer.from('Offer,Offer name\na,Zwölf\n', 'latin1'));
  writeFileSync(join(folder.path, 'utf16.csv'), Buffer.from('\uFEFFOffer,Price\na,1\n', 'utf16le'));
  writeFileSync(join(folder.path, 'sheet.xlsx'), Buffer.from('PK\u0003\u0004 a sheet \u0000\u0000', 'latin1'));
});
afterAll(() => folder.remove());
const run = (...argv: string[]): Promise<Outcome> => runCommand(argv, { cwd: folder.path, columns: 200 });

describe('catalogue import', () => {
  test.each([
    ['killbill', 'bomb.xml', 'SYS001'],
    ['killbill', 'deep.xml', 'SYS011'],
    ['tmf620', 'deep.json', 'SYS011'],
    ['ovh', 'deep.json', 'SYS011'],
    ['stripe', 'twice.json', 'SYS002'],
    ['stripe', 'proto.json', 'SYS013'],
    ['pricing2yaml', 'alias.yml', 'SYS011'],
    ['csv', 'quote.csv', 'SYS001'],
    ['csv', 'empty.csv', 'SYS014'],
  ])('%s says what is wrong with %s', async (format, file, code) => {
    const { code: exit, err, out } = await run('import', format, file);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('Not imported');
    expect(err).toContain(`(error ${code})`);
    const { answer } = await runJson(['import', format, file], { cwd: folder.path });
    expect(answer).toMatchObject({ files: [{ file, report: { issues: expect.arrayContaining([expect.objectContaining({ code })]) } }] });
  });

  test.each([
    ['latin.csv', 'it is not UTF-8: see line 2', 'Windows-1252'],
    ['utf16.csv', 'it is UTF-16', 'Save it as UTF-8'],
    ['sheet.xlsx', 'it holds binary data', 'save it as text first'],
    ['none.csv', 'does not exist', ''],
  ])('says that it cannot read %s, and why', async (file, why, help) => {
    const { code, err, out } = await run('import', 'csv', file);
    expect([code, out]).toEqual([4, '']);
    expect(err).toContain(why);
    expect(err).toContain(help);
  });
});

test('a sheet with a byte order mark keeps it, in the annotated copy and on the way back', async () => {
  expect(await run('import', 'csv', 'marked.csv', '--annotated', 'mend.csv')).toMatchObject({ code: 1 });
  expect((await readFile(join(folder.path, 'mend.csv'), 'utf8')).startsWith('\uFEFFOffer,Offer name')).toBe(true);
  expect(await run('import', 'csv', 'good.csv', '--out', 'good.yaml', '--overwrite')).toMatchObject({ code: 0 });
  expect((await run('export', 'csv', 'good.yaml')).out).toBe('\uFEFFOffer,Currency,Price\r\nrouter,GBP,49\r\n');
});

test('a file may come from the standard input', async () => {
  const input = 'Offer,Currency,Price\nrouter,GBP,49\n';
  const { code, out, err } = await runCommand(['import', 'csv', '-', '--id', 'piped'], { cwd: folder.path, input });
  expect(code).toBe(0);
  expect(out).toContain('# Imported from standard input.');
  expect(out).toContain('id: piped');
  expect(err).toContain('standard input');
  expect(await runCommand(['import', 'csv', '-'], { cwd: folder.path })).toMatchObject({
    code: 2,
    err: expect.stringContaining('nothing to read on the standard input'),
  });
});
