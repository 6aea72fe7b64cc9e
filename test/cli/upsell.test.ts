import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, packageFolder, runCommand, runJson } from './run-command.js';

const starter = { cwd: '' };
let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  folder = await makeFolder({
    'bad.json': '{ "id": 7, "facts": {} }',
    'loose.json': '{ "id": "lee", "facts": { "shoeSize": 40 } }',
    'nobody.json': '',
    'wrong.json': '{ "id": "lee", "facts": { "household.weakWifi": "yes" }, "holdings": [] }',
  });
  starter.cwd = folder.path;
  await runCommand(['init'], starter);
});
afterAll(() => folder.remove());

const sam = ['upsell', '--customer', 'customers/sam.json', '--channel', 'phone', '--at', '2026-12-01'];
const ask = (...argv: string[]): ReturnType<typeof runCommand> => runCommand([...sam, ...argv], starter);
const acme = (customer: string, ...argv: string[]): ReturnType<typeof runCommand> =>
  runCommand(['upsell', 'examples/acme-telecom', '--customer', `examples/acme-customers/${customer}.json`, '--at', '2026-12-01', ...argv]);

describe('catalogue upsell', () => {
  test('says what to suggest, for how much, why, and what to say', async () => {
    const { code, out, err } = await ask();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Suggestions for sam\n1 December 2026 · GBP\n/);
    expect(out).toContain('1. Four times the speed\n   Home 200 (home-200), in place of Home 50\n');
    expect(out).toMatch(
      /Price +£20\.00 a month, as much as today\.\n +From 1 March 2027 on: £28\.00 a month\.\n +Due on 1 December 2026: £20\.00\.\n/,
    );
    expect(out).toMatch(/Why +✓ Has Home 50 today/);
    expect(out).toMatch(/Gains +Download speed: 200 Mbit\/s instead of 50 Mbit\/s/);
    expect(out).toMatch(/Must say +A minimum term of 12 months begins\./);
  });
  test('is the whole answer of the engine as JSON', async () => {
    const { code, answer } = await runJson(sam, starter);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ customer: 'sam', detail: 'ranked', ranked: [{ rank: 1, offer: 'home-200', rule: 'busy-household' }] });
  });
  test('asks about today where no day is named', async () => {
    const { answer } = await runJson(sam.slice(0, -2), { ...starter, now: '2027-03-04T05:06:07Z' });
    expect(answer).toMatchObject({ at: '2027-03-04' });
  });
  test('reads the customer from the standard input', async () => {
    const text = readFileSync(join(folder.path, 'customers/sam.json'), 'utf8');
    const { out } = await runCommand(['upsell', '--customer', '-', '--channel', 'phone', '--at', '2026-12-01'], {
      ...starter,
      input: text,
    });
    expect(out).toBe((await ask()).out);
  });
  test('reads a customer in YAML from the standard input, and calls it that', async () => {
    const argv = ['upsell', 'examples/acme-telecom', '--customer', '-', '--at', '2026-12-01'];
    const { code, out, err } = await runCommand(argv, { input: 'id: lee\nfacts:\n  household.weakWifi: maybe\n' });
    expect(code).toBe(0);
    expect(out).toContain('Suggestions for lee');
    expect(err).toContain('standard input:3:23 The fact “household.weakWifi”');
  });
  test('says once what is wrong with a fact', async () => {
    const customer = join(folder.path, 'wrong.json');
    const { out, err } = await runCommand(['upsell', 'examples/acme-telecom', '--customer', customer, '--at', '2026-12-01']);
    expect(`${out}${err}`.match(/“household\.weakWifi” (is|has)/g)).toEqual(['“household.weakWifi” is']);
  });
  test('says why something is worth more money, and what a year of it costs', async () => {
    const { out } = await acme('ada-okafor', '--channel', 'web');
    const [, tv = ''] = out.split(/^\d+\. /m).slice(1);
    expect(tv).toContain('TV Basic');
    expect(tv).toMatch(/£119\.88 in twelve months, £119\.88 more than today\./);
    expect(tv).toMatch(/Worth it +\S/);
  });
  test('speaks the language of the catalogue where it has none of what is asked for', async () => {
    const { out } = await acme('ada-okafor', '--channel', 'web', '--locale', 'xx');
    expect(out).toMatch(/^Suggestions for ada-okafor\n1 December 2026/);
    expect(out).toContain('The catalogue has no text in xx, so the answer is in en.');
  });
  test('speaks the language that is asked for', async () => {
    const { out } = await acme('ada-okafor', '--channel', 'phone', '--locale', 'de');
    expect(out).toContain('Glasfaser');
    expect(out).toMatch(/\d,\d\d\u00a0£/);
  });
  test('counts what is not suggested by its reason, and names each with what stands behind it when asked', async () => {
    const { out: counted } = await acme('ada-okafor');
    expect(counted).toMatch(/^ {3}9 {2}It is not sold to this segment\.\n {3}\d {2}/m);
    const { out } = await acme('ada-okafor', '--full');
    expect(out).toMatch(/^ {3}9 {2}It is not sold to this segment\.\n {6}Card terminal \(.+\): Only to\s+Businesses\./m);
    expect(out).toContain('TV Plus (From TV Basic to TV Plus): It would take the place of TV Basic.');
    expect(out).toMatch(/Nova 8 \(Nova 8 for a worn phone\)\n +✗ \S/);
    expect(out).not.toContain('SEGMENT_NOT_ALLOWED');
    expect((await acme('ada-okafor', '--full', '--explain')).out).toContain('segment. (SEGMENT_NOT_ALLOWED)');
  });
  test('says a thing that is worth it once, and not again among the reasons', async () => {
    const { out } = await acme('ada-okafor', '--channel', 'phone');
    expect(out.match(/Wi-Fi is weak somewhere at home/g)).toHaveLength(1);
  });
  test('tells two plans of one offer apart by their names', async () => {
    const { out } = await acme('ada-okafor', '--channel', 'phone');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Fibre 100 (fibre-100) on “Fibre 100 renewed for 24 months”, in place of Fibre 100 on “Fibre 100 for 24 months”',
    );
  });
  test('takes market and segment from the command line, whatever the record says', async () => {
    const { answer } = await runJson([
      'upsell',
      'examples/acme-telecom',
      '--customer',
      'examples/acme-customers/ada-okafor.json',
      '--at',
      '2026-12-01',
      '--segment',
      'business',
      '--full',
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/"allowed":\["business"\]/);
    expect(await ask('--segment', 'busines')).toMatchObject({ code: 2, err: expect.stringContaining('There is no segment “busines”.') });
  });
  test('shows scores and steps when asked', async () => {
    const { out } = await ask('--explain');
    expect(out).toMatch(/Score +\S+ = propensity 0\.1, context 1, value 50 and levers 1/);
    expect(out).toContain('Candidates left after each step');
  });
  test('shows as many as asked for', async () => {
    const count = async (limit: string): Promise<number> =>
      [...(await acme('ada-okafor', '--limit', limit)).out.matchAll(/^\d+\. /gm)].length;
    expect([await count('1'), await count('2')]).toEqual([1, 2]);
  });
  test('fits a narrow terminal, but for words that are longer than it leaves room for', async () => {
    const argv = [
      'upsell',
      'examples/acme-telecom',
      '--customer',
      'examples/acme-customers/ada-okafor.json',
      '--at',
      '2026-12-01',
      '--full',
    ];
    const { out } = await runCommand(argv, { columns: 40 });
    expect(out.split('\n').filter(line => line.length > 40 && / /.test(line.trim().replace(/^[✓✗?•] /, '')))).toEqual([]);
  });
  test('fits 80 columns for every customer of the example', async () => {
    for (const customer of ['ada-okafor', 'birgit-vogel', 'hoffmann-logistik', 'marco-bellini']) {
      const { out } = await acme(customer, '--full', '--explain');
      expect(out.split('\n').filter(line => line.length > 80)).toEqual([]);
    }
  });
});

describe('why not', () => {
  test('is answered with every condition of the offer', async () => {
    const { code, out } = await acme('ada-okafor', '--why-not', 'fibre-900');
    expect(code).toBe(0);
    expect(out).toMatch(/^Fibre 900 for ada-okafor\n/);
    expect(out).toContain('When it applies');
  });
  test('is answered for what is suggested too', async () => {
    const { out } = await ask('--why-not', 'busy-household');
    expect(out).toContain('It is suggested, as number 1.');
  });
  test('is the whole explanation as JSON', async () => {
    const { answer } = await runJson([...sam, '--why-not', 'home-200'], starter);
    expect(answer).toMatchObject({ customer: 'sam', candidates: [{ offer: 'home-200', outcome: 'ranked' }] });
  });
  test('guesses what a misspelt id means', async () => {
    expect(await ask('--why-not', 'home-20')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean “home-200”?') });
  });
});

describe('an upsell question is refused', () => {
  test('without a customer', async () => {
    expect(await runCommand(['upsell'], starter)).toMatchObject({ code: 2, err: expect.stringContaining('--customer') });
  });
  test('with a customer that is none, and says where and why', async () => {
    const { code, err } = await runCommand(['upsell', '--customer', 'bad.json'], starter);
    expect(code).toBe(4);
    expect(err).toContain('bad.json:1:');
    expect(await runCommand(['upsell', '--customer', 'nobody.json'], starter)).toMatchObject({ code: 4 });
    expect(await runCommand(['upsell', '--customer', 'missing.json'], starter)).toMatchObject({ code: 4 });
  });
  test('with a channel that does not exist', async () => {
    expect(await runCommand(['upsell', '--customer', 'customers/sam.json', '--channel', 'phne'], starter)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean “phone”?'),
    });
  });
  test('but not for data that is only doubtful, which is said beside', async () => {
    const { code, err } = await runCommand(['upsell', '--customer', 'loose.json'], starter);
    expect(code).toBe(0);
    expect(err).toContain('shoeSize');
  });
});

test('the customers of the example are where this test looks for them', () => {
  expect(readFileSync(join(packageFolder, 'examples/acme-customers/ada-okafor.json'), 'utf8')).toContain('ada-okafor');
});
