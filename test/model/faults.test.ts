import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Issue } from '../../src/kernel/issue.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { applyFix } from '../support/apply-fix.js';
import { changeData } from '../support/change-data.js';
import { minimalCatalogue } from '../support/minimal-catalogue.js';

const cases = z
  .array(
    z.strictObject({
      title: z.string(),
      set: z.record(z.string(), z.unknown()).optional(),
      remove: z.array(z.string()).optional(),
      expect: z.array(z.unknown()).min(1),
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'faults.cases.yaml'), 'utf8')));

describe('reading finds', () => {
  test.each(cases)('$title', ({ set = {}, remove = [], expect: expected }) => {
    const { issues } = parseCatalogue(changeData(minimalCatalogue(), { set, remove }));
    expect(issues.map(summarize)).toEqual(expected);
  });
  test('each of them as an error but for fields that nobody knows', () => {
    for (const { set = {}, remove = [] } of cases) {
      const result = parseCatalogue(changeData(minimalCatalogue(), { set, remove }));
      expect(result.ok).toBe(result.issues.every(({ severity }) => severity === 'warning'));
    }
  });
});

describe('a safe fix', () => {
  const safe = cases.filter(each => JSON.stringify(each.expect).includes('"safe"'));
  test.each(safe)('mends $title', ({ set = {}, remove = [] }) => {
    const data = changeData(minimalCatalogue(), { set, remove });
    const fixes = parseCatalogue(data).issues.flatMap(({ fixes = [] }) => fixes.filter(({ applicability }) => applicability === 'safe'));
    const mended = fixes.reduce(applyFix, data);
    expect(parseCatalogue(mended).issues.filter(({ fixes = [] }) => fixes.some(({ applicability }) => applicability === 'safe'))).toEqual(
      [],
    );
    expect(parseCatalogue(mended).issues.length).toBeLessThan(parseCatalogue(data).issues.length);
  });
});

function summarize({ code, severity, pointer, message, fixes }: Issue): unknown {
  const [first] = fixes ?? [];
  return {
    code,
    ...(severity !== 'error' && { severity }),
    pointer,
    message,
    ...(first && { fix: { applicability: first.applicability, write: first.edits.at(-1)?.value } }),
  };
}
