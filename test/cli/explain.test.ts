// Every code that the package can print is one that `catalogue explain` knows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFindingCodes } from '../../src/cli/explain/list-finding-codes.js';
import { openImportLog } from '../../src/interchange/common/import-log.js';
import { wholeInput } from '../../src/interchange/common/source-node.js';
import { listRules } from '../../src/validation/list-rules.js';
import { packageFolder, runCommand, runJson } from './run-command.js';

const sources = readdirSync(join(packageFolder, 'src'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
const codesOf = (name: string): readonly string[] => {
  const text = readFileSync(join(packageFolder, 'src', name), 'utf8');
  return [...text.matchAll(/\b[A-Z]{3}\d{3}\b/g)].map(([code]) => code);
};
// The name of a standard looks like a code.
const codes = [...new Set(sources.flatMap(codesOf))].filter(code => code !== 'TMF620').sort();
const book = new Map(listRules().map(rule => [rule.code, rule]));

describe('catalogue explain', () => {
  test('knows every code of a finding that stands in the sources', () => {
    const known = new Set([...book.keys(), ...listFindingCodes().map(({ code }) => code)]);
    expect(codes.length).toBeGreaterThan(130);
    expect(codes.filter(code => !known.has(code))).toEqual([]);
  });

  test.each(listFindingCodes())('says of $code what it means, why it matters and what to do', async ({ code, slug, purpose }) => {
    const { code: exit, out } = await runCommand(['explain', code.toLowerCase()]);
    expect(exit).toBe(0);
    expect(out.startsWith(`${code} ${slug}\n`)).toBe(true);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(purpose);
    for (const label of ['Why', 'Help', 'How bad', 'Found by']) expect(out).toContain(`   ${label} `);
  });

  test('gives the same to scripts', async () => {
    expect((await runJson(['explain', 'IMP003'])).answer).toMatchObject({ code: 'IMP003', slug: 'changed-id', foundBy: 'import' });
  });

  test.each(['purpose', 'why', 'help'] as const)('has the %s of each code in whole sentences', field => {
    expect(
      listFindingCodes()
        .filter(each => !/^[A-Z].*\.$/.test(each[field]))
        .map(({ code }) => code),
    ).toEqual([]);
  });
});

test('an importer calls a fault by the name that it has in the rule book', () => {
  const names = codes.flatMap(code => {
    const rule = book.get(code);
    const slug = slugInFiles(code);
    return rule === undefined || slug === undefined || slug === rule.slug ? [] : [`${code}: ${slug}, not ${rule.slug}`];
  });
  expect(names).toEqual([]);
});

// What the log of importers makes of a code; undefined where importers do not use it.
function slugInFiles(code: string): string | undefined {
  const log = openImportLog();
  log.find(wholeInput, { code: code as 'SYS001', message: '' });
  return log.report().issues[0]?.slug;
}
