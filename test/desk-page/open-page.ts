// The desk page in a real browser, with a watch on all that it must not do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { runCommand } from '../cli/run-command.js';
import { chromiumPath } from '../support/chromium.js';

/** A page that is open. */
export interface OpenPage {
  readonly page: Page;
  /** What it said on the console, asked of the network or was refused by its policy; nothing may be. */
  readonly faults: () => Promise<readonly string[]>;
}

/** Starts the browser. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

/** A page that was written. */
export interface WrittenPage {
  readonly url: string;
  readonly remove: () => void;
}

const example = ['--customers', 'examples/acme-customers', '--at', '2026-12-01', '--currency', 'GBP', '--channel', 'web'];

/** Writes the page of a catalogue; of the example with its customers unless told otherwise. */
export async function writeDeskPage(catalogue = 'examples/acme-telecom', options: readonly string[] = example): Promise<WrittenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'onecatalogue-desk-'));
  const file = join(folder, 'desk.html');
  const { code, err } = await runCommand(['desk', catalogue, '--out', file, ...options]);
  if (code !== 0) throw new Error(err);
  return { url: pathToFileURL(file).href, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How the page is looked at. */
export interface Looking {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
}

/** Opens the page. */
export async function openPage(browser: Browser, url: string, { colorScheme = 'light', width = 1400 }: Looking = {}): Promise<OpenPage> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  page.setDefaultTimeout(8000);
  const seen: string[] = [];
  page.on('console', message => seen.push(`console: ${message.text()}`));
  page.on('pageerror', error => seen.push(`error: ${error.message}`));
  page.on('request', request => {
    if (request.url() !== url) seen.push(`request: ${request.url()}`);
  });
  await page.addInitScript(
    `window.refused = []; addEventListener('securitypolicyviolation', event => window.refused.push('policy: ' + event.violatedDirective))`,
  );
  await page.goto(url);
  await page.locator('#search').waitFor();
  const refused = async (): Promise<readonly string[]> => await page.evaluate('window.refused');
  return { page, faults: async () => [...seen, ...(await refused())] };
}

const farthest = 300;

/** Walks with Tab until the focus is on an element, as those do who have no mouse. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor({ state: 'attached' });
  for (let step = 0; step < farthest; step += 1) {
    if (await target.evaluate(element => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}

/** Walks to an element and presses Enter. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
}

/** Walks to a field of choices and types what is wanted; where typing was too slow to be taken as one word, the arrows walk the rest. */
export async function choose(target: Locator, typed: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.type(typed);
  const options = (await target.locator('option').allTextContents()).map(text => text.trim());
  const wanted = options.findIndex(text => text.startsWith(typed));
  for (let step = 0; step < options.length; step += 1) {
    const chosen: number = await target.evaluate(field => field.selectedIndex);
    if (chosen === wanted) return;
    await target.page().keyboard.press(chosen < wanted ? 'ArrowDown' : 'ArrowUp');
  }
}

/** Searches from wherever the focus is, and opens what was found first. */
export async function search(page: Page, text: string): Promise<void> {
  if (!(await page.locator('#search').evaluate(field => field === field.ownerDocument.activeElement))) await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.locator('#hit-0').waitFor();
  await page.keyboard.press('Enter');
}

/** Goes to a view by its tab. */
export async function chooseTab(page: Page, name: RegExp): Promise<void> {
  await tabTo(page.getByRole('tab', { selected: true }));
  const tab = page.getByRole('tab', { name });
  while ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
}

/** What is seen of the chosen view. */
export function viewOf(page: Page): Locator {
  return page.getByRole('tabpanel');
}

/** The heading of the view. */
export function titleOf(page: Page): Promise<string | null> {
  return viewOf(page).getByRole('heading', { level: 2 }).textContent();
}
