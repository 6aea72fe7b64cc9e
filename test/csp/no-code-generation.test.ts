import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { askText, distFolder, makeQuestion } from './make-question.js';

let question: { readonly data: string; readonly answer: unknown };
beforeAll(async () => {
  question = await makeQuestion();
});

describe('where no code may be made from text', () => {
  test('the one-file build answers in a realm that has nothing but the language', () => {
    const realm = createContext({ data: question.data }, { codeGeneration: { strings: false, wasm: false } });
    expect(() => runInContext("new Function('return 1')()", realm)).toThrow(/Code generation from strings disallowed/);
    runInContext(readFileSync(join(distFolder, 'onecatalogue.global.js'), 'utf8'), realm);
    const answer: string = runInContext(`${askText}; JSON.stringify(ask(onecatalogue, JSON.parse(data)))`, realm);
    expect(JSON.parse(answer)).toEqual(question.answer);
    // The question is one that uses all of it: something is suggested, explained as such, and not suggested where less is used.
    expect(question.answer).toMatchObject({
      found: { ranked: [{ offer: 'go-50' }], suppressed: [] },
      explained: { candidates: [{ outcome: 'ranked' }] },
      otherwise: { ranked: [] },
    });
  });
  test('./query answers under node --disallow-code-generation-from-strings', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onecatalogue-csp-'));
    const file = join(folder, 'ask.mjs');
    writeFileSync(
      file,
      `import * as query from ${JSON.stringify(pathToFileURL(join(distFolder, 'query.js')).href)};\n${askText}
let made = 'refused'; try { made = new Function('return "made"')() } catch {}
console.log(JSON.stringify({ made, answer: ask(query, ${question.data}) }))`,
    );
    const printed = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(JSON.parse(printed)).toEqual({ made: 'refused', answer: question.answer });
  });
});
