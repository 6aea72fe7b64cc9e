import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueWithCharges, minimalCatalogue, minimalCharge, minimalOffer } from '../support/minimal-catalogue.js';
import { makeFolder, runCommand, runJson } from './run-command.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  const offers = [minimalOffer({ family: 'line' }), minimalOffer({ id: 'giga', name: { en: 'Giga', de: 'Giga!' }, family: 'line' })];
  const holdings = [{ id: 'h', offer: 'fibre', pricePlan: 'fibre-monthly', status: 'active', start: '2026-01-01' }];
  folder = await makeFolder({
    'catalogue.json': minimalCatalogue({ offers, locales: ['en', 'de'] }),
    'hostile.json': catalogueWithCharges([minimalCharge({ name: 'Fee\u001b[2J' })]),
    'eve.json': { id: 'eve', currency: 'EUR', facts: {}, holdings },
  });
});
afterAll(() => folder.remove());

const show = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['show', ...argv], { cwd: folder.path });

describe('catalogue show', () => {
  test('says what the offer is, what it costs and what is not stated', async () => {
    const { code, out, err } = await show('fibre', '--currency', 'EUR');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Fibre \(fibre\)\n1 December 2026 · EUR · It can be bought now\.\n/);
    expect(out).toMatch(/What it costs\n {2}Fibre \(fibre-monthly\)\n {4}€20\.00 a month\.\n/);
    expect(out).toMatch(/Not stated or not known\n(.*\n)* {2}• No contract terms are stated for “Fibre”/);
  });
  test('speaks the language that is asked for, headings included', async () => {
    const { out } = await show('giga', '--currency', 'EUR', '--locale', 'de');
    expect(out).toMatch(/^Giga! \(giga\)\n1\. Dezember 2026 · EUR · Es ist jetzt zu haben\.\n/);
    expect(out).toMatch(/Was es kostet\n.*\n {4}20,00\u00a0€ im Monat\.\n/);
  });
  test('says what it would mean for a customer', async () => {
    const { out } = await show('giga', '--customer', 'eve.json');
    expect(out).toMatch(/For this customer\n {2}The customer does not have it\.\n {2}If it takes the place of Fibre:\n/);
    expect((await show('fibre', '--customer', 'eve.json')).out).toMatch(
      /h: Held since 1 January 2026\. The customer pays €20\.00 a month\./,
    );
  });
  test('shows the price plans as they stand where that is asked for', async () => {
    expect((await show('fibre', '--currency', 'EUR')).out).not.toContain('Charged for each period');
    expect((await show('fibre', '--currency', 'EUR', '--full')).out).toContain('Charged for each period of 1 month, at its start.');
  });
  test('is the whole answer as JSON', async () => {
    const { code, answer } = await runJson(['show', 'catalogue.json', 'fibre', '--currency', 'eur'], { cwd: folder.path });
    expect(code).toBe(0);
    expect(answer).toMatchObject({ offer: 'fibre', currency: 'EUR', prices: [{ quote: { kind: 'priced' } }] });
  });
  test.each([40, 80, 100])('fits %i columns', async columns => {
    const { out } = await runCommand(['show', 'examples/acme-telecom', 'mobile-2', '--currency', 'GBP', '--locale', 'de', '--full'], {
      columns,
    });
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(columns);
  });
  test('shows control characters of a name as codes', async () => {
    expect((await show('hostile.json', 'fibre', '--currency', 'EUR', '--full')).out).toContain('Fee\\u001b[2J');
  });
});

test.each([
  [[], 'Which offer? Name its id.'],
  [['fibra'], 'There is no offer “fibra”. Did you mean “fibre”?'],
  [['fibre', '--channel', 'wbe'], 'Did you mean “web”?'],
  [['fibre', '--customer', 'eve.json', '--replaces', 'hh'], 'The customer has no holding “hh” now.'],
  [['fibre', '--locale', 'x_y'], '--locale takes a language such as en or de-AT, not “x_y”.'],
])('catalogue show is refused: %j', async (argv, sentence) => {
  const { code, out, err } = await show(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.replaceAll(/\s+/g, ' ')).toContain(sentence);
});
