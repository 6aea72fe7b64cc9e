// The numbered examples, run as a reader would run them, on the built package.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dumpPage, hasChromium, serve } from '../support/chromium.js';

const root = resolve(import.meta.dirname, '../..');
const examples = join(root, 'examples');
const folder = mkdtempSync(join(tmpdir(), 'onecatalogue-numbered-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(examples, script), ...args], { cwd: root, encoding: 'utf8' });

describe.runIf(hasChromium('the side panel in a real browser'))('01: a side panel of a CRM', () => {
  test('is a bundle that a page under a strict policy runs, and shows what to suggest and why', async () => {
    const out = join(folder, 'panel');
    run('01-crm-side-panel/build.mjs', out);
    const read = (name: string): string => readFileSync(join(out, name), 'utf8');
    expect(read('bundle.js')).not.toMatch(/\beval\(|new Function\(/);
    const names = ['panel.css', 'bundle.js', 'release.json', 'customer.json'];
    const files = { '/': read('index.html'), ...Object.fromEntries(names.map(name => [`/${name}`, read(name)])) };
    const site = await serve(files, "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    const page = await dumpPage(site.url);
    site.close();
    expect(page).toContain('<title>Ready</title>');
    expect(page.match(/<article>/g)).toHaveLength(3);
    expect(page).toContain('1. Stay for £24.49 a month');
    expect(page).toContain('Has been with us for a year or longer');
    expect(page).toContain('Have you had a virus or a phishing message lately?');
  }, 120_000);
});

describe('02: validation in CI', () => {
  const command = join(folder, 'bin');
  mkdirSync(command);
  // Stands for node_modules/.bin of the reader's own project.
  writeFileSync(
    join(command, 'npx'),
    `#!/bin/sh\nwhile [ "$1" != catalogue ]; do shift; done; shift\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`,
  );
  chmodSync(join(command, 'npx'), 0o755);
  const path = `${command}:${process.env['PATH'] ?? ''}`;
  const repository = (name: string, catalogue: string): string => {
    const here = join(folder, name);
    mkdirSync(here);
    cpSync(join(examples, catalogue), join(here, 'catalogue'), { recursive: true });
    execFileSync('git', ['init', '--quiet'], { cwd: here });
    copyFileSync(join(examples, '02-validate-in-ci/pre-commit'), join(here, '.git/hooks/pre-commit'));
    chmodSync(join(here, '.git/hooks/pre-commit'), 0o755);
    return here;
  };
  const commit = (here: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } => {
    execFileSync('git', ['add', '.'], { cwd: here });
    const who = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.com'];
    return spawnSync('git', [...who, 'commit', '--quiet', '-m', 'change'], {
      cwd: here,
      encoding: 'utf8',
      env: { ...process.env, PATH: path },
    });
  };

  test('the workflow puts each finding of a broken catalogue at its line, and fails', () => {
    const workflow = parse(readFileSync(join(examples, '02-validate-in-ci/catalogue.yml'), 'utf8'));
    const step = workflow.jobs.validate.steps.find((one: { name?: string }) => one.name === 'Validate the catalogue');
    const here = repository('workflow', 'broken');
    const { status, stdout } = spawnSync('sh', ['-c', step.run], { cwd: here, encoding: 'utf8', env: { ...process.env, PATH: path } });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=catalogue\/[\w-]+\.yaml,line=\d+,/m);
  }, 60_000);
  test('the hook lets a sound catalogue into a commit, and no broken one', () => {
    expect(commit(repository('sound', 'acme-telecom'))).toMatchObject({ status: 0 });
    const { status, stdout, stderr } = commit(repository('broken', 'broken'));
    expect(status).not.toBe(0);
    expect(stdout + stderr).toMatch(/error/);
  }, 60_000);
});

describe('03: asking what to suggest', () => {
  test('prints what to suggest, why, what to ask, and why not', () => {
    const printed = run('03-query-upsells/ask.mjs');
    expect(printed).toContain('1. Stay for £24.49 a month');
    expect(printed).toContain('because Has been with us for a year or longer');
    expect(printed).toMatch(/^Ask: .+ \(decides \d+\)$/m);
    expect(printed).toMatch(/^fibre-900 by [\w-]+: [A-Z_]+$/m);
  }, 60_000);
});

describe('04: editing and releasing', () => {
  test('publishes a release, changes words alone, and publishes that as a patch', () => {
    const printed = run('04-edit-and-release/release.mjs');
    expect(printed).toContain('patch: presentation.changed at /offers/@fibre-100/description/en');
    expect(printed).toContain('1. 1.0.0: the first\n2. 1.0.1: clearer words');
  }, 60_000);
});

describe('08: searching', () => {
  test('finds an offer by its code, by a mistyped name and by what it does, from an index that was saved', () => {
    const lines = run('08-search/search.mjs').split('\n');
    expect(lines.slice(0, 2)).toEqual(['FIBRE-100', '  Fibre 100 (offer fibre-100): exact, in id']);
    expect(lines).toContain('  Fibre 100 (offer fibre-100): similar, in id');
    expect(run('08-search/search.mjs', 'viruses')).toContain('Security Suite (offer security-suite): words, in description');
  });
});

describe('13: importing a catalogue of OVHcloud', () => {
  test('says what the server costs with more memory, by the month and a year ahead', () => {
    expect(run('13-import-ovh/import.mjs').trim().split('\n')).toEqual([
      '3 offers, 6 price plans, 0 fields lost',
      'server-a-eu-default: today 114.98 EUR, then 64.99 P1M, term no-commitment',
      'server-a-eu-upfront12: today 701.89 EUR, then 701.89 P12M, term 12-months',
    ]);
  }, 60_000);
});

describe('06: describing and comparing offers', () => {
  test('says in both languages what an offer costs and what would change, and gives what leaving costs as data', () => {
    const printed = run('06-describe-offers/describe.mjs');
    expect(printed).toMatch(
      /^Fibre 300\n(.*\n)* {2}If it takes the place of Fibre 100:\n(.*\n)*\{ months: 12, on: '2027-12-01', amount: '140\.19' \}\n/,
    );
    expect(printed).toMatch(/^Mobile data: 10 GB a month\. .* \| 30 GB a month\./m);
    expect(printed).toMatch(/^ {2}10\.001 and more: Mobile Young is cheaper/m);
    expect(run('06-describe-offers/describe.mjs', 'tv-max', 'de')).toContain('TV-Sender: 180 Sender.');
  }, 60_000);
});

describe('14: importing versions of a Kill Bill catalogue', () => {
  test('says what a customer of the first version pays before and after the new price reaches them', () => {
    expect(run('14-import-killbill/import.mjs').trim().split('\n')).toEqual([
      '2026-08-15: 9.00 EUR P1M',
      '2026-09-15: 11.00 EUR P1M',
      'storage.xml: 0 fields lost',
    ]);
  }, 60_000);
});

describe('15: a spreadsheet of prices', () => {
  test('is mended cell by cell, quoted, and written as it was', () => {
    const finding =
      'Row 3, column Price: “49,00” is no amount that can be read for certain. Write 49.00, or say that this sheet has decimal commas.';
    expect(run('15-spreadsheet/prices.mjs').trim().split('\n')).toEqual([
      finding,
      `fibre-100;;setup;;GBP;49,00;;;;;${finding}`,
      'fibre-100: today 78.99, then 29.99 GBP a month',
      'calls: today 12.50, then 12.50 GBP a month',
      'fibre-100;Fibre 100;line;P1M;GBP;29.99;;flat;;Ada',
    ]);
  }, 60_000);
});

describe('16: importing from Stripe', () => {
  test('quotes tiers and a coupon, and writes what would create them', () => {
    expect(run('16-import-stripe/import.mjs').trim().split('\n')).toEqual([
      '13 fields mapped, 1 kept, 0 lost',
      '15 seats: 125.63 EUR',
      '15 seats with the coupon: 100.50 EUR',
      'notes.stripe.json: notes-monthly [{"up_to":10,"unit_amount":900},{"up_to":"inf","unit_amount_decimal":"712.5"}]',
    ]);
  }, 60_000);
});

describe('17: a format of one’s own', () => {
  test('says what became of each field, and what the tariffs cost', () => {
    expect(run('17-own-format/import.mjs').trim().split('\n')).toEqual([
      'info, line 16: This tariff has no price; it was read as told on request.',
      'lost: /tariffs/1/margin: Margins are no part of a catalogue.',
      'kept: /tariffs/0/colour',
      'SIM-10: 12.50 GBP a month',
      'SIM-MAX: 22.00 GBP a month',
      'SIM-PRO: told on request',
    ]);
  }, 60_000);
});

describe('15: importing resources of TMF620', () => {
  test('says what the bundle costs, and writes again what was edited and what it has no word for', () => {
    expect(run('15-import-tmf620/import.mjs').trim().split('\n')).toEqual([
      'today 73.94, then 24.94 P1M',
      '  Line rental: 39.9 less its discounts 19.95',
      '  Wi-Fi: 4.99 less its discounts 4.99',
      'productCatalog.json: TMF620',
      'productSpecification.json: Broadband line / 2.0, Wi-Fi everywhere / Homely',
      'productOffering.json: Fast home 2027 / 1.3, Wi-Fi everywhere',
      'productOfferingPrice.json: Line rental, Connection, Wi-Fi rental, Half price for half a year',
      '0 fields lost',
    ]);
  }, 60_000);
});
