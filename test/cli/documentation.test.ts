import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, packageFolder, runCommand } from './run-command.js';

const page = join(packageFolder, 'docs/command-line.md');
const block = /```console\n(.*?)```/gs;

// With UPDATE_DOCS=1 the page is written anew instead of compared.
test('the outputs of docs/command-line.md are what the commands print', async () => {
  const text = readFileSync(page, 'utf8');
  const folder = await makeFolder();
  let written = text;
  for (const [, content = ''] of text.matchAll(block)) {
    const commands = content.split('\n').filter(line => line.startsWith('$ '));
    const outputs: string[] = [];
    for (const command of commands) outputs.push(`${command}\n${await play(command.slice(2), folder.path)}`);
    written = written.replace(content, () => outputs.join(''));
  }
  folder.remove();
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, written);
  else expect(withoutCounts(text)).toBe(withoutCounts(written));
}, 60_000);

// How many rules there are is not for this page to say.
function withoutCounts(text: string): string {
  return text.replaceAll(/\b\d+ rules\b/g, 'some rules');
}

async function play(line: string, cwd: string): Promise<string> {
  const edit = /^sed -i "s\/(.*)\/(.*)\/" (\S+)$/.exec(line);
  if (edit !== null) {
    const [, from = '', to = '', file = ''] = edit;
    const path = join(cwd, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replaceAll(from, found => to.replaceAll('&', found).replaceAll('\\n', '\n'));
    if (before === after) throw new Error(`nothing to edit: ${line}`);
    writeFileSync(path, after);
    return '';
  }
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const { out, err } = await runCommand(words.slice(1), { cwd, now: '2026-12-01T09:00:00Z' });
  return `${out}${err}`;
}
