import { describe, expect, test } from 'vitest';
import { setColumns } from '../../src/cli/output/set-columns.js';
import { runCommand, runJson } from './run-command.js';

const acme = 'examples/acme-telecom';
const compare = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['compare', acme, ...argv]);

describe('catalogue compare', () => {
  test('is a table of what differs, with a mark at what is best, then what is the same', async () => {
    const { code, out, err } = await compare('fibre-100', 'fibre-300', '--currency', 'GBP');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Different\n +Fibre 100 +Fibre 300\n +\(fibre-100\) +\(fibre-300\)\n/);
    expect(out).toMatch(/Download speed +100 Mbit\/s\. +✓ 300 Mbit\/s\.\n/);
    expect(out).toMatch(/\nThe same\n(.*\n)* {2}Notice: 1 month\.\n/);
    expect(out).toMatch(/\nGained and lost\n(.*\n)* {4}Against Fibre 100:\n/);
  });
  test('says from which usage on another is cheaper', async () => {
    const { out } = await compare('mobile-10', 'mobile-25', '--currency', 'GBP', '--usage', 'gb=12');
    expect(out).toMatch(
      /Which is cheaper when\n {2}Mobile 10 GB or Mobile 25 GB, by GB used each month, over 12 months:\n {4}0 to 11: Mobile 10 GB is cheaper/,
    );
    expect(out).toContain('12 months in all: £167.88.');
  });
  test('takes a price plan behind a colon, and speaks the language that is asked for', async () => {
    const { out } = await compare('fibre-100', 'fibre-100:fibre-100-flex', '--currency', 'GBP', '--locale', 'de');
    expect(out).toMatch(/^Verschieden\n/);
    expect(out).toMatch(/Mindestlaufzeit +24 Monate\. +✓ Keine Mindestlaufzeit\.\n/);
  });
  test.each([40, 80, 100])('fits %i columns', async columns => {
    const argv = ['compare', acme, 'mobile-2', 'mobile-10', 'home-duo-100', '--currency', 'GBP', '--locale', 'de'];
    const { out } = await runCommand(argv, { columns });
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(columns);
  });
  test('says what to type where nothing names the currency, and why it needs it', async () => {
    const { code, out, err } = await compare('fibre-100', 'fibre-300');
    expect(code).toBe(0);
    expect(err.replaceAll(/\s+/g, ' ').trim()).toBe(
      'Prices are not told, since nothing says in which currency: add --currency GBP or --currency EUR.',
    );
    expect(out).toContain('Recurring price: The currency is not known.');
    expect((await runJson(['compare', acme, 'fibre-100', 'fibre-300'])).answer).not.toHaveProperty('currency');
  });
  test('is the whole answer as JSON', async () => {
    const { answer } = await runJson(['compare', acme, 'fibre-100', 'fibre-300', '--currency', 'gbp']);
    expect(answer).toMatchObject({ currency: 'GBP', offers: [{ offer: 'fibre-100' }, { offer: 'fibre-300' }] });
  });
});

test.each([
  [['fibre-100'], 'Two to five offers can be compared, not 1.'],
  [['fibre-100', 'fibre-30'], 'There is no offer “fibre-30”. Did you mean “fibre-300”?'],
  [['fibre-100', 'fibre-300', '--usage', 'gib=3'], 'There is no unit “gib”.'],
  [['fibre-100', 'fibre-300', '--usage', 'gb'], '--usage takes'],
])('catalogue compare is refused: %j', async (argv, sentence) => {
  const { code, out, err } = await compare(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.replaceAll(/\s+/g, ' ')).toContain(sentence);
});

test('a word that is longer than its column breaks behind a hyphen, else where it must', () => {
  expect(setColumns(['Download-Geschwindigkeit', 'x'], { widths: [16, 3], gap: 1 })).toEqual(['Download-        x', 'Geschwindigkeit']);
  expect(setColumns(['Geschwindigkeit'], { widths: [10], gap: 1 })).toEqual(['Geschwindi', 'gkeit']);
});
