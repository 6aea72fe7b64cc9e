import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpPage, hasChromium, serve } from '../support/chromium.js';
import { askText, distFolder, makeQuestion } from './make-question.js';

const page = `<!doctype html><title>panel</title><pre id="answer"></pre>
<script src="/onecatalogue.global.js"></script><script src="/data.js"></script><script src="/ask.js"></script><script src="/show.js"></script>`;
const show = `let made = 'refused'; try { made = new Function('return "made"')() } catch {}
let shown; try { shown = { made, answer: ask(onecatalogue, data) } } catch (error) { shown = { error: String(error) } }
document.getElementById('answer').textContent = encodeURIComponent(JSON.stringify(shown));`;

describe.runIf(hasChromium('the one-file build in a real browser'))('in a real browser', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  let question: { readonly data: string; readonly answer: unknown };

  beforeAll(async () => {
    question = await makeQuestion();
    const files = {
      '/': page,
      '/onecatalogue.global.js': readFileSync(join(distFolder, 'onecatalogue.global.js'), 'utf8'),
      '/data.js': `globalThis.data = ${question.data}`,
      '/ask.js': askText,
      '/show.js': show,
    };
    site = await serve(files, "default-src 'none'; script-src 'self'");
  });
  afterAll(() => site?.close());

  test('a page under a strict content security policy gets its upsells from the one-file build', async () => {
    const shown = /<pre id="answer">([^<]*)<\/pre>/.exec(await dumpPage(site.url))?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(shown))).toEqual({ made: 'refused', answer: question.answer });
  }, 90_000);
});
