import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import type { LoadedCatalogue } from '../../src/model/catalogue-reading.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';

const folder = join(import.meta.dirname, '../../examples/broken');

// Each faulty file says in its first lines what finds it where: `# expect: TIR005 at line 41`.
const expected = readdirSync(folder).flatMap(file => {
  const lines = readFileSync(join(folder, file), 'utf8').matchAll(/^# expect: (?<code>[A-Z]{3}\d{3}) at line (?<line>\d+)$/gm);
  return [...lines].map(({ groups }) => ({ file, code: groups?.['code'], line: Number(groups?.['line']) }));
});

function placeOf({ code, place }: Issue): { file: string; code: string; line: number | undefined } {
  return { file: basename(place?.file ?? ''), code, line: place?.start?.line };
}

let loaded: LoadedCatalogue;

beforeAll(async () => {
  loaded = await loadCatalogue(folder);
});

describe('the broken examples', () => {
  test('plant one fault in each file but the sound ones', () => {
    const faulty = readdirSync(folder).filter(file => !file.startsWith('00-'));
    expect(expected.map(({ file }) => file)).toEqual(faulty);
    expect(faulty.length).toBeGreaterThanOrEqual(24);
  });
  test.each(['recommended', 'strict'] as const)('give each fault once, at its line, and nothing else (%s)', profile => {
    const report = validateCatalogue(loaded, { at: '2026-12-01', profile });
    expect(report.issues.map(placeOf)).toEqual(expected);
    expect(report.ok).toBe(false);
  });
  test('do not depend on the day on which they are checked', () => {
    for (const at of ['2024-03-01', '2030-06-01']) expect(validateCatalogue(loaded, { at }).issues.map(placeOf)).toEqual(expected);
  });
  test('say what is wrong in whole sentences', () => {
    const { issues } = validateCatalogue(loaded, { at: '2026-12-01' });
    expect(issues.filter(({ message }) => !/[.?]$/.test(message))).toEqual([]);
  });
});
