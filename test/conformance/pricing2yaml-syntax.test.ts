// Documents of which it is published whether they are good Pricing2Yaml, and pricings with one published inconsistency each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportResult } from '../../src/interchange/common/import-result.js';
import { importPricing2Yaml } from '../../src/interchange/pricing2yaml/import-pricing2yaml.js';
import { parseCatalogue } from '../../src/model/parse-catalogue.js';
import { validateCatalogue } from '../../src/validation/validate-catalogue.js';
import { corpusFolder, hasCorpus, readExpected } from './read-corpus.js';

interface ValidityCase {
  readonly file: string;
  readonly valid: boolean;
  readonly what: string;
}

interface InconsistencyCase {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
}

const isThere = hasCorpus('the published validity of Pricing2Yaml documents');
const validity = isThere ? readExpected<ValidityCase>('pricing4ts-validity.json').cases : [];
const inconsistencies = isThere ? readExpected<InconsistencyCase>('pricing2yaml-inconsistencies.json').cases : [];

function importFile(file: string): ImportResult {
  return importPricing2Yaml(readFileSync(join(corpusFolder ?? '', file), 'utf8'), { file });
}

describe.skipIf(!isThere)('a document that is published as', () => {
  const good = validity.filter(({ valid }) => valid);
  test.each(good.map(one => [one.what, one.file] as const))('valid gives a catalogue: %s (%s)', (_what, file) => {
    const { catalogue, report } = importFile(file);
    expect(report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(parseCatalogue(catalogue).ok).toBe(true);
  });

  const bad = validity.filter(({ valid }) => !valid);
  test.each(bad.map(one => [one.what, one.file] as const))('invalid gives an error with its place: %s (%s)', (_what, file) => {
    const { catalogue, report } = importFile(file);
    expect(catalogue).toBeUndefined();
    const errors = report.issues.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { place } of errors) expect(place).toMatchObject({ file, start: { line: expect.any(Number), column: expect.any(Number) } });
  });
});

// A name that stands for nothing is for the importer; what only a judgement of the whole catalogue finds is for the rules of validation.
const ruleOf: Readonly<Record<string, string>> = {
  ADDON_UNPURCHASABLE: 'BND011',
  DUPLICATE_ADDON: 'DUP005',
  DUPLICATE_PLAN: 'DUP005',
  DUPLICATE_PLAN_DIFFERENT_PRICE: 'DUP006',
  DOMINATED_PLAN: 'DUP006',
  REDUNDANT_ADDON: 'DUP010',
  FEATURE_WITH_ZERO_LIMIT: 'PRV012',
};

describe.skipIf(!isThere)('an inconsistent pricing', () => {
  test.each(inconsistencies.map(one => [one.file, one] as const))('%s is found out', (file, { code, severity }) => {
    const { catalogue, report } = importFile(file);
    const errors = report.issues.filter(issue => issue.severity === 'error').map(issue => issue.code);
    if (code.startsWith('UNKNOWN_')) {
      expect([catalogue, errors]).toEqual([undefined, ['REF001']]);
      return;
    }
    expect(errors).toEqual([]);
    if (catalogue === undefined) throw new Error('not imported');
    const judged = validateCatalogue(catalogue, { at: '2026-12-01', profile: 'recommended' }).issues;
    expect(judged.filter(issue => issue.code === ruleOf[code]).map(issue => issue.severity)).toContain(severity);
  });
});
