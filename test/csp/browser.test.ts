import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpPage, hasChromium, serve } from '../support/chromium.js';
import { askText, distFolder, makeQuestion } from './make-question.js';

const pageOf = (scripts: string): string =>
  `<!doctype html><title>panel</title><pre id="answer"></pre><script src="/data.js"></script><script src="/ask.js"></script>${scripts}`;
const show = `let made = 'refused'; try { made = new Function('return "made"')() } catch {}
let shown; try { shown = { made, answer: ask(onecatalogue, data) } } catch (error) { shown = { error: String(error) } }
document.getElementById('answer').textContent = encodeURIComponent(JSON.stringify(shown));`;
const scriptPage = pageOf('<script src="/onecatalogue.global.js"></script><script src="/show.js"></script>');
const modulePage = pageOf('<script type="module" src="/module.js"></script>');

describe.runIf(hasChromium('the query entry in a real browser'))('in a real browser', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  let question: { readonly data: string; readonly answer: unknown };

  beforeAll(async () => {
    question = await makeQuestion();
    const modules = readdirSync(distFolder).filter(name => /^(?:query|chunk-\w+)\.js$/.test(name));
    const files = {
      '/script': scriptPage,
      '/module': modulePage,
      '/onecatalogue.global.js': readFileSync(join(distFolder, 'onecatalogue.global.js'), 'utf8'),
      '/data.js': `globalThis.data = ${question.data}`,
      '/ask.js': askText,
      '/show.js': show,
      '/module.js': `import * as onecatalogue from '/query.js';\n${show}`,
      ...Object.fromEntries(modules.map(name => [`/${name}`, readFileSync(join(distFolder, name), 'utf8')])),
    };
    site = await serve(files, "default-src 'none'; script-src 'self'");
  });
  afterAll(() => site?.close());

  test.each([
    ['the one-file build', 'script'],
    ['./query as a module', 'module'],
  ])(
    'a page under a strict content security policy gets its upsells, the reasons and what if from %s',
    async (_, path) => {
      const shown = /<pre id="answer">([^<]*)<\/pre>/.exec(await dumpPage(`${site.url}${path}`))?.[1] ?? '';
      expect(JSON.parse(decodeURIComponent(shown))).toEqual({ made: 'refused', answer: question.answer });
    },
    90_000,
  );
});
