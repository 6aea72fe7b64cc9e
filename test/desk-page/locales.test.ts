// Every text of the page in each locale of the catalogue; what is missing is seen to be missing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskWords } from '../../src/desk/desk-words.data.js';
import { predicateWords } from '../../src/desk/predicate-words.data.js';
import { codeNames } from '../../src/desk-page/code-names.data.js';
import { codeWords } from '../../src/desk-page/codes.data.js';
import { pageSentences } from '../../src/desk-page/words.data.js';
import { loadAcme } from '../examples/acme-example.js';
import { hasChromium } from '../support/chromium.js';
import { choose, chooseTab, openPage, press, search, startBrowser, viewOf, writeDeskPage } from './open-page.js';

const { catalogue } = await loadAcme();
if (catalogue === undefined) throw new Error('the example does not load');

const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
const books = [deskWords, predicateWords, codeNames, codeWords, pageSentences];
const spoken = (language: 'en' | 'de'): readonly string[] =>
  books.flatMap(book => Object.values<string>(book[language])).flatMap(text => tokensOf(text.replaceAll(/\{\w+\}/g, ' ')));

// The German texts of the catalogue.
function germanTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(germanTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    name === 'examples' ? [] : typeof each !== 'string' ? germanTexts(each) : name === 'de' ? [each.replaceAll(/\{[^}]*\}/g, ' ')] : [],
  );
}

const german = new Set([...spoken('de'), ...germanTexts(catalogue).flatMap(tokensOf)]);
const english = new Set(spoken('en').filter(word => !german.has(word)));

// Ids stand in `code`, and what is in another language says so by `lang`.
const allTexts = `(() => {
  const texts = [...document.querySelectorAll('[aria-label], [title]')].flatMap(each => [each.getAttribute('aria-label') ?? '', each.getAttribute('title') ?? '']);
  const walk = document.createTreeWalker(document.getElementById('page'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const holder = walk.currentNode.parentElement;
    if (holder.closest('code, [lang="en"]') === null) texts.push(walk.currentNode.textContent.trim());
  }
  return texts;
})()`;

// What is pressed for an explanation is named by the rule's id.
const rules = (catalogue.upsellRules ?? []).map(({ id }) => id).sort((a, b) => b.length - a.length);

async function listEnglish(page: Page): Promise<readonly string[]> {
  await page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
  const texts = (await page.evaluate<string[]>(allTexts)).map(text => rules.reduce((rest, id) => rest.replace(`: ${id}`, ''), text));
  return [...new Set(texts.filter(text => tokensOf(text).some(word => english.has(word))))];
}

describe.runIf(hasChromium('the languages of the desk page'))('the desk page in other languages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onecatalogue-locales-'));
  let browser: Browser;
  let written: Awaited<ReturnType<typeof writeDeskPage>>;
  beforeAll(async () => {
    [browser, written] = await Promise.all([startBrowser(), writeDeskPage()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    written?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  // Writes the example with something changed.
  const writeChanged = (name: string, changed: unknown, options: readonly string[]): ReturnType<typeof writeDeskPage> => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(changed));
    return writeDeskPage(file, ['--at', '2026-12-01', '--currency', 'GBP', ...options]);
  };

  test('the check knows enough English to find it', () => {
    expect(english.size).toBeGreaterThan(200);
    expect(['leaving', 'month', 'customer', 'suggestions'].filter(word => !english.has(word))).toEqual([]);
  });

  test('has no English word when German is chosen', async () => {
    const { page, faults } = await openPage(browser, written.url);
    await choose(page.getByRole('combobox', { name: 'Language', exact: true }), 'Deutsch');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
    expect(await listEnglish(page)).toEqual([]);
    await choose(page.getByRole('combobox', { name: 'Kunde', exact: true }), 'ada-okafor');
    await press(viewOf(page).locator('.why-not > summary'));
    await press(
      viewOf(page)
        .locator('.why-not tbody')
        .getByRole('button', { name: /^Erklären/ })
        .first(),
    );
    expect(await listEnglish(page)).toEqual([]);
    for (const offer of ['fibre-300', 'mobile-2', 'calls-abroad']) {
      await search(page, offer);
      await press(viewOf(page).getByRole('button', { name: 'Dieses Angebot vergleichen' }));
      expect(await listEnglish(page)).toEqual([]);
    }
    await chooseTab(page, /^Vergleich/);
    expect(await listEnglish(page)).toEqual([]);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 90_000);

  test('shows a text that is missing in the locale in another one, and says which', async () => {
    const offers = catalogue.offers.map(offer => (offer.id === 'fibre-300' ? { ...offer, description: { en: 'Only so.' } } : offer));
    const page_ = await writeChanged('partly', { ...catalogue, offers }, ['--locale', 'de']);
    const { page, faults } = await openPage(browser, page_.url);
    await search(page, 'fibre-300');
    const lead = viewOf(page).locator('.lead');
    await expect.poll(() => lead.textContent()).toBe('Only so. en');
    expect(await lead.locator('[lang=en]').textContent()).toBe('Only so.');
    expect(await lead.locator('abbr').getAttribute('title')).toBe('nur in dieser Sprache: en');
    expect(await faults()).toEqual([]);
    await page.close();
    page_.remove();
  }, 60_000);

  test('says that its own words are English where it has none in the locale, and is read out so', async () => {
    const page_ = await writeChanged('french', { ...catalogue, locales: ['en', 'fr'], name: { en: 'Acme', fr: 'Acmé' } }, [
      '--locale',
      'fr',
    ]);
    const { page, faults } = await openPage(browser, page_.url);
    expect(await page.getByRole('note').textContent()).toMatch(/^The words of this page are not there in français/);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).locator('[lang=fr]').textContent()).toBe('Acmé');
    expect(await faults()).toEqual([]);
    await page.close();
    page_.remove();
  }, 60_000);
});
