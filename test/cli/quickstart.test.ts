import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { packageFolder } from './run-command.js';

const isBuilt = existsSync(join(packageFolder, 'dist/index.js'));
if (!isBuilt) console.log('skipped: the quickstart (dist is missing: `npm test` builds it first)');
const corpus = process.env['CATALOGUE_CORPUS'] ?? '';
if (corpus === '') console.log('skipped: the quickstart with a real pricing (CATALOGUE_CORPUS is not set)');

async function quickstart(env: Readonly<Record<string, string>>): Promise<{ readonly out: string; readonly left: readonly string[] }> {
  const temporary = mkdtempSync(join(tmpdir(), 'onecatalogue-test-'));
  const { CATALOGUE_CORPUS: _, ...inherited } = process.env;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(packageFolder, 'examples/quickstart/run.mjs')], {
      env: { ...inherited, ...env, TMPDIR: temporary },
    });
    return { out: stdout, left: readdirSync(temporary) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

describe.skipIf(!isBuilt)('the quickstart', { timeout: 120_000 }, () => {
  test('takes the example through the whole main job, in few lines, and leaves nothing behind', async () => {
    const { out, left } = await quickstart({});
    expect(out).toMatch(/^validate .*\n +0 errors, 0 warnings/m);
    expect(out).toContain('release   1.0.0 is in force from 2026-12-01');
    expect(out).toMatch(/^diff +\d+ customerAffecting/m);
    expect(out).toContain('release   1.1.0 is in force from 2027-01-01');
    expect([...out.matchAll(/^suggest +to \S+, the best [1-9]/gm)]).toHaveLength(3);
    expect([...out.matchAll(/because: /g)].length).toBeGreaterThanOrEqual(3);
    expect(out).toContain('Try next');
    expect(out.split('\n').length).toBeLessThanOrEqual(61);
    expect(left).toEqual([]);
  });
  test.skipIf(corpus === '')('takes a real pricing of a SaaS through it first', async () => {
    const { out, left } = await quickstart({ CATALOGUE_CORPUS: corpus });
    expect(out).toMatch(/^Postman, from a pricing of 2024\n/);
    expect(out).toContain('the pricing of 2025 takes its place');
    expect([...out.matchAll(/^suggest +to \S+, the best [1-9]/gm)]).toHaveLength(6);
    expect(out.split('\n').length).toBeLessThanOrEqual(61);
    expect(left).toEqual([]);
  });
});
