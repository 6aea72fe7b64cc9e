// The desk page in a real browser, with a watch on all that it must not do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
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

/** Writes the page of the example catalogue. */
export async function writeDeskPage(): Promise<{ readonly url: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'onecatalogue-desk-'));
  const file = join(folder, 'desk.html');
  const options = ['--customers', 'examples/acme-customers', '--at', '2026-12-01', '--currency', 'GBP', '--channel', 'web'];
  const { code, err } = await runCommand(['desk', 'examples/acme-telecom', '--out', file, ...options]);
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
  const refused = async (): Promise<readonly string[]> => await page.evaluate('window.refused');
  return { page, faults: async () => [...seen, ...(await refused())] };
}
