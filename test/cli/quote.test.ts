import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueWithCharges, catalogueWithPlan, minimalCatalogue, minimalCharge, oneTimeCharge } from '../support/minimal-catalogue.js';
import { makeFolder, runCommand, runJson } from './run-command.js';

let folder: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  const seats = minimalCharge({
    id: 'seats',
    name: 'Seats',
    unit: 'seat',
    quantity: { kind: 'licensed' },
    prices: [
      {
        currency: 'EUR',
        graduated: [
          { upTo: '10', unitAmount: '5' },
          { upTo: null, unitAmount: '4' },
        ],
      },
    ],
  });
  const intro = {
    id: 'intro',
    kind: 'discount' as const,
    duration: 'P3M',
    charges: [minimalCharge({ prices: [{ currency: 'EUR', flat: '10' }] })],
  };
  folder = await makeFolder({
    'plain.json': minimalCatalogue(),
    'setup.json': catalogueWithCharges([minimalCharge({ name: 'Monthly fee' }), oneTimeCharge({ name: 'Setup' })]),
    'seats.json': catalogueWithCharges([seats]),
    'intro.json': catalogueWithPlan({ phases: [intro, { id: 'main', kind: 'evergreen', charges: [minimalCharge()] }] }),
    'on-request.json': catalogueWithCharges([minimalCharge({ name: 'Line', prices: [{ currency: 'EUR', onRequest: true }] })]),
    'hostile.json': catalogueWithCharges([minimalCharge({ name: 'Fee\u001b[2J' })]),
    'broken.json': '{ "catalogue": 1 }',
  });
});
afterAll(() => folder.remove());

const quote = (...argv: string[]): ReturnType<typeof runCommand> => runCommand(['quote', ...argv], { cwd: folder.path });

describe('the words of a quote', () => {
  test('are one offer of the catalogue of this folder', async () => {
    const here = await makeFolder({ 'catalogue.json': minimalCatalogue() });
    const { code, out } = await runCommand(['quote', 'fibre', '--currency', 'EUR'], { cwd: here.path });
    here.remove();
    expect({ code, first: out.split('\n')[0] }).toEqual({ code: 0, first: 'Fibre (fibre)' });
  });
  test('must be at least one', async () => {
    const { code, err } = await quote();
    expect({ code, says: /Which offer\?/.test(err) }).toEqual({ code: 2, says: true });
  });
  test('name a quantity with a number, or the option is named', async () => {
    const { code, err } = await quote('plain.json', 'fibre', '--quantity', 'seat=many');
    expect(code).toBe(2);
    expect(err).toContain('--quantity seat takes a number such as 10 or 2.5, not “many”.');
  });
});

describe('a quote', () => {
  test('shows what is due and what comes back, and exits 0', async () => {
    const { code, out, err } = await quote('setup.json', 'fibre', '--currency', 'EUR');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Fibre \(fibre\)\n/);
    expect(out).toMatch(/Due on 1 December 2026 +€70\.00\n/);
    expect(out).toMatch(/ {2}Setup +€50\.00\n/);
    expect(out).toMatch(/Every month +€20\.00\n/);
  });
  test('takes the day from the command line, else from the clock', async () => {
    expect((await quote('plain.json', 'fibre', '--currency', 'EUR', '--at', '2027-02-03')).out).toContain('from 3 February 2027');
    const later = await runCommand(['quote', 'plain.json', 'fibre', '--currency', 'EUR'], {
      cwd: folder.path,
      now: '2028-05-06T12:00:00Z',
    });
    expect(later.out).toContain('from 6 May 2028');
  });
  test('shows the tiers that make an amount', async () => {
    const { out } = await quote('seats.json', 'fibre', '--currency', 'EUR', '--quantity', 'seat=12');
    expect(out).toMatch(/Seats, 12 Seat.* €58\.00\n {6}10 at €5\.00 = €50\.00\n {6}2 at €4\.00 = €8\.00\n/);
  });
  test('shows what follows an introductory price', async () => {
    const { out } = await quote('intro.json', 'fibre', '--currency', 'EUR');
    expect(out).toMatch(
      /What follows\n {2}1 December 2026 to 28 February 2027, at a lower price +€10\.00 a month\n {2}from 1 March 2027 +€20\.00 a month/,
    );
  });
  test('speaks the language that is asked for in names and amounts', async () => {
    expect((await quote('plain.json', 'fibre', '--currency', 'EUR', '--locale', 'de')).out).toMatch(/20,00\u00a0€/);
  });
  test('is the whole answer of the engine as JSON', async () => {
    const { code, answer } = await runJson(['quote', 'plain.json', 'fibre', '--currency', 'eur'], { cwd: folder.path });
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      kind: 'priced',
      offer: 'fibre',
      currency: 'EUR',
      at: '2026-12-01',
      recurring: [{ period: 'P1M', total: '20.00' }],
    });
  });
  test('fits 50 columns', async () => {
    const { out } = await runCommand(['quote', 'setup.json', 'fibre', '--currency', 'EUR'], { cwd: folder.path, columns: 50 });
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(50);
  });
  test('shows control characters of a name as codes', async () => {
    expect((await quote('hostile.json', 'fibre', '--currency', 'EUR')).out).toContain('Fee\\u001b[2J');
  });
});

describe('a quote for a customer', () => {
  const acme = (...argv: string[]): ReturnType<typeof runCommand> =>
    runCommand(['quote', 'examples/acme-telecom', 'fibre-300', '--currency', 'EUR', ...argv]);

  test('takes off what is known to be theirs, by the name of the discount', async () => {
    const { out } = await acme('--customer', 'examples/acme-customers/jonas-weber.json', '--locale', 'en');
    expect(out).toContain('less €5.00, Fibre and mobile together');
  });
  test('without one names together the discounts that hang on the customer', async () => {
    const text = (await acme()).out.replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/Not taken off, since it depends on the customer: .*Fibre and mobile together.* --customer FILE decides that\./);
  });
});

describe('a price that is not known', () => {
  test('is said in words, never as zero, and exits 1', async () => {
    const { code, out } = await quote('on-request.json', 'fibre', '--currency', 'EUR');
    expect(code).toBe(1);
    expect(out).toContain('The price of “Line” is told on request.');
    expect(out).not.toMatch(/0\.00/);
  });
  test('comes with what to type to know it', async () => {
    const { code, out } = await quote('seats.json', 'fibre', '--currency', 'EUR');
    expect(code).toBe(1);
    expect(out).toContain('Give it with --quantity seats=NUMBER.');
  });
  test('is for want of a currency, where there are several', async () => {
    expect((await quote('plain.json', 'fibre')).out).toContain('Give it with --currency.');
  });
});

describe('a quote is refused', () => {
  test.each([
    [['plain.json', 'fibra'], 'There is no offer “fibra”. Did you mean “fibre”?'],
    [['plain.json', 'fibre', '--currency', 'USD'], 'There is no currency “USD”.'],
    [['plain.json', 'fibre', '--channel', 'wbe'], 'Did you mean “web”?'],
    [['plain.json', 'fibre', '--price-plan', 'fibre-yearly'], 'There is no price plan “fibre-yearly”.'],
    [['plain.json', 'fibre', '--at', 'tomorrow'], '--at takes a day such as 2026-12-01'],
    [['plain.json', 'fibre', '--quantity', 'ten'], '--quantity takes NAME=VALUE'],
    [
      ['plain.json', 'fibre', '--currency', 'EUR', '--quantity', 'seat=ten'],
      '--quantity seat takes a number such as 10 or 2.5, not “ten”.',
    ],
    [['plain.json', 'fibre', '--currency', 'EUR', '--locale', 'x_y'], '--locale takes a language such as en or de-AT, not “x_y”.'],
    [['plain.json', 'fibre', '--member', 'router=many'], '--member takes OFFER=NUMBER'],
  ])('%j', async (argv, sentence) => {
    const { code, out, err } = await quote(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replaceAll(/\s+/g, ' ')).toContain(sentence);
  });
  test('where the catalogue has errors', async () => {
    const { code, err } = await quote('broken.json', 'fibre');
    expect(code).toBe(4);
    expect(err).toContain('catalogue validate broken.json');
  });
  test('where there is no such file', async () => {
    expect(await quote('nothing.yaml', 'fibre')).toMatchObject({ code: 4, err: 'Error: “nothing.yaml” does not exist.\n' });
  });
});
