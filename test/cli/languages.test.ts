// Who asks in German reads German: every answer of the asking commands, for every customer of the example, without a word of the English books.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quotePhrases } from '../../src/cli/quote/quote-phrases.data.js';
import { upsellPhrases } from '../../src/cli/upsell/upsell-phrases.data.js';
import { deskWords } from '../../src/desk/desk-words.data.js';
import { predicateWords } from '../../src/desk/predicate-words.data.js';
import { codeNames } from '../../src/desk-page/code-names.data.js';
import { codeWords } from '../../src/desk-page/codes.data.js';
import { packageFolder, runCommand } from './run-command.js';

type Book = Readonly<Record<string, Readonly<Record<string, string>>>>;
const books: readonly Book[] = [upsellPhrases, quotePhrases, deskWords, predicateWords, codeNames, codeWords];

// The longest run of words between two placeholders: what a reader would see of a phrase whatever stands in it.
const partsOf = (phrase: string): readonly string[] =>
  phrase.split(/\{\w+\}/).flatMap(part => (part.trim().split(/\s+/).length > 1 ? [part.trim()] : []));
const german = books.map(({ de }) => Object.values(de ?? {}).join(' ')).join(' ');
const english = books.flatMap(({ en }) => Object.values(en ?? {}).flatMap(partsOf)).filter(part => !german.includes(part));

const customers = readdirSync(join(packageFolder, 'examples/acme-customers')).filter(name => name.endsWith('.json'));
const ask = async (...argv: readonly string[]): Promise<string> =>
  (await runCommand([...argv, '--at', '2026-12-01', '--locale', 'de'])).out.replaceAll(/\s+/g, ' ');
const foreign = (text: string): readonly string[] => english.filter(part => text.includes(part));

describe('an answer in German has no English phrase', () => {
  test('the phrases that are looked for are many, and are found where the answer is English', async () => {
    expect(english.length).toBeGreaterThan(200);
    const { out } = await runCommand(['upsell', 'examples/acme-telecom', '--customer', 'examples/acme-customers/ada-okafor.json']);
    expect(foreign(out).length).toBeGreaterThan(5);
  });
  test.each(customers)('upsell: %s', async name => {
    const asked = ['upsell', 'examples/acme-telecom', '--customer', `examples/acme-customers/${name}`];
    expect(foreign(await ask(...asked, '--full', '--explain'))).toEqual([]);
    expect(foreign(await ask(...asked, '--why-not', 'fibre-300'))).toEqual([]);
  });
  test.each([['fibre-300'], ['mobile-10'], ['phone-nova-8'], ['family-home']])('show: %s', async offer => {
    const customer = ['--customer', 'examples/acme-customers/jonas-weber.json'];
    expect(foreign(await ask('show', 'examples/acme-telecom', offer, ...customer, '--full'))).toEqual([]);
  });
  test.each([['fibre-300'], ['mobile-10'], ['family-home'], ['office-phone'], ['europe-pass']])('quote: %s', async offer => {
    const asked = ['quote', 'examples/acme-telecom', offer];
    expect(foreign(await ask(...asked, '--currency', 'EUR'))).toEqual([]);
    expect(foreign(await ask(...asked, '--quantity', 'seat=300', '--market', 'de'))).toEqual([]);
    expect(foreign(await ask(...asked, '--customer', 'examples/acme-customers/jonas-weber.json', '--channel', 'phone'))).toEqual([]);
  });
  test('compare', async () => {
    expect(
      foreign(await ask('compare', 'examples/acme-telecom', 'mobile-10', 'mobile-25', '--currency', 'EUR', '--usage', 'gb=12')),
    ).toEqual([]);
  });
  test('and dates of one style only', async () => {
    const text = await ask(
      'upsell',
      'examples/acme-telecom',
      '--customer',
      'examples/acme-customers/jonas-weber.json',
      '--full',
      '--explain',
    );
    expect(text).toMatch(/\d\. Dezember 2026/);
    expect(text).not.toMatch(/\d\. (?:Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez)\.|\d{4}-\d\d-\d\d/);
  });
});
