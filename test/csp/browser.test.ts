import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askText, distFolder, makeQuestion } from './make-question.js';

const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const isMissing = !existsSync(chromium);
if (isMissing) console.log(`skipped: the test in a real browser (there is no Chromium at ${chromium}; set CHROMIUM_PATH)`);

test.runIf(isMissing && process.env['CHROMIUM_REQUIRED'])('Chromium is there where it is required', () => {
  expect.fail(`there is no Chromium at ${chromium}`);
});

const page = `<!doctype html><title>panel</title><pre id="answer"></pre>
<script src="/onecatalogue.global.js"></script><script src="/data.js"></script><script src="/ask.js"></script><script src="/show.js"></script>`;
const show = `let made = 'refused'; try { made = new Function('return "made"')() } catch {}
let shown; try { shown = { made, answer: ask(onecatalogue, data) } } catch (error) { shown = { error: String(error) } }
document.getElementById('answer').textContent = encodeURIComponent(JSON.stringify(shown));`;
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
  '--disable-dev-shm-usage',
];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

describe.skipIf(isMissing)('in a real browser', () => {
  let server: Server;
  let question: { readonly data: string; readonly answer: unknown };
  const profile = mkdtempSync(join(tmpdir(), 'onecatalogue-chromium-'));

  beforeAll(async () => {
    question = await makeQuestion();
    server = serve({
      '/': page,
      '/onecatalogue.global.js': readFileSync(join(distFolder, 'onecatalogue.global.js'), 'utf8'),
      '/data.js': `globalThis.data = ${question.data}`,
      '/ask.js': askText,
      '/show.js': show,
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  test('a page under a strict content security policy gets its upsells from the one-file build', async () => {
    const { port } = server.address() as AddressInfo; // listening on a port, so not a pipe
    const args = [
      ...flags,
      ...quiet,
      `--user-data-dir=${profile}`,
      '--virtual-time-budget=10000',
      '--dump-dom',
      `http://127.0.0.1:${port}/`,
    ];
    const { stdout } = await promisify(execFile)(chromium, args, { timeout: 60_000 });
    const shown = /<pre id="answer">([^<]*)<\/pre>/.exec(stdout)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(shown))).toEqual({ made: 'refused', answer: question.answer });
  }, 90_000);
});

function serve(files: Readonly<Record<string, string>>): Server {
  return createServer((request, response) => {
    const body = files[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': request.url === '/' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
      'content-security-policy': "default-src 'none'; script-src 'self'",
    });
    response.end(body);
  });
}
