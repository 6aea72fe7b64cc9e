import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import type { Rule } from '../../src/validation/rule.js';
import { makeRuleContext } from '../../src/validation/rule-context.js';
import { makeData } from './read-fixture.js';

const root = join(import.meta.dirname, '../..');
const script = join(root, '.ci/scripts/new-rule.mjs');
const copy = mkdtempSync(join(tmpdir(), 'new-rule-'));
const run = (folder: string, ...args: readonly string[]): ReturnType<typeof spawnSync> =>
  spawnSync('node', [script, ...args], { cwd: folder, encoding: 'utf8' });
const read = (path: string): string => readFileSync(join(copy, path), 'utf8');

mkdirSync(join(copy, 'src'), { recursive: true });
cpSync(join(root, 'src/validation'), join(copy, 'src/validation'), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

test('the list of rules is current', () => {
  expect(run(root, '--check').status).toBe(0);
});

describe('npm run new-rule', () => {
  const made = run(copy, 'TIR020', 'steep-start');

  test('writes the rule, its page, its fixtures, its line in the list of rules and in the profiles', () => {
    expect(made.status).toBe(0);
    expect(read('src/validation/rules.data.ts')).toContain("import { tir020SteepStart } from './rules/tir020-steep-start.js';");
    expect(read('src/validation/profiles.data.ts')).toMatch(/TIR019: .*\n {2}TIR020: \['off', 'warning', 'error'\],\n {2}TXT001/);
    expect(read('docs/rules/TIR020.md')).toMatch(/^# TIR020 steep-start\n\n## Why\n/);
    expect(existsSync(join(copy, 'test/validation/fixtures/TIR020/valid.yaml'))).toBe(true);
    expect(run(copy, '--check').status).toBe(0);
  });

  test('writes a rule that runs, and fixtures that fit it', async () => {
    const { tir020SteepStart: rule }: { tir020SteepStart: Rule } = await import(join(copy, 'src/validation/rules/tir020-steep-start.ts'));
    const find = (name: string): readonly string[] => {
      const { catalogue } = readCatalogue(makeData(parse(read(`test/validation/fixtures/TIR020/${name}.yaml`)).catalogue));
      if (catalogue === undefined) throw new Error('not readable');
      const context = makeRuleContext({ catalogue, at: undefined, skipped: [], isRead: true, analysisSteps: 0, knownCodes: [] });
      return [...rule.check(context, {})].map(({ message }) => message);
    };
    expect(rule).toMatchObject({ code: 'TIR020', slug: 'steep-start' });
    expect(find('invalid')).toEqual(
      parse(read('test/validation/fixtures/TIR020/invalid.yaml')).expect.map(({ message }: { message: string }) => message),
    );
    expect(find('valid')).toEqual([]);
  });

  test('never takes a code twice, and says how it is used', () => {
    expect(run(copy, 'TIR020', 'another').status).toBe(2);
    expect(run(copy, 'SYS001', 'of-reading').status).toBe(2);
    expect(run(copy, 'tir21', 'x').stderr).toContain('Usage');
  });
});
