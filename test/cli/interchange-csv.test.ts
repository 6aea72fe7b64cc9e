import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder, runCommand, runJson } from './run-command.js';
import { soundCatalogue } from './sound-catalogue.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  folder = await makeFolder({
    'prices.csv': 'Offer,Currency,Price\nrouter,GBP,49\n',
    'comma.csv': 'Offer;Currency;Price\nrouter;GBP;49,50\n',
    'catalogue.json': soundCatalogue(),
  });
});
afterEach(() => folder.remove());
const run = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(argv, { cwd: folder.path });
const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

test('a sheet goes in and comes out again', async () => {
  expect(await run('import', 'csv', 'prices.csv', '--out', 'prices.yaml')).toMatchObject({ code: 0 });
  const { code, out, err } = await run('export', 'csv', 'prices.yaml');
  expect([code, out]).toEqual([0, 'Offer,Currency,Price\nrouter,GBP,49\n']);
  expect(err).toContain('0 lost');
});

test('a sheet with decimal commas is refused, mended in a copy, or read as what it is', async () => {
  const { code, err } = await run('import', 'csv', 'comma.csv', '--annotated', 'mend.csv');
  expect(code).toBe(1);
  expect(err).toContain('Row 2, column Price: “49,50” is no amount that can be read for');
  expect(read('mend.csv')).toContain('router;GBP;49,50;Row 2, column Price:');
  const { answer } = await runJson(['import', 'csv', 'comma.csv', '--with', 'decimal=comma'], { cwd: folder.path });
  expect(answer).toMatchObject({ files: [{ catalogue: { pricePlans: [{ phases: [{ charges: [{ prices: [{ flat: '49.50' }] }] }] }] } }] });
});

test('what a sheet cannot say ends with exit code 1 until it is accepted by name', async () => {
  const { code, out } = await run('export', 'csv', '--out', 'out.csv');
  expect(code).toBe(1);
  expect(out).toContain('catalogue.json → out.csv');
  expect(out).toContain("--accept '/name'");
  const accept = ['/name', '/channels', '/markets', '/segments'].flatMap(pointer => ['--accept', pointer]);
  const { answer } = await runJson(['export', 'csv', ...accept], { cwd: folder.path });
  expect(answer).toMatchObject({ catalogue: 'catalogue.json', format: 'csv', files: [{ name: 'test.csv' }], notAccepted: [] });
  expect(await run('export', 'csv', '--out', 'out.csv', '--overwrite', ...accept)).toMatchObject({ code: 0 });
  expect(read('out.csv')).toContain('fibre');
});

test('what the format does not have is refused with what it has', async () => {
  expect(await run('export', 'pricing2yamlx')).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no format “pricing2yamlx”'),
  });
  expect(await run('import', 'csv', 'comma.csv', '--with', 'decimal=dot')).toMatchObject({
    code: 2,
    err: expect.stringContaining('point and comma'),
  });
});

test('a large sheet says at once that it is being imported', async () => {
  const rows = Array.from({ length: 4_000 }, (_, index) => `offer-${index},"${'long text '.repeat(25)}",GBP,49`);
  const large = await makeFolder({ 'large.csv': `Offer,Description,Currency,Price\n${rows.join('\n')}\n` });
  const { code, err } = await runCommand(['import', 'csv', 'large.csv', '--out', 'large.yaml'], { cwd: large.path, tty: true });
  large.remove();
  expect(code).toBe(0);
  expect(err).toContain('Importing large.csv: 1.1 MB');
});

test('Stripe goes in and out by the command, in either form', async () => {
  const stripe = await makeFolder({
    'stripe.json': [
      { object: 'product', id: 'notes', name: 'Notes' },
      { object: 'price', id: 'p1', product: 'notes', currency: 'eur', unit_amount: 500, created: 1 },
      { object: 'subscription', id: 's' },
    ],
  });
  const own = { cwd: stripe.path };
  expect(await runCommand(['import', 'stripe', 'stripe.json', '--out', 'c.yaml'], own)).toMatchObject({
    code: 1,
    out: expect.stringContaining("--accept '/2'"),
  });
  expect(await runCommand(['import', 'stripe', 'stripe.json', '--out', 'c.yaml', '--overwrite', '--accept', '/2'], own)).toMatchObject({
    code: 0,
  });
  const resources = await runCommand(['export', 'stripe', 'c.yaml', '--with', 'form=resources'], own);
  expect([resources.code, JSON.parse(resources.out)]).toMatchObject([0, { prices: [{ id: 'p1', unit_amount: 500, created: 1 }] }]);
  const parameters = await runCommand(['export', 'stripe', 'c.yaml', '--accept', '/'], own);
  expect(JSON.parse(parameters.out).prices).toEqual([
    { product: 'notes', active: true, lookup_key: 'p1', currency: 'eur', billing_scheme: 'per_unit', unit_amount: 500 },
  ]);
  stripe.remove();
});
