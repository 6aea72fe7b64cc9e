// A rep's conversation in the page, in a real browser, with the keyboard alone.

import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium } from '../support/chromium.js';
import { choose, chooseTab, type Looking, openPage, press, search, startBrowser, titleOf, viewOf, writeDeskPage } from './open-page.js';

// What axe finds, with the element; it runs in the page without being part of it.
async function listBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))",
  );
}

const compare = 'Compare this offer';

async function mark(page: Page, code: string, name: string): Promise<void> {
  await search(page, code);
  await expect.poll(() => titleOf(page)).toBe(name);
  await press(viewOf(page).getByRole('button', { name: compare }));
}

async function chooseCustomer(page: Page, id: string): Promise<void> {
  await choose(page.getByRole('combobox', { name: 'Customer', exact: true }), id);
  await expect.poll(() => titleOf(page)).toBe(id);
}

async function explainFirst(page: Page): Promise<void> {
  await press(viewOf(page).locator('.why-not > summary'));
  await press(
    viewOf(page)
      .locator('.why-not tbody')
      .getByRole('button', { name: /^Explain/ })
      .first(),
  );
}

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
    await mark(page, 'fbre 100', 'Fibre 100');
    await mark(page, 'fibre-300', 'Fibre 300');
    await chooseTab(page, /^Compare \(2\)$/);
    expect(await viewOf(page).getByRole('columnheader').allTextContents()).toEqual([
      'What is compared',
      expect.stringContaining('Fibre 100'),
      expect.stringContaining('Fibre 300'),
    ]);
    const download = viewOf(page).getByRole('row', { name: /^Download/ });
    expect(await download.getByRole('cell').allTextContents()).toEqual([
      expect.stringMatching(/^100/),
      expect.stringMatching(/^300.*best$/),
    ]);
    await chooseCustomer(page, 'ada-okafor');
    const suggestion = viewOf(page).getByRole('article').first();
    expect(await suggestion.textContent()).toMatch(/Stay for £24\.49 a month.*Price£24\.49 \/ month.*Why.*Must be said/);
    await explainFirst(page);
    const explained = viewOf(page).getByRole('region', { name: /^Explain: / });
    await expect.poll(() => explained.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await explained.textContent()).toMatch(/[✓✗?] (holds|does not hold|not known)/);
    await choose(page.getByRole('combobox', { name: 'Language', exact: true }), 'Deutsch');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
    expect(await viewOf(page).textContent()).toContain('Bleiben');
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('takes an answer into account, and forgets it', async () => {
    const { page, faults } = await open();
    await chooseCustomer(page, 'ada-okafor');
    const decision = viewOf(page).locator('p.hint').last();
    const before = await decision.textContent();
    await press(viewOf(page).locator('.questions button[type=button]').first());
    await expect.poll(() => decision.textContent()).not.toBe(before);
    await press(viewOf(page).getByRole('button', { name: 'Forget the answers' }));
    await expect.poll(() => decision.textContent()).toBe(before);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('begins with what is sold, shelf by shelf, with prices', async () => {
    const { page, faults } = await open();
    const heading = viewOf(page).getByRole('heading', { level: 2 });
    const all = Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0]);
    expect(await viewOf(page).locator('.shelf-offers > li').count()).toBe(24);
    await press(viewOf(page).getByRole('button', { name: `Show more (${all - 24} left)` }));
    await expect.poll(() => viewOf(page).locator('.shelf-offers > li').count()).toBe(Math.min(all, 48));
    await choose(viewOf(page).getByRole('combobox', { name: 'Shelf' }), 'Internet');
    await expect.poll(async () => Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0])).toBeLessThan(all);
    await press(viewOf(page).getByRole('button', { name: 'Fibre 300', exact: true }));
    await expect.poll(() => titleOf(page)).toBe('Fibre 300');
    expect(await viewOf(page).locator('.key-facts').textContent()).toMatch(
      /Price£29\.99 \/ monththen £35\.99 \/ month from 1 June 2027.*24 months in all£827\.76.*Works from11 December 2026/,
    );
    await press(viewOf(page).getByRole('button', { name: /All offers/ }));
    await expect.poll(() => titleOf(page)).toMatch(/^On sale/);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('says of a customer what they have and pay, and narrows down why not', async () => {
    const { page, faults } = await open();
    await chooseCustomer(page, 'ada-okafor');
    expect(
      await viewOf(page)
        .locator('.known')
        .getByRole('row', { name: /^Fibre 100/ })
        .textContent(),
    ).toBe('Fibre 100£27.99 / month15 January 2025active');
    await press(viewOf(page).locator('.why-not > summary'));
    const rows = viewOf(page).locator('.why-not tbody tr');
    await choose(viewOf(page).locator('.why-not').getByRole('textbox', { name: 'Narrow down' }), 'tablet');
    await expect.poll(() => rows.count()).toBeLessThan(10);
    expect((await rows.allTextContents()).filter(text => !/tablet/i.test(text))).toEqual([]);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('shows an offer from its start, however far the one before was scrolled', async () => {
    const { page, faults } = await open({ width: 380 });
    await search(page, 'mobile-2');
    await expect.poll(() => titleOf(page)).toBe('Mobile 2 GB');
    await page.evaluate('scrollTo(0, 2000)');
    await search(page, 'mobile-10');
    await expect.poll(() => titleOf(page)).toBe('Mobile 10 GB');
    await expect.poll(async () => Math.abs((await page.locator('#answer').boundingBox())?.y ?? 9999)).toBeLessThan(80);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('draws what each quantity costs, what follows an introductory price and what leaving costs, and says each', async () => {
    const { page, faults } = await open();
    const picture = (name: RegExp): ReturnType<Page['locator']> => viewOf(page).getByRole('img', { name }).first();
    await search(page, 'mobile-2');
    await expect.poll(() => titleOf(page)).toBe('Mobile 2 GB');
    const curve = picture(/Minutes beyond the allowance/);
    expect(await curve.getAttribute('aria-label')).toMatch(/250 .*: £0\.00; 350 .*: £10\.00; /);
    await search(page, 'fibre-300');
    await expect.poll(() => titleOf(page)).toBe('Fibre 300');
    const timeline = picture(/^What it costs over time/);
    expect(await timeline.getAttribute('aria-label')).toMatch(/from 1 December 2026: £29\.99 \/ month; from 1 June 2027: £35\.99 \/ month/);
    expect(await timeline.locator('rect').count()).toBe(2);
    const exit = picture(/^What leaving early costs: £280\.00 on the first day, nothing from 1 December 2028 on$/);
    expect(await exit.locator('rect').count()).toBe(24);
    await press(viewOf(page).getByText('Every month').first());
    expect(await viewOf(page).getByRole('row', { name: /^5 / }).first().textContent()).toMatch(/^51 May 2027£2\d\d\.\d\d$/);
    expect(await faults()).toEqual([]);
    await page.close();
  }, 60_000);

  test('sets a price by zone and a share of a value in tables', async () => {
    const { page, faults } = await open();
    const table = (name: RegExp): ReturnType<Page['locator']> => viewOf(page).getByRole('table', { name });
    await search(page, 'card terminal');
    await expect
      .poll(() =>
        table(/Fees of payments by card/)
          .getByRole('row')
          .count(),
      )
      .toBe(7);
    expect(
      await table(/Fees of payments by card/)
        .getByRole('row')
        .nth(4)
        .textContent(),
    ).toBe('£100.00£1.24');
    await search(page, 'calls abroad');
    await expect
      .poll(() =>
        table(/^Minutes to other countries, for each minute$/)
          .getByRole('row')
          .allTextContents(),
      )
      .toEqual(['zoneAmount', 'neighbouring countries£0.02', 'Europe£0.04', 'the world£0.09', 'otherwise£0.19']);
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
    await expect.poll(() => titleOf(page)).toBe('own');
    expect(await page.getByRole('alert').count()).toBe(0);
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
      await mark(page, 'mobile-2', 'Mobile 2 GB');
      await page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
      expect(await listBarriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await mark(page, 'mobile-10', 'Mobile 10 GB');
      await chooseTab(page, /^Compare/);
      expect(await listBarriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await chooseCustomer(page, 'ada-okafor');
      await explainFirst(page);
      expect(await listBarriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await faults()).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
