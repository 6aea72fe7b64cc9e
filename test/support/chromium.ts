// A real browser for tests: Debian's Chromium, without a window, on a server of this machine.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Where the browser is. */
export const chromiumPath: string = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Whether there is a browser. Says in the test's output that its tests are skipped, if not; fails where it is required. */
export function hasChromium(what: string): boolean {
  if (existsSync(chromiumPath)) return true;
  console.log(`skipped: ${what} (there is no Chromium at ${chromiumPath}; set CHROMIUM_PATH)`);
  if (process.env['CHROMIUM_REQUIRED'])
    test('Chromium is there where it is required', () => expect.fail(`there is no Chromium at ${chromiumPath}`));
  return false;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Serves files by their paths, `/` being a page, under a Content-Security-Policy. */
export async function serve(
  files: Readonly<Record<string, string>>,
  policy: string,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const body = files[request.url ?? ''];
    const type = types[extname(request.url ?? '')] ?? 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
    response.end(body);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // listening on a port, so not a pipe
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--virtual-time-budget=10000',
];

/** Opens a page and gives what its document has become. */
export async function dumpPage(url: string, ...more: readonly string[]): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'onecatalogue-chromium-'));
  try {
    const { stdout } = await promisify(execFile)(chromiumPath, [...flags, `--user-data-dir=${profile}`, ...more, '--dump-dom', url], {
      timeout: 60_000,
      maxBuffer: 1 << 26,
    });
    return stdout;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
