// Every rule: what it must find, what it must leave alone, and what its fixes come to.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { readCatalogue } from '../../src/model/read-catalogue.js';
import { listRules } from '../../src/validation/list-rules.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { applyFix } from './apply-fix.js';
import { findIssues, listFixtureCodes, makeData, readFixture, readPatched } from './read-fixture.js';

const codes = listFixtureCodes();
const shorten = ({ code, pointer, message }: Issue): object => ({ code, pointer, message });

test('the base catalogue has no finding under the strict profile', () => {
  expect(validateCatalogue(readPatched({}), { profile: 'strict', at: '2026-12-01' }).issues.map(shorten)).toEqual([]);
});

test('every rule has fixtures', () => {
  expect(listRules().map(({ code }) => code)).toEqual([...codes].sort());
});

describe.each(codes)('%s', code => {
  const invalid = readFixture(code, 'invalid');
  let issues: readonly Issue[] = [];
  beforeAll(async () => {
    issues = await findIssues(invalid);
  });

  test('finds exactly what is wrong', () => {
    expect(issues.map(shorten)).toEqual(
      invalid.expect.map(({ code: other = code, pointer, message }) => ({ code: other, pointer, message })),
    );
    expect(issues.map(issue => issue.code)).toContain(code);
    for (const [at, { severity, evidence }] of invalid.expect.entries()) {
      if (severity !== undefined) expect(issues[at]?.severity).toBe(severity);
      if (evidence !== undefined) expect(issues[at]?.evidence?.map(({ value }) => value)).toEqual(evidence);
    }
  });

  test('leaves alone what is right', async () => {
    expect((await findIssues(readFixture(code, 'valid'))).map(shorten)).toEqual([]);
  });

  test('offers only fixes after which the finding is gone and nothing new is there', () => {
    const known = new Set(issues.map(({ fingerprint }) => fingerprint));
    for (const issue of invalid.file === undefined ? issues : []) {
      for (const fix of issue.fixes ?? []) {
        const data = makeData(invalid.patch);
        applyFix(data, fix);
        const after = validateCatalogue(readCatalogue(data), invalid.options).issues;
        expect(after.map(({ fingerprint }) => fingerprint)).not.toContain(issue.fingerprint);
        // A placeholder is for a person to fill in.
        const added =
          fix.applicability === 'placeholder'
            ? []
            : after.filter(({ fingerprint, code: other }) => !known.has(fingerprint) && !invalid.left.includes(other));
        expect(added.map(shorten)).toEqual([]);
      }
    }
  });
});
