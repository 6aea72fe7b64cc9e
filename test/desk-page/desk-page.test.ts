// A rep's conversation in the page, in a real browser, with the keyboard alone.

import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeNames } from '../../src/desk-page/code-names.data.js';
import { deskWords } from '../../src/desk-page/words.data.js';
import { hasChromium } from '../support/chromium.js';
import { type Looking, openPage, startBrowser, writeDeskPage } from './open-page.js';

// What axe finds, with the element; it runs in the page without being part of it.
async function listBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))",
  );
}

async function search(page: Page, text: string): Promise<void> {
  await page.locator('body').press('/');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function chooseTab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { selected: true }).focus();
  const tab = page.getByRole('tab', { name });
  while ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
}

async function chooseIn(page: Page, name: string, value: string): Promise<void> {
  const field = page.getByRole('combobox', { name, exact: true });
  await field.focus();
  await field.selectOption(value);
}

async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

const view = (page: Page): Locator => page.getByRole('tabpanel');
const compare = 'Compare this offer';

describe.runIf(hasChromium('the desk page in a real browser'))('the desk page', () => {
  let browser: Browser;
  let written: Awaited<ReturnType<typeof writeDeskPage>>;
  beforeAll(async () => {
    [browser, written] = await Promise.all([startBrowser(), writeDeskPage()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    written?.remove();
  });
  const open = (looking?: Looking): ReturnType<typeof openPage> => openPage(browser, written.url, looking);

  test('is led through a whole conversation by the keyboard, and lets nothing out', async () => {
    const { page, faults } = await open();
    await search(page, 'fbre 100');
    await expect.poll(() => view(page).getByRole('heading', { level: 2 }).textContent()).toBe('Fibre 100');
    await press(view(page).getByRole('button', { name: compare }));
    await search(page, 'fibre-300');
    await press(view(page).getByRole('button', { name: compare }));
    await chooseTab(page, /^Compare \(2\)$/);
    expect(await view(page).getByRole('columnheader').allTextContents()).toEqual([
      'What is compared',
      expect.stringContaining('Fibre 100'),
      expect.stringContaining('Fibre 300'),
    ]);
    const download = view(page).getByRole('row', { name: /^Download/ });
    expect(await download.getByRole('cell').allTextContents()).toEqual([
      expect.stringMatching(/^100/),
      expect.stringMatching(/^300.*best$/),
    ]);
    await chooseIn(page, 'Customer', 'ada-okafor');
    await expect.poll(() => view(page).getByRole('heading', { level: 2 }).textContent()).toBe('ada-okafor');
    expect(await view(page).locator('article.card').count()).toBeGreaterThan(0);
    await press(view(page).locator('.why-not > summary'));
    await press(view(page).locator('.why-not tbody button').first());
    await expect
      .poll(() =>
        view(page)
          .getByRole('region', { name: /^Explain: / })
          .getByRole('listitem')
          .count(),
      )
      .toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('takes an answer into account, and forgets it', async () => {
    const { page, faults } = await open();
    await chooseIn(page, 'Customer', 'ada-okafor');
    const questions = view(page).locator('.questions > li');
    await expect.poll(() => questions.count()).toBeGreaterThan(0);
    const decision = view(page).locator('p.hint').last();
    const before = await decision.textContent();
    await press(view(page).locator('.questions button[type=button]').first());
    await expect.poll(() => decision.textContent()).not.toBe(before);
    await press(view(page).getByRole('button', { name: 'Forget the answers' }));
    await expect.poll(() => decision.textContent()).toBe(before);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('shows an offer from its start, however far the one before was scrolled', async () => {
    const { page, faults } = await open({ width: 380 });
    await search(page, 'mobile-2');
    await expect.poll(() => view(page).getByRole('heading', { level: 2 }).textContent()).toBe('Mobile 2 GB');
    await page.evaluate('scrollTo(0, 2000)');
    await search(page, 'mobile-10');
    await expect.poll(() => view(page).getByRole('heading', { level: 2 }).textContent()).toBe('Mobile 10 GB');
    await expect.poll(async () => Math.abs((await page.locator('#answer').boundingBox())?.y ?? 9999)).toBeLessThan(2);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('draws what each quantity costs and what follows an introductory price, and says both', async () => {
    const { page, faults } = await open();
    await search(page, 'mobile-2');
    const curve = view(page)
      .getByRole('img', { name: /Minutes beyond the allowance/ })
      .first();
    expect(await curve.getAttribute('aria-label')).toMatch(/250 .*: £0\.00; 350 .*: £10\.00; /);
    await search(page, 'fibre-300');
    const timeline = view(page)
      .getByRole('img', { name: /^What it costs over time/ })
      .first();
    expect(await timeline.getAttribute('aria-label')).toMatch(/from 1 December 2026: £29\.99 \/ month; from 1 June 2027: £35\.99 \/ month/);
    expect(await timeline.locator('rect').count()).toBe(2);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('opens a customer from a file of the rep, and says why one is none', async () => {
    const { page, faults } = await open();
    const file = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
      name: 'own.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await page.locator('input[type=file]').setInputFiles(file('{"id": "bob", "holdings": "none"}'));
    await expect.poll(() => page.getByRole('alert').getByRole('listitem').count()).toBeGreaterThan(0);
    await page.locator('input[type=file]').setInputFiles(file('{"id": "own", "currency": "GBP", "facts": {}, "holdings": []}'));
    await expect.poll(() => view(page).getByRole('heading', { level: 2 }).textContent()).toBe('own');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('speaks German throughout when German is chosen', async () => {
    const { page, faults } = await open();
    await search(page, 'fibre-100');
    await press(view(page).getByRole('button', { name: compare }));
    await search(page, 'fibre-300');
    await press(view(page).getByRole('button', { name: compare }));
    await chooseIn(page, 'Customer', 'ada-okafor');
    await chooseIn(page, 'Language', 'de');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
    for (const tab of [/^Angebot/, /^Vergleich/, /^Kunde/]) {
      await chooseTab(page, tab);
      expect(await listEnglish(page)).toEqual([]);
    }
    expect(await view(page).textContent()).toContain('Vorschläge');
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test.each([
    ['light', 1400],
    ['dark', 1400],
    ['light', 380],
    ['dark', 380],
  ] as const)(
    'has no barrier that axe finds in any view, %s, %i pixels wide',
    async (colorScheme, width) => {
      const { page, faults } = await open({ colorScheme, width });
      expect(await listBarriers(page)).toEqual([]);
      await search(page, 'mobile-2');
      expect(await listBarriers(page)).toEqual([]);
      await press(view(page).getByRole('button', { name: compare }));
      await search(page, 'mobile-10');
      await press(view(page).getByRole('button', { name: compare }));
      await chooseTab(page, /^Compare/);
      expect(await listBarriers(page)).toEqual([]);
      await chooseIn(page, 'Customer', 'ada-okafor');
      await press(view(page).locator('.why-not > summary'));
      await press(view(page).locator('.why-not tbody button').first());
      expect(await listBarriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await faults()).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

// The page's own English words that stand in it as a text of their own, and are not the German ones too.
async function listEnglish(page: Page): Promise<readonly string[]> {
  const texts = new Set(await page.evaluate<string[]>(allTexts));
  const words = (of: Readonly<Record<string, Readonly<Record<string, string>>>>, locale: string): readonly string[] =>
    Object.values(of[locale] ?? {});
  const german = new Set([...words(deskWords, 'de'), ...words(codeNames, 'de')]);
  return [...words(deskWords, 'en'), ...words(codeNames, 'en')].filter(word => texts.has(word) && !german.has(word));
}

const allTexts = `(() => {
  const texts = [...document.querySelectorAll('[aria-label]')].flatMap(each => [each.ariaLabel, ...each.ariaLabel.split(': ')]);
  const walk = document.createTreeWalker(document.getElementById('page'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) texts.push(walk.currentNode.textContent.trim());
  return texts;
})()`;
